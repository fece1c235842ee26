import { openOctokit, silentLog, type Octokit, type OctokitOptions } from '../tools/octokit.ts';
import type { HttpAnswer } from '../registry/answer.ts';
import { networkCode } from '../registry/failures.ts';
import type { HttpRequest, Send } from '../registry/transport.ts';
import { githubUnreachable } from './failures.ts';

/** Milliseconds for one exchange; GitHub itself ends a request after 10 seconds. */
const exchangeTime = 30_000;
/** Bytes in a millisecond: what takes longer than this on top of it is no connection. */
const slowest = 50;

/**
 * Sends requests through octokit, with its credential, so that the retry engine can have them. The credential goes to every
 * address that it is given: who asks decides which hosts are GitHub's.
 *
 * It throws ReleaseError when no answer came. Any status is an answer, and limits are told as RFC 6585 and RFC 9110 have them.
 */
export function createOctokitSend(options: OctokitOptions): Send {
  let opened: Promise<Octokit> | undefined;
  return async (request) => {
    const octokit = await (opened ??= openOctokit(options));
    try {
      return answerOf(await exchange(octokit, request), request);
    } catch (error) {
      const response = responseIn(error);
      if (response === undefined) throw githubUnreachable(request.url.host, asNodeSaysIt(error));
      return answerOf(response, request);
    }
  };
}

function exchange(
  octokit: Octokit,
  { method, url, headers, body, timeout = Infinity }: HttpRequest,
): Promise<Response> {
  const length = body instanceof Uint8Array ? body.length : 0;
  const signal = AbortSignal.timeout(Math.min(timeout, exchangeTime + Math.ceil(length / slowest)));
  const data = body === undefined ? {} : { data: body };
  return octokit.request({
    method,
    url: url.href,
    headers: { ...headers },
    ...data,
    request: { signal, log: silentLog },
  });
}

export const jsonType = 'application/json; charset=utf-8';

/** Octokit's answer, also to what it takes for an error. */
interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, number | string | undefined>>;
  readonly data: unknown;
}

function responseIn(error: unknown): Response | undefined {
  return error instanceof Error && 'response' in error ? (error.response as Response | undefined) : undefined;
}

/** An answer without its JSON was cut off: octokit gives what had come until then, or nothing, as a text. */
function answerOf({ status, headers: received, data }: Response, { url }: HttpRequest): HttpAnswer {
  if (status < 300 && status !== 204 && (typeof data !== 'object' || data === null)) {
    throw githubUnreachable(url.host, Object.assign(new Error('The answer was cut off'), { code: 'ECONNRESET' }));
  }
  const headers = new Map(Object.entries(received).map(([name, value]) => [name, String(value)]));
  const bytes = new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data));
  const wait = pauseOf(status, headers);
  return wait === undefined
    ? { status, headers, bytes }
    : { status: 429, headers: new Map([...headers, ['retry-after', wait]]), bytes };
}

/**
 * What GitHub's limits mean as `Retry-After`; `undefined` when this answer is none. The primary limit says in a header of its
 * own when it ends, and both come as 403 as well as 429 ("Rate limits for the REST API", "Exceeding the rate limit").
 */
function pauseOf(status: number, headers: ReadonlyMap<string, string>): string | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const asked = headers.get('retry-after');
  if (asked !== undefined) return asked;
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') !== '0' || !Number.isSafeInteger(reset)) return undefined;
  const date = Date.parse(headers.get('date') ?? '');
  const now = (Number.isNaN(date) ? Date.now() : date) / 1000;
  return String(Math.max(1, Math.ceil(reset - now) + 1));
}

/** Undici has codes of its own for what Node calls otherwise. */
const undiciCodes: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'ECONNRESET',
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_HEADERS_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_BODY_TIMEOUT: 'ETIMEDOUT',
};

function asNodeSaysIt(error: unknown): unknown {
  const code = undiciCodes[networkCode(error) ?? ''];
  return code === undefined ? error : Object.assign(new Error(code, { cause: error }), { code });
}
