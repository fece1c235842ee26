import type { Retry } from '../registry/retry.ts';
import { formatSeconds } from './units.ts';

/** One line for the log: what failed, and when it is tried again. */
export function retryLine({ what, registry, class: kind, status, attempt, wait }: Retry): string {
  const failure = status === undefined ? kind : `${kind}, ${status}`;
  return `Cannot ${what} at the moment (${registry}: ${failure}). Try ${attempt + 1} follows in ${formatSeconds(wait)}.`;
}

/**
 * What a run went through: `Recovered from 2 transient failures: ghcr.io 502 (2)`; nothing when all went well at once.
 * Nothing in it is markup: hosts, statuses and codes of Node.
 */
export function recoveryLine(retries: readonly Retry[], { succeeded }: { succeeded: boolean }): string | undefined {
  if (retries.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { registry, class: kind, status } of retries) {
    const failure = `${registry} ${status ?? kind}`;
    counts.set(failure, (counts.get(failure) ?? 0) + 1);
  }
  const shown = [...counts].map(([failure, count]) => `${failure} (${count})`).join(', ');
  const failures = `${retries.length} transient failure${retries.length === 1 ? '' : 's'}`;
  return `${succeeded ? 'Recovered from' : 'Tried again after'} ${failures}: ${shown}`;
}
