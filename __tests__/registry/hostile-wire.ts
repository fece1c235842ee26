/** Answers that are no good HTTP, or good HTTP without an end: what a registry may write to the socket instead. */
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { manifestFrom, ociIndex } from './images.ts';

/** Writes the answer to one request. */
export type Write = (socket: Socket) => void;

/** `good`: it may be taken for the manifest that it is. */
export type Wire = readonly [name: string, write: Write, isGood?: 'good'];

export const manifest = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [] }, ociIndex);
const body = Buffer.from(manifest.bytes);
const type = `content-type: ${ociIndex}`;
const length = `content-length: ${body.length}`;
const ok = 'HTTP/1.1 200 OK';

function bytes(...parts: readonly (string | Uint8Array)[]): Write {
  return (socket) => {
    for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  };
}

/** A whole answer with these lines in its head. */
function head(...lines: readonly string[]): Write {
  return bytes(`${[ok, type, ...lines].join('\r\n')}\r\n\r\n`, body);
}

function ending(write: Write): Write {
  return (socket) => {
    write(socket);
    socket.end();
  };
}

/** Connections on which something is still written. */
export const unfinished = new Set<Socket>();

/** After `start` the same again every few milliseconds, until the other side has had enough. */
function endless(start: string, more: string | Uint8Array, every = 2): Write {
  return (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(more), every);
    unfinished.add(socket);
    socket.on('close', () => {
      clearInterval(timer);
      unfinished.delete(socket);
    });
  };
}

function chunked(...chunks: readonly string[]): Write {
  return bytes(`${ok}\r\n${type}\r\ntransfer-encoding: chunked\r\n\r\n${chunks.join('')}`);
}

const whole = `${body.length.toString(16)}\r\n${body.toString()}\r\n0\r\n\r\n`;
const encodings: Readonly<Record<string, Uint8Array>> = {
  gzip: gzipSync(body),
  'x-gzip': gzipSync(body),
  deflate: deflateSync(body),
  br: brotliCompressSync(body),
  'gzip, gzip': gzipSync(gzipSync(body)),
  zstd: body,
  compress: body,
  IDENTITY: body,
  'identity, gzip': body,
  '""': body,
};

const notHttp: readonly Wire[] = [
  ['a bare body (HTTP/0.9)', ending(bytes(body))],
  ['the greeting of SSH', ending(bytes('SSH-2.0-OpenSSH_9.9\r\n'))],
  ['the greeting of SMTP', ending(bytes('220 mail.example ESMTP\r\n'))],
  ['an alert of TLS', ending(bytes('\x15\x03\x01\x00\x02\x02\x46'))],
  ['a frame of HTTP/2', ending(bytes('\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64'))],
  ['zeros', endless('', Buffer.alloc(1024))],
  ['line feeds', endless('', '\n'.repeat(1024))],
  ['line ends, slowly', endless('', '\r\n', 20)],
  ['nothing', () => undefined],
  ['the end', (socket) => socket.end()],
  ['a reset', (socket) => socket.resetAndDestroy()],
];

const statusLines: readonly Wire[] = [
  ...['HTTP/1.1 2000 OK', 'HTTP/1.1 -200 OK', 'HTTP/1.1 20 OK', 'HTTP/1.1 OK', 'HTTP/3.0 200 OK', 'HTTP/11 200 OK'],
  ...[
    'http/1.1 200 OK',
    'HTTP/1.1\t200 OK',
    'HTTP/1.1200 OK',
    ' HTTP/1.1 200 OK',
    'HTTP/1.1 200\0OK',
    'HTTP/1.1 0x200 OK',
  ],
  ...['HTTP/1.1 099 OK', 'HTTP/1.1 999 OK', 'HTTP/1.1 600 OK', 'ICY 200 OK', 'RTSP/1.0 200 OK'],
].map((line): Wire => [
  `the status line ${JSON.stringify(line)}`,
  ending(bytes(`${line}\r\n${type}\r\n${length}\r\n\r\n`, body)),
]);

