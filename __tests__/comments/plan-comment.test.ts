import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import type { Change } from '../../src/changes/change.ts';
import * as versionFailures from '../../src/changes/failures.ts';
import { parseRepository } from '../../src/image/repository.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { parseGitRef } from '../../src/facts/git-ref.ts';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { type Forecast, futureCommit, type NextVersion, type Outlook } from '../../src/comments/forecast.ts';
import { planMarker } from '../../src/comments/marker.ts';
import { maxComment, planComment, type PlanCommentOptions } from '../../src/comments/plan-comment.ts';
import type { ImageStatus } from '../../src/status/model.ts';
import { literal, rule, someFacts, someInputs } from '../records.ts';
import { change, sha, versionOf } from '../releases/changes.ts';
import { hostileText, magnets, render, repositoryUrl } from '../releases/rendered.ts';

const languages = { render: renderPlain, pep440: () => undefined };
const previous = { name: 'v1.4.2', version: versionOf('1.4.2'), commit: sha };
const marker = planMarker(someInputs());

function changed(type: string, description: string, fields: Partial<Change> = {}): Change {
  const { isBreaking, breakingNotes } = change(type, description);
  const commit = { sha, message: description, committedAt: new Date(0) } as unknown as Change['commit'];
  const nothing = { scope: undefined, releaseAs: undefined, reverts: [], pullRequest: undefined, references: [] };
  return { type, description, isBreaking, breakingNotes, commit, ...nothing, ...fields };
}

const release = (fields: Partial<Extract<NextVersion, { kind: 'release' }>> = {}): NextVersion => ({
  ...{ kind: 'release', version: versionOf('1.5.0'), gitTag: 'v1.5.0', isByMerge: true, size: 'minor', previous },
  ...{ isByCommits: true, changes: [changed('feat', 'say more'), changed('fix', 'hold')] },
  ...fields,
});

/** What a push of this ref would do, the version of which comes of its commits. */
function outlook(ref = 'refs/heads/main', inputs: Partial<Inputs> = {}, version?: string): Outlook {
  const facts = someFacts(ref);
  const event: Facts['event'] = { ...facts.event, name: 'push', ref: parseGitRef(ref), sha: futureCommit };
  const gitTags = { source: 'origin', names: ['v1.4.2', 'v2.0.0'] } as const;
  const bumped =
    version === undefined ? undefined : { version: versionOf(version), gitTag: { name: `v${version}`, isNew: true } };
  try {
    return { kind: 'plan', plan: makePlan(someInputs(inputs), { ...facts, event, gitTags }, { ...languages, bumped }) };
  } catch (failure) {
    return { kind: 'failure', failure: failure as ReleaseError };
  }
}

function comment(forecast: Partial<Forecast> = {}, options: Partial<PlanCommentOptions> = {}): string {
  const merge = outlook('refs/heads/main', { bump: 'auto' }, '1.5.0');
  const images = someInputs().images;
  return planComment(
    { base: 'main', head: sha, next: release(), merge, gitTag: undefined, ...forecast },
    { marker, images, repositoryUrl, status: undefined, ...options },
  );
}

test('a comment says which version, why, what becomes of each tag, and what has changed', () => {
  expect(comment()).toMatchInlineSnapshot(`
    "<!-- release-image:plan images=ghcr.io%2Facme%2Fwidget -->

    ### Release plan: \`ghcr.io/acme/widget\`

    Merging this into \`main\` releases **\`1.5.0\`**, a minor version after \`v1.4.2\`: 1 feature, 1 fix.

    #### The merge

    In \`ghcr.io/acme/widget\`:

    | Tag | What becomes of it | Why |
    | --- | --- | --- |
    | \`1.5.0\` | \`create\` | \`is version 1.5.0\` |
    | \`1.5\` | \`move\` | \`1.5.0 is the first of its line\` |
    | \`1\` | \`move 1.4.2 -> 1.5.0\` | \`1.5.0 is the highest\` |
    | \`main\` | \`move\` | \`follows the ref\` |
    | \`sha-COMMIT\` | \`move\` | \`follows the ref\` |
    | \`latest\` | \`keep 2.0.0\` | \`2.0.0 is the highest\` |

    #### Changes

    ##### Features

    * say more ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))

    ##### Bug Fixes

    * hold ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))

    Commits count as they are; a squash merge counts by its title. \`COMMIT\` is the commit of the merge. Git was asked, and no registry; nothing was written.
    "
  `);
});

