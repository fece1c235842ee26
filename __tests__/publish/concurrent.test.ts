import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startDistribution } from '../registry/servers.ts';
import { figures, raceRounds, surveyor } from './race.ts';

let registry: Running;
beforeAll(async () => {
  registry = await startDistribution({ kind: 'basic' });
});
afterAll(() => registry.stop());

const timeout = 300_000;

// 50 rounds, and the ways to release that end wrong, are in __tests__/long.
test(
  'ten releases at once end with every tag where it belongs and every report true, in 5 rounds',
  { timeout },
  async () => {
    const result = await raceRounds(registry.host, 5, surveyor);
    console.log(figures(result));
    expect(result.wrong).toEqual([]);
  },
);
