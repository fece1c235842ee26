/**
 * A clock whose time passes only while everybody sleeps, and then at once: whoever waits for a real answer is not made to
 * wait for hours because somebody else has to.
 */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Time stands still until `work` is done. */
  readonly during: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

interface Sleeper {
  readonly end: number;
  readonly wake: () => void;
}

export function createClock(): Clock {
  let [time, busy] = [0, 0];
  let sleepers: readonly Sleeper[] = [];
  const wakeNext = (): void => {
    const [first, ...others] = sleepers;
    if (busy > 0 || first === undefined) return;
    sleepers = others;
    time = Math.max(time, first.end);
    first.wake();
    setImmediate(wakeNext);
  };
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      sleepers = [...sleepers, { end: time + milliseconds, wake }].toSorted((a, b) => a.end - b.end);
      setImmediate(wakeNext);
    });
  const during = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
      setImmediate(wakeNext);
    }
  };
  return { now: () => time, sleep, during };
}
