import { describe, expect, test } from 'vitest';
import { History, type Run } from './history.ts';

/** The lines of a history (history.ts), and what a run at its end decides: a git tag, or why there is none. */
type Row = readonly [what: string, lines: readonly string[], decided: string, run?: Run];

const none = (since: string): string => `nothing: no commit${since} is a feature, a fix, or breaks something`;

function decides(rows: readonly Row[]): void {
  for (const [what, lines, decided, run] of rows) {
    test(what, () => {
      expect(History.of(lines).say(run)).toBe(decided);
    });
  }
}

describe('the first version', () => {
  decides([
    ['a feature (semantic-release FAQ, initial release)', ['feat: initial commit'], 'v1.0.0'],
    ['a fix', ['chore: start', 'fix: a'], 'v1.0.0'],
    ['something that breaks', ['feat!: a'], 'v1.0.0'],
    ['nothing to release', ['docs: write a README'], none('')],
    ['on a pre-release branch', ['chore: start', '>beta', 'feat: a'], 'v1.0.0-beta.1'],
    ['after a pre-release of it', ['feat: a', '@v1.0.0-rc.1', 'docs: b'], 'v1.0.0'],
    ['by Release-As, below 1.0.0', ['feat: a\n\nRelease-As: 0.1.0'], 'v0.1.0'],
    ['asked for', ['docs: a'], 'v1.0.0', { bump: 'minor' }],
    ['on a maintenance branch of it', ['feat: a', '>1.x', 'fix: b'], 'v1.0.0'],
    ['on a maintenance branch of another one', ['feat: a', '>2.x', 'fix: b'], 'refused: version-out-of-range'],
    ['of a component', ['feat: a', '@v3.0.0', '@web/v2.0.0'], 'api/v1.0.0', { prefix: 'api/v' }],
  ]);
});

describe('the size of the bump', () => {
  const after = (...messages: string[]): readonly string[] => ['feat: initial commit', '@v1.4.2', ...messages];
  decides([
    ['a fix', after('fix: a'), 'v1.4.3'],
    ['performance', after('perf: a'), 'v1.4.3'],
    ['a feature', after('feat: a'), 'v1.5.0'],
    ['a feature and a fix', after('feat: a', 'fix: b'), 'v1.5.0'],
    ['a fix and a feature', after('fix: a', 'feat: b'), 'v1.5.0'],
    ['two features', after('feat: a', 'feat: b'), 'v1.5.0'],
    ['feat! (release-please README)', after('feat!: a'), 'v2.0.0'],
    ['fix! (release-please README)', after('fix!: a'), 'v2.0.0'],
    ['refactor! (release-please README)', after('refactor!: a'), 'v2.0.0'],
    ['a scope (Conventional Commits)', after('feat(lang): add Polish language'), 'v1.5.0'],
    ['a scope and ! (Conventional Commits)', after('feat(api)!: send an email'), 'v2.0.0'],
    ['a footer (Conventional Commits)', after('feat: a\n\nBREAKING CHANGE: `extends` is used for others'), 'v2.0.0'],
    ['a footer with a hyphen (Conventional Commits, item 16)', after('fix: a\n\nBREAKING-CHANGE: b'), 'v2.0.0'],
    ['a footer of a chore', after('chore: a\n\nBREAKING CHANGE: b'), 'v2.0.0'],
    ['a footer below a title in words', after('Rewrite it\n\nBREAKING CHANGE: b'), 'v2.0.0'],
    ['a footer in lower case (Conventional Commits, item 15)', after('fix: a\n\nbreaking change: b'), 'v1.4.3'],
    ['an empty footer, as a template leaves it', after('fix: a\n\nBREAKING CHANGE:'), 'v1.4.3'],
    ['types in other cases (Conventional Commits, item 15)', after('Feat: a'), 'v1.5.0'],
    ['no release: chore and build (release-please README)', after('chore: a', 'build: b'), none(' since "v1.4.2"')],
    [
      'no release: all others',
      after('docs: a', 'ci: b', 'style: c', 'test: d', 'refactor: e'),
      none(' since "v1.4.2"'),
    ],
    ['no release: no convention at all', after('Fix the build', 'wip', 'feature: x'), none(' since "v1.4.2"')],
    ['no release: no space after the colon', after('feat:a'), none(' since "v1.4.2"')],
    ['no release: nothing since', after('fix: a', '@v1.4.3', 'docs: b'), none(' since "v1.4.3"')],
    ['[skip release] (semantic-release FAQ)', after('feat: a [skip release]', 'fix: b'), 'v1.4.3'],
    ['[release skip] (semantic-release FAQ)', after('fix: a\n\n[release skip]'), none(' since "v1.4.2"')],
  ]);
});

