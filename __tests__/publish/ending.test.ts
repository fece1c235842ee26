import { describe, expect, test } from 'vitest';
import { releaseFailure } from '../../src/publish/ending.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { outcomes } from '../../src/publish/outcome.ts';
import type { RepositoryState, State } from '../../src/publish/protocol.ts';
import type { Release } from '../../src/publish/release.ts';
import {
  failure,
  found,
  latest,
  minor,
  move,
  old,
  other,
  own,
  someRelease,
  someState,
  surveyOf,
  version,
} from './states.ts';

function failureOf(
  repositories: readonly Partial<RepositoryState>[],
  state: Partial<State> = {},
  supply: Partial<Release> = {},
): { code: string; message: string } | undefined {
  const release = someRelease(repositories.length, supply);
  const ended = someState(repositories, state);
  const error = releaseFailure(release, ended, outcomes(release, ended));
  return error && { code: error.failure.code, message: error.message };
}

const named = new Map([[version, own]]);
const done = { named, done: true, fresh: true, survey: surveyOf({ '1.4': own, latest: own }) };

describe('why a release is not what it should be', () => {
  test.each<[string, Partial<State>]>([
    ['all is as it should be', {}],
    ['the version is left as it is', { start: { kind: 'skip', reason: 'exists' } }],
    ['the branch is further', { start: { kind: 'skip', reason: 'superseded' } }],
  ])('is nothing when %s', (_, state) => {
    expect(failureOf([done, done], state)).toBeUndefined();
  });

  test.each([
    ['exists', 'version-exists'],
    ['other-content', 'version-is-another'],
  ] as const)('names what is in each repository when it refuses: %s', (reason, code) => {
    const revision = 'a'.repeat(40);
    const repositories = [
      { found: new Map([[version, found(old, { revision })]]) },
      { found: new Map([[version, found(other)]]) },
    ];
    const told = failureOf(repositories, { start: { kind: 'refuse', reason } });
    expect(told?.code).toBe(code);
    expect(told?.message).toContain(`- app:1.4.2 is ${old}, of commit ${revision}\n`);
    expect(told?.message).toContain(`- mirror:1.4.2 is ${other}, of an unknown commit\n`);
  });

  test('names only the repositories in which the version is', () => {
    const there = [{}, { found: new Map([[version, found(other)]]) }];
    const told = failureOf(there, { start: { kind: 'refuse', reason: 'exists' } });
    expect(told?.message.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      `- mirror:1.4.2 is ${other}, of an unknown commit`,
    ]);
  });

  test('names the image that cannot be promoted to a version that is another', () => {
    const origin = { repository: parseRepository('staging'), digest: own, content: '' };
    const there = [{ found: new Map([[version, found(old)]]) }];
    const told = failureOf(there, { start: { kind: 'refuse', reason: 'other-content' } }, { origin });
    expect(told?.message).toContain(`not as the image staging@${own} that is promoted:\n- app:1.4.2 is ${old}`);
  });

  test.each([
    ['there is none', undefined, 'there is no earlier build of it'],
    [
      'it is of other inputs',
      parseTag('sha-1'),
      'what is there was built from other inputs, or does not say from which',
    ],
  ])('says where an earlier build was looked for when %s', (_, unlike, why) => {
    const { repositories } = someRelease();
    const built = repositories.map((planned) => ({ ...planned, built: [parseTag('sha-1')] }));
    const supply = { repositories: built, revision: 'abc', buildOnce: 'always' } as const;
    const told = failureOf([{}], { start: { kind: 'refuse', reason: 'not-built', unlike } }, supply);
    expect(told).toMatchObject({ code: 'not-built' });
    expect(told?.message).toContain(`commit abc was not built before: ${why} (app:sha-1)`);
  });

  test('is what the build says, when the build failed, whatever it pushed', () => {
    const failures = [failure({ do: 'build' }, 'The build failed')];
    expect(failureOf([{ named, moves: [move(version, undefined)], failures }])?.message).toBe(
      'The build failed. Try again.',
    );
  });

  test('is one failure, or all of them, when no tag was moved', () => {
    const [one, two] = [failure({ do: 'look', repository: 0 }, 'One'), failure({ do: 'look', repository: 1 }, 'Two')];
    expect(failureOf([{ failures: [one] }, {}])?.message).toBe('One. Try again.');
    const both = failureOf([{ failures: [one] }, { failures: [two] }]);
    expect(both?.code).toBe('several-failures');
    expect(both?.message).toContain('One. Try again.\nTwo. Try again.');
  });

  test('names each tag that is not where it should be, and why', () => {
    const failures = [failure({ do: 'move', repository: 0, ...move(minor, old) }, 'The registry refuses')];
    const told = failureOf([{ ...done, failures }, { named }]);
    expect(told?.code).toBe('tags-not-published');
    expect(told?.message).toContain('- app:1.4: The registry refuses. Try again.\n');
    expect(told?.message).toContain('- mirror:1.4: not tried, because something before it failed\n');
    expect(told?.message).not.toContain('app:latest');
    expect(told?.message).not.toContain(':1.4.2');
  });

  test.each<[string, Partial<RepositoryState>]>([
    ['named', { named }],
    ['moved, by the run before', { moves: [move(minor, old)] }],
  ])('names tags as soon as something is %s in one repository', (_, known) => {
    const failures = [failure({ do: 'prove', repository: 1, digest: own }, 'The image is gone')];
    expect(failureOf([known, { failures }])?.code).toBe('tags-not-published');
  });

  test('says nothing of the tags that are where they should be', () => {
    const failures = [failure({ do: 'move', repository: 0, ...move(minor, old) }, 'The registry refuses')];
    const told = failureOf([{ ...done, moves: [move(latest, old)], failures }]);
    expect(told?.message.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- app:1.4: The registry refuses. Try again.',
    ]);
  });

  test('says of each tag one thing', () => {
    const failures = [
      failure({ do: 'name', repository: 0, tag: version, digest: own }, 'The registry refuses'),
      failure({ do: 'git-tag' }, 'GitHub refuses'),
    ];
    const moves = [move(latest, undefined)];
    const restored = new Map([[latest, 'restored' as const]]);
    const told = failureOf([{ moves, restored, failures, survey: undefined }]);
    expect(told?.message.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- app:1.4.2: The registry refuses. Try again.',
      '- app:1.4: not tried, because something before it failed',
      '- app:latest: put back to nothing',
      '- GitHub refuses. Try again.',
    ]);
  });

  test('says once what failed without a tag', () => {
    const failures = [failure({ do: 'prove', repository: 0, digest: own }), failure({ do: 'survey', repository: 0 })];
    const told = failureOf([{ named, failures }]);
    expect(told?.message.split('- It says no. Try again.')).toHaveLength(2);
  });

  test('names what was put back, and what could not be put back', () => {
    const failures = [
      failure({ do: 'move', repository: 0, ...move(latest, old) }, 'The registry refuses'),
      failure({ do: 'restore', repository: 0, ...move(minor, old) }, 'The registry is gone'),
    ];
    const moves = [move(minor, old)];
    const told = failureOf([{ ...done, moves, failures }]);
    expect(told?.message).toContain('app:latest: The registry refuses. Try again.');
    expect(told?.message).toContain('1.4 could not be put back: The registry is gone. Try again.');
    const restored = failureOf([
      { ...done, moves, failures: failures.slice(0, 1), restored: new Map([[minor, 'restored']]) },
    ]);
    expect(restored?.message).toContain(`- app:1.4: put back to ${old}\n`);
  });

  test('is thrown when it is a mistake of ours', () => {
    const mistake = { effect: { do: 'look', repository: 0 } as const, error: new TypeError('x is undefined') };
    const state = someState([{ failures: [mistake] }]);
    expect(() => releaseFailure(someRelease(), state, [])).toThrow(mistake.error);
  });
});
