/** What a run has spent its time on, in milliseconds, in the order in which it happened. */
export interface Stopwatch {
  /** Ends the phase that is running and gives it its name. */
  lap(name: string): void;
  readonly laps: ReadonlyMap<string, number>;
  /** Since the process began. */
  total(): number;
}

/** A stopwatch that began when the process did; `now` gives the milliseconds since then (`performance.now`). */
export function startStopwatch(now: () => number): Stopwatch {
  const laps = new Map<string, number>();
  let last = 0;
  return {
    laps,
    lap(name) {
      const time = now();
      laps.set(name, Math.round(time - last));
      last = time;
    },
    total: now,
  };
}