const statuses: readonly Wire[] = [
  ['a status without a reason', bytes(`HTTP/1.1 200\r\n${type}\r\n${length}\r\n\r\n`, body), 'good'],
  ['HTTP/1.0', ending(bytes(`HTTP/1.0 200 OK\r\n${type}\r\n\r\n`, body)), 'good'],
  ['a reason of commands', bytes(`HTTP/1.1 404 ##[add-mask]a ::error::x\r\n${length}\r\n\r\n`, body)],
  ['a reason of 1 MiB', bytes(`HTTP/1.1 200 ${'x'.repeat(2 ** 20)}\r\n${type}\r\n${length}\r\n\r\n`, body)],
  ['204 with a body', bytes(`HTTP/1.1 204 No\r\n${type}\r\n${length}\r\n\r\n`, body)],
  ['304', bytes(`HTTP/1.1 304 Not Modified\r\n${type}\r\netag: "x"\r\n\r\n`)],
  ['206', bytes(`HTTP/1.1 206 Partial\r\n${type}\r\ncontent-range: bytes 0-1/2\r\ncontent-length: 2\r\n\r\n{}`)],
  ['300 without an address', bytes(`HTTP/1.1 300 Multiple\r\ncontent-length: 0\r\n\r\n`)],
  ['307 without an address', bytes(`HTTP/1.1 307 Temporary\r\ncontent-length: 0\r\n\r\n`)],
  ['101', bytes('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n\0\0\0\x04')],
  ['101 to a web socket', bytes('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')],
  ['407', bytes('HTTP/1.1 407 Proxy\r\nproxy-authenticate: Basic realm="x"\r\ncontent-length: 0\r\n\r\n')],
  ['426', bytes('HTTP/1.1 426 Upgrade\r\nupgrade: TLS/1.0\r\ncontent-length: 0\r\n\r\n')],
  ['endless 100', endless('', 'HTTP/1.1 100 Continue\r\n\r\n')],
  [
    'endless 103 with links elsewhere',
    endless('', 'HTTP/1.1 103 Early\r\nlink: <https://evil.example/>; rel=preload\r\n\r\n'),
  ],
  ['endless 102, slowly', endless('', 'HTTP/1.1 102 Processing\r\n\r\n', 20)],
  [
    '1000 times 100, and then the answer',
    bytes('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1000), `${ok}\r\n${type}\r\n${length}\r\n\r\n`, body),
    'good',
  ],
];

const headers: readonly Wire[] = [
  ['bare line feeds', bytes(`${ok}\n${type}\n${length}\n\n`, body)],
  ['one bare line feed', bytes(`${ok}\r\n${type}\n${length}\r\n\r\n`, body)],
  ['a bare carriage return', bytes(`${ok}\r\n${type}\rx-a: b\r\n${length}\r\n\r\n`, body)],
  ['a folded line', head(length, 'x-a: b', ' location: https://evil.example/')],
  ['a folded length', head('content-length:', ` ${body.length}`)],
  ['a folded first line', bytes(`${ok}\r\n x: y\r\n${type}\r\n${length}\r\n\r\n`, body)],
  ['white space before a colon', head('content-length : 2')],
  ['a line without a colon', head(length, 'nonsense')],
  ['a name of nothing', head(length, ': x')],
  ['NUL in a name', head(length, 'x\0y: z')],
  ['NUL in a value', head(length, 'x: y\0z')],
  ['an escape in a value', head(length, 'warning: 299 - "\x1b[2J##[add-mask]0"')],
  ['bytes beyond ASCII', head(length, 'warning: 299 - "\xff\xfe\x80"'), 'good'],
  ['two lengths', head(length, 'content-length: 2')],
  ['the same length twice', head(length, length)],
  ['a list of lengths', head(`content-length: ${body.length}, ${body.length}`)],
  ...['-1', '+2', '0x10', '1e3', '', 'x', '99999999999999999999', '2 2', '٢'].map((value): Wire => [
    `the length ${JSON.stringify(value)}`,
    ending(head(`content-length: ${Buffer.from(value).toString('latin1')}`)),
  ]),
  ['a length that is too short', head('content-length: 2')],
  ['a length that is too long', ending(head(`content-length: ${body.length + 1}`))],
  ['a length and chunks', bytes(`${ok}\r\n${type}\r\n${length}\r\ntransfer-encoding: chunked\r\n\r\n${whole}`)],
  ...[
    'gzip',
    'chunked, gzip',
    'gzip, chunked',
    'chunked, chunked',
    'xchunked',
    'identity',
    'chunked\x0b',
    ' , chunked',
  ].map((value): Wire => [
    `the transfer encoding ${JSON.stringify(value)}`,
    ending(bytes(`${ok}\r\n${type}\r\ntransfer-encoding: ${value}\r\n\r\n${whole}`)),
  ]),
  ['a header of 1 MiB', head(length, `x: ${'y'.repeat(2 ** 20)}`)],
  ['a name of 1 MiB', head(length, `${'y'.repeat(2 ** 20)}: x`)],
  ['100,000 headers', head(length, ...Array.from({ length: 100_000 }, (_, index) => `x-${index}: y`))],
  ['1000 short headers', head(length, ...Array.from({ length: 1000 }, (_, index) => `${index}:`)), 'good'],
  ['an endless header', endless(`${ok}\r\nx: `, 'y'.repeat(1024))],
  ['an endless header, slowly', endless(`${ok}\r\nx: `, 'y', 20)],
  ['endless headers, slowly', endless(`${ok}\r\n`, 'x: y\r\n', 20)],
  ['a header that is not ended', bytes(`${ok}\r\n${type}\r\n${length}`)],
  ['cookies', head(length, 'set-cookie: a=b; Domain=.example', 'set-cookie: c=d'), 'good'],
  ['a Refresh', head(length, 'refresh: 0; url=https://evil.example/'), 'good'],
  ['an Alt-Svc', head(length, 'alt-svc: h2="evil.example:443"; ma=86400'), 'good'],
  ['a Content-Location', head(length, 'content-location: https://evil.example/'), 'good'],
  ['a Keep-Alive without an end', head(length, 'connection: keep-alive', 'keep-alive: timeout=1e99'), 'good'],
  ['two types', head(length, 'content-type: text/html'), 'good'],
  ['names that JavaScript knows', head(length, '__proto__: x', 'constructor: y', 'hasownproperty: z'), 'good'],
];

const bodies: readonly Wire[] = [
  ...Object.entries(encodings).map(([name, content]): Wire => [
    `the encoding ${name}`,
    bytes(`${ok}\r\n${type}\r\ncontent-encoding: ${name}\r\ncontent-length: ${content.length}\r\n\r\n`, content),
  ]),
  [
    'an endless encoding',
    endless(`${ok}\r\n${type}\r\ncontent-encoding: gzip\r\n\r\n`, gzipSync(Buffer.alloc(2 ** 20))),
  ],
  ['chunks', chunked(whole), 'good'],
  ['chunks with a bare line feed', ending(chunked(`${body.length.toString(16)}\n${body.toString()}\r\n0\r\n\r\n`))],
  ...['-1', '0x5', 'ffffffffffffffff', '100000000000000000', 'g', '', ' 5', '5 ;x'].map((size): Wire => [
    `a chunk of ${JSON.stringify(size)}`,
    ending(chunked(`${size}\r\n${body.toString()}\r\n0\r\n\r\n`)),
  ]),
  ['a chunk with a giant extension', chunked(`1;${'x'.repeat(2 ** 20)}\r\n{\r\n0\r\n\r\n`)],
  ['an endless extension', endless(`${ok}\r\n${type}\r\ntransfer-encoding: chunked\r\n\r\n1;`, 'x'.repeat(1024))],
  ['a chunk that is longer than it says', ending(chunked(`1\r\n${body.toString()}\r\n0\r\n\r\n`))],
  ['chunks without an end', ending(chunked(whole.slice(0, -5)))],
  [
    'a trailer with another address',
    chunked(`${whole.slice(0, -2)}location: https://evil.example/\r\ncontent-length: 1\r\n\r\n`),
  ],
  [
    'an endless trailer',
    endless(`${ok}\r\n${type}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n`, 'x: y\r\n'.repeat(100)),
  ],
  ['endless empty lines in a chunk', endless(`${ok}\r\n${type}\r\ntransfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n')],
  ['an endless body', endless(`${ok}\r\n${type}\r\n\r\n`, Buffer.alloc(65_536, ' '))],
  ['an endless body, slowly', endless(`${ok}\r\n${type}\r\n\r\n`, ' ', 20)],
  ['an endless refusal', endless('HTTP/1.1 403 No\r\n\r\n', Buffer.alloc(65_536, 'x'))],
  ['an endless refusal, slowly', endless('HTTP/1.1 403 No\r\n\r\n', 'x', 20)],
  ['an endless redirect', endless('HTTP/1.1 307 Go\r\nlocation: /v2/else\r\n\r\n', Buffer.alloc(65_536))],
  ['half a body', ending(bytes(`${ok}\r\n${type}\r\n${length}\r\n\r\n`, body.subarray(0, 9)))],
  ['half a body and silence', bytes(`${ok}\r\n${type}\r\n${length}\r\n\r\n`, body.subarray(0, 9))],
  [
    'half a body and a reset',
    (socket) => {
      socket.write(`${ok}\r\n${type}\r\n${length}\r\n\r\n{`, () => socket.resetAndDestroy());
    },
  ],
  ['no length and no end', bytes(`${ok}\r\n${type}\r\n\r\n`, body)],
  [
    'an answer too many',
    bytes(`${ok}\r\n${type}\r\n${length}\r\n\r\n`, body, `${ok}\r\ncontent-length: 2\r\n\r\n{}`),
    'good',
  ],
  ['another answer in the body', head(length.replace(/\d+$/, '4'), 'connection: keep-alive')],
];

/** Every one with its name. */
export const wires: readonly Wire[] = [...notHttp, ...statusLines, ...statuses, ...headers, ...bodies];