const releaseAs = changed('chore', 'release', { releaseAs: versionOf('1.5.0') });
const tooLarge = versionFailures.versionOutOfRange(versionOf('2.0.0'), {
  range: '1.x only',
  causes: [changed('feat', 'say @all', { isBreaking: true })],
});
const onlyVersions = {
  tags: [rule<'semver'>({ type: 'semver', pattern: '{{version}}', value: undefined, match: undefined })],
};

test.each<[what: string, forecast: Partial<Forecast>, lead: string]>([
  [
    'a first version',
    { next: release({ previous: undefined }) },
    'releases **`1.5.0`**, the first version: 1 feature, 1 fix.',
  ],
  [
    'what breaks',
    { next: release({ size: 'major', changes: [changed('fix', 'x', { isBreaking: true }), changed('docs', 'y')] }) },
    'releases **`1.5.0`**, a major version after `v1.4.2`: 1 change that breaks something.',
  ],
  ['an input', { next: release({ isByCommits: false }) }, 'a minor version after `v1.4.2`, as the input `bump` says.'],
  [
    'a footer',
    { next: release({ changes: [releaseAs] }) },
    'a minor version after `v1.4.2`, as a footer `Release-As` says.',
  ],
  ['a channel', { next: release({ size: 'prerelease' }) }, 'a pre-release after `v1.4.2`: 1 feature, 1 fix.'],
  [
    'a git tag that somebody has to push',
    { next: release({ isByMerge: false }) },
    'Its commits ask for **`1.5.0`**, a minor version after `v1.4.2`: 1 feature, 1 fix. The git tag `v1.5.0` would release it.',
  ],
  [
    'an input that says the version',
    { next: { kind: 'given', version: versionOf('3.0.0') } },
    'releases **`3.0.0`**, as the input `version` says.',
  ],
  [
    'nothing',
    { next: { kind: 'none', reason: '"topic" is not a release branch' } },
    'Merging this into `main` releases no version: "topic" is not a release branch.',
  ],
  [
    'what cannot be released',
    { base: '1.x', next: { kind: 'failure', failure: tooLarge } },
    '> **Merging this into `1.x` would fail:** The next version would be 2.0.0, and this branch releases 1.x only.',
  ],
])('the comment tells of %s', (_what, forecast, lead) => {
  expect(comment(forecast)).toContain(lead);
});

describe('the tags', () => {
  test('of a merge that releases nothing are those of its branch, and the git tag has its own', () => {
    const text = comment({
      next: release({ isByMerge: false }),
      merge: outlook(),
      gitTag: outlook('refs/tags/v1.5.0'),
    });
    const [, merge = '', tag = ''] = text.split(/^#### The (?:merge|git tag `v1\.5\.0`)$/m);
    expect(merge.match(/^\| `[^`]+` \| `\w+/gm)).toEqual(['| `main` | `move', '| `sha-COMMIT` | `move']);
    expect(tag).toContain('| `1` | `move 1.4.2 -> 1.5.0` | `1.5.0 is the highest` |');
    expect(tag).toContain('| `latest` | `keep 2.0.0` | `2.0.0 is the highest` |');
  });

  test('of a step for versions only are none, and that is no failure', () => {
    const text = comment({ next: { kind: 'none', reason: 'x' }, merge: outlook('refs/heads/main', onlyVersions) });
    expect(text).toContain('#### The merge\n\nNone: no rule of this step is for it.');
    expect(text).not.toContain('would fail');
  });

  test('that cannot be planned are what the merge would fail with', () => {
    const reserved = { tags: [rule<'raw'>({ type: 'raw', value: 'withdrawn-1.0.0' })] };
    const text = comment({ next: { kind: 'none', reason: 'x' }, merge: outlook('refs/heads/main', reserved) });
    expect(text).toContain('> **Merging this into `main` would fail:** ');
    expect(text).not.toContain('#### The merge');
  });

  test('are one table for repositories that get the same, and another for whole references', () => {
    const images = ['ghcr.io/acme/widget', 'acme/widget'].map((name) => parseRepository(name));
    const sha7 = rule<'sha'>({ type: 'sha', format: 'short' });
    const merge = outlook('refs/heads/main', { images, tags: [sha7, literal('quay.io/acme/widget:edge')] });
    const text = comment({ next: { kind: 'none', reason: 'x' }, merge }, { images });
    expect(text.match(/^In .*:$/gm)).toEqual(['In `ghcr.io/acme/widget`, `acme/widget`:', 'In `quay.io/acme/widget`:']);
    expect(text).toContain('| `edge` | `move` | `is a whole reference of the input` |');
  });
});

