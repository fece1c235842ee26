import { ReleaseError } from '../errors.ts';

/** What is wrong with what was asked for: nothing was begun. */
const wrongRequests: readonly string[] = [
  ...['usage', 'invalid-inputs', 'no-checkout', 'ref-not-at-head'],
  ...['unreadable-workflow', 'no-such-step', 'several-steps', 'unevaluated', 'unknown-context'],
];

/** `1` for what could not be done, `2` for what should not have been asked. A signal has a code of its own (stop-signal.ts). */
export function exitCodeOf(failure: unknown): 1 | 2 {
  return failure instanceof ReleaseError && wrongRequests.includes(failure.failure.code) ? 2 : 1;
}
