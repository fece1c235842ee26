import type { HttpAnswer } from './answer.ts';
import type { Verdict } from './host-limit.ts';
import type { FailureClass, Throttled, Transient } from './retry-policy.ts';

/** What happened to a request. */
export type Outcome =
  | { readonly answer: HttpAnswer; readonly failure: FailureClass | undefined; readonly status: number }
  | { readonly error: unknown; readonly failure: FailureClass; readonly status: string | undefined };

/** A refusal is an answer of a host that has time for us. */
export function verdictOf(outcome: Outcome): Verdict {
  const reason = reasonToRetry(outcome.failure);
  if (reason?.kind === 'throttled') return 'throttled';
  return reason === undefined && 'answer' in outcome ? 'good' : 'unclear';
}

/** Why it may go better the next time; `undefined` when it does not. */
export function reasonToRetry(failure: FailureClass | undefined): Transient | Throttled | undefined {
  switch (failure?.kind) {
    case 'transient':
    case 'throttled':
      return failure;
    case 'unknown-outcome':
      return failure.because;
    case 'auth':
    case 'conflict':
    case 'permanent':
    case undefined:
      return undefined;
  }
}

/** @throws what the request threw, when there is no answer */
export function answerOf(outcome: Outcome): HttpAnswer {
  if ('error' in outcome) throw outcome.error;
  return outcome.answer;
}
