import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import type { Tag } from '../../src/image/tag.ts';
import { judgeFloat } from '../../src/publish/floats.ts';
import type { Candidate, Float, Move, Notes, Survey } from '../../src/publish/release.ts';
import { candidate, float, knownRepository, move, surveyOf } from './known.ts';

interface Case {
  readonly current: string | undefined;
  readonly candidates?: readonly string[];
  readonly moves?: readonly Move[];
  /** What the image says at which the float stands, when it was inspected. */
  readonly notes?: Partial<Notes>;
  readonly own?: string | undefined;
}

function verdict(kind: Float['kind'], given: Case): string {
  const { current, candidates = [], moves = [], notes } = given;
  const own = 'own' in given ? given.own : 'ours';
  const known = new Map<Digest, Notes>();
  if (notes !== undefined) known.set(current as Digest, { relation: 'unknown', version: undefined, ...notes });
  const judged = judgeFloat(float('f', kind), surveyOf('f', current, candidates), {
    digest: own as Digest | undefined,
    moves,
    notes: known,
  });
  switch (judged.kind) {
    case 'right':
    case 'left':
      return judged.kind;
    case 'inspect':
      return `inspect ${judged.digest}`;
    case 'move':
      return `move to ${judged.to}`;
  }
}

const own = '1.4.2=ours own';
const version = (tag: string): Partial<Notes> => ({ version: tag as Tag });

describe('a line', () => {
  test.each<[string, Case, string]>([
    ['goes to the own version when it is nowhere', { current: undefined, candidates: [own] }, 'move to ours'],
    ['is right at the own version', { current: 'ours', candidates: [own] }, 'right'],
    ['goes up from a lower version', { current: 'old', candidates: [own] }, 'move to ours'],
    ['is right at a higher version', { current: 'five', candidates: ['1.5.0=five higher', own] }, 'right'],
    [
      'goes to a higher version that another run has released',
      { current: 'old', candidates: ['1.5.0=five higher', own] },
      'move to five',
    ],
    [
      'goes back up from the own version',
      { current: 'ours', candidates: ['1.5.0=five higher', own], moves: [move('f', 'old', 'ours')] },
      'move to five',
    ],
    [
      'leaves a withdrawn version',
      { current: 'five', candidates: ['1.5.0=five higher withdrawn', own] },
      'move to ours',
    ],
    [
      'leaves the own version when that is withdrawn',
      { current: 'ours', candidates: ['1.4.2=ours own withdrawn', '1.4.1=old lower'] },
      'move to old',
    ],
    [
      'stays when there is no version that it could stand at',
      { current: 'x', candidates: ['1.4.2=ours own withdrawn'] },
      'left',
    ],
    [
      'is inspected before it leaves what may be a higher version',
      { current: 'x', candidates: ['1.5.0=none higher', own] },
      'inspect x',
    ],
    [
      'stays at a higher version that has no version tag',
      { current: 'x', candidates: ['1.5.0=none higher', own], notes: version('1.5.0') },
      'right',
    ],
    [
      'leaves what says that it is another version',
      { current: 'x', candidates: ['1.5.0=none higher', own], notes: version('1.3.0') },
      'move to ours',
    ],
    [
      'leaves what does not say what it is',
      { current: 'x', candidates: ['1.5.0=none higher', own], notes: {} },
      'move to ours',
    ],
    [
      'needs no inspection of a version that it knows',
      { current: 'old', candidates: ['1.5.0=none higher', own, '1.4.1=old lower'] },
      'move to ours',
    ],
    [
      'does not stay at a withdrawn version without a version tag',
      { current: 'x', candidates: ['1.5.0=none higher withdrawn', own], notes: version('1.5.0') },
      'move to ours',
    ],
    [
      'goes to the version that its image says, when the tag of that version is another image',
      { current: 'x', candidates: ['1.5.0=five higher', own], notes: version('1.5.0') },
      'move to five',
    ],
    ['stays when nothing is known of its versions', { current: 'x' }, 'left'],
    ['goes from an equal build to the own one', { current: 'b', candidates: [own, '1.4.2_b=b equal'] }, 'move to ours'],
    [
      'stays at an equal build that came after the own one',
      { current: 'b', candidates: [own, '1.4.2_b=b equal'], moves: [move('f', 'old', 'ours')] },
      'left',
    ],
    [
      'goes back to the own version from anything but an equal build',
      { current: 'old', candidates: [own, '1.4.2_b=b equal', '1.4.1=old lower'], moves: [move('f', 'y', 'ours')] },
      'move to ours',
    ],
    [
      'goes up from an equal build that came after the own one',
      { current: 'b', candidates: ['1.5.0=five higher', own, '1.4.2_b=b equal'], moves: [move('f', 'old', 'ours')] },
      'move to five',
    ],
    [
      'needs no inspection because an equal build is not there',
      { current: 'x', candidates: [own, '1.4.2_b=none equal'] },
      'move to ours',
    ],
    [
      'is written once more when somebody has deleted it',
      { current: undefined, candidates: [own, '1.4.2_b=none equal'], moves: [move('f', 'old', 'ours')] },
      'move to ours',
    ],
    [
      'is written once more when the intended move from an equal build may not have happened',
      { current: 'b', candidates: [own, '1.4.2_b=b equal'], moves: [move('f', 'b', 'ours')] },
      'move to ours',
    ],
  ])('%s', (_name, given, expected) => {
    expect(verdict('line', given)).toBe(expected);
  });
});

