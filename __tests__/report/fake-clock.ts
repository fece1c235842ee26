import type { Clock } from '../../src/report/heartbeat.ts';

/** A clock whose time passes when a test says so. */
export interface FakeClock extends Clock {
  /** Lets time go by, second for second. */
  pass(seconds: number): void;
  readonly isWatched: () => boolean;
  /** The callback, as a timer that was already due when it was ended. */
  readonly late: () => void;
}

/** Its first second is one at which whatever wakes every few seconds wakes. */
export function fakeClock(): FakeClock {
  let time = 1_000_000;
  let due: { readonly every: number; readonly callback: () => void } | undefined;
  let kept = (): void => undefined;
  return {
    now: () => time,
    every(milliseconds, callback) {
      kept = callback;
      due = { every: milliseconds, callback };
      return () => {
        due = undefined;
      };
    },
    pass(seconds) {
      for (let second = 0; second < seconds; second += 1) {
        time += 1000;
        if (due !== undefined && (time / 1000) % (due.every / 1000) === 0) due.callback();
      }
    },
    isWatched: () => due !== undefined,
    late: () => {
      kept();
    },
  };
}
