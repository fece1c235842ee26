import type { HttpAnswer } from './answer.ts';
import type { HttpRequest } from './transport.ts';
import { ofImmutableTag, ofLimit, ofSecondaryLimit, transientStatuses } from './words.ts';

/** A fault that passes by itself: a server that restarts, a connection that broke. */
export interface Transient {
  readonly kind: 'transient';
  /** How often the request is sent at most, the first time included. */
  readonly tries: number;
}

/** The registry wants fewer requests. Nobody asks that host anything until the pause is over. */
export interface Throttled {
  readonly kind: 'throttled';
  /** What `Retry-After` says, in milliseconds. */
  readonly asked: number | undefined;
  /** The first pause when it says nothing, in milliseconds; each further one is twice as long. */
  readonly floor: number;
}

/** What a failure means for the request that failed. */
export type FailureClass =
  | Transient
  | Throttled
  /** Another token or password may help, the same request does not. */
  | { readonly kind: 'auth' }
  /** The tag is there already and may not be changed. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'permanent' }
  /** A write that may have happened all the same: what is there is read before it is sent again. */
  | { readonly kind: 'unknown-outcome'; readonly because: Transient | Throttled };

type Method = HttpRequest['method'];

export const maxTries = 7;
const baseDelay = 500;
const maxDelay = 30_000;
const minute = 60_000;
const [shortestPause, longestPause] = [1000, 7 * 24 * 60 * minute];

/** How soon one looks again for what was pushed. */
const [shortestLook, longestLook] = [200, 10_000];

const permanent: FailureClass = { kind: 'permanent' };
const transient: Transient = { kind: 'transient', tries: maxTries };

/**
 * Texts that mean more than the status they come with. Read-only registries and full quotas (Quay, Harbor: 403 and 405
 * DENIED) are permanent by their status.
 */
const texts: readonly (readonly [pattern: RegExp, kind: 'conflict' | 'auth' | 'throttled', floor?: number])[] = [
  [ofImmutableTag, 'conflict'],
  // ECR's 403 after twelve hours
  [/authorization token has expired/i, 'auth'],
  [ofSecondaryLimit, 'throttled', minute],
  [ofLimit, 'throttled'],
];

/** Blobs of which the registry said before that it has them: a replica that does not know yet. More tries have never helped. */
const missingBlob = /\bMANIFEST_BLOB_UNKNOWN\b|\bunknown blob\b/;

/** What an answer that is no success means: the body first, then the status. */
export function classifyAnswer({ status, headers, bytes }: HttpAnswer, method: Method): FailureClass {
  const text = new TextDecoder().decode(bytes);
  const asked = retryAfter(headers);
  const [, known, floor = shortestPause] = texts.find(([pattern]) => pattern.test(text)) ?? [];
  if (known === 'throttled' || (known === undefined && status === 429)) return { kind: 'throttled', asked, floor };
  if (known !== undefined) return { kind: known };
  if (status === 401) return { kind: 'auth' };
  if (method === 'PUT' && missingBlob.test(text)) return { kind: 'transient', tries: 2 };
  if (method === 'PUT' && (status === 409 || status === 412)) return { kind: 'conflict' };
  if (!transientStatuses.includes(status)) return permanent;
  return afterSending(asked === undefined ? transient : { kind: 'throttled', asked, floor }, method);
}

/** Failures of a request that did not reach the server. */
const beforeSending: ReadonlyMap<string, number> = new Map([
  ['EAI_AGAIN', maxTries],
  ['ESERVFAIL', maxTries],
  ['ENOTFOUND', 2],
  ['ECONNREFUSED', 5],
  ['EHOSTUNREACH', 5],
  ['ENETUNREACH', 5],
]);
const whileSending = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'TimeoutError'];

/**
 * What the absence of an answer means, by the `code` of Node's error. Answers that are not HTTP come from overloaded front
 * servers (Docker Hub, hub-feedback#1907). Certificates, and what nobody knows, are permanent.
 */
export function classifyNetworkFailure(code: string | undefined, method: Method): FailureClass {
  const tries = beforeSending.get(code ?? '');
  if (tries !== undefined) return { kind: 'transient', tries };
  if (code?.startsWith('HPE_')) return afterSending({ kind: 'throttled', asked: undefined, floor: minute }, method);
  return whileSending.includes(code ?? '') ? afterSending(transient, method) : permanent;
}

/** What it creates or changes would be there twice, or come after what somebody else wrote; a second DELETE finds nothing. */
function afterSending(because: Transient | Throttled, method: Method): FailureClass {
  return method === 'PUT' || method === 'POST' || method === 'PATCH' ? { kind: 'unknown-outcome', because } : because;
}

/**
 * How long to wait after the `attempt`th try, in milliseconds: full jitter (AWS, "Exponential Backoff And Jitter"), so that
 * jobs that failed together do not come back together.
 * @param random from 0 to 1, without 1
 */
export function nextDelay(attempt: number, random: number): number {
  return random * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

/** How long to wait after the `attempt`th look for something that was pushed, in milliseconds. */
export function nextLook(attempt: number): number {
  return Math.min(longestLook, shortestLook * 2 ** (attempt - 1));
}

/** How long nobody asks that host after the `attempt`th try, in milliseconds: never less than the registry asked for. */
export function nextPause({ asked, floor }: Throttled, attempt: number, random: number): number {
  return asked ?? floor * 2 ** (attempt - 1) + nextDelay(attempt, random);
}

/**
 * `Retry-After` (RFC 9110, section 10.2.3) in milliseconds: seconds, or a date, which is compared with the date of the same
 * answer because clocks differ. From one second to a week; what is malformed says nothing.
 */
export function retryAfter(headers: ReadonlyMap<string, string>): number | undefined {
  const text = (headers.get('retry-after') ?? '').trim();
  const pause = /^[0-9]+$/.test(text) ? Number(text) * 1000 : httpDate(text) - httpDate(headers.get('date') ?? '');
  return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, shortestPause), longestPause);
}

/** Milliseconds since 1970, or NaN. Only the form that may be sent (RFC 9110, section 5.6.7). */
function httpDate(text: string): number {
  return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : NaN;
}
