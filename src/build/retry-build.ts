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
 * The beginnings of BuildKit's errors about a push or a pull (moby/buildkit, util/push, source/containerimage). A step of the
 * Dockerfile that fails begins with `process "…"`, whatever it prints.
 */
const registryErrors = [
  /^failed to push /,
  /^\S+: failed to resolve source metadata for /,
  /^failed to (?:compute|load) cache key: failed to (?:copy|do request|authorize): /,
  /^failed to (?:copy|authorize): /,
  // A builder in a container has to be pulled itself (docker/buildx, driver/docker-container/driver.go, create).
  /^Error response from daemon: |^error pulling image configuration: /,
];

/** How they end when the same push or pull may succeed the next time. This list is closed: what is not in it is not tried again. */
const throttling = /: 429 Too Many Requests|toomanyrequests|secondary rate limit/i;
const passing = [
  /: (?:408 Request Timeout|499|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out|522)/,
  /: (?:connection reset by peer|broken pipe|unexpected EOF|EOF|connection refused|server misbehaving)$/m,
  /i\/o timeout|TLS handshake timeout|Client\.Timeout exceeded|Temporary failure in name resolution/,
  /: ref \S+ locked for \S+ \(since [^)]*\): unavailable$/m,
];

/** Whether a build that failed like this may succeed when it is simply started again: only the registry was to blame. */
export function isWorthRetrying({ cause, error }: Pick<BuildFailure, 'cause' | 'error'>): boolean {
  if (cause !== 'rate-limited' && cause !== 'registry-unreachable' && cause !== 'unknown') return false;
  const isOfRegistry = registryErrors.some((pattern) => pattern.test(error));
  return isOfRegistry && [throttling, ...passing].some((pattern) => pattern.test(error));
}

/**
 * @param attempt the try that failed, from 1
 * @param random from 0 to 1, without 1
 * @returns nothing when the failure is final
 */
export function buildRetry(failure: BuildFailure, attempt: number, random: number): BuildRetry | undefined {
  const wait = waits[attempt - 1];
  if (wait === undefined || !isWorthRetrying(failure)) return undefined;
  const { error } = failure;
  const status = /: ([45][0-9]{2})\b/.exec(error)?.[1];
  return {
    registry: /\bhttps?:\/\/([a-z0-9.-]+(?::[0-9]+)?)\//.exec(error)?.[1] ?? 'a registry',
    class: throttling.test(error) ? 'throttled' : 'transient',
    status: status === undefined ? undefined : Number(status),
    wait: wait * (0.5 + random / 2),
  };
}
