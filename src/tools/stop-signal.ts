import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { deferred } from './deferred.ts';
import { cancelled } from './failures.ts';

/**
 * Milliseconds after the first signal. The runner sends SIGTERM after 7,500 and kills 2,500 later (actions/runner,
 * ProcessInvoker.cs), and only this process: what it started is its own affair. Buildx has 4,000 of these (process-group.ts).
 */
const limits = { tell: 4750, leave: 5500 };
/** Milliseconds that what still holds the process open has when everything is told. */
const grace = 100;

export interface StopSignal {
  /** Aborted by the first SIGINT or SIGTERM: nothing new is begun then. */
  readonly stopping: AbortSignal;
  /** Rejects with `cancelled` when the run has not come to its end soon enough after the signal, so that this can be told. */
  readonly overdue: Promise<never>;
  /** All is told. The process ends by itself, but does not wait for anybody if it was stopped. */
  readonly leave: () => void;
}

/**
 * Listens for SIGINT and SIGTERM. After one of them the process is gone within 6 seconds with 128 and the signal's number
 * (130, 143) as its exit code, whatever happens in between.
 */
export function listenForStop(): StopSignal {
  const stop = new AbortController();
  const overdue = deferred<never>();
  overdue.promise.catch(() => undefined); // Who tells is listening; until it does, it is nobody's.
  let tell: NodeJS.Timeout | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stop.signal.aborted) return;
    const exitCode = 128 + constants.signals[signal];
    process.on('exit', () => (process.exitCode = exitCode));
    tell = setTimeout(() => {
      overdue.reject(cancelled('something that did not end', 'The registries say how far it had come'));
    }, limits.tell);
    setTimeout(() => process.exit(), limits.leave).unref();
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  const leave = (): void => {
    clearTimeout(tell);
    if (stop.signal.aborted) setTimeout(() => process.exit(), grace).unref();
  };
  return { stopping: stop.signal, overdue: overdue.promise, leave };
}

/**
 * A sleep that a stop ends.
 * @param failure makes what it rejects with then
 * @returns what sleeps for some milliseconds
 */
export function sleepUnlessStopped(
  stopping: AbortSignal,
  failure: () => Error,
): (milliseconds: number) => Promise<void> {
  return async (milliseconds) => {
    try {
      await delay(milliseconds, undefined, { signal: stopping });
    } catch {
      throw failure();
    }
  };
}
