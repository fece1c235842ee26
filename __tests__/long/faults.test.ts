import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTheatre, type Theatre } from '../faults/run-matrix.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

describe('a release before two real registries', () => {
  test(
    'ends with all, none or a part that it reports truly, and with all when it is run again: every fault at every request',
    { timeout: 3_600_000 },
    async () => {
      const { figures, wrong } = await theatre.play(Infinity);
      expect(wrong).toEqual([]);
      expect(figures.missed).toBe(0);
    },
  );
});
