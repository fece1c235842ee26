import type { Log } from '../tools/log.ts';
import type { OnRetry, Retry } from '../registry/retry.ts';
import { retryLine } from '../report/recovery.ts';

/** Shows a wait while it lasts, and keeps it for the report, when there is one. */
export function retryWarner(log: Log, retries: Retry[] = []): OnRetry {
  return (retry) => {
    retries.push(retry);
    log.warning(retryLine(retry));
  };
}
