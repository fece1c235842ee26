import { describe, expect, test } from 'vitest';
import { drive, type Perform } from '../../src/publish/driver.ts';
import type { Journal } from '../../src/publish/journal.ts';
import { begin, resume } from '../../src/publish/reduce.ts';
import { driven, gate, resultOf, textOf } from './driven.ts';
import { minor, old, own, problem, someRelease, version } from './states.ts';

describe('the driver', () => {
  test('writes down a build before it begins, that the bytes are proven before it names anything, and each move before it makes it', async () => {
    const { state, story } = driven(someRelease(2));
    expect((await state).stage).toBe('end');
    const before = (a: string, b: string): void => {
      expect(story).toContain(a);
      expect(story).toContain(b);
      expect(story.indexOf(a)).toBeLessThan(story.indexOf(b));
    };
    before('[build]', 'build');
    before('prove 1', '[reached float]');
    before('[reached float]', 'survey 0');
    for (const move of ['move 0 1.4', 'move 0 latest', 'move 1 1.4', 'move 1 latest']) {
      expect(story.indexOf(`[${move}]`)).toBe(story.indexOf(move) - 1);
    }
    expect(story.filter((line) => line.startsWith('[reached'))).toHaveLength(1);
  });

  test('does not write down again what a resumed release had reached', async () => {
    const release = someRelease();
    const { state, story } = driven(release, undefined, resume(release, [{ digest: own, moves: [] }]));
    expect((await state).stage).toBe('end');
    expect(story).toEqual([
      'name 0 1.4.2',
      'survey 0',
      '[move 0 1.4]',
      'move 0 1.4',
      '[move 0 latest]',
      'move 0 latest',
      'survey 0',
    ]);
  });

  test('makes what can be done at the same time at the same time', async () => {
    const looks = gate();
    const { state, story } = driven(someRelease(2), (effect) => (effect.do === 'look' ? looks.opened : undefined));
    expect(story).toEqual(['look 0', 'look 1']);
    looks.open();
    await state;
  });

  test.each(['look', 'build', 'prove', 'survey', 'move'] as const)(
    'begins nothing more when it is stopped in %s, and records what was in flight',
    async (at) => {
      const held = gate();
      const { state, story, stop } = driven(someRelease(), async (effect) => {
        if (effect.do !== at) return;
        await new Promise(setImmediate);
        stop();
        held.open();
        await new Promise(setImmediate);
      });
      await held.opened;
      const begun = [...story];
      const ended = await state;
      expect(story).toEqual(begun);
      expect(story.at(-1)).toMatch(new RegExp(`^${at}`));
      expect(ended.stopped).toBe(true);
      const [known] = ended.repositories;
      expect(known?.awaited).toBe(0);
      if (at === 'build') expect(known?.named.get(version)).toBe(own);
      if (at === 'move') expect(known?.moves.at(-1)).toEqual({ tag: minor, from: old, to: own });
    },
  );

  test('waits for all that is in flight when it is stopped, a failure included', async () => {
    const looks = [gate(), gate()];
    let ended = false;
    const { state, story, stop } = driven(someRelease(2), async (effect) => {
      if (effect.do !== 'look') return;
      await looks[effect.repository]?.opened;
      if (effect.repository === 1) throw problem('It is gone');
    });
    void state.then(() => (ended = true));
    stop();
    looks[0]?.open();
    await new Promise(setImmediate);
    expect(ended).toBe(false);
    looks[1]?.open();
    expect((await state).repositories[1]?.failures).toHaveLength(1);
    expect(story).toEqual(['look 0', 'look 1']);
  });

  test('begins nothing at all when it was stopped before', async () => {
    const release = someRelease();
    const story: string[] = [];
    const perform: Perform = (effect, state) => {
      story.push(textOf(effect));
      return Promise.resolve(resultOf(effect, state));
    };
    const journal: Journal = { reached: () => undefined, intend: () => undefined, ended: () => undefined };
    const state = await drive(release, begin(release), { perform, journal, signal: AbortSignal.abort() });
    expect(story).toEqual([]);
    expect(state.stopped).toBe(true);
  });

  test('hands a failure of the catalogue to the protocol, and rejects with everything else', async () => {
    const failing = driven(someRelease(), (effect) =>
      effect.do === 'look' ? Promise.reject(problem('No')) : undefined,
    );
    expect((await failing.state).repositories[0]?.failures).toMatchObject([
      { error: { failure: { code: 'registry-failed' } } },
    ]);
    const mistaken = driven(someRelease(), (effect) =>
      effect.do === 'look' ? Promise.reject(new TypeError('x')) : undefined,
    );
    await expect(mistaken.state).rejects.toThrow(TypeError);
  });

  test('begins nothing on top of a mistake', async () => {
    const other = gate();
    const { state, story } = driven(someRelease(2), (effect) => {
      if (effect.do !== 'survey') return undefined;
      return effect.repository === 0 ? Promise.reject(new TypeError('x')) : other.opened;
    });
    await expect(state).rejects.toThrow(TypeError);
    const begun = [...story];
    other.open();
    await new Promise(setImmediate);
    expect(story).toEqual(begun);
  });

  test('moves nothing that it could not write down', async () => {
    const release = someRelease();
    const story: string[] = [];
    const perform: Perform = (effect, state) => {
      story.push(textOf(effect));
      return Promise.resolve(resultOf(effect, state));
    };
    const intend = (): void => {
      throw new Error('ENOSPC');
    };
    const journal: Journal = { reached: () => undefined, intend, ended: () => undefined };
    await expect(drive(release, begin(release), { perform, journal })).rejects.toThrow('ENOSPC');
    expect(story.filter((line) => line.startsWith('move'))).toEqual([]);
  });
});
