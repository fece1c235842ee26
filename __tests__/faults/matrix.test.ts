import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from './aim.ts';
import { enumerateRequests } from './matrix.ts';
import { openTheatre, releases, type Theatre } from './run-matrix.ts';

/** As many as take less than half a minute; `npm run test:long` runs all. */
const sample = 200;

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

describe('a release before two real registries', () => {
  test.each(releases)('makes the same requests every time: $name', async (release) => {
    const runs = [await enumerateRequests(theatre.stage, release), await enumerateRequests(theatre.stage, release)];
    const [once, again] = runs.map((points) => points.map(({ request }) => keyOf(request)));
    expect(again).toEqual(once);
  });

  test(
    'ends with all, none or a part that it reports truly, and with all when it is run again, whatever happens on the wire',
    { timeout: 300_000 },
    async () => {
      const { figures, wrong } = await theatre.play(sample);
      expect(wrong).toEqual([]);
      expect(figures.missed).toBe(0);
    },
  );
});
