import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import type { Tag } from '../../src/image/tag.ts';
import type { Found, Relation, Release, RepositoryRelease } from '../../src/publish/release.ts';
import { decideStart } from '../../src/publish/start.ts';
import { float, planned } from './known.ts';

/** `1.4.2=ours same`: a tag, its digest, and what its commit is to the released one. Contents are equal unless one is given. */
function found(...texts: readonly string[]): ReadonlyMap<Tag, Found> {
  return new Map(
    texts.map((text) => {
      const [, tag, digest, relation, content = 'equal'] = /^(\S+)=(\S+) (\w+)(?: (\w+))?$/.exec(text) ?? [];
      return [tag as Tag, { digest: digest as Digest, relation: relation as Relation, content }];
    }),
  );
}

function decide(
  onExists: Release['onExists'],
  repositories: readonly (readonly string[])[],
  release: RepositoryRelease = planned([]),
): string {
  const start = decideStart(
    { repositories: repositories.map(() => release), onExists, onFailure: 'roll-forward' },
    repositories.map((texts) => found(...texts)),
  );
  switch (start.kind) {
    case 'build':
      return 'build';
    case 'skip':
    case 'refuse':
      return `${start.kind}: ${start.reason}`;
    case 'reuse':
      return `reuse ${start.digests.map((digest) => digest ?? 'none').join(' ')} from ${start.source}`;
  }
}

describe('where no version tag is there', () => {
  test.each<Release['onExists']>(['verify', 'skip', 'fail', 'overwrite'])('on-exists %s builds', (onExists) => {
    expect(decide(onExists, [[], []])).toBe('build');
  });
});

describe('where the version tag is there', () => {
  const same = ['1.4.2=ours same'];
  test.each<[string, Release['onExists'], string[][], string]>([
    ['verify takes it as it is', 'verify', [same], 'reuse ours from 0'],
    ['verify copies it to where it is missing', 'verify', [[], same], 'reuse none ours from 1'],
    [
      'verify takes equal images under their own digests',
      'verify',
      [same, ['1.4.2=twin same']],
      'reuse ours twin from 0',
    ],
    ['verify refuses another commit', 'verify', [['1.4.2=x ancestor']], 'refuse: other-content'],
    ['verify refuses what does not say its commit', 'verify', [['1.4.2=x unknown']], 'refuse: other-content'],
    [
      'verify refuses another content in one repository',
      'verify',
      [same, ['1.4.2=x same other']],
      'refuse: other-content',
    ],
    ['skip does nothing, whatever it is', 'skip', [['1.4.2=x unknown'], []], 'skip: exists'],
    ['fail refuses, whatever it is', 'fail', [same], 'refuse: exists'],
    ['overwrite builds', 'overwrite', [same], 'build'],
  ])('%s', (_name, onExists, repositories, expected) => {
    expect(decide(onExists, repositories)).toBe(expected);
  });
});

describe('where the bytes travel under a branch', () => {
  const branch = { ...planned([float('main', 'branch')], 'main'), versions: [] };
  test.each<[string, string[][], string]>([
    ['a newer commit keeps it', [['main=x descendant']], 'skip: superseded'],
    ['a newer commit in one repository keeps it', [['main=x ancestor'], ['main=x descendant']], 'skip: superseded'],
    ['an older commit does not', [['main=x ancestor']], 'build'],
    ['the same commit does not', [['main=x same']], 'build'],
    ['what has no revision does not', [['main=x unknown']], 'build'],
  ])('%s', (_name, repositories, expected) => {
    expect(decide('verify', repositories, branch)).toBe(expected);
  });

  test('a branch that the bytes do not travel under is for the loop to decide', () => {
    const later = { ...branch, first: 'sha-1' as Tag };
    expect(decide('verify', [['main=x descendant']], later)).toBe('build');
  });
});
