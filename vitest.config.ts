import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** What needs more than its share of ten minutes: `npm run test:long`. */
const long = '__tests__/long/**/*.test.ts';

export default defineConfig(({ mode }) => ({
  test: {
    ...(mode === 'long'
      ? { include: [long], testTimeout: 3_600_000, fileParallelism: false }
      : { include: ['__tests__/**/*.test.ts'], exclude: [...configDefaults.exclude, long], testTimeout: 60_000 }),
    // A file waits for an engine or a registry more than it computes; one process per core, less one, is what vitest would start.
    maxWorkers: availableParallelism() + 1,
    globalSetup: '__tests__/engine.setup.ts',
    hookTimeout: 60_000,
  },
}));
