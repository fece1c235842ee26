import type { Lap } from './figures.ts';
import type { Result } from './report.ts';

/** What takes part. */
export interface Contender {
  readonly name: string;
  /** Does the work once, from the start to the end. */
  readonly run: () => Promise<Lap>;
}

/**
 * Lets contenders take turns, in reverse order every other time, so that what else the machine does hits all of them. One turn
 * before the others does not count.
 */
export async function takeTurns(contenders: readonly Contender[], turns: number): Promise<readonly Result[]> {
  const results = contenders.map(({ name, run }) => ({ name, run, laps: [] as Lap[] }));
  for (let turn = 0; turn <= turns; turn++) {
    for (const { run, laps } of turn % 2 === 0 ? results : results.toReversed()) {
      const lap = await run();
      if (turn > 0) laps.push(lap);
    }
  }
  return results;
}