test.each<[inputs: Partial<Inputs>, marker: string]>([
  [{}, '<!-- release-image:plan images=ghcr.io%2Facme%2Fwidget -->'],
  [{ tagPrefix: 'api-->@v' }, '<!-- release-image:plan tag-prefix=api--%3E%40v images=ghcr.io%2Facme%2Fwidget -->'],
  [
    { images: [], tags: [literal('acme/b:1'), literal('acme/a:1')] },
    '<!-- release-image:plan images=acme%2Fa,acme%2Fb -->',
  ],
  [
    { images: Array.from({ length: 99 }, (_, index) => parseRepository(`ghcr.io/acme/widget-${index}`)) },
    '<!-- release-image:plan images=sha256:',
  ],
  [{ flavor: { ...someInputs().flavor, suffix: '-alpine' } }, ' suffix=-alpine -->'],
])('the marker of %j names the component', (inputs, expected) => {
  expect(planMarker(someInputs(inputs))).toContain(expected);
});

test('what the commits are to blame for is told apart from what passes by itself', () => {
  const { isVersionFailure, ...all } = versionFailures;
  const some = [
    all.invalidReleaseAs('x', sha),
    tooLarge,
    all.versionTaken(previous.version, previous, sha),
    all.versionNotHigher(previous.version, previous),
    all.noHigherVersion('9'),
  ];
  expect(some).toHaveLength(Object.keys(all).length);
  expect(some.filter((failure) => !isVersionFailure(failure))).toEqual([]);
  expect(isVersionFailure(new ReleaseError({ code: 'tags-unreachable', what: 'x', remedy: 'y' }))).toBe(false);
});

const statusOf = (text: string): ImageStatus => ({
  repository: parseRepository('ghcr.io/acme/widget'),
  floats: [],
  withdrawn: new Map([
    ['1.0.0', { actor: text, reason: text, run: text, time: undefined }],
  ]) as unknown as ImageStatus['withdrawn'],
  warnings: [text],
  failure: undefined,
});

test('however much there is to say, GitHub takes it', () => {
  const changes = Array.from({ length: 400 }, (_, index) => changed('feat', `feature ${index} ${'🎉'.repeat(100)}`));
  const images = Array.from({ length: 60 }, (_, index) => parseRepository(`ghcr.io/acme/${'w'.repeat(100)}-${index}`));
  const tags = Array.from({ length: 100 }, (_, index) =>
    rule<'raw'>({ type: 'raw', value: `${'t'.repeat(100)}-${index}` }),
  );
  const literals = images.map(({ name }) => literal(`${name}:edge`));
  const merge = outlook('refs/heads/main', { images, tags: [...tags, ...literals] });
  const status = Array.from({ length: 30 }, () => statusOf('x'.repeat(3000)));
  const text = comment({ next: release({ changes }), merge }, { images, status });
  expect(text.length).toBeLessThanOrEqual(maxComment);
  expect(text).toContain('releases **`1.5.0`**');
  expect(text).toMatch(/… and \d+ more, for which there is no room here/);
  expect(text).toContain('… There is no room for more here; the job summary and the log have it.\n');
});

describe('whatever strangers write into commits, branches and registries', () => {
  const elements = 'h3 h4 h5 ul li p strong code a table thead tbody tr th td blockquote'.split(' ');
  const ours =
    /^https:\/\/github\.com\/acme\/widget\/(?:issues\/\d+|commit\/[0-9a-f]{40}|compare\/v1\.4\.2\.\.\.[0-9a-f]{40})$/;

  test('gives no HTML, image, mention or foreign link', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { minLength: 4, maxLength: 4 }),
        fc.nat(2),
        ([one = '', two = '', three = '', four = ''], kind) => {
          const failure = new ReleaseError({ code: 'x', what: one, value: two, remedy: three, details: [four] });
          const next = [
            release({
              changes: [
                changed('feat', one, { scope: two }),
                changed('fix', three, { isBreaking: true, breakingNotes: [four] }),
              ],
            }),
            { kind: 'failure', failure } as const,
            { kind: 'none', reason: two } as const,
          ][kind];
          const merge: Outlook = kind === 1 ? { kind: 'failure', failure } : outlook();
          if (merge.kind === 'plan') Object.assign(merge.plan.tags[0] ?? {}, { reason: four });
          const text = comment(
            {
              base: one,
              next: next ?? release(),
              merge,
              gitTag: kind === 2 ? { kind: 'failure', failure } : undefined,
            },
            { status: [statusOf(three)] },
          );
          const { tags, links, loose } = render(text.slice(marker.length));
          expect([...tags].filter((tag) => !elements.includes(tag))).toEqual([]);
          expect(links.filter((link) => !ours.test(link))).toEqual([]);
          expect(loose).not.toMatch(magnets);
          expect(text.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
