import { defineConfig } from 'vitest/config';
import { groups } from './groups.ts';

const group = groups.find(({ name }) => name === process.env['MUTATION_GROUP']);

/** The tests of one group of `npm run mutation`, without the engine. */
export default defineConfig({
  test: {
    include: [...(group?.tests ?? [])],
    setupFiles: ['scripts/mutation/setup.ts'],
    testTimeout: 15_000,
    // One process for the files of a run, and a new one for the next run: the files are ours, and keep nothing for each other.
    isolate: false,
  },
});
