import type { Agent, IncomingMessage } from 'node:http';
import { isLoopback, type Registry } from '../image/registry.ts';
import { unreachable, untrustedAnswer } from './failures.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** The longest good answer that is read, in bytes. */
  readonly limit: number;
  /** Milliseconds for the whole exchange, when they are fewer than it has anyway. */
  readonly timeout?: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Manifests: what distribution accepts as well (registry/handlers/manifests.go: `maxManifestBodySize`). */
export const manifestLimit = 4 * 1024 * 1024;
/** Tokens and errors. An error that is longer is cut, everything else that is longer is refused. */
export const smallLimit = 64 * 1024;

const maxRedirects = 3;
const userAgent = 'release-image';

export interface SendOptions {
  /** Milliseconds for one exchange. */
  readonly deadline?: number;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Sends one request and reads the whole answer. Any status is an answer. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * The one place that talks to the network. Every request has `deadline` milliseconds in all, the body included: a timeout
 * that starts again with each byte never ends. Redirects are followed on reads and inside the same origin only.
 * The function throws ReleaseError when no answer came or none that may be believed.
 */
export function createSend({ deadline = 30_000, env = {} }: SendOptions = {}): Send {
  const exchange = createExchange(env);
  return async (request) => {
    const timeout = Math.min(deadline, request.timeout ?? deadline);
    const signal = AbortSignal.timeout(timeout);
    try {
      let url = request.url;
      for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await exchange({ ...request, url }, signal);
        const target = redirectTarget(response, url);
        if (target === undefined) return await readAnswer(response, request);
        response.destroy();
        refuseRedirect(request, target);
        url = target;
      }
    } catch (error) {
      throw unreachable(signal.aborted ? signal.reason : error, request.url.host, timeout);
    }
    throw untrustedAnswer(`${request.url.host} redirects in circles`, request.url.pathname);
  };
}

type Exchange = (request: HttpRequest, signal: AbortSignal) => Promise<IncomingMessage>;

/**
 * Sends one request, and gives the answer as soon as its headers are there.
 *
 * Not `fetch`: the first one takes 40 ms to load, which is more than everything that it is asked here; `node:http` takes 8.
 */
function createExchange(env: NodeJS.ProcessEnv): Exchange {
  const agents = new Map<string, Agent>();
  return async ({ url, method, headers, body }, signal) => {
    const { request, Agent } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
    // The same variables that docker and buildx obey, which ask no proxy for this machine either.
    const proxyEnv = isThisMachine(url) ? {} : env;
    const agent = agents.get(url.origin) ?? new Agent({ keepAlive: true, proxyEnv });
    agents.set(url.origin, agent);
    const length = body === undefined ? {} : { 'content-length': body.length };
    const all = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...length, ...headers };
    return new Promise((resolve, reject) => {
      request(url, { agent, method, headers: all, signal }).on('response', resolve).on('error', reject).end(body);
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
function refuseRedirect({ method, url }: HttpRequest, target: URL): void {
  if (method !== 'GET' && method !== 'HEAD') {
    throw untrustedAnswer(`${url.host} redirects a ${method}, which is never followed`, target.origin);
  }
  if (target.origin !== url.origin) throw untrustedAnswer(`${url.host} redirects to another server`, target.origin);
}

async function readAnswer(response: IncomingMessage, { method, url, limit }: HttpRequest): Promise<HttpAnswer> {
  const { statusCode: status = 0, headers } = response;
  const isGood = status >= 200 && status < 300;
  const encoding = headers['content-encoding'] ?? 'identity';
  if (isGood && method !== 'HEAD' && encoding !== 'identity') {
    throw untrustedAnswer(`${url.host} encoded its answer, which it was asked not to`, encoding);
  }
  const chunks: Uint8Array[] = [];
  let room = isGood ? limit : smallLimit;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    if (chunk.length > room && isGood) throw untrustedAnswer(`${url.host} sent more than ${limit} bytes`, url.pathname);
    chunks.push(chunk.subarray(0, room));
    room -= chunk.length;
    if (room <= 0 && !isGood) break;
  }
  return { status, headers: asMap(headers), bytes: concatenate(chunks) };
}

/** What came several times is one list already (Node: `http.md`, `message.headers`), except for cookies. */
function asMap(headers: IncomingMessage['headers']): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
