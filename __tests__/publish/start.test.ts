import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import type { Tag } from '../../src/image/tag.ts';
import type { Found, Relation, Release, RepositoryRelease } from '../../src/publish/release.ts';
import { decideStart } from '../../src/publish/start.ts';
import { float, planned } from './known.ts';

/** `1.4.2=ours same`: a tag, its digest, and what its commit is to the released one. Contents and inputs are equal unless one is given. */
function found(...texts: readonly string[]): ReadonlyMap<Tag, Found> {
  return new Map(
    texts.map((text) => {
      const [, tag, digest, relation, content = 'equal'] = /^(\S+)=(\S+) (\w+)(?: (\w+))?$/.exec(text) ?? [];
      return [
        tag as Tag,
        { digest: digest as Digest, relation: relation as Relation, content, sameInputs: content === 'equal' },
      ];
    }),
  );
}

function decide(
  onExists: Release['onExists'],
  repositories: readonly (readonly string[])[],
  release: RepositoryRelease = planned([]),
  supply: Pick<Release, 'origin' | 'buildOnce'> = {},
): string {
  const start = decideStart(
    { repositories: repositories.map(() => release), onExists, onFailure: 'roll-forward', ...supply },
    repositories.map((texts) => found(...texts)),
  );
  switch (start.kind) {
    case 'build':
      return start.unlike === undefined ? 'build' : `build, unlike ${start.unlike}`;
    case 'skip':
    case 'refuse':
      return `${start.kind}: ${start.reason}`;
    case 'reuse':
      return `reuse ${start.because} ${start.digests.map((digest) => digest ?? 'none').join(' ')} from ${start.source}`;
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
    ['verify takes it as it is', 'verify', [same], 'reuse released ours from 0'],
    ['verify copies it to where it is missing', 'verify', [[], same], 'reuse released none ours from 1'],
    [
      'verify takes equal images under their own digests',
      'verify',
      [same, ['1.4.2=twin same']],
      'reuse released ours twin from 0',
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

describe('where an earlier build may be released', () => {
  const release = { ...planned([]), built: ['sha-1' as Tag] };
  const [auto, always] = (['auto', 'always'] as const).map((policy) => ({ buildOnce: policy }));
  const early = ['sha-1=early same'];
  const versioned = ['1.4.2=ours same', ...early];
  test.each<[string, Pick<Release, 'buildOnce'> | undefined, string[][], string]>([
    ['one of the same commit and inputs is', auto, [early], 'reuse built early from 0'],
    ['it is copied to where it is missing', auto, [[], early], 'reuse built none early from 1'],
    ['it is the same one everywhere', auto, [early, ['sha-1=twin same']], 'reuse built early none from 0'],
    ['one of other inputs is not', auto, [['sha-1=early same changed']], 'build, unlike sha-1'],
    [
      'one of other inputs is not, the next one is',
      auto,
      [['sha-1=x same changed'], early],
      'reuse built none early from 1',
    ],
    ['one of another commit is not', auto, [['sha-1=early ancestor']], 'build'],
    ['none is when it must not be', {}, [early], 'build'],
    ['always takes one', always, [early], 'reuse built early from 0'],
    ['always refuses to build without one', always, [[]], 'refuse: not-built'],
    ['always refuses to build when it is of other inputs', always, [['sha-1=x same changed']], 'refuse: not-built'],
    ['a version that is there counts more', always, [versioned], 'reuse released ours from 0'],
  ])('%s', (_name, supply, repositories, expected) => {
    expect(decide('verify', repositories, release, supply)).toBe(expected);
  });

  test('who overwrites a version gets a new build, and an earlier one only on demand', () => {
    expect(decide('overwrite', [versioned], release, auto)).toBe('build');
    expect(decide('overwrite', [versioned], release, always)).toBe('reuse built early from 0');
  });

  test('one that does not say from which inputs is not', () => {
    const found = new Map([['sha-1' as Tag, { digest: 'early' as Digest, relation: 'same', content: '' } as const]]);
    const repositories = [release];
    const start = decideStart({ repositories, onExists: 'verify', onFailure: 'roll-forward', ...auto }, [found]);
    expect(start).toEqual({ kind: 'build', unlike: 'sha-1' });
  });
});

describe('an image that is promoted', () => {
  const release = { ...planned([]), first: undefined };
  const origin = (name: string): Pick<Release, 'origin'> => ({
    origin: { repository: parseRepository(name), digest: 'ours' as Digest, content: 'equal' },
  });
  const [elsewhere, here] = [origin('staging.example/app'), origin('a.example/app')];
  test.each<[string, Release['onExists'], Pick<Release, 'origin'>, string[][], string]>([
    ['is copied from another repository', 'verify', elsewhere, [[], []], 'reuse promoted none none from origin'],
    ['is in its own repository already', 'verify', here, [[]], 'reuse promoted ours from origin'],
    [
      'may have the version, whatever its commit, and is copied with what has been attached to it since',
      'verify',
      elsewhere,
      [['1.4.2=ours ancestor']],
      'reuse promoted none from origin',
    ],
    [
      'leaves an equal image under its digest',
      'verify',
      elsewhere,
      [['1.4.2=twin same'], []],
      'reuse promoted twin none from origin',
    ],
    ['does not replace another image', 'verify', elsewhere, [['1.4.2=x same other']], 'refuse: other-content'],
    ['replaces it on demand', 'overwrite', elsewhere, [['1.4.2=x same other']], 'reuse promoted none from origin'],
    ['is left out on demand', 'skip', elsewhere, [['1.4.2=x same other']], 'skip: exists'],
    ['is refused on demand', 'fail', elsewhere, [['1.4.2=ours same']], 'refuse: exists'],
  ])('%s', (_name, onExists, supply, repositories, expected) => {
    expect(decide(onExists, repositories, release, supply)).toBe(expected);
  });
});
