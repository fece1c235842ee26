import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Digest, parseDigest } from '../../src/image/digest.ts';
import { parseTag, type Tag } from '../../src/image/tag.ts';
import { createJournal, diedBuilding, hasLeftovers, readJournal } from '../../src/publish/journal.ts';
import type { EffectOf, State } from '../../src/publish/protocol.ts';
import type { Move } from '../../src/publish/release.ts';

const [one, two] = ['1', '2'].map((digit) => parseDigest(`sha256:${digit.repeat(64)}`)) as [Digest, Digest];
const latest: Move = { tag: parseTag('latest'), from: one, to: two };

/** A state with nothing in it but what the journal keeps. */
function stateOf(repositories: readonly { digest: Digest | undefined; moves: readonly Move[] }[]): State {
  return { stage: 'name', stopped: false, start: undefined, repositories } as unknown as State;
}

function move(repository: number, { tag, from, to }: Move): EffectOf<'move'> {
  return { do: 'move', repository, tag, from, to };
}

function kept(write: (journal: ReturnType<typeof createJournal>) => void): Map<string, string> {
  const values = new Map<string, string>();
  write(createJournal((key, value) => values.set(key, value)));
  return values;
}

describe('a journal', () => {
  test('gives back what was reached and every move that was begun, in their order', () => {
    const digest = fc.stringMatching(/^sha256:[0-9a-f]{64}$/).map((text) => text as Digest);
    const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/).map((text) => text as Tag);
    const moves = fc.array(fc.record({ tag, from: fc.option(digest, { nil: undefined }), to: digest }), {
      maxLength: 4,
    });
    const repositories = fc.array(fc.record({ digest, moves }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        repositories,
        fc.array(fc.record({ repository: fc.nat(2), moves }), { maxLength: 4 }),
        (reached, rounds) => {
          const begun = rounds.map((round) => ({ ...round, repository: round.repository % reached.length }));
          const values = kept((journal) => {
            journal.reached(stateOf(reached));
            for (const round of begun) for (const each of round.moves) journal.intend(move(round.repository, each));
          });
          const expected = reached.map((known, index) => ({
            digest: known.digest,
            moves: [
              ...known.moves,
              ...begun.filter(({ repository }) => repository === index).flatMap((round) => round.moves),
            ],
          }));
          expect(readJournal((key) => values.get(key))).toEqual(expected);
        },
      ),
    );
  });

  test.each<[what: string, write: (journal: ReturnType<typeof createJournal>) => void, leftovers: boolean]>([
    ['nothing', () => undefined, false],
    [
      'its proof',
      (journal) => {
        journal.reached(stateOf([{ digest: one, moves: [] }]));
      },
      true,
    ],
    [
      'a move, and no proof',
      (journal) => {
        journal.intend(move(0, latest));
      },
      false,
    ],
    [
      'its end alone',
      (journal) => {
        journal.ended();
      },
      false,
    ],
    [
      'its proof and its end',
      (journal) => {
        journal.reached(stateOf([{ digest: one, moves: [] }]));
        journal.ended();
      },
      false,
    ],
  ])('that has %s leaves something to the post step, or not', (_, write, leftovers) => {
    const values = kept(write);
    const read = (key: string): string | undefined => values.get(key);
    expect(hasLeftovers(read)).toBe(leftovers);
    expect(readJournal(read) !== undefined).toBe(leftovers);
  });

  test.each<[what: string, write: (journal: ReturnType<typeof createJournal>) => void, expected: object]>([
    ['its build', () => undefined, { building: true, leftovers: false }],
    [
      'its build and a cancelled end',
      (journal) => {
        journal.ended({ isCancelled: true });
      },
      { building: false, leftovers: false },
    ],
    [
      'its build, its proof and a cancelled end',
      (journal) => {
        journal.reached(stateOf([{ digest: one, moves: [] }]));
        journal.ended({ isCancelled: true });
      },
      { building: false, leftovers: true },
    ],
  ])('that has %s says whether buildx was at work when the run died', (_, write, expected) => {
    const values = kept((journal) => {
      journal.intend({ do: 'build' });
      write(journal);
    });
    const read = (key: string): string | undefined => values.get(key);
    expect({ building: diedBuilding(read), leftovers: hasLeftovers(read) }).toEqual(expected);
  });

  const reached = JSON.stringify([{ digest: one, moves: [latest] }]);
  const known = { digest: one, moves: [latest] };
  test.each<[what: string, values: Record<string, string>, expected: unknown]>([
    ['a proof that is no JSON', { reached: '[{' }, undefined],
    ['a proof that is no list', { reached: '{"0":{}}' }, undefined],
    ['an empty proof', { reached: '' }, undefined],
    [
      'a digest that is none',
      { reached: '[{"digest":"sha256:../../x","moves":{}}]' },
      [{ digest: undefined, moves: [] }],
    ],
    [
      'entries that are nothing',
      { reached: '[null,1,"x"]' },
      Array.from({ length: 3 }, () => ({ digest: undefined, moves: [] })),
    ],
    [
      'a move in it with another type',
      { reached: '[{"moves":[{"tag":1,"to":2},null]}]' },
      [{ digest: undefined, moves: [] }],
    ],
    ['a move that was cut short', { reached, 'move-0': '{"repository":0,"tag":"la' }, [known]],
    ['a tag that is none', { reached, 'move-0': JSON.stringify({ ...latest, repository: 0, tag: '../x' }) }, [known]],
    ['a move to nothing', { reached, 'move-0': JSON.stringify({ ...latest, repository: 0, to: 'x' }) }, [known]],
    ['a move in no repository', { reached, 'move-0': JSON.stringify({ ...latest, repository: 7 }) }, [known]],
    ['a move in repository -1', { reached, 'move-0': JSON.stringify({ ...latest, repository: -1 }) }, [known]],
    [
      'a move in repository "length"',
      { reached, 'move-0': JSON.stringify({ ...latest, repository: 'length' }) },
      [known],
    ],
    [
      'a move that is null, and one after it',
      { reached, 'move-0': 'null', 'move-1': JSON.stringify({ ...latest, repository: 0 }) },
      [{ digest: one, moves: [latest, latest] }],
    ],
  ])('is read as far as it can be, with %s', (_, values, expected) => {
    expect(readJournal((key) => values[key])).toEqual(expected);
  });
});
