import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryEvery } from '../registry/hostile-grid.ts';
import { costsOf, giants, isWrong } from '../registry/hostile-memory.ts';
import { registries } from '../registry/hostile-spellings.ts';
import { openWorld, type World } from '../registry/hostile-world.ts';
import { tally } from '../tally.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test.each(registries)(
  'a registry at $scheme://$name leads nobody to another server: every way, every spelling',
  async (registry) => {
    const { tried, wrong } = await tryEvery({ world, registry });
    expect(wrong).toEqual([]);
    tally(`addresses named by ${registry.name}`, { tried, through: wrong.length });
  },
);

test('a registry that sends more than fits into memory is left before it does', async () => {
  const costs = await costsOf(Object.keys(giants).filter((name) => !name.startsWith('greedy')));
  const wrong = costs.filter(isWrong);
  expect(wrong).toEqual([]);
  tally('answers larger than memory', { tried: costs.length, through: wrong.length });
});

test('a client that reads 400 MiB because nothing limits it takes more memory than that', async () => {
  const [cost] = await costsOf(['greedy-reading']);
  expect(cost?.memory).toBeGreaterThan(400 * 2 ** 20);
});
