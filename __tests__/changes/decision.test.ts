import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/changes/next-version.ts';
import { laterReleases, versionsBefore } from '../../src/changes/previous.ts';
import { releaseBranch } from '../../src/changes/release-branch.ts';
import type { ReleaseError } from '../../src/errors.ts';
import type { VersionTag } from '../../src/facts/history.ts';
import { parseVersion } from '../../src/image/version.ts';
import { History, type Run } from './history.ts';

type Release = Extract<Decision, { kind: 'release' }>;

function releaseOf(lines: readonly string[], run?: Run): Release {
  const decision = History.of(lines).decide(run);
  if (decision.kind !== 'release') throw new Error(`It is ${decision.kind}.`);
  return decision;
}

function messageOf(lines: readonly string[]): string {
  try {
    return History.of(lines).decide().kind;
  } catch (error) {
    const { message, failure } = error as ReleaseError;
    return [message, ...(failure.details ?? [])].join('\n');
  }
}

function tags(...versions: string[]): readonly VersionTag[] {
  return versions.map((text) => {
    const version = parseVersion(text);
    if (version === undefined) throw new Error(`${text} is no version.`);
    return { name: `v${text}`, version, commit: text };
  });
}

const names = (list: readonly VersionTag[]): readonly string[] => list.map(({ version }) => version.version);

describe('the output bump says what changes', () => {
  const rows: [what: string, lines: readonly string[], bump: string, run?: Run][] = [
    ['the first version', ['feat: a'], 'major'],
    ['a first version below 1.0.0', ['feat: a\n\nRelease-As: 0.1.0'], 'minor'],
    ['a fix', ['feat: a', '@v1.0.0', 'fix: b'], 'patch'],
    ['what breaks before 1.0.0', ['feat: a', '@v0.1.0', 'feat!: b'], 'minor'],
    ['Release-As', ['feat: a', '@v1.0.0', 'fix: b\n\nRelease-As: 3.0.0'], 'major'],
    ['a pre-release, however large', ['feat: a', '@v1.0.0', 'feat!: b'], 'prerelease', { bump: 'prerelease' }],
  ];
  for (const [what, lines, bump, run] of rows) {
    test(what, () => {
      expect(releaseOf(lines, run).bump).toBe(bump);
    });
  }
});

describe('the changes of a release', () => {
  const titles = ({ changes }: Release): readonly string[] => changes.map(({ description }) => description);

  test('are those since the version before it, the newest first, without what was taken back', () => {
    const lines = [
      'feat: a',
      '@v1.0.0',
      'feat: b',
      'fix: c',
      'docs: d',
      'Revert "feat: b"\n\nThis reverts commit {2}.',
    ];
    const release = releaseOf(lines);
    expect(release.previous?.name).toBe('v1.0.0');
    expect(titles(release)).toEqual(['d', 'c']);
  });

  test('are those since the last pre-release, of a pre-release', () => {
    const release = releaseOf(['feat: a', '@v1.0.0', '>beta', 'feat: b', '@v1.1.0-beta.1', 'fix: c']);
    expect(release.previous?.name).toBe('v1.1.0-beta.1');
    expect(titles(release)).toEqual(['c']);
  });

  test('are all of them since the last stable version, of a stable one', () => {
    const release = releaseOf(['feat: a', '@v1.0.0', 'feat: b', '@v1.1.0-rc.1', 'fix: c', '@v1.1.0-rc.2', 'fix: d']);
    expect(release.previous?.name).toBe('v1.0.0');
    expect(titles(release)).toEqual(['d', 'c', 'b']);
  });
});

describe('a refusal says what to do', () => {
  test('about a version outside of the branch, with the commits that ask for it', () => {
    const message = messageOf(['feat: a', '@v1.4.2', '>1.4.x', 'feat: too large', 'fix: right']);
    expect(message).toMatch(
      /^The next version would be 1\.5\.0, and this branch releases 1\.4\.x only\. Nothing was built/,
    );
    expect(message).toMatch(/\n[0-9a-f]{7} feat: too large$/);
  });

  test('about a version that another commit has, with its tag', () => {
    const message = messageOf(['feat: a', '@v1.0.0', '>side', 'feat: b', '@v1.1.0', '>main', 'feat: c']);
    expect(message).toContain('the git tag "v1.1.0" of it is at commit');
    expect(message).toContain('Merge the branch on which it was released');
  });

  test('about a version that is not higher, with the one before', () => {
    expect(messageOf(['feat: a', '@v1.4.2', 'fix: b\n\nRelease-As: 1.0.0'])).toContain(
      '1.0.0, which is not higher than "v1.4.2"',
    );
  });

  test('about a Release-As that is none, with its text and its commit', () => {
    expect(messageOf(['feat: a\n\nRelease-As: 2.0'])).toMatch(
      /"Release-As" of commit [0-9a-f]{7} is not a version: "2\.0"/,
    );
  });

  test('about a number that has no next one', () => {
    expect(messageOf(['feat: a', '@v1.0.9007199254740991', 'fix: b'])).toContain('"1.0.9007199254740992"');
  });
});

describe('the notes of a version begin after', () => {
  const all = tags('1.0.0', '1.1.0-beta.1', '1.1.0-rc.1', '1.1.0-rc.2', '1.1.0', '1.2.0', '2.0.0-rc.1', '2.0.0');
  const rows: [version: string, before: readonly string[]][] = [
    ['1.0.0', []],
    ['1.1.0', ['1.0.0']],
    ['1.1.0-rc.2', ['1.1.0-rc.1', '1.0.0']],
    ['1.1.0-beta.1', ['1.0.0']],
    ['1.1.1', ['1.1.0', '1.0.0']],
    ['2.0.0-rc.1', ['1.2.0', '1.1.0', '1.1.0-rc.2', '1.1.0-rc.1', '1.0.0']],
  ];
  test.each(rows)('of %s', (version, before) => {
    expect(names(versionsBefore(tags(version)[0]?.version ?? expect.fail(), all))).toEqual(before);
  });
});

describe('a commit may have been released meanwhile by', () => {
  const all = tags('1.0.0', '1.1.0', '1.1.1-rc.1', '1.2.0', '2.0.0-beta.1', '2.0.0-alpha.1', '2.0.0', '2.1.0');
  const [base] = tags('1.1.0');
  const rows: [branch: string, bump: 'auto' | 'prerelease', later: readonly string[]][] = [
    ['main', 'auto', ['2.1.0', '2.0.0', '1.2.0']],
    ['main', 'prerelease', ['2.1.0', '2.0.0', '1.2.0', '1.1.1-rc.1']],
    ['1.x', 'auto', ['1.2.0']],
    ['1.1.x', 'prerelease', ['1.1.1-rc.1']],
    ['1.2.x', 'prerelease', ['1.2.0']],
    ['beta', 'auto', ['2.1.0', '2.0.0', '2.0.0-beta.1', '1.2.0']],
    ['other', 'auto', []],
  ];
  test.each(rows)('on %s with bump: %s', (branch, bump, later) => {
    expect(names(laterReleases(all, { base }, { branch: releaseBranch(branch, 'main'), bump }))).toEqual(later);
  });
});
