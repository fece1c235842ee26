import { describe, expect, test } from 'vitest';
import { parseTag, type Tag } from '../../src/image/tag.ts';
import { markerOf, type Withdrawal } from '../../src/publish/withdrawal.ts';
import { digestOf, look, own, shown } from './look.ts';

const latest = parseTag('latest');
const plainRequests = ['1', '1.4', '1.4.2', 'latest', 'withdrawn-1.4.2'];

describe('a survey', () => {
  test('of the highest version asks for its tags, and whether it is withdrawn, once each', async () => {
    const {
      asked,
      lists,
      lines: candidates,
      tags,
    } = await look({ known: ['0.9.0', '1.4.1', '1.4.2'], there: ['1.4.1', 'latest'] });
    expect(asked).toEqual(plainRequests);
    expect(lists).toBe(0);
    expect(shown(candidates.get(latest))).toEqual(['1.4.2 own']);
    expect(Object.fromEntries(tags)).toEqual({ '1.4.2': own, '1.4': undefined, '1': undefined, latest: digestOf(2) });
  });

  test('asks for each higher version of its lines and for its mark, once for all floats, down to the first that is there', async () => {
    const { asked, lists, lines: candidates } = await look({ known: ['1.4.3', '1.5.0', '2.0.0'], there: ['1.5.0'] });
    const higher = ['1.4.3', '1.5.0', '2.0.0'].flatMap((tag) => [tag, `withdrawn-${tag}`]);
    expect(asked).toEqual([...plainRequests, ...higher].toSorted());
    expect(lists).toBe(0);
    expect(shown(candidates.get(parseTag('1.4')))).toEqual(['1.4.3 higher missing', '1.4.2 own']);
    expect(shown(candidates.get(latest))).toEqual(['2.0.0 higher missing', '1.5.0 higher', '1.4.3 higher missing']);
  });

  test('asks for eight higher versions at a time, from the top, and for no more once one can be taken', async () => {
    const known = Array.from({ length: 100 }, (_, index) => `2.0.${index}`);
    const { asked, lists, lines: candidates } = await look({ known, there: ['2.0.99', 'withdrawn-2.0.99', '2.0.90'] });
    const tried = known.slice(-16).flatMap((tag) => [tag, `withdrawn-${tag}`]);
    const marker = asked.filter((what) => what.startsWith('bytes of sha256:'));
    expect(marker).toHaveLength(1);
    expect(asked).toEqual([...plainRequests, ...tried, ...marker].toSorted());
    expect(lists).toBe(0);
    const found = shown(candidates.get(latest))?.filter((text) => !text.endsWith('missing'));
    expect(found).toEqual(['2.0.99 higher withdrawn', '2.0.90 higher']);
  });

  test('takes what this run has put there to be there when the registry denies it', async () => {
    const { asked, lines: candidates } = await look({ known: ['1.4.1', '1.4.2'], there: ['1.4.1'], claimed: 'absent' });
    expect(asked).toEqual(plainRequests);
    expect(candidates.get(latest)).toMatchObject([{ tag: '1.4.2', digest: own }]);
  });

  test('reads the bytes when the registry says that the version tag of this run is something else', async () => {
    const { asked, lines: candidates } = await look({ known: ['1.4.2'], claimed: digestOf(7) });
    expect(asked).toEqual([...plainRequests, 'bytes of 1.4.2'].toSorted());
    expect(candidates.get(latest)).toMatchObject([{ tag: '1.4.2', digest: own }]);
  });

  test('counts what is marked as withdrawn', async () => {
    const { lines: candidates } = await look({ known: ['2.0.0'], there: ['2.0.0', 'withdrawn-2.0.0'] });
    expect(shown(candidates.get(latest))).toEqual(['2.0.0 higher withdrawn', '1.4.2 own']);
  });

  test.each([
    [16, 0, 2 * 16 + 1],
    [17, 1, 2 * 16 + 1],
  ])(
    'with %i higher versions of which none can be taken reads %i lists and asks for %i tags more',
    async (count, expectedLists, more) => {
      const known = Array.from({ length: count }, (_, index) => `2.0.${index}`);
      const { asked, lists, lines: candidates } = await look({ known, there: ['2.0.3', 'withdrawn-2.0.3'] });
      expect(lists).toBe(expectedLists);
      expect(asked).toHaveLength(plainRequests.length + more);
      expect(shown(candidates.get(latest))).toContain('2.0.3 higher withdrawn');
      expect(candidates.get(latest)).toHaveLength(count + 1);
    },
  );

  test('takes the versions from the list when git does not answer, and asks only for those that are in it', async () => {
    const there = ['2.0.0', 'v3.0.0', '1.4.1', 'main'];
    const { asked, lists, lines: candidates } = await look({ known: undefined, there });
    expect(lists).toBe(1);
    expect(asked).toEqual([...plainRequests, '2.0.0'].toSorted());
    expect(shown(candidates.get(latest))).toEqual(['2.0.0 higher']);
  });

  test.each<[string, readonly string[] | undefined]>([
    ['git does not answer', undefined],
    ['there are many candidates', Array.from({ length: 17 }, (_, index) => `2.0.${index}`)],
  ])('takes the released version for there, although a late list has not got it, when %s', async (_, known) => {
    const scene = { known, there: ['1.4.1', 'latest'], listed: ['1.4.1', 'latest'] };
    const { lines: candidates } = await look(scene);
    expect(shown(candidates.get(latest))?.at(-1)).toBe('1.4.2 own');
  });

  test('sees that the released version is withdrawn, although a late list does not', async () => {
    const { lines: candidates } = await look({
      known: undefined,
      there: ['withdrawn-1.4.2', '1.4.1'],
      listed: ['1.4.1'],
    });
    expect(shown(candidates.get(latest))).toEqual(['1.4.2 own withdrawn', '1.4.1 lower']);
  });

  test('asks for one lower version, then for two, for four, down to the first that can be taken, when the released one is withdrawn', async () => {
    const known = Array.from({ length: 30 }, (_, index) => `1.3.${index}`);
    const there = ['withdrawn-1.4.2', '1.3.29', 'withdrawn-1.3.29', '1.3.20', '1.3.1'];
    const { asked, lists, lines: candidates } = await look({ known, there, floats: ['latest'] });
    expect(lists).toBe(0);
    expect(shown(candidates.get(latest))?.filter((text) => !text.endsWith('missing'))).toEqual([
      '1.4.2 own withdrawn',
      '1.3.29 lower withdrawn',
      '1.3.20 lower',
    ]);
    expect(asked).toHaveLength(3 + 2 * 15 + 2);
  });

  test('of free tags asks for nothing but them', async () => {
    const { asked, lists, lines: candidates } = await look({ known: ['2.0.0'], floats: ['stable'] });
    expect(asked).toEqual(['1.4.2', 'stable']);
    expect([lists, candidates.size]).toEqual([0, 0]);
    const elsewhere = await look({ known: ['2.0.0'], floats: ['latest'], isFree: true });
    expect(elsewhere.asked).toEqual(['1.4.2', 'latest']);
  });

  test('of floats that only leave an image asks for the versions of those that stand there', async () => {
    const bad = digestOf(1);
    const there = ['latest', '1'];
    const { lines, asked } = await look({ known: ['1.4.2', '2.0.0'], there, floats: ['1', 'latest'], leaves: [bad] });
    expect(shown(lines.get(parseTag('1')))).toEqual([]);
    expect(shown(lines.get(latest))).toEqual(['2.0.0 higher missing', '1.4.2 own']);
    expect(asked).not.toContain('1.4');
  });

  test('goes on with floats that were moved away from such an image', async () => {
    const moves = [{ tag: latest, from: digestOf(9), to: digestOf(1) }];
    const scene = { known: ['1.4.2'], there: ['latest'], floats: ['latest'], leaves: [digestOf(9)] };
    expect(shown((await look(scene)).lines.get(latest))).toEqual([]);
    expect(shown((await look({ ...scene, moves })).lines.get(latest))).toEqual(['1.4.2 own']);
  });

  test('asks git once, and does not wait for the registry with it when something was moved', async () => {
    const moves = [{ tag: latest, from: undefined, to: own }];
    const scene = { known: ['1.4.2'], there: ['latest'], leaves: [digestOf(1)] };
    expect((await look({ ...scene, moves })).git).toEqual(['first']);
    expect((await look(scene)).git).toEqual(['later']);
    expect((await look({ ...scene, moves, floats: ['stable'] })).git).toEqual([]);
  });

  test('believes what this run has said of a version before what the registry shows', async () => {
    const said = { reason: '', actor: '', run: '', time: undefined, floats: new Map() };
    const mark = (state: Withdrawal['state'], holds: Withdrawal['holds'] = new Map()): ReadonlyMap<Tag, Withdrawal> =>
      new Map([[parseTag('2.0.0'), { ...said, state, holds }]]);
    const scene = { known: ['2.0.0'], there: ['2.0.0'], floats: ['latest'] };
    const withdrawn = await look({ ...scene, marks: mark('withdrawn') });
    expect(shown(withdrawn.lines.get(latest))).toEqual(['2.0.0 higher withdrawn', '1.4.2 own']);
    expect(withdrawn.asked).not.toContain('withdrawn-2.0.0');
    const holds = new Map([[latest, digestOf(5)]]);
    const rolledBack = await look({ ...scene, marks: mark('rolled-back', holds) });
    expect(rolledBack.lines.get(latest)).toMatchObject([{ tag: '2.0.0', withdrawn: false, held: digestOf(5) }]);
    const reinstated = await look({ ...scene, marks: mark('reinstated', holds) });
    expect(reinstated.lines.get(latest)).toMatchObject([{ tag: '2.0.0', withdrawn: false, held: undefined }]);
    const elsewhere = await look({ ...scene, marks: mark('rolled-back', new Map([[parseTag('1'), digestOf(5)]])) });
    expect(elsewhere.lines.get(latest)).toMatchObject([{ tag: '2.0.0', held: undefined }]);
  });

  test('goes by git alone where versions have no tag of their own', async () => {
    const nameless = { isNamed: false, floats: ['latest'] };
    const highest = await look({ ...nameless, known: ['1.4.1'] });
    expect(shown(highest.lines.get(latest))).toEqual(['1.4.2 own']);
    expect(highest.asked).toEqual(['1.4.2', 'latest']);
    const lower = await look({ ...nameless, known: ['2.0.0'] });
    expect(shown(lower.lines.get(latest))).toEqual([]);
  });

  test.each([
    [true, []],
    [false, ['1.4.2 own']],
  ])(
    'goes by the plan where versions have no tag and git does not answer any more (kept: %s)',
    async (isKept, expected) => {
      const { lines: candidates } = await look({ isNamed: false, isKept, known: undefined, floats: ['latest'] });
      expect(shown(candidates.get(latest))).toEqual(expected);
    },
  );

  test('does not take a version for withdrawn whose tag leaves no room for a mark', async () => {
    const long = `1.4.2_${'b'.repeat(119)}`;
    const build = long.replace('_', '+');
    const { lines: candidates, asked } = await look({ own: build, known: [build], floats: ['latest'] });
    expect(shown(candidates.get(latest))).toEqual([`${long} own`]);
    expect(asked).toEqual([long, 'latest']);
  });
});

test('a version that leaves no room for a mark cannot be withdrawn', () => {
  expect(markerOf(parseTag('1.4.2'))).toBe('withdrawn-1.4.2');
  const long = parseTag('1'.repeat(119));
  expect(markerOf(long)).toBeUndefined();
  expect(markerOf(parseTag('1'.repeat(118)))).toHaveLength(128);
});
