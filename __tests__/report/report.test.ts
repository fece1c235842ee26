import { describe, expect, it } from 'vitest';
import { invalidName } from '../../src/errors.ts';
import { parseRepository } from '../../src/image/repository.ts';
import type { TagOutcome } from '../../src/publish/outcome.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { planOutputs, resultOutputs } from '../../src/report/outputs.ts';
import { recoveryLine, retryLine } from '../../src/report/recovery.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { formatBytes, formatSeconds } from '../../src/report/units.ts';
import { someInputs } from '../records.ts';
import { digestOf, outcome, planOf, reportOf, someResult } from './results.ts';

const [old, own, child] = [digestOf('1'), digestOf('2'), digestOf('3')];
const created = outcome('created', '1.4.2');
const hub = { repository: parseRepository('ghcr.io/acme/widget') };
const failed = outcome('failed', 'latest', { from: old, to: old, error: invalidName('x', 'y', 'z') });

describe('outputs', () => {
  it('of the plan are those of docker/metadata-action', () => {
    const outputs = planOutputs(planOf('always'), someInputs());
    expect(outputs).toMatchObject({
      version: '1.4.2',
      tags: 'acme/widget:1.4.2\nacme/widget:1.4\nacme/widget:1\nacme/widget:latest',
      'tag-names': '1.4.2\n1.4\n1\nlatest',
    });
    expect(outputs.labels.split('\n')).toContain('org.opencontainers.image.version=1.4.2');
    expect(outputs.annotations.split('\n')).toContain('manifest:org.opencontainers.image.version=1.4.2');
    expect(JSON.parse(outputs.json)).toMatchObject({
      tags: ['acme/widget:1.4.2', 'acme/widget:1.4', 'acme/widget:1', 'acme/widget:latest'],
      'tag-names': ['1.4.2', '1.4', '1', 'latest'],
      labels: { 'org.opencontainers.image.licenses': 'MIT' },
    });
  });

  it('of the result give one reference by digest for each repository', () => {
    const outputs = resultOutputs(planOf('always', ['acme/widget', 'ghcr.io/acme/widget']), someResult());
    expect(outputs).toEqual({
      digest: own,
      imageid: own,
      metadata: '{}',
      'image-refs': `acme/widget@${own}\nghcr.io/acme/widget@${own}`,
      'platform-digests': JSON.stringify({ 'linux/amd64': child }),
      'moved-tags': '[]',
      previous: '{}',
      skipped: '[]',
      retries: '0',
    });
  });

  it('name no reference for an image that was not pushed', () => {
    expect(resultOutputs(planOf('never'), someResult())['image-refs']).toBe('');
  });

  it('are empty, and no digest, when nothing was built', () => {
    const outputs = resultOutputs(planOf('always'), someResult({ digest: undefined, imageId: '', metadata: '' }));
    expect(outputs).not.toHaveProperty('digest');
    expect(outputs).not.toHaveProperty('imageid');
    expect(outputs).not.toHaveProperty('metadata');
    expect(outputs['image-refs']).toBe('');
  });

  const moved = { from: old, to: own };
  it.each<[TagOutcome, { moved: boolean; previous: boolean; skipped: string | undefined }]>([
    [created, { moved: true, previous: false, skipped: undefined }],
    [outcome('moved', '1', moved), { moved: true, previous: true, skipped: undefined }],
    [outcome('moved', '1', { ...moved, ...hub }), { moved: true, previous: true, skipped: undefined }],
    [outcome('unchanged', '1', { from: own }), { moved: false, previous: false, skipped: undefined }],
    [
      outcome('kept', 'latest', { from: old, to: old }),
      { moved: false, previous: false, skipped: `it stands at ${old}, which goes before this image` },
    ],
    [
      outcome('kept', 'latest', { to: undefined }),
      { moved: false, previous: false, skipped: 'there is nothing that this run could point it at' },
    ],
    [outcome('restored', '1', { from: old, to: old }), { moved: true, previous: false, skipped: undefined }],
    [failed, { moved: true, previous: false, skipped: undefined }],
    [outcome('not-reached', '1', { to: undefined }), { moved: true, previous: false, skipped: undefined }],
  ])('tell of %j whether it is in moved-tags, previous and skipped', (tag, expected) => {
    const outputs = resultOutputs(planOf('always'), someResult({ tags: [tag] }));
    const { repository, tag: name, state, from, to } = tag;
    const entry = { repository: repository.name, tag: name, ...(from && { from }), ...(to && { to }), state };
    expect(JSON.parse(outputs['moved-tags'] ?? '')).toEqual(expected.moved ? [entry] : []);
    const before = { [`${repository.name}:${name}`]: old };
    expect(JSON.parse(outputs.previous ?? '')).toEqual(expected.previous ? before : {});
    const skipped = { repository: repository.name, tag: name, reason: expected.skipped };
    expect(JSON.parse(outputs.skipped ?? '')).toEqual(expected.skipped === undefined ? [] : [skipped]);
  });
});

