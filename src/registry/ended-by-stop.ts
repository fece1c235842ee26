import { deferred } from '../tools/deferred.ts';
import type { Send } from './transport.ts';

export interface EndOptions {
  readonly stopping: AbortSignal;
  /** Milliseconds that a write which is on its way still has then: it is good to know what became of it. */
  readonly grace: number;
  /** What a request ends with that was stopped. */
  readonly failure: () => Error;
}

/**
 * Ends what is asked when the run is stopped: nothing is sent any more, what was read is not waited for, and a write that is on
 * its way is for a while. A release does not need that, because its build ends later than any request.
 */
export function endedByStop(send: Send, { stopping, grace, failure }: EndOptions): Send {
  const stopped = deferred<never>();
  const overdue = deferred<never>();
  for (const { promise } of [stopped, overdue]) promise.catch(() => undefined); // Nobody may be waiting.
  const onStop = (): void => {
    stopped.reject(failure());
    setTimeout(() => {
      overdue.reject(failure());
    }, grace);
  };
  stopping.addEventListener('abort', onStop, { once: true });
  return async (request) => {
    if (stopping.aborted) throw failure();
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    return Promise.race([send(request), (isRead ? stopped : overdue).promise]);
  };
}