describe('before 1.0.0', () => {
  const after = (...messages: string[]): readonly string[] => ['feat: initial commit', '@v0.3.1', ...messages];
  decides([
    ['what breaks is a minor version (release-please, bump-minor-pre-major)', after('feat!: a'), 'v0.4.0'],
    ['a feature', after('feat: a'), 'v0.4.0'],
    ['a fix', after('fix: a'), 'v0.3.2'],
    ['1.0.0 by the input', after('fix: a'), 'v1.0.0', { bump: 'major' }],
    ['1.0.0 by Release-As', after('chore: release\n\nRelease-As: 1.0.0'), 'v1.0.0'],
    ['on the branch 0.3.x', after('>0.3.x', 'feat!: a'), 'refused: version-out-of-range'],
  ]);
});

describe('what is asked for', () => {
  const after = (...messages: string[]): readonly string[] => ['feat: initial commit', '@v1.4.2', ...messages];
  decides([
    ['patch, whatever the commits say', after('feat!: a'), 'v1.4.3', { bump: 'patch' }],
    ['minor, whatever the commits say', after('docs: a'), 'v1.5.0', { bump: 'minor' }],
    ['major, whatever the commits say', after('docs: a'), 'v2.0.0', { bump: 'major' }],
    ['patch, and not Release-As', after('fix: a\n\nRelease-As: 3.0.0'), 'v1.4.3', { bump: 'patch' }],
    ['major, of what is released', after(), 'again v1.4.2', { bump: 'major' }],
    ['prerelease, of a feature', after('feat: a'), 'v1.5.0-rc.1', { bump: 'prerelease' }],
    ['prerelease, of nothing', after('docs: a'), 'v1.4.3-rc.1', { bump: 'prerelease' }],
    ['prerelease, the next one', after('feat: a', '@v1.5.0-rc.1', 'docs: b'), 'v1.5.0-rc.2', { bump: 'prerelease' }],
    ['prerelease, of a larger one', after('fix: a', '@v1.4.3-rc.1', 'feat: b'), 'v1.5.0-rc.1', { bump: 'prerelease' }],
    ['prerelease, again', after('feat: a', '@v1.5.0-rc.1'), 'again v1.5.0-rc.1', { bump: 'prerelease' }],
    ['prerelease, on the branch beta', after('>beta', 'docs: a'), 'v1.4.3-beta.1', { bump: 'prerelease' }],
    ['prerelease, after a beta', after('fix: a', '@v2.0.0-beta.3', 'fix: b'), 'v2.0.0-rc.1', { bump: 'prerelease' }],
    ['the version after its candidate', after('feat: a', '@v1.5.0-rc.1'), 'v1.5.0'],
  ]);
});

describe('Release-As', () => {
  const after = (...messages: string[]): readonly string[] => ['feat: initial commit', '@v1.4.2', ...messages];
  decides([
    ['an empty commit (release-please README)', after('chore: release 2.0.0\n\nRelease-As: 2.0.0'), 'v2.0.0'],
    ['in other letters, with a v (release-please README and tests)', after('fix: a\n\nrelease-as: v3.0.0'), 'v3.0.0'],
    ['of a title in words', after('Release the new API\n\nRelease-As: 2.0.0'), 'v2.0.0'],
    ['the newest of several', after('fix: a\n\nRelease-As: 2.0.0', 'fix: b\n\nRelease-As: 3.0.0', 'feat: c'), 'v3.0.0'],
    ['lower than what is there', after('fix: a\n\nRelease-As: 1.0.0'), 'refused: version-not-higher'],
    ['what is there', after('fix: a\n\nRelease-As: 1.4.2'), 'refused: version-not-higher'],
    ['no version', after('fix: a\n\nRelease-As: 2.0'), 'refused: invalid-release-as'],
    ['no version, corrected', after('fix: a\n\nRelease-As: 2.0', 'chore: b\n\nRelease-As: 2.0.0'), 'v2.0.0'],
    ['a pre-release', after('fix: a\n\nRelease-As: 2.0.0-rc.1'), 'v2.0.0-rc.1'],
    [
      'a pre-release, killed after its tag',
      after('fix: a\n\nRelease-As: 2.0.0-rc.1', '@v2.0.0-rc.1'),
      'again v2.0.0-rc.1',
    ],
    ['a pre-release that is made', after('fix: a\n\nRelease-As: 2.0.0-rc.1', '@v2.0.0-rc.1', 'fix: b'), 'v1.4.3'],
    ['on a pre-release branch', after('>beta', 'fix: a\n\nRelease-As: 3.0.0'), 'v3.0.0-beta.1'],
    [
      'on a pre-release branch, the second time',
      after('>beta', 'feat!: a\n\nRelease-As: 1.9.0', '@v1.9.0-beta.1', 'fix: b'),
      'v1.9.0-beta.2',
    ],
    ['of another channel', after('>beta', 'fix: a\n\nRelease-As: 3.0.0-rc.1'), 'refused: version-out-of-range'],
    ['outside of the branch', after('>1.4.x', 'fix: a\n\nRelease-As: 1.5.0'), 'refused: version-out-of-range'],
  ]);
});

