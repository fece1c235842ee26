import { expect, test } from 'vitest';
import { tally } from '../tally.ts';
import { judge, ownPath } from '../tools/hostile-lines.ts';

/** How many lines, and which: the seed is shown, so that what was found can be found again. */
const lines = Number(process.env['HOSTILE_LINES'] ?? 1_000_000);
const seed = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 2 ** 31);

test(`a million hostile lines have no command for the runner (seed ${seed})`, () => {
  const { tried, through } = judge(ownPath, { lines, seed });
  expect(through.slice(0, 10)).toEqual([]);
  tally('hostile lines in the log', { tried, through: through.length });
});
