import { unreachable, untrustedAnswer } from './failures.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** The longest good answer that is read, in bytes after decoding. */
  readonly limit: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Manifests: what distribution accepts as well (registry/handlers/manifests.go: `maxManifestBodySize`). */
export const manifestLimit = 4 * 1024 * 1024;
/** Tokens and errors. An error that is longer is cut, everything else that is longer is refused. */
export const smallLimit = 64 * 1024;

const maxRedirects = 3;
const userAgent = 'release-image';

/** Sends one request and reads the whole answer. Any status is an answer. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * The one place that talks to the network. Every request has `deadline` milliseconds in all, the body included: a timeout
 * that starts again with each byte never ends. Redirects are followed on reads and inside the same origin only.
 * The function throws ReleaseError when no answer came or none that may be believed.
 */
export function createSend({ deadline = 30_000 }: { readonly deadline?: number } = {}): Send {
  return async (request) => {
    const signal = AbortSignal.timeout(deadline);
    try {
      let url = request.url;
      for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await fetch(url, fetchOptions(request, signal));
        const target = redirectTarget(response, url);
        if (target === undefined) return await readAnswer(response, request);
        await response.body?.cancel();
        refuseRedirect(request, target);
        url = target;
      }
    } catch (error) {
      throw unreachable(error, request.url.host, deadline);
    }
    throw untrustedAnswer(`${request.url.host} redirects in circles`, request.url.pathname);
  };
}

function fetchOptions(request: HttpRequest, signal: AbortSignal): RequestInit {
  return {
    method: request.method,
    headers: { 'user-agent': userAgent, 'accept-encoding': 'identity', ...request.headers },
    redirect: 'manual',
    signal,
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}

function redirectTarget(response: Response, url: URL): URL | undefined {
  const location = response.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return undefined;
  if (!URL.canParse(location, url.href)) throw untrustedAnswer(`${url.host} redirects to no address`, location);
  return new URL(location, url.href);
}

/** `fetch` drops Authorization when the host changes, but would send the body again (GHSA-vh4v-2xq2-g5cg). */
function refuseRedirect({ method, url }: HttpRequest, target: URL): void {
  if (method !== 'GET' && method !== 'HEAD') {
    throw untrustedAnswer(`${url.host} redirects a ${method}, which is never followed`, target.origin);
  }
  if (target.origin !== url.origin) throw untrustedAnswer(`${url.host} redirects to another server`, target.origin);
}

async function readAnswer(response: Response, { url, limit }: HttpRequest): Promise<HttpAnswer> {
  const { status, headers, body } = response;
  const chunks: Uint8Array[] = [];
  let room = response.ok ? limit : smallLimit;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    if (chunk.length > room && response.ok) {
      throw untrustedAnswer(`${url.host} sent more than ${limit} bytes`, url.pathname);
    }
    chunks.push(chunk.subarray(0, room));
    room -= chunk.length;
    if (room <= 0 && !response.ok) break;
  }
  return { status, headers, bytes: concatenate(chunks) };
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
