import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type CommitGraph,
  emptyGraph,
  firstDescendant,
  firstInHistory,
  historyOf,
  isInHistory,
  isSeparated,
  isWhole,
  readGraph,
} from '../../src/tools/commit-graph.ts';

const day = 86_400;

/** From `d:c c:b` to a graph; the time of a commit is its place, in days. */
function graphOf(
  text: string,
  boundary: readonly string[] = [],
  times: Readonly<Record<string, number>> = {},
): CommitGraph {
  const entries = text.split(' ').map((entry) => entry.split(':'));
  const commits = entries.map(([commit = '', parents = ''], index) => {
    const time = (times[commit] ?? entries.length - index) * day;
    return [commit, { parents: parents === '' ? [] : parents.split(','), time }] as const;
  });
  return { commits: new Map(commits), boundary: new Set(boundary) };
}

const whole = graphOf('e:d d:c,x c:b x:b b:a a y:a');
const cut = graphOf('e:d d:c,x c:b x:b b', ['b']);

it('is read from what git prints, and from its file of shallow commits', () => {
  const graph = readGraph('20 b a\n10 a\n', 'a\n');
  expect(graph.commits.get('b')).toEqual({ parents: ['a'], time: 20 });
  expect(graph.commits.get('a')).toEqual({ parents: [], time: 10 });
  expect([...graph.boundary]).toEqual(['a']);
  expect(readGraph('', '')).toEqual(emptyGraph);
});

it('has the history of each of its commits', () => {
  expect([...historyOf(whole, 'd')].toSorted()).toEqual(['a', 'b', 'c', 'd', 'x']);
  expect(historyOf(whole, 'nowhere').size).toBe(0);
});

it('is whole for a commit that is there, and leads to no boundary', () => {
  expect([isWhole(whole, 'e'), isWhole(cut, 'e'), isWhole(whole, 'nowhere')]).toEqual([true, false, false]);
});

describe('a commit is in a history', () => {
  test.each([
    ['if a way leads there', whole, 'a', 'e', true],
    ['which is its own', whole, 'e', 'e', true],
    ['not if there is no way', whole, 'y', 'e', false],
    ['if a way leads there, though the history is cut', cut, 'x', 'e', true],
    ['perhaps, if the history is cut', cut, 'nowhere', 'e', undefined],
    ['perhaps, if nothing is known of the history', cut, 'e', 'nowhere', undefined],
    ['not if it is a child of what is asked about, however cut', graphOf('z:e e:d d', ['d']), 'z', 'e', false],
    ['not if it leads to all that is missing', graphOf('z:d e:d d', ['d']), 'z', 'e', false],
    ['perhaps, if it leads to a part of what is missing', graphOf('z:d e:d,w d w', ['d', 'w']), 'z', 'e', undefined],
  ])('%s', (_, graph, ancestor, commit, answer) => {
    expect(isInHistory(graph, ancestor, commit)).toBe(answer);
  });
});

describe('the first of several commits that is in a history', () => {
  test.each([
    ['is the first, which needs no proof', cut, ['d', 'nowhere'], 0],
    ['is a later one of a whole history', whole, ['y', 'x', 'a'], 1],
    ['is none of a whole history', whole, ['y'], -1],
    ['is a later one, if those before it lead to all that is missing', graphOf('z:d e:d d', ['d']), ['z', 'd'], 1],
  ])('%s', (_, graph, candidates, index) => {
    expect(firstInHistory(graph, candidates, 'e')).toBe(index);
  });

  test.each([
    ['depends on those before it', cut, ['nowhere', 'x'], ['nowhere']],
    ['may be further back', cut, ['nowhere'], []],
    ['is not known of an empty graph', emptyGraph, ['a'], []],
    ['is not looked for behind many others', cut, [...Array.from({ length: 17 }, String), 'x'], []],
  ])('%s', (_, graph, candidates, unproven) => {
    expect(firstInHistory(graph, candidates, 'e')).toEqual({ unproven });
  });
});

describe('the first of several commits that has another one in its history', () => {
  test.each([
    ['is the first', whole, ['e', 'd'], 'c', 0],
    ['is a later one', whole, ['y', 'a', 'd'], 'c', 2],
    ['is none', whole, ['y', 'nowhere'], 'c', -1],
    ['is none, whatever is missing below it', cut, ['x', 'b'], 'c', -1],
    ['is a later one, if what is missing is below it', graphOf('z:b e:c c:b b', ['b']), ['z', 'e'], 'b', 0],
    ['is not known of a commit that is not there', cut, ['e'], 'nowhere', undefined],
    ['depends on what is missing before it', graphOf('z:w w e:d d', ['w', 'd']), ['z', 'e'], 'd', undefined],
  ])('%s', (_, graph, others, commit, index) => {
    expect(firstDescendant(graph, others, commit)).toBe(index);
  });
});

