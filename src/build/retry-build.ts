import { hostIn } from './failure-causes.ts';
import type { BuildFailure } from './failure.ts';

/** What to do after a failed build. */
export interface BuildRetry {
  /** The host that failed, or `a registry` when BuildKit does not name it. */
  readonly registry: string;
  readonly class: 'transient' | 'throttled';
  readonly status: number | undefined;
  /** In milliseconds. */
  readonly wait: number;
}

/** Before the second try and those after it, in milliseconds; half of each is certain, half is chance. */
const waits = [5000, 20_000, 60_000];

/**
 * @param attempt the try that failed, from 1
 * @param random from 0 to 1, without 1
 * @returns nothing when the failure is final
 */
export function buildRetry(failure: BuildFailure, attempt: number, random: number): BuildRetry | undefined {
  const wait = waits[attempt - 1];
  const { error, passes } = failure;
  if (wait === undefined || passes === undefined) return undefined;
  const status = /: ([45][0-9]{2})\b/.exec(error)?.[1];
  return {
    registry: hostIn(error) ?? 'a registry',
    class: passes,
    status: status === undefined ? undefined : Number(status),
    wait: wait * (0.5 + random / 2),
  };
}
