import { describe, expect, test } from 'vitest';
import type { Tag } from '../../src/image/tag.ts';
import type { Start } from '../../src/publish/start.ts';
import { headline } from '../../src/report/headline.ts';
import type { Report } from '../../src/report/report.ts';
import { finishedSummary } from '../../src/report/summary.ts';
import { digestOf, outcome, planOf, reportOf } from './results.ts';

const [old, own] = [digestOf('1'), digestOf('2')];
const created = outcome('created', '1.4.2');
const moved = outcome('moved', 'latest', { from: old });
const unchanged = outcome('unchanged', '1.4.2', { from: own });
const kept = outcome('kept', 'latest', { from: old, to: old });
const reuse: Start = { kind: 'reuse', because: 'released', source: 0, digest: own, digests: [own] };
const built: Start = { ...reuse, because: 'built', tag: 'sha-860c190' as Tag };
const promoted: Start = { ...reuse, because: 'promoted', source: 'origin' };

describe('the headline', () => {
  test.each<[string, Report, string]>([
    [
      'a release',
      reportOf([created, moved, kept]),
      'Released `1.4.2` in 2.3 s: moved `latest` from 111111111111 to 1.4.2; kept `latest`',
    ],
    [
      'a release of which a tag could not be moved',
      reportOf([created, outcome('failed', 'latest')]),
      '`1.4.2` is only partly published: 1 of 2 tags were not moved',
    ],
    [
      'a release that was stopped',
      reportOf([created, outcome('not-reached', '1.4'), outcome('not-reached', 'latest')]),
      '`1.4.2` is only partly published: 2 of 3 tags were not moved',
    ],
    [
      'a release that put back what it had moved',
      reportOf([created, outcome('restored', '1.4'), outcome('failed', 'latest')]),
      '`1.4.2` is only partly published: 2 of 3 tags were not moved',
    ],
    [
      'a version that is there, with on-exists: skip',
      reportOf([kept], { start: { kind: 'skip', reason: 'exists' } }),
      '`1.4.2` is released already, and was left as it is',
    ],
    [
      'a branch that is at a newer commit',
      reportOf([outcome('kept', 'main', { from: old, to: old })], {
        plan: planOf('always', ['acme/widget'], 'refs/heads/main'),
        start: { kind: 'skip', reason: 'superseded' },
      }),
      'Nothing was built: `main` stands at a newer commit',
    ],
    [
      'a release that is repeated',
      reportOf([unchanged, kept], { start: reuse }),
      '`1.4.2` was released before, and all is as it should be',
    ],
    [
      'a release that is completed',
      reportOf([unchanged, moved], { start: reuse }),
      '`1.4.2` was released before, and what was missing is there now; moved `latest` from 111111111111 to 1.4.2',
    ],
    [
      'a release that cannot be completed',
      reportOf([unchanged, outcome('failed', 'latest')], { start: reuse }),
      '`1.4.2` is only partly published: 1 of 2 tags were not moved',
    ],
    [
      'a release of an image that was built before',
      reportOf([created, moved], { start: built }),
      'Released `1.4.2` without a build: its commit was built before from the same inputs, as `sha-860c190`; moved `latest` from 111111111111 to 1.4.2',
    ],
    [
      'a promotion',
      reportOf([created, moved], { start: promoted }),
      'Promoted `1.4.2`; moved `latest` from 111111111111 to 1.4.2',
    ],
    [
      'a promotion that is repeated',
      reportOf([unchanged, kept], { start: promoted }),
      '`1.4.2` was promoted before, and all is as it should be',
    ],
    [
      'an image that is not pushed',
      reportOf([], { plan: planOf('never'), start: undefined }),
      'Built `1.4.2` in 2.3 s, not pushed: push is false',
    ],
    [
      'an image without a version that is not pushed',
      reportOf([], { plan: { ...planOf('never'), version: '' }, start: undefined }),
      'Built in 2.3 s, not pushed: push is false',
    ],
  ])('of %s says so', (_, report, expected) => {
    expect(headline(report)).toBe(expected);
  });
});

describe('what the post step tells of a release that was killed', () => {
  const finished = 'Finished a release that was cut short';
  test.each([
    ['all is there', 'roll-forward', [unchanged, moved], finished],
    [
      'a tag is missing',
      'roll-forward',
      [unchanged, outcome('failed', 'latest')],
      `${finished}, as far as that was possible`,
    ],
    [
      'moves were put back',
      'restore',
      [outcome('restored', 'latest')],
      'Put back what a release that was cut short had moved',
    ],
  ] as const)('is that, when %s', (_, onFailure, tags, expected) => {
    const { headline: line, text } = finishedSummary({ tags }, onFailure);
    expect(line).toBe(expected);
    expect(text).toMatch(new RegExp(`^### ${expected}\n\n\\| Tag \\|`));
    for (const { tag } of tags) expect(text).toContain(`| \`${tag}\` |`);
  });
});