describe('the job summary', () => {
  it('says what was released, where it is and how to get it', () => {
    const latest = outcome('moved', 'latest', { from: old });
    expect(summaryOf(reportOf([created, latest]))).toMatchInlineSnapshot(`
      "### Released \`1.4.2\` in 2.3 s: moved \`latest\` from 111111111111 to 1.4.2

      \`\`\`mermaid
      flowchart LR
        v0["111111111111"]
        v1["1.4.2"]
        v0 --- v1
        t0(["latest"])
        t0 -. before .-> v0
        t0 == now ==> v1
      \`\`\`

      | Tag | Image |  | Before | Now |
      | --- | --- | --- | --- | --- |
      | \`1.4.2\` | \`acme/widget\` | created |  | \`1.4.2\` \`222222222222\` |
      | \`latest\` | \`acme/widget\` | moved | \`111111111111\` | \`1.4.2\` \`222222222222\` |

      | Platform | Size | Digest |
      | --- | --- | --- |
      | \`linux/amd64\` | 1.2 MB | \`333333333333\` |

      \`\`\`sh
      docker pull acme/widget@sha256:2222222222222222222222222222222222222222222222222222222222222222
      \`\`\`

      <details>
      <summary>Verify</summary>

      Each tag answers \`sha256:2222222222222222222222222222222222222222222222222222222222222222\`:

      \`\`\`sh
      docker buildx imagetools inspect --format '{{.Manifest.Digest}}' acme/widget:1.4.2
      docker buildx imagetools inspect --format '{{.Manifest.Digest}}' acme/widget:latest

      # How it was built, where that is attested:
      docker buildx imagetools inspect --format '{{json .Provenance}}' acme/widget@sha256:2222222222222222222222222222222222222222222222222222222222222222
      \`\`\`

      </details>

      <details>
      <summary>Roll back</summary>

      \`\`\`yaml
      - uses: release-image/action/rollback@v1
        with:
          images: |
            acme/widget
          withdraw: 1.4.2
          reason: what is wrong with it
      \`\`\`

      </details>
      "
    `);
  });

  it.each([
    ['created', 'created', ''],
    ['moved', 'moved', ''],
    ['unchanged', 'unchanged', ''],
    ['kept', 'kept', ''],
    ['restored', '**put back**', ''],
    ['failed', '**not moved**', ''],
    ['not-reached', '**not tried**', 'not looked at'],
  ] as const)('shows a tag that is %s as %s, with what it was and is', (state, shown, unknown) => {
    const both = summaryOf(reportOf([outcome(state, '1', { from: old })]));
    expect(both).toContain(`| \`1\` | \`acme/widget\` | ${shown} | \`111111111111\` | \`1.4.2\` \`222222222222\` |\n`);
    const neither = summaryOf(reportOf([outcome(state, '1', { to: undefined })]));
    expect(neither).toContain(`| \`1\` | \`acme/widget\` | ${shown} |  | ${unknown} |\n`);
  });

  it('has no tags, platforms and commands for an image that is nowhere', () => {
    const result = someResult({ digest: undefined, platforms: [] });
    expect(summaryOf(reportOf([], { result }))).toBe('### Released `1.4.2` in 2.3 s\n');
  });

  it('shows the text of others as text', () => {
    const evil = '</td><img src=x onerror=alert(1)> [a](javascript:b) **c** `d` | e\n## f';
    const platforms = [{ platform: evil, digest: child, size: 1 }];
    const plan = { ...planOf('always'), version: evil };
    const summary = summaryOf(reportOf([created], { plan, result: someResult({ platforms, tags: [created] }) }));
    const shown = '`</td><img src=x onerror=alert(1)> [a](javascript:b) **c**  d    e ## f`';
    expect(summary.split(shown)).toHaveLength(3);
    // Outside of code spans and blocks there is nothing of it.
    expect(summary.replace(/```[^]*?```|<\/?(?:details|summary)>/g, '').replace(/`[^`\n]*`/g, '')).not.toMatch(
      /<|\[|\*\*|## f/,
    );
    expect(
      summary
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .every((line) => /^\|( [^|]*\|){3,5}$/.test(line)),
    ).toBe(true);
  });

  const retry = { registry: 'ghcr.io', what: 'write ghcr.io/acme/widget:1', attempt: 1, wait: 1234 };
  const retries: readonly Retry[] = [
    { ...retry, class: 'transient', status: 502 },
    { ...retry, class: 'unknown-outcome', status: 'ECONNRESET' },
    { ...retry, class: 'transient', status: 502, attempt: 2 },
  ];

  it('says what the release went through, between the headline and the tags', () => {
    const result = someResult({ retries, tags: [created] });
    expect(summaryOf(reportOf([], { result }))).toMatch(
      /^### .*\n\nRecovered from 3 transient failures: ghcr\.io 502 \(2\), ghcr\.io ECONNRESET \(1\)\n\n\| Tag/,
    );
    expect(resultOutputs(planOf('always'), result).retries).toBe('3');
  });

  it('does not call it a recovery when a tag was not moved', () => {
    const result = someResult({ retries, tags: [created, failed] });
    expect(summaryOf(reportOf([], { result }))).toContain('\n\nTried again after 3 transient failures: ');
    expect(recoveryLine(retries.slice(0, 1), { succeeded: false })).toBe(
      'Tried again after 1 transient failure: ghcr.io 502 (1)',
    );
    expect(recoveryLine([], { succeeded: true })).toBeUndefined();
  });

  it.each<[Partial<Retry>, string]>([
    [{ status: 502 }, 'ghcr.io: transient, 502). Try 2 follows in 1.2 s.'],
    [{ status: undefined, class: 'throttled', attempt: 3 }, 'ghcr.io: throttled). Try 4 follows in 1.2 s.'],
  ])('has a line in the log for the retry %j', (fields, end) => {
    const line = retryLine({ ...retry, class: 'transient', status: undefined, ...fields });
    expect(line).toBe(`Cannot write ghcr.io/acme/widget:1 at the moment (${end}`);
  });

  it('names a frontend that is not docker’s, whatever it is called', () => {
    const summary = (frontend?: string): string => summaryOf(reportOf([], { result: someResult({ frontend }) }));
    expect(summary('evil/frontend:1')).toContain(
      'The Dockerfile was read by `evil/frontend:1`, a frontend that is not',
    );
    expect(summary('x`\n<img src=y>')).not.toMatch(/\n<img/);
    expect(summary()).not.toContain('frontend');
  });

  it('does not say how to pull what was not pushed', () => {
    const summary = summaryOf(reportOf([], { plan: planOf('never'), start: undefined }));
    expect(summary).not.toContain('docker pull');
  });
});

describe('units', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1_500_000, '1.5 MB'],
    [2_000_000_000_000_000, '2000.0 TB'],
  ])('%d bytes are %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });

  it.each([
    [49, '0.0 s'],
    [1250, '1.3 s'],
    [59_960, '1 min 0 s'],
    [119_700, '2 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms are %s', (milliseconds, expected) => {
    expect(formatSeconds(milliseconds)).toBe(expected);
  });
});
