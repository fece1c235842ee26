import type { RunningSteps } from '../build/running-steps.ts';
import { formatSeconds } from './units.ts';

/** What tells the time, and wakes. */
export interface Clock {
  /** In milliseconds, from whenever. */
  now(): number;
  /** Calls back again and again, but never keeps the process alive for it. @returns how to end that */
  every(milliseconds: number, callback: () => void): () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  every(milliseconds, callback) {
    const timer = setInterval(callback, milliseconds).unref();
    return () => {
      clearInterval(timer);
    };
  },
};

/** In milliseconds: after so long without a line the log says that the build is still running, and then again. */
const silence = 60_000;
const glance = 5000;
const maxStepLength = 120;

export interface Heartbeat {
  /** Anything that is shown of the build itself. */
  readonly heard: () => void;
  /** Nothing is said after this. */
  readonly stop: () => void;
}

/** Begins to say, whenever a build has been silent for a minute, how long it has been running and what it is at. */
export function startHeartbeat({
  doing,
  clock,
  steps,
  say,
}: {
  /** In a sentence: "Still building after …" */
  readonly doing: string;
  readonly clock: Clock;
  readonly steps: Pick<RunningSteps, 'current'>;
  readonly say: (line: string) => void;
}): Heartbeat {
  const begun = clock.now();
  let last = begun;
  let isOver = false;
  const end = clock.every(glance, () => {
    const now = clock.now();
    if (isOver || now - last < silence) return;
    last = now;
    const at = steps.current();
    say(`Still ${doing} after ${formatSeconds(now - begun)}${at === undefined ? '' : `: ${shortened(at)}`}`);
  });
  return {
    heard() {
      last = clock.now();
    },
    stop() {
      isOver = true;
      end();
    },
  };
}

function shortened(step: string): string {
  return step.length > maxStepLength ? `${step.slice(0, maxStepLength)}…` : step;
}
