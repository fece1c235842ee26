/** Releases that are stopped, and those that go on where a run died. */
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import { begin, reduce, resume } from '../../src/publish/reduce.ts';
import { resultOf } from './driven.ts';
import { latest, minor, move, old, own, someRelease, version } from './states.ts';
import { tell } from './told.ts';

describe('a run that is stopped', () => {
  test('begins nothing more, whatever comes in', () => {
    const release = someRelease(2);
    const [state, looks] = begin(release);
    const [stopped, none] = reduce(release, state, { type: 'stop' });
    expect([stopped.stopped, none]).toEqual([true, []]);
    let current = stopped;
    for (const effect of looks) {
      const [next, effects] = reduce(release, current, resultOf(effect, current));
      expect(effects).toEqual([]);
      current = next;
    }
    expect(current).toMatchObject({ stage: 'look', repositories: [{ awaited: 0 }, { awaited: 0 }] });
  });

  test('waits for every repository before the next step', () => {
    const release = someRelease(2);
    const [state, [first]] = begin(release);
    expect(state.repositories.map(({ awaited }) => awaited)).toEqual([1, 1]);
    if (first === undefined) throw new Error('There are two.');
    const [next, effects] = reduce(release, state, resultOf(first, state));
    expect(effects).toEqual([]);
    expect(next.repositories.map(({ awaited }) => awaited)).toEqual([0, 1]);
  });
});

describe('a release that goes on where a run died', () => {
  const reached = [{ digest: own, moves: [move(version, undefined), move(minor, old)] }];

  test('names what is not named, and puts the floats right', () => {
    const release = someRelease();
    const { story, state } = tell(release, {}, resume(release, reached));
    expect(story).toEqual(['name 0 1.4.2', 'survey 0', 'move 0 latest', 'survey 0']);
    expect(state.repositories[0]?.moves).toEqual([move(minor, old), move(latest, old)]);
  });

  test('makes its git tag first', () => {
    const release = someRelease(1, { gitTag: 'v1.4.2' });
    expect(tell(release, {}, resume(release, reached)).story[0]).toBe('git-tag');
  });

  test('takes the floats back instead, with "on-failure: restore", and leaves the version', () => {
    const release = someRelease(1, { onFailure: 'restore' });
    const { story, state } = tell(release, {}, resume(release, reached));
    expect(story).toEqual(['restore 0 1.4']);
    expect(state.stage).toBe('end');
  });

  test('leaves alone a repository in which it did not get so far', () => {
    const release = someRelease(2);
    const nowhere = { digest: undefined as Digest | undefined, moves: [] };
    const { story } = tell(release, {}, resume(release, [...reached, nowhere]));
    expect(story.filter((text) => text.startsWith('name'))).toEqual(['name 0 1.4.2']);
  });
});
