import { describe, expect, test } from 'vitest';
import { History, type Run } from './history.ts';

type Row = readonly [what: string, lines: readonly string[], decided: string, run?: Run];

function decides(rows: readonly Row[]): void {
  for (const [what, lines, decided, run] of rows) {
    test(what, () => {
      expect(History.of(lines).say(run)).toBe(decided);
    });
  }
}

const two = ['feat: a', '@v1.0.0', 'feat: b', '@v1.1.0', 'feat!: c', '@v2.0.0'];

describe('a maintenance branch', () => {
  decides([
    ['a fix of 1.x', [...two, '>1.x v1.1.0', 'fix: d'], 'v1.1.1'],
    ['a feature of v1.x', [...two, '>v1.x v1.1.0', 'feat: d'], 'v1.2.0'],
    ['a feature of 1.x.x', [...two, '>1.x.x v1.1.0', 'feat: d'], 'v1.2.0'],
    ['what breaks', [...two, '>1.x v1.1.0', 'feat!: d'], 'refused: version-out-of-range'],
    ['a fix of 1.0.x', [...two, '>1.0.x v1.0.0', 'fix: d'], 'v1.0.1'],
    [
      'only fixes on 1.0.x (workflow-configuration.md)',
      [...two, '>1.0.x v1.0.0', 'feat: d'],
      'refused: version-out-of-range',
    ],
    [
      'a version that main has (workflow-configuration.md, EINVALIDNEXTVERSION)',
      [...two, '>1.x v1.0.0', 'feat: d'],
      'refused: version-taken',
    ],
    ['major, asked for', [...two, '>1.x v1.1.0', 'fix: d'], 'refused: version-out-of-range', { bump: 'major' }],
    ['a candidate', [...two, '>1.x v1.1.0', 'fix: d'], 'v1.1.1-rc.1', { bump: 'prerelease' }],
    [
      'a candidate, where one of a later line is reached',
      ['fix: a', '@v1.0.0', 'fix: b', '@v3.0.0-rc.1', '>1.x', 'fix: c'],
      'v1.0.1-rc.1',
      { bump: 'prerelease' },
    ],
    ['the first version of a line', ['fix: a', '@v1.3.5', '>1.4.x', 'feat: b'], 'v1.4.0'],
    ['too little for a line', ['fix: a', '@v1.3.5', '>1.4.x', 'fix: b'], 'refused: version-out-of-range'],
    ['a version of main at its HEAD', [...two, '>2.x'], 'again v2.0.0'],
    ['merged into main meanwhile', [...two, '>1.x v1.1.0', 'fix: d', '>main', '<1.x', '@v2.0.1', '>1.x'], 'v1.1.1'],
  ]);
});

describe('a pre-release branch', () => {
  decides([
    [
      'counts on from what other branches have',
      [...two, '>beta', 'feat: d', '@v2.1.0-beta.7', '>main', '>next', 'feat: e'],
      'v2.1.0-next.1',
    ],
    [
      'counts on from what is not reached',
      ['feat: a', '@v1.0.0', 'feat: b', '@v1.1.0-beta.4', '>beta v1.0.0', 'feat: c'],
      'v1.1.0-beta.5',
    ],
    [
      'a smaller change after a larger one',
      ['feat: a', '@v1.0.0', '>beta', 'feat!: b', '@v2.0.0-beta.1', 'fix: c'],
      'v2.0.0-beta.2',
    ],
    [
      'a larger change after a smaller one',
      ['feat: a', '@v1.0.0', '>beta', 'fix: b', '@v1.0.1-beta.1', 'feat: c'],
      'v1.1.0-beta.1',
    ],
    ['major, asked for once', ['feat: a', '@v1.0.0', '>beta', 'fix: b'], 'v2.0.0-beta.1', { bump: 'major' }],
    ['and kept', ['feat: a', '@v1.0.0', '>beta', 'fix: b', '@v2.0.0-beta.1', 'fix: c'], 'v2.0.0-beta.2'],
    [
      'nothing since its last one',
      ['feat: a', '@v1.0.0', '>beta', 'feat: b', '@v1.1.0-beta.1', 'docs: c'],
      'nothing: no commit since "v1.1.0-beta.1" is a feature, a fix, or breaks something',
    ],
    [
      'the next one after what became stable',
      ['feat: a', '@v1.1.0-beta.1', '@v1.1.0', '>beta', 'fix: b'],
      'v1.1.1-beta.1',
    ],
    ['its own version at HEAD', ['feat: a', '@v1.0.0', '>beta', 'feat: b', '@v1.1.0-beta.1'], 'again v1.1.0-beta.1'],
    ['a stable version at HEAD', [...two, '>beta'], 'again v2.0.0'],
    ['one of another channel at HEAD', ['feat: a', '@v1.0.0', 'feat: b', '@v1.1.0-alpha.1', '>beta'], 'v1.1.0-beta.1'],
    [
      'a tag of the channel that does not count',
      ['feat: a', '@v1.0.0', '@v1.1.0-beta.x', '>beta', 'feat: b'],
      'v1.1.0-beta.1',
    ],
    ['rc', [...two, '>rc', 'fix: d'], 'v2.0.1-rc.1'],
  ]);
});