describe('several changes in one commit', () => {
  const after = (message: string): readonly string[] => ['feat: initial commit', '@v1.4.2', message];
  const uuid = [
    'feat: adds v4 UUID to crypto',
    'This adds support for v4 UUIDs to the library.',
    'fix(utils): unicode no longer throws exception\n  PiperOrigin-RevId: 345559154\n  BREAKING-CHANGE: encode method no longer throws.',
    'feat(utils): update encode to support unicode\n  PiperOrigin-RevId: 345559182\n  Source-Link: googleapis/googleapis@5e0dcb2',
  ].join('\n\n');
  const override =
    'BEGIN_COMMIT_OVERRIDE\nfeat: add ability to override\n\nfix: another message\nchore: a third message\nEND_COMMIT_OVERRIDE';
  decides([
    ['further messages (release-please README)', after(uuid), 'v2.0.0'],
    ['an override block (release-please README)', after(`chore: a (#7)\n\n${override}`), 'v1.5.0'],
    ['an override that says less', after('feat!: a\n\nBEGIN_COMMIT_OVERRIDE\nfix: a\nEND_COMMIT_OVERRIDE'), 'v1.4.3'],
    ['a squash: its title decides', after('fix: a (#12)\n\n* feat: b\n\n* fix: c'), 'v1.4.3'],
    ['a squash whose title is in words: its commits decide', after('Add b (#12)\n\n* feat: b\n\n* fix: c'), 'v1.5.0'],
    [
      'a squash, with a footer of one of its commits',
      after('fix: a (#12)\n\n* feat: b\n\nBREAKING CHANGE: c'),
      'v2.0.0',
    ],
    ['a pull request that is merged', after('Merge pull request #12 from acme/b\n\nfeat: b'), 'v1.5.0'],
    ['words with a colon', after('docs: a\n\nFix: run this\nfeat : b\nNote: c'), none(' since "v1.4.2"')],
    [
      'titles inside of a paragraph (release-please tests, dependabot)',
      after('fix: a\n\nThey say:\nfeat: b'),
      'v1.4.3',
    ],
  ]);
});

describe('reverts', () => {
  const git = (title: string, number: number): string => `Revert "${title}"\n\nThis reverts commit {${number}}.`;
  const after = (...messages: string[]): readonly string[] => ['feat: a', '@v1.0.0', ...messages];
  decides([
    ['of what is released (semantic-release FAQ)', after(git('feat: a', 1)), 'v1.0.1'],
    ['of what is not released yet', after('feat: b', git('feat: b', 2)), none(' since "v1.0.0"')],
    ['of one of two', after('feat: b', 'fix: c', git('feat: b', 2)), 'v1.0.1'],
    ['of a revert', after('feat: b', git('feat: b', 2), git('Revert "feat: b"', 3)), 'v1.1.0'],
    [
      'of a revert, as git calls it',
      after('feat: b', git('feat: b', 2), 'Reapply "feat: b"\n\nThis reverts commit {3}.'),
      'v1.1.0',
    ],
    ['of a revert of a revert', after('feat: b', git('b', 2), git('c', 3), git('d', 4)), none(' since "v1.0.0"')],
    ['twice', after('feat: b', git('b', 2), git('c', 3), git('b', 2)), none(' since "v1.0.0"')],
    [
      'as Conventional Commits has it',
      after('feat: b', 'revert: let us never again\n\nRefs: {2}'),
      none(' since "v1.0.0"'),
    ],
    ['as Angular has it', after('feat: b', 'revert: feat: b\n\nThis reverts commit {2}.'), none(' since "v1.0.0"')],
    [
      'as GitHub does it',
      after('feat: b (#12)', 'Revert "feat: b (#12)" (#13)\n\nReverts acme/widget#12'),
      none(' since "v1.0.0"'),
    ],
    ['by title alone', after('feat: b', 'Revert "feat: b"'), none(' since "v1.0.0"')],
    ['inside of a fix', after('feat: b', 'fix: take b back\n\nThis reverts commit {2}.'), 'v1.0.1'],
    [
      'on a pre-release branch',
      ['feat: a', '@v1.0.0', '>beta', 'feat: b', '@v1.1.0-beta.1', git('feat: b', 2)],
      'v1.1.0-beta.2',
    ],
    ['of what is released and what is not', after('feat: b', 'revert: both\n\nRefs: {1}, {2}'), 'v1.0.1'],
    [
      'of a pull request whose title has changed',
      after('feat: b (#12)', 'Revert "feat: old title (#12)" (#13)\n\nReverts acme/widget#12'),
      none(' since "v1.0.0"'),
    ],
    ['and done again under the same title', after('feat: b', 'Revert "feat: b"', 'feat: b'), 'v1.1.0'],
    ['with a title in words', after('Undo it\n\nThis reverts commit {1}.'), 'v1.0.1'],
  ]);
});
