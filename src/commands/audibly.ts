import type { Log } from '../tools/log.ts';
import { followSteps } from '../build/running-steps.ts';
import { type Clock, realClock, startHeartbeat } from '../report/heartbeat.ts';

export interface AudibleOptions {
  readonly log: Pick<Log, 'info'>;
  readonly clock?: Clock;
}

/**
 * Says that something is still going on while buildx prints nothing. It is over when `run` is, however that ends.
 * @param doing in a sentence: "Still building after 2 min 5 s"
 * @param run is given whom to tell of every line that buildx prints
 */
export async function audibly<T>(
  doing: string,
  { log, clock = realClock }: AudibleOptions,
  run: (heard: (line: string) => void) => Promise<T>,
): Promise<T> {
  const steps = followSteps();
  const heartbeat = startHeartbeat({ doing, clock, steps, say: log.info });
  try {
    return await run((line) => {
      heartbeat.heard();
      steps.heard(line);
    });
  } finally {
    heartbeat.stop();
  }
}