describe('who was faster', () => {
  decides([
    ['the same commit', [...two], 'again v2.0.0'],
    [
      'a pre-release says nothing of a stable version',
      ['feat: a', '@v1.0.0', '>beta', '>main', 'fix: b', '>beta', '<main', '@v1.0.1-beta.1', '>main'],
      'v1.0.1',
    ],
    ['a fast-forward to a pre-release', ['feat: a', '@v1.0.0', 'feat!: b', '@v2.0.0-beta.1'], 'v2.0.0'],
    [
      'two branches, one version',
      ['feat: a', '@v1.0.0', '>side', 'feat: b', '@v1.1.0', '>main', 'feat: c'],
      'refused: version-taken',
    ],
  ]);

  test('a run that comes late says which version has its commit', () => {
    const lines = ['feat: a', '@v1.0.0', 'feat: b', '>main', '>ahead', 'fix: c', '@v1.1.0', '>main'];
    expect(History.of(lines).say()).toBe('nothing: already released in 1.1.0');
  });

  test.each(['major', 'prerelease'] as const)('and so does bump: %s', (bump) => {
    const lines = ['feat: a', '@v1.0.0', 'feat: b', '>ahead', 'fix: c', '@v1.1.0', '>main'];
    expect(History.of(lines).say({ bump })).toBe('nothing: already released in 1.1.0');
  });
});

describe('any other branch', () => {
  decides([
    ['a feature branch', ['feat: a', '>feature/x', 'feat: b'], 'nothing: "feature/x" is not a release branch'],
    [
      'whatever is asked for',
      ['feat: a', '>release/1.x', 'feat: b'],
      'nothing: "release/1.x" is not a release branch',
      { bump: 'major' },
    ],
    ['what is released', ['feat: a', '@v1.0.0', '>hotfix'], 'nothing: "hotfix" is not a release branch'],
  ]);
});

describe('the name of the git tag', () => {
  decides([
    ['with v, as the one before', ['feat: a', '@v1.0.0', 'fix: b'], 'v1.0.1'],
    ['without, as the one before', ['feat: a', '@1.0.0', 'fix: b'], '1.0.1'],
    ['as the last one, when they changed', ['feat: a', '@1.0.0', 'fix: b', '@v1.0.1', 'fix: c'], 'v1.0.2'],
    [
      'as on other branches, where none is reached',
      ['chore: a', '>side', 'feat: b', '@1.0.0-x', '>main', 'feat: c'],
      '1.0.0',
    ],
    ['of a component', ['feat: a', '@api/v1.0.0', '@v3.0.0', 'fix: b'], 'api/v1.0.1', { prefix: 'api/v' }],
    ['of a component, v outside of the prefix', ['feat: a', '@api/v1.0.0', 'fix: b'], 'api/v1.0.1', { prefix: 'api/' }],
    ['of a component, without v', ['feat: a', '@api-1.0.0', 'fix: b'], 'api-1.0.1', { prefix: 'api-' }],
    ['of a new component, without v', ['feat: a'], 'api-1.0.0', { prefix: 'api-' }],
  ]);
});
