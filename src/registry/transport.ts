import type { Agent, IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isLoopback, type Registry } from '../image/registry.ts';
import { readAnswer, type HttpAnswer } from './answer.ts';
import { unreachable, untrustedAnswer } from './failures.ts';
import { isPlain, isSameServer } from './same-server.ts';
import { mayBeStore } from './store-host.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | StreamedBody;
  /** The longest good answer that is read, in bytes. */
  readonly limit: number;
  /** Milliseconds for the whole exchange, when they are fewer than it has anyway. */
  readonly timeout?: number;
  /** Whether a good answer is given as a stream as soon as its headers are there, of any length. */
  readonly streamed?: boolean;
  /** Whether a read may be redirected to another server, which gets none of the headers: registries keep blobs in object stores. */
  readonly mayLeave?: boolean;
}

/** A body that is too large for memory, and can be sent only once. */
export interface StreamedBody {
  /** In bytes. */
  readonly length: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Milliseconds for a blob. */
export const transferTime = 15 * 60_000;

const maxRedirects = 3;
const userAgent = 'release-image';

export interface SendOptions {
  /** Milliseconds for one exchange; for a stream, for its longest silence. */
  readonly deadline?: number;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Sends one request and reads the whole answer. Any status is an answer. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * The one place that talks to the network. Every request has `deadline` milliseconds in all, the body included: a timeout
 * that starts again with each byte never ends. Streams have 15 minutes, and `deadline` is the longest silence. Redirects are
 * followed on reads only, and inside the same origin unless the request may leave it.
 * The function throws ReleaseError when no answer came or none that may be believed.
 */
export function createSend({ deadline = 30_000, env = {} }: SendOptions = {}): Send {
  const exchange = createExchange(env, deadline);
  return async (request) => {
    const timeout = Math.min(isTransfer(request) ? transferTime : deadline, request.timeout ?? Infinity);
    const signal = AbortSignal.timeout(timeout);
    const failure = (error: unknown, host: string): unknown =>
      signal.aborted ? unreachable(signal.reason, host, timeout) : unreachable(error, host, deadline);
    try {
      let hop = request;
      for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
        const response = await exchange(hop, signal);
        const target = redirectTarget(response, hop.url);
        if (target === undefined) {
          const answer = await readAnswer(response, hop, failure);
          // A body that ends with its connection is whole for Node also when it was us who ended that.
          signal.throwIfAborted();
          return answer;
        }
        response.destroy();
        hop = redirected(hop, target);
      }
    } catch (error) {
      throw failure(error, request.url.host);
    }
    throw untrustedAnswer(`${request.url.host} redirects in circles`, request.url.pathname);
  };
}

function isTransfer({ streamed, body }: HttpRequest): boolean {
  return streamed === true || isStreamed(body);
}

function isStreamed(body: HttpRequest['body']): body is StreamedBody {
  return body !== undefined && 'chunks' in body;
}

type Exchange = (request: HttpRequest, signal: AbortSignal) => Promise<IncomingMessage>;

/**
 * Sends one request, and gives the answer as soon as its headers are there.
 *
 * Not `fetch`: the first one takes 40 ms to load, which is more than everything that it is asked here; `node:http` takes 8.
 */
function createExchange(env: NodeJS.ProcessEnv, silence: number): Exchange {
  const agents = new Map<string, Agent>();
  return async (asked, signal) => {
    const { url, method, body } = asked;
    const { request, Agent } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
    // The same variables that docker and buildx obey, which ask no proxy for this machine either.
    const proxyEnv = isThisMachine(url) ? {} : env;
    const agent = agents.get(url.origin) ?? new Agent({ keepAlive: true, proxyEnv });
    agents.set(url.origin, agent);
    const length = body === undefined ? {} : { 'content-length': body.length };
    const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...length, ...asked.headers };
    const timeout = isTransfer(asked) ? { timeout: silence } : {};
    return new Promise((resolve, reject) => {
      let silent: { destroy(error: Error): unknown };
      const sending = request(url, { agent, method, headers, signal, ...timeout })
        .on('response', (response) => resolve((silent = response)))
        .on('error', reject)
        // Without a listener, neither an answer nor an error comes of 101.
        .on('upgrade', (_response, socket) => {
          socket.destroy();
          reject(untrustedAnswer(`${url.host} wants to speak another protocol, which nobody asked it to`));
        })
        .on('timeout', () => silent.destroy(new DOMException('Silence', 'TimeoutError')));
      silent = sending;
      if (!isStreamed(body)) sending.end(body);
      else {
        sending.flushHeaders();
        pipeline(body.chunks, sending).catch(reject);
        // An answer that comes early is a refusal: nobody reads the rest.
        sending.on('response', (response) => response.once('end', () => sending.writableFinished || sending.destroy()));
      }
    });
  };
}

function isThisMachine({ host }: URL): boolean {
  return isLoopback(host as Registry);
}

function redirectTarget({ statusCode = 0, headers: { location } }: IncomingMessage, url: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return undefined;
  if (!URL.canParse(location, url.href)) throw untrustedAnswer(`${url.host} redirects to no address`, location);
  return new URL(location, url.href);
}

/** Neither a body nor a credential is sent to somebody else (GHSA-vh4v-2xq2-g5cg). */
function redirected(request: HttpRequest, target: URL): HttpRequest {
  const { method, url, mayLeave = false } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    throw untrustedAnswer(`${url.host} redirects a ${method}, which is never followed`, target.origin);
  }
  if (isSameServer(target, url)) return { ...request, url: target };
  const isLocal = /^https?:$/.test(target.protocol) && isThisMachine(url) && isThisMachine(target);
  const isSafe = (isLocal || mayBeStore(target)) && isPlain(target);
  if (mayLeave && isSafe) return { ...request, url: target, headers: {} };
  throw untrustedAnswer(`${url.host} redirects to another server`, target.origin);
}
