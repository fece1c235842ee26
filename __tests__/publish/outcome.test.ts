import { describe, expect, test } from 'vitest';
import { outcomes } from '../../src/publish/outcome.ts';
import type { RepositoryState, State } from '../../src/publish/protocol.ts';
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

const shortNames = new Map([
  [old, 'old'],
  [own, 'own'],
  [other, 'other'],
]);

/** What became of the tags of one repository: `1.4.2 created - own`. */
function shown(known: Partial<RepositoryState>, state: Partial<State> = {}, release = someRelease()): string[] {
  return outcomes(release, someState([known], state)).map(({ tag, state: became, from, to }) => {
    const [before = '-', now = '-'] = [from && shortNames.get(from), to && shortNames.get(to)];
    return `${tag} ${became} ${before} ${now}`;
  });
}

const named = new Map([[version, own]]);
const there = new Map([[version, found(own)]]);

describe('what became of the tags', () => {
  test.each<[what: string, known: Partial<RepositoryState>, expected: readonly [string, string, string]]>([
    [
      'is all new',
      {
        named,
        moves: [move(minor, undefined), move(latest, undefined)],
        fresh: true,
        done: true,
        survey: surveyOf({ '1.4': own, latest: own }),
      },
      ['1.4.2 created - own', '1.4 created - own', 'latest created - own'],
    ],
    [
      'moved, and stays with a higher version',
      { named, moves: [move(minor, old)], fresh: true, done: true, survey: surveyOf({ '1.4': own, latest: other }) },
      ['1.4.2 created - own', '1.4 moved old own', 'latest kept other other'],
    ],
    [
      'was right',
      { named, found: there, fresh: true, done: true, survey: surveyOf({ '1.4': own, latest: own }) },
      ['1.4.2 unchanged own own', '1.4 unchanged own own', 'latest unchanged own own'],
    ],
    [
      'was overwritten',
      {
        named,
        found: new Map([[version, found(old)]]),
        fresh: true,
        done: true,
        survey: surveyOf({ '1.4': own, latest: own }),
      },
      ['1.4.2 moved old own', '1.4 unchanged own own', 'latest unchanged own own'],
    ],
    [
      'is there under another index',
      {
        named: new Map([[version, other]]),
        found: new Map([[version, found(other)]]),
        digest: other,
        fresh: true,
        done: true,
        survey: surveyOf({ '1.4': other }),
      },
      ['1.4.2 unchanged other other', '1.4 unchanged other other', 'latest kept - -'],
    ],
    [
      'was moved to another version than the released one',
      {
        named,
        moves: [move(latest, old, other)],
        fresh: true,
        done: true,
        survey: surveyOf({ '1.4': own, latest: other }),
      },
      ['1.4.2 created - own', '1.4 unchanged own own', 'latest moved old other'],
    ],
    [
      'was moved twice, and is where it was',
      {
        named,
        moves: [move(latest, old), move(latest, own, old)],
        fresh: true,
        done: true,
        survey: surveyOf({ '1.4': own, latest: old }),
      },
      ['1.4.2 created - own', '1.4 unchanged own own', 'latest unchanged old old'],
    ],
    [
      "was ours, and is another run's now",
      { named, moves: [move(latest, old)], fresh: true, done: true, survey: surveyOf({ '1.4': own, latest: other }) },
      ['1.4.2 created - own', '1.4 unchanged own own', 'latest kept old other'],
    ],
    [
      'could not be moved',
      {
        named,
        moves: [move(minor, old)],
        failures: [failure({ do: 'move', repository: 0, ...move(latest, old) })],
        survey: surveyOf({ '1.4': old, latest: old }),
        done: true,
      },
      ['1.4.2 created - own', '1.4 moved old own', 'latest failed old old'],
    ],
    [
      'was taken by somebody else',
      { found: new Map(), failures: [failure({ do: 'name', repository: 0, tag: version, digest: own })] },
      ['1.4.2 failed - -', '1.4 not-reached - -', 'latest not-reached - -'],
    ],
    ['was never begun', {}, ['1.4.2 not-reached - -', '1.4 not-reached - -', 'latest not-reached - -']],
    [
      'is there, and was not named by this run',
      { found: new Map([[version, found(old)]]) },
      ['1.4.2 kept old old', '1.4 not-reached - -', 'latest not-reached - -'],
    ],
    [
      'was stopped between two moves',
      { named, moves: [move(minor, old)], survey: surveyOf({ '1.4': old, latest: old }) },
      ['1.4.2 created - own', '1.4 moved old own', 'latest not-reached old old'],
    ],
    [
      'was put back',
      {
        named,
        moves: [move(minor, old)],
        restored: new Map([[minor, 'restored']]),
        survey: surveyOf({ '1.4': old, latest: old }),
        failures: [failure({ do: 'move', repository: 0, ...move(latest, old) })],
      },
      ['1.4.2 created - own', '1.4 restored old old', 'latest failed old old'],
    ],
    [
      'was not written, and has not to be put back',
      {
        named,
        fresh: true,
        restored: new Map([[latest, 'moved-on']]),
        survey: surveyOf({ '1.4': own, latest: old }),
        failures: [failure({ do: 'move', repository: 0, ...move(latest, old) })],
        done: true,
      },
      ['1.4.2 created - own', '1.4 unchanged own own', 'latest failed old old'],
    ],
    [
      'is not put back, because somebody else has moved it since',
      {
        named,
        moves: [move(latest, old)],
        restored: new Map([[latest, 'moved-on']]),
        survey: surveyOf({ '1.4': own, latest: old }),
        done: true,
      },
      ['1.4.2 created - own', '1.4 unchanged own own', 'latest kept old -'],
    ],
    [
      'was new, and could not be put back',
      {
        named,
        moves: [move(minor, undefined)],
        restored: new Map([[minor, 'new']]),
        survey: surveyOf({ latest: old }),
        failures: [failure({ do: 'move', repository: 0, ...move(latest, old) })],
      },
      ['1.4.2 created - own', '1.4 created - own', 'latest failed old old'],
    ],
  ])('that %s', (_, known, expected) => {
    expect(shown(known)).toEqual(expected);
  });

  test.each([
    [{ found: there }, ['1.4.2 kept own own', '1.4 kept - -', 'latest kept - -']],
    [{}, ['1.4.2 kept - -', '1.4 kept - -', 'latest kept - -']],
  ])('is nothing, and none of it is unfinished, when the run leaves all as it is: %#', (known, expected) => {
    expect(shown({ ...known, digest: undefined }, { start: { kind: 'skip', reason: 'exists' } })).toEqual(expected);
  });

  test('that the bytes travel under is told by what was there before', () => {
    const [planned] = someRelease().repositories;
    if (planned === undefined) throw new Error('There is no repository.');
    const release = someRelease(1, { repositories: [{ ...planned, first: latest, versions: [] }] });
    const before = { found: new Map([[latest, found(old)]]) };
    expect(shown(before, {}, release)).toEqual(['1.4 not-reached - -', 'latest not-reached old old']);
    expect(shown({ ...before, moves: [move(latest, old)] }, {}, release)).toEqual([
      '1.4 not-reached - -',
      'latest moved old own',
    ]);
  });
});
