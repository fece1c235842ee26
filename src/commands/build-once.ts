import { ReleaseError } from '../errors.ts';
import type { Log } from '../tools/log.ts';
import { isPlainPush } from '../plan/plan.ts';
import { hashBuildInputs, type HashedSubject } from './build-inputs.ts';

export interface BuildOnceOptions extends HashedSubject {
  readonly log: Pick<Log, 'info'>;
}

/**
 * Begins to hash what this run would build from, where an earlier build, or a later run, may be compared with it (`promote`).
 * @returns gives the hash; `undefined` when nothing is to be compared, or when nobody can say and `promote` is `auto`; throws a
 *   ReleaseError when nobody can say and `promote` is `always`
 */
export function beginInputsHash({ log, ...subject }: BuildOnceOptions): () => Promise<string | undefined> {
  const { promote } = subject.inputs;
  if (promote === 'never' || !isPlainPush(subject.plan, subject.inputs)) return () => Promise.resolve(undefined);
  const hash = hashBuildInputs(subject).catch((error: unknown) => {
    if (promote === 'always' || !(error instanceof ReleaseError)) throw error;
    log.info(`${error.failure.what}${error.failure.value === undefined ? '' : ` (${error.failure.value})`}.`);
    return undefined;
  });
  hash.catch(() => undefined); // It is for who asks.
  return () => hash;
}
