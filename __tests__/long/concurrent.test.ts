import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blind, figures, ifNewer, raceRounds, surveyor } from '../publish/race.ts';
import { type Running, startDistribution } from '../registry/servers.ts';

const rounds = 50;

let registry: Running;
beforeAll(async () => {
  registry = await startDistribution({ kind: 'basic' });
});
afterAll(() => registry.stop());

describe(`ten releases at once, in ${rounds} rounds`, () => {
  test('end with every tag where it belongs and every report true', async () => {
    const result = await raceRounds(registry.host, rounds, surveyor);
    console.log(figures(result));
    expect(result.wrong).toEqual([]);
    expect(Math.max(...result.surveys)).toBeLessThan(10);
  });

  test.each([
    ['push all their tags without a look', blind],
    ['push what is newer than what they see', ifNewer],
  ])('end wrong when they %s', async (_name, write) => {
    const result = await raceRounds(registry.host, rounds, write);
    console.log(figures(result));
    expect(result.wrongRounds).toBeGreaterThan(0);
  });
});
