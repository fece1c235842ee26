import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSend } from '../../src/registry/transport.ts';
import { tally } from '../tally.ts';
import { channels, tryCase } from './hostile-grid.ts';
import { type Registry, spellings } from './hostile-spellings.ts';
import { openWorld, type World } from './hostile-world.ts';

const registries: readonly Registry[] = [
  { name: 'registry.example.com', scheme: 'https' },
  { name: '127.0.0.1:5000', scheme: 'http' },
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(registries)('a registry at $scheme://$name', (registry) => {
  test('leads nobody to another server, by whatever spelling of its address', async () => {
    const send = createSend({ deadline: 5000 });
    const wrong: string[] = [];
    let tried = 0;
    for (const channel of channels) {
      for (const spelling of spellings(registry)) {
        tried += 1;
        const problems = await tryCase({ world, send, registry }, channel, spelling);
        if (problems.length > 0) wrong.push(`${channel.name} ${spelling.text}: ${problems.join(', ')}`);
      }
    }
    expect(wrong.slice(0, 40)).toEqual([]);
    tally(`addresses named by ${registry.name}`, { tried, through: wrong.length });
  });
});
