import { describe, expect, it } from 'vitest';
import { invalidName } from '../../src/errors.ts';
import { parseDigest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { TagOutcome } from '../../src/publish/publish.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { codeSpan } from '../../src/report/markdown.ts';
import { planOutputs, type Result, resultOutputs } from '../../src/report/outputs.ts';
import { recoveryLine, retryLine } from '../../src/report/recovery.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { formatBytes, formatSeconds } from '../../src/report/units.ts';
import { someFacts, someInputs } from '../records.ts';

const digest = parseDigest(`sha256:${'2'.repeat(64)}`);
const amd64 = { platform: 'linux/amd64', digest: parseDigest(`sha256:${'3'.repeat(64)}`), size: 1_234_567 };
const result: Result = { digest, imageId: digest, metadata: '{}', platforms: [amd64], retries: [] };

function planOf(push: 'always' | 'never', images = ['acme/widget']): Plan {
  const inputs = someInputs({ images: images.map(parseRepository), push });
  return makePlan(inputs, someFacts('refs/tags/v1.4.2'), { render: (text) => text, pep440: () => undefined });
}

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
    const outputs = resultOutputs(planOf('always', ['acme/widget', 'ghcr.io/acme/widget']), result);
    expect(outputs).toEqual({
      digest,
      imageid: digest,
      metadata: '{}',
      'image-refs': `acme/widget@${digest}\nghcr.io/acme/widget@${digest}`,
      'platform-digests': JSON.stringify({ 'linux/amd64': amd64.digest }),
      retries: '0',
    });
  });

  it('name no reference for an image that was not pushed', () => {
    expect(resultOutputs(planOf('never'), result)['image-refs']).toBe('');
  });
});

describe('the job summary', () => {
  const repository = parseRepository('acme/widget');
  const published: TagOutcome = { state: 'published', repository, tag: parseTag('1.4.2') };

  it('says what was released, where it is and how to get it', () => {
    expect(summaryOf({ plan: planOf('always'), result, tags: [published], duration: 2345 })).toMatchInlineSnapshot(`
      "### Released \`1.4.2\` in 2.3 s

      | Tag | Image | Digest |
      | --- | --- | --- |
      | \`1.4.2\` | \`acme/widget\` | \`sha256:2222222222222222222222222222222222222222222222222222222222222222\` |

      | Platform | Size | Digest |
      | --- | --- | --- |
      | \`linux/amd64\` | 1.2 MB | \`sha256:3333333333333333333333333333333333333333333333333333333333333333\` |

      \`\`\`sh
      docker pull acme/widget@sha256:2222222222222222222222222222222222222222222222222222222222222222
      \`\`\`
      "
    `);
  });

  it('shows which tags were not moved', () => {
    const failed: TagOutcome = {
      state: 'failed',
      repository,
      tag: parseTag('latest'),
      error: invalidName('x', 'y', 'z'),
    };
    const summary = summaryOf({ plan: planOf('always'), result, tags: [published, failed], duration: 1 });
    expect(summary).toContain('is only partly published: 1 of 2 tags were not moved');
    expect(summary).toContain('| `latest` | `acme/widget` | **not moved** |');
  });

  const retry = { registry: 'ghcr.io', what: 'write ghcr.io/acme/widget:1', attempt: 1, wait: 1234 };
  const retries: readonly Retry[] = [
    { ...retry, class: 'transient', status: 502 },
    { ...retry, class: 'unknown-outcome', status: 'ECONNRESET' },
    { ...retry, class: 'transient', status: 502, attempt: 2 },
  ];

  it('says what the release went through, between the headline and the tags', () => {
    const summary = summaryOf({
      plan: planOf('always'),
      result: { ...result, retries },
      tags: [published],
      duration: 1,
    });
    expect(summary).toMatch(
      /^### .*\n\nRecovered from 3 transient failures: ghcr\.io 502 \(2\), ghcr\.io ECONNRESET \(1\)\n\n\| Tag/,
    );
    expect(resultOutputs(planOf('always'), { ...result, retries }).retries).toBe('3');
  });

  it('does not call it a recovery when a tag was not moved', () => {
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

  it('says why nothing was pushed', () => {
    const summary = summaryOf({ plan: planOf('never'), result, tags: [], duration: 1000 });
    expect(summary).toContain('### Built `1.4.2` in 1.0 s, not pushed: push is false');
    expect(summary).not.toContain('docker pull');
  });

  it.each([
    ['a`b|c', '`a b c`'],
    ['</details><img src=x>', '`</details><img src=x>`'],
    ['one\n## two', '`one ## two`'],
    ['``', ''],
  ])('shows %j as %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
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
    [125_000, '2 min 5 s'],
  ])('%d ms are %s', (milliseconds, expected) => {
    expect(formatSeconds(milliseconds)).toBe(expected);
  });
});
