import { expect } from 'vitest';

/** What one suite of hostile input came to. */
export interface Tally {
  /** How many inputs were put through. */
  readonly tried: number;
  /** How many of them did what they were made for. */
  readonly through: number;
}

/**
 * Prints the one line that a suite of hostile input ends with, and expects that nothing got through: a suite that tried
 * nothing held nothing either.
 *
 * @param suite what was tried, as a reader of the log would call it
 */
export function tally(suite: string, { tried, through }: Tally): void {
  console.log(`${suite}: ${tried} inputs tried, ${through} got through`);
  expect(tried, `${suite}: inputs tried`).toBeGreaterThan(0);
  expect(through, `${suite}: inputs that got through`).toBe(0);
}
