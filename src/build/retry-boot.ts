import type { BuildFailure } from './failure.ts';
import { type BuildRetry, buildRetry } from './retry-build.ts';

/** Why a builder did not start. */
export interface BootProblem {
  readonly failure: BuildFailure;
  /** Whether it had no image of BuildKit yet. */
  readonly isPull: boolean;
}

export interface BootTry {
  /** The try that failed, from 1. */
  readonly attempt: number;
  /** How many images there are; each try takes the next of them. */
  readonly images: number;
  /** From 0 to 1, without 1. */
  readonly random: number;
}

/**
 * What to do after a start that failed: the next image at once, whatever is wrong with this one; when there is none left, all
 * of them again after a while, if the last one failed for a reason that passes.
 * @returns nothing when the failure is final
 */
export function bootRetry(
  { failure, isPull }: BootProblem,
  { attempt, images, random }: BootTry,
): BuildRetry | undefined {
  if (!isPull) return undefined;
  const round = Math.ceil(attempt / images);
  if (attempt % images === 0) return buildRetry(failure, round, random);
  return { registry: 'a registry', class: 'transient', status: undefined, wait: 0 };
}