describe('a line that is held', () => {
  const held = { ...candidate('1.5.0=five higher'), held: 'old' as Digest };

  test('stays where a rollback has put it, and a higher version comes first', () => {
    const look = surveyOf('f', 'five');
    const lines = (candidates: readonly Candidate[]): Survey => ({
      ...look,
      lines: new Map([['f' as Tag, candidates]]),
    });
    const known = knownRepository({ digest: 'ours' as Digest });
    const line = float('f', 'line');
    expect(judgeFloat(line, lines([held, candidate(own)]), known)).toEqual({ kind: 'move', to: 'old' });
    const higher = candidate('1.6.0=six higher');
    expect(judgeFloat(line, lines([higher, held, candidate(own)]), known)).toEqual({ kind: 'move', to: 'six' });
  });
});

describe('a line that only leaves some images', () => {
  const line: Float = { ...float('f', 'line'), leaves: new Set(['bad' as Digest]) };

  test.each<[string, string | undefined, readonly Move[], string]>([
    ['leaves them', 'bad', [], 'move'],
    ['stays at any other', 'x', [], 'left'],
    ['stays nowhere', undefined, [], 'left'],
    ['goes on from where it was moved to', 'mid', [move('f', 'bad', 'mid')], 'move'],
    ['goes on from one of several places', 'mid', [move('f', 'bad', 'low'), move('f', 'low', 'mid')], 'move'],
    ['stays where another float was moved to', 'mid', [move('g', 'bad', 'mid')], 'left'],
    ['stays where it was not moved to', 'x', [move('f', 'bad', 'mid')], 'left'],
  ])('%s', (_name, current, moves, expected) => {
    const known = knownRepository({ digest: undefined, moves });
    expect(judgeFloat(line, surveyOf('f', current, ['1.4.1=good lower']), known).kind).toBe(expected);
  });
});

describe('a branch', () => {
  test.each<[string, Case, string]>([
    ['goes to the own commit when it is nowhere', { current: undefined }, 'move to ours'],
    ['is right at the own commit', { current: 'ours' }, 'right'],
    ['is inspected', { current: 'x' }, 'inspect x'],
    ['goes forward', { current: 'x', notes: { relation: 'ancestor' } }, 'move to ours'],
    ['never goes back', { current: 'x', notes: { relation: 'descendant' } }, 'left'],
    [
      'goes forward from an ancestor that came back',
      { current: 'x', notes: { relation: 'ancestor' }, moves: [move('f', 'y', 'ours')] },
      'move to ours',
    ],
    ['goes to another build of the commit', { current: 'x', notes: { relation: 'same' } }, 'move to ours'],
    ['goes to what was pushed by force', { current: 'x', notes: { relation: 'diverged' } }, 'move to ours'],
    ['is not fought for', { current: 'x', notes: { relation: 'diverged' }, moves: [move('f', 'y', 'ours')] }, 'left'],
    ['goes from what has no revision', { current: 'x', notes: {} }, 'move to ours'],
    ['stays where nothing is released', { current: 'x', own: undefined }, 'left'],
  ])('%s', (_name, given, expected) => {
    expect(verdict('branch', given)).toBe(expected);
  });
});

describe('a free tag', () => {
  test.each<[string, Case, string]>([
    ['goes to the own image when it is nowhere', { current: undefined }, 'move to ours'],
    ['is right at the own image', { current: 'ours' }, 'right'],
    ['goes to the own image from any other', { current: 'x' }, 'move to ours'],
    ['stays where another run has put it since', { current: 'y', moves: [move('f', 'x', 'ours')] }, 'left'],
    [
      'is written once more when the intended move may not have happened',
      { current: 'x', moves: [move('f', 'x', 'ours')] },
      'move to ours',
    ],
    ['is not written a third time', { current: 'x', moves: [move('f', 'x', 'ours'), move('f', 'x', 'ours')] }, 'left'],
    ['stays where nothing is released', { current: 'x', own: undefined }, 'left'],
  ])('%s', (_name, given, expected) => {
    expect(verdict('free', given)).toBe(expected);
  });
});
