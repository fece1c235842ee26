import { expect, test } from 'vitest';
import { tally } from '../tally.ts';
import { costsOf, giants, isWrong, slowGiants } from './hostile-memory.ts';

const names = Object.keys(giants).filter((name) => !name.startsWith('greedy') && !slowGiants.includes(name));

test('a registry that sends more than fits into memory is left before it does', async () => {
  const costs = await costsOf(names);
  const wrong = costs.filter(isWrong);
  expect(wrong).toEqual([]);
  tally('answers larger than memory', { tried: costs.length, through: wrong.length });
});
