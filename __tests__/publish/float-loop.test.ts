import { describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import type { Digest } from '../../src/image/digest.ts';
import { parseTag } from '../../src/image/tag.ts';
import { floatEffects, maxRounds } from '../../src/publish/float-loop.ts';
import type { Effect, RepositoryState } from '../../src/publish/protocol.ts';
import type { Survey } from '../../src/publish/release.ts';
import { float, knownRepository, move, planned, surveyOf } from './known.ts';

const release = planned([float('1', 'line'), float('latest', 'line')]);
const own = '1.4.2=ours own';
const unwritten = both('old', [own]);
const written = both('ours', [own]);

/** A look at both floats. */
function both(current: string, candidates: readonly string[]): Survey {
  const [one, all] = [surveyOf('1', current, candidates), surveyOf('latest', current, candidates)];
  return { tags: new Map([...one.tags, ...all.tags]), lines: new Map([...one.lines, ...all.lines]) };
}

function step(known: Partial<RepositoryState>): { known: RepositoryState; effects: string[] } {
  const [next, effects] = floatEffects(release, knownRepository({ digest: 'ours' as Digest, ...known }), 0);
  return { known: next, effects: effects.map(textOf) };
}

function textOf(effect: Effect): string {
  if (effect.do === 'move') return `move ${effect.tag} to ${effect.to}`;
  return effect.do === 'inspect' ? `inspect ${effect.digest}` : effect.do;
}

function failed(effect: Effect): RepositoryState['failures'][number] {
  return { effect, error: 'refused' };
}

describe('the loop over the floats of a repository', () => {
  test('looks first', () => {
    expect(step({}).effects).toEqual(['survey']);
  });

  test('writes what is wrong one after the other, narrow to wide', () => {
    const { known, effects } = step({ survey: unwritten, fresh: true, round: 1 });
    expect(effects).toEqual(['move 1 to ours']);
    expect(known.queue).toEqual([move('latest', 'old', 'ours')]);
  });

  test('writes all that is wrong at once where the floats may go together', () => {
    const known = knownRepository({ digest: 'ours' as Digest, survey: unwritten, fresh: true, round: 1 });
    const [next, effects] = floatEffects({ ...release, together: true }, known, 0);
    expect(effects.map(textOf)).toEqual(['move 1 to ours', 'move latest to ours']);
    expect(next.queue).toEqual([]);
  });

  test('writes the rest of a round before it looks again', () => {
    const queue = [move('latest', 'old', 'ours')];
    expect(step({ survey: unwritten, fresh: false, round: 1, queue }).effects).toEqual(['move latest to ours']);
  });

  test('looks again after it has written', () => {
    expect(step({ survey: unwritten, fresh: false, round: 1 }).effects).toEqual(['survey']);
  });

  test('is done when a look finds nothing to write', () => {
    const { known, effects } = step({ survey: written, fresh: true, round: 2 });
    expect(effects).toEqual([]);
    expect(known.done).toBe(true);
  });

  test('inspects each image once before it writes', () => {
    const survey = both('x', ['1.5.0=none higher', own]);
    expect(step({ survey, fresh: true, round: 1 }).effects).toEqual(['inspect x']);
  });

  test('leaves alone a float that could not be written, and writes the others', () => {
    const failures = [failed({ do: 'move', repository: 0, ...move('1', 'old', 'ours') })];
    expect(step({ survey: unwritten, fresh: true, round: 2, failures }).effects).toEqual(['move latest to ours']);
  });

  test('forgives a write that failed, where a look finds that it has happened', () => {
    const effect: Effect = { do: 'move', repository: 0, ...move('1', 'old', 'ours') };
    const { known, effects } = step({ survey: written, fresh: true, round: 2, failures: [failed(effect)] });
    expect(effects).toEqual([]);
    expect(known).toMatchObject({ done: true, failures: [], moves: [move('1', 'old', 'ours')] });
  });

  test('forgives a write that failed, where a higher version stands now, which is none of our moves', () => {
    const effect: Effect = { do: 'move', repository: 0, ...move('1', 'old', 'ours') };
    const survey = both('five', ['1.5.0=five higher', own]);
    const { known } = step({ survey, fresh: true, round: 2, failures: [failed(effect)] });
    expect(known).toMatchObject({ done: true, failures: [], moves: [] });
  });

  test('keeps what failed and was no write of a float', () => {
    const git = failed({ do: 'git-tag' });
    const effect: Effect = { do: 'move', repository: 0, ...move('1', 'old', 'ours') };
    const { known } = step({ survey: written, fresh: true, round: 2, failures: [git, failed(effect)] });
    expect(known).toMatchObject({ failures: [git], moves: [move('1', 'old', 'ours')] });
  });

  test.each<[string, Effect]>([
    ['look', { do: 'survey', repository: 0 }],
    ['inspection', { do: 'inspect', repository: 0, digest: 'x' as Digest }],
  ])('writes nothing after a refused %s', (_name, effect) => {
    const { known, effects } = step({ survey: unwritten, fresh: true, round: 1, failures: [failed(effect)] });
    expect(effects).toEqual([]);
    expect(known.done).toBe(true);
  });

  test('writes for the last time after the look before the last', () => {
    expect(step({ survey: unwritten, fresh: true, round: maxRounds - 1 }).effects).toEqual(['move 1 to ours']);
  });

  test.each([
    ['theirs', 'is theirs now'],
    [undefined, 'is gone now'],
  ])('writes nothing more when a version tag of this run is %s', (seen, text) => {
    const tag = parseTag('1.4.2');
    const survey = { ...unwritten, tags: new Map([...unwritten.tags, [tag, seen as Digest | undefined]]) };
    const named = new Map([[tag, 'ours' as Digest]]);
    const { known, effects } = step({ survey, named, fresh: true, round: 1 });
    expect(effects).toEqual([]);
    expect(known.done).toBe(true);
    expect(known.failures).toMatchObject([
      { effect: { do: 'name', tag }, error: { failure: { code: 'version-moved' } } },
    ]);
    expect(String(known.failures[0]?.error)).toContain(text);
  });

  test('gives up when the last look still finds something to write, and says which tags', () => {
    const { known, effects } = step({ survey: unwritten, fresh: true, round: maxRounds });
    expect(effects).toEqual([]);
    expect(known.done).toBe(true);
    expect(known.failures.map(({ effect }) => textOf(effect))).toEqual(['move 1 to ours', 'move latest to ours']);
    for (const { error } of known.failures) expect(error).toBeInstanceOf(ReleaseError);
  });
});
