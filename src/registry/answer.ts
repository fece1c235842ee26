import type { IncomingMessage } from 'node:http';
import { untrustedAnswer } from './failures.ts';

export interface HttpAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was asked for as a stream, when it is good. It throws as `Send` does. */
  readonly stream?: AsyncIterable<Uint8Array>;
}

/** Manifests: what distribution accepts as well (registry/handlers/manifests.go: `maxManifestBodySize`). */
export const manifestLimit = 4 * 1024 * 1024;
/** Tokens and errors. An error that is longer is cut, everything else that is longer is refused. */
export const smallLimit = 64 * 1024;

/** What was asked for, as far as the answer depends on it. */
interface Expected {
  readonly method: string;
  readonly url: URL;
  /** The longest good answer that is read, in bytes. */
  readonly limit: number;
  readonly streamed?: boolean;
}

/** What a failure of the connection to `host` is to be thrown as. */
type FailureAt = (error: unknown, host: string) => unknown;

/**
 * Reads an answer to its end, or to that of its headers when a stream is asked for.
 * @throws ReleaseError when it is longer than it may be, or encoded
 */
export async function readAnswer(
  response: IncomingMessage,
  request: Expected,
  failure: FailureAt,
): Promise<HttpAnswer> {
  const { method, url, limit, streamed = false } = request;
  const { statusCode: status = 0, headers: received } = response;
  const headers = asMap(received);
  const isGood = status >= 200 && status < 300;
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (isGood && method !== 'HEAD' && encoding !== 'identity') {
    // Nobody reads the rest, and as long as the server sends it this process would not end.
    response.destroy();
    throw untrustedAnswer(`${url.host} encoded its answer, which it was asked not to`, encoding);
  }
  if (isGood && streamed) {
    return { status, headers, bytes: new Uint8Array(), stream: readStream(response, url.host, failure) };
  }
  const chunks: Uint8Array[] = [];
  let room = isGood ? limit : smallLimit;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    if (chunk.length > room && isGood) throw untrustedAnswer(`${url.host} sent more than ${limit} bytes`, url.pathname);
    chunks.push(chunk.subarray(0, room));
    room -= chunk.length;
    if (room <= 0 && !isGood) break;
  }
  return { status, headers, bytes: concatenate(chunks) };
}

async function* readStream(response: IncomingMessage, host: string, failure: FailureAt): AsyncIterable<Uint8Array> {
  try {
    yield* response as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw failure(error, host);
  }
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