describe('the commits since another one', () => {
  test.each([
    ['of a whole history', whole, 'b', true],
    ['of a cut one, if they all come after it', graphOf('e:d d:c c:b b', ['b']), 'c', true],
    ['of one that is cut right behind it', cut, 'b', true],
    [
      'with a branch from before, if it is newer than all that is missing',
      graphOf('e:c,x x:b c:b b:a a', ['a']),
      'c',
      true,
    ],
  ])('are known %s', (_, graph, since, isKnown) => {
    expect(isSeparated(graph, since, 'e')).toBe(isKnown);
  });

  test.each([
    ['one that is not there', whole, 'nowhere'],
    ['anything, in an empty graph', emptyGraph, 'a'],
    ['one whose history has not all that is missing', graphOf('e:c,x c:b x:w b w', ['b', 'w']), 'c'],
    [
      'one from which something missing may lead to an old branch with a root of its own',
      graphOf('e:c,x x c:b b', ['b'], { x: 0 }),
      'c',
    ],
    [
      'one from which something missing may lead to a branch of the same day',
      graphOf('e:c,x x c:b b', ['b'], { x: 2, b: 1 }),
      'c',
    ],
  ])('are not known since %s', (_, graph, since) => {
    expect(isSeparated(graph, since, 'e')).toBe(false);
  });
});

/** A history of numbered commits, newest first, with parents that are older. */
const histories = fc
  .array(
    fc.record({
      back: fc.array(fc.constantFrom(1, 1, 1, 2, 3, 9), { maxLength: 2 }),
      days: fc.integer({ min: 0, max: 3 }),
    }),
    {
      minLength: 2,
      maxLength: 30,
      size: 'max',
    },
  )
  .map((commits) => {
    let time = 0;
    const entries = commits.map(({ back, days }, index) => {
      time += days * day + 1;
      const parents = [...new Set(back.map((step) => index - step))].filter((parent) => parent >= 0).map(String);
      return [String(index), { parents, time }] as const;
    });
    return { commits: new Map(entries.toReversed()), boundary: new Set<string>() } satisfies CommitGraph;
  });

/** What a fetch of these tips, so many generations deep, leaves of a history. */
function cutAt(depth: number, { commits }: CommitGraph, tips: readonly string[]): CommitGraph {
  const kept = new Map<string, number>();
  let generation = tips;
  for (let step = 1; step <= depth; step++) {
    for (const commit of generation) kept.set(commit, kept.get(commit) ?? step);
    generation = generation.flatMap((commit) => commits.get(commit)?.parents ?? []);
  }
  const boundary = new Set([...kept].filter(([, step]) => step === depth).map(([commit]) => commit));
  const left = [...commits].filter(([commit]) => kept.has(commit));
  const cutOff = left.map(([id, commit]) => [id, boundary.has(id) ? { ...commit, parents: [] } : commit] as const);
  return { commits: new Map(cutOff), boundary };
}

const scenes = fc
  .record({
    graph: histories,
    depth: fc.integer({ min: 2, max: 7 }),
    picks: fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
  })
  .map(({ graph, depth, picks }) => {
    const ids = [...graph.commits.keys()];
    const head = ids[0] ?? '';
    const commits = picks.map((pick) => ids[pick % ids.length] ?? '');
    return { graph, head, commits, cut: cutAt(depth, graph, [head, commits[0] ?? '']) };
  });

describe('whatever is missing of a history', () => {
  it('no answer is another one than that of the whole history', () => {
    fc.assert(
      fc.property(scenes, ({ graph, head, commits, cut }) => {
        for (const commit of commits) {
          expect([undefined, historyOf(graph, head).has(commit)]).toContain(isInHistory(cut, commit, head));
        }
        const others = commits.toReversed().filter((commit) => cut.commits.has(commit));
        for (const commit of commits) {
          const answers = [undefined, firstDescendant(graph, others, commit)];
          expect(answers).toContain(firstDescendant(cut, others, commit));
        }
        const first = firstInHistory(cut, commits, head);
        if (typeof first === 'number') expect(first).toBe(firstInHistory(graph, commits, head));
      }),
      { numRuns: 1000 },
    );
  });

  it('no commit since another one is too many or too few', () => {
    let known = 0;
    const since = (graph: CommitGraph, other: string, head: string): string[] => {
      const theirs = historyOf(graph, other);
      return [...historyOf(graph, head)].filter((commit) => !theirs.has(commit)).toSorted();
    };
    fc.assert(
      fc.property(scenes, ({ graph, head, commits: [other = ''], cut }) => {
        if (!isSeparated(cut, other, head)) return;
        known += cut.boundary.size > 0 ? 1 : 0;
        expect(since(cut, other, head)).toEqual(since(graph, other, head));
      }),
      { numRuns: 1000 },
    );
    expect(known).toBeGreaterThan(100);
  });
});
