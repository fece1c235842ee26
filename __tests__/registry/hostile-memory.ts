/** Answers that are larger than any memory: by the name of the repository that they are asked for. */
import { execFile } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { digestOf } from '../../src/image/digest.ts';
import { ociImage, ociIndex } from './images.ts';
import { startServer } from './servers.ts';

/** What one case came to. */
export interface Cost {
  readonly name: string;
  /** `ReleaseError`, when all is well. */
  readonly outcome: string;
  /** In milliseconds. */
  readonly time: number;
  /** The most that the process had until then, in bytes. */
  readonly memory: number;
}

type Giant = (response: ServerResponse, url: URL) => void;

const fiveGigabytes = String(5 * 2 ** 30);
const some = Buffer.alloc(65_536, ' ');

/** As fast as it is taken, for ever. */
function pour(response: Writable, more: Uint8Array | string = some): void {
  const write = (): void => {
    while (!response.destroyed && response.write(more));
  };
  response.on('drain', write);
  write();
}

function pours(status: number, headers: Readonly<Record<string, string>>, more?: Uint8Array | string): Giant {
  return (response) => {
    response.writeHead(status, headers);
    pour(response, more);
  };
}

/** Past what Node would let a server say. */
function pourRaw(start: string, more: Uint8Array | string): Giant {
  return ({ socket }) => {
    socket?.on('error', () => undefined);
    socket?.write(start);
    if (socket !== null) pour(socket, more);
  };
}

function says(type: string, text: string): Giant {
  return (response) => response.writeHead(200, { 'content-type': type }).end(text);
}

const chunks = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
const entry = `{"mediaType":"x","size":1,"digest":"${digestOf(some)}"}`;
let page = 0;
const tagNames = Array.from({ length: 60_000 }, (_, index) => `t@-${index}-${'x'.repeat(110)}`);
const pageOfTags = JSON.stringify({ tags: tagNames });

/** Those that a process is busy with for seconds. */
export const slowGiants = ['tags-on-endless-pages', 'copy-of-many-names'];

/** What begins the name is the operation. */
export const giants: Readonly<Record<string, Giant>> = {
  'greedy-reading': pours(200, {}),
  'manifest-of-five-gigabytes': pours(200, { 'content-type': ociImage, 'content-length': fiveGigabytes }),
  'manifest-in-chunks': pours(200, { 'content-type': ociImage }),
  'manifest-until-the-end': pourRaw('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n', some),
  'manifest-in-chunks-of-a-byte': pourRaw(chunks, '1\r\n \r\n'.repeat(10_000)),
  'manifest-with-an-endless-extension': pourRaw(`${chunks}1;`, some.toString().replaceAll(' ', 'x')),
  'manifest-with-an-endless-trailer': pourRaw(`${chunks}0\r\n`, 'x: y\r\n'.repeat(10_000)),
  'manifest-with-an-endless-header': pourRaw('HTTP/1.1 200 OK\r\nx: ', some.toString().replaceAll(' ', 'x')),
  'manifest-with-endless-headers': pourRaw('HTTP/1.1 200 OK\r\n', 'x: y\r\n'.repeat(10_000)),
  'manifest-after-endless-hints': pourRaw('', 'HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\n'.repeat(1000)),
  'manifest-as-a-bomb': pours(
    200,
    { 'content-type': ociImage, 'content-encoding': 'gzip' },
    gzipSync(Buffer.alloc(64 * 2 ** 20)),
  ),
  'manifest-as-an-endless-refusal': pours(403, { 'content-type': 'application/json' }),
  'manifest-as-an-endless-failure': pours(500, {}),
  'manifest-as-an-endless-redirect': pours(307, { location: '/v2/acme/manifest-as-an-endless-redirect/x' }),
  'access-with-an-endless-token': (response, { pathname }) => {
    const realm = `Bearer realm="http://${response.req.headers.host ?? ''}/token"`;
    if (pathname === '/token') pours(200, {})(response, new URL('http://x'));
    else response.writeHead(401, { 'www-authenticate': realm }).end();
  },
  'access-with-an-endless-challenge': pours(401, { 'www-authenticate': 'Basic realm="r"' }),
  'tags-without-an-end': pours(200, {}, '"a",'),
  'tags-on-endless-pages': (response) => {
    page += 1;
    response.writeHead(200, { link: `<?n=${page}>; rel="next"` }).end(pageOfTags.replaceAll('@', String(page)));
  },
  'referrers-without-an-end': pours(200, { 'content-type': ociIndex }),
  'blob-without-an-end': pours(200, {}),
  'write-with-an-endless-answer': pours(201, {}),
  'copy-of-a-deep-document': says(ociImage, `${'{"a":'.repeat(690_000)}1${'}'.repeat(690_000)}`),
  'copy-of-a-deep-list': says(ociImage, `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`),
  'copy-of-many-names': says(ociImage, `{${Array.from({ length: 300_000 }, (_, index) => `"${index}":1`).join()}}`),
  'copy-of-many-layers': says(ociImage, `{"config":{},"layers":[${Array(39_000).fill(entry).join()}]}`),
  'copy-of-an-endless-blob': (response, { pathname }) => {
    if (pathname.includes('/copy/')) {
      response.writeHead(response.req.method === 'POST' ? 202 : 404, { location: '/v2/copy/up' }).end();
    } else if (pathname.includes('/blobs/')) pours(200, {})(response, new URL('http://x'));
    else says(ociImage, `{"config":${entry},"layers":[]}`)(response, new URL('http://x'));
  },
};

/** Has another process ask for these, one after the other. */
export async function costsOf(names: readonly string[]): Promise<readonly Cost[]> {
  let current = '';
  const server = await startServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const [, kind, called = ''] = url.pathname.split('/');
    response.on('error', () => undefined);
    if (kind === 'case') current = called;
    if (kind === 'case' || (url.pathname === '/v2/' && !current.startsWith('access'))) response.end();
    else giants[current]?.(response, url);
  });
  const program = join(import.meta.dirname, 'hostile-memory-process.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, server.host, ...names]);
  await server.stop();
  return JSON.parse(stdout) as readonly Cost[];
}

const mostMemory = 300 * 2 ** 20;
/** In milliseconds: two tries of 0.6 s each, and two seconds; a list has four pages. What only computes depends on the machine. */
const mostTime = 2 * 600 + 2000;

export function isWrong({ name, outcome, memory, time }: Cost): boolean {
  return outcome !== 'ReleaseError' || memory > mostMemory || (time > mostTime && !slowGiants.includes(name));
}
