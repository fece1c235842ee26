/** Everything of the fault table F01 to F30 that can happen on the wire between us and a registry. */
import { gzipSync } from 'node:zlib';
import type { Answer, Asked, WireFault } from '../registry/faulty-proxy.ts';
import { error as errorBody, immutableTexts } from '../registry/immutable-texts.ts';
import type { Request } from './aim.ts';
import type { Detour } from './connections.ts';

/** What a fault needs to know of the place where it happens. */
export interface Place {
  /** Removes the tag that was asked for from the registry. */
  readonly drop: (asked: Asked) => Promise<void>;
}

export interface NamedFault {
  /** Of the table, and what is special: `F18-503-before`. */
  readonly id: string;
  readonly name: string;
  readonly hits: (request: Request) => boolean;
  readonly apply: Detour | ((place: Place) => WireFault);
  /** The answer does not come in time. */
  readonly slow?: boolean;
  /** The registry says, in good form, what is not so: whoever believes it is misled. */
  readonly lies?: boolean;
  /** The registry denies, in good form, what is there: what was there before cannot be known. */
  readonly denies?: boolean;
  /** It takes tags away. */
  readonly drops?: boolean;
}

type Hits = NamedFault['hits'];

const any: Hits = () => true;
const write: Hits = ({ method }) => method !== 'GET' && method !== 'HEAD';
const read: Hits = (request) => !write(request);
const head: Hits = ({ method }) => method === 'HEAD';
const withBody: Hits = ({ method }) => method === 'GET';
const onRegistry: Hits = ({ kind }) => kind !== 'token';
const onManifest: Hits = ({ kind }) => kind === 'manifest';
const upload: Hits = ({ method }) => method === 'PUT' || method === 'PATCH';
const isTag = ({ reference }: Request): boolean => !reference.startsWith('<');
const both =
  (...all: Hits[]): Hits =>
  (request) =>
    all.every((each) => each(request));
const manifestWrite = both(onManifest, ({ method }) => method === 'PUT');
const manifestRead = both(onManifest, read);

interface AnswerOptions {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hits?: Hits;
  readonly denies?: boolean;
}

function answerBefore(
  id: string,
  status: number,
  { body = '', headers = {}, hits = any, denies = false }: AnswerOptions,
): NamedFault {
  const what = body === '' ? '' : ` ${body}`;
  const fault: WireFault = { kind: 'answer', when: 'before', status, headers, body };
  return { id: `${id}-before`, name: `${status}${what}`, hits, denies, apply: () => fault };
}

/** The registry has done it and says that it has not. */
function answerAfter(id: string, status: number): NamedFault {
  const fault: WireFault = { kind: 'answer', when: 'after', status };
  return { id: `${id}-after`, name: `${status} although it is done`, hits: write, apply: () => fault };
}

function change(
  id: string,
  name: string,
  { hits, lies = false, to }: { hits: Hits; lies?: boolean; to: (answer: Answer) => Answer },
): NamedFault {
  return { id, name, hits, lies, apply: () => ({ kind: 'change', when: 'after', change: to }) };
}

const connections: readonly NamedFault[] = [
  { id: 'F01-EAI_AGAIN', name: 'the name server fails', hits: any, apply: { kind: 'code', code: 'EAI_AGAIN' } },
  { id: 'F01-ENOTFOUND', name: 'nobody knows the name', hits: any, apply: { kind: 'code', code: 'ENOTFOUND' } },
  { id: 'F02-refused', name: 'nobody listens', hits: any, apply: { kind: 'refused' } },
  { id: 'F02-unreachable', name: 'no way there', hits: any, apply: { kind: 'code', code: 'EHOSTUNREACH' } },
  { id: 'F03-certificate', name: 'a certificate of its own making', hits: any, apply: { kind: 'certificate' } },
  { id: 'F03-handshake', name: 'no TLS handshake', hits: any, apply: { kind: 'handshake' }, slow: true },
  { id: 'F04-reset-before', name: 'a reset', hits: any, apply: () => ({ kind: 'reset', when: 'before' }) },
  {
    id: 'F04-reset-during',
    name: 'a reset in the body',
    hits: upload,
    apply: () => ({ kind: 'reset', when: 'during' }),
  },
  { id: 'F04-reset-after', name: 'a lost answer', hits: any, apply: () => ({ kind: 'reset', when: 'after' }) },
];

/** As a registry whose token has run out: distribution sends the same challenge again. */
const challenge = 'Bearer realm="http://127.0.0.1:1/token",service="elsewhere"';
const logins: readonly NamedFault[] = [
  change('F06-token-expired', '401 with the challenge of before', {
    hits: onRegistry,
    to: ({ headers }) => {
      const again = headers['www-authenticate'] ?? 'Basic realm="test"';
      return { status: 401, headers: { 'www-authenticate': again }, body: Buffer.alloc(0) };
    },
  }),
  answerBefore('F05-bare-401', 401, {}),
  answerBefore('F05-401-elsewhere', 401, { headers: { 'www-authenticate': challenge }, hits: onRegistry }),
  answerBefore('F07-ecr-expired', 403, {
    body: 'Your authorization token has expired. Reauthenticate and try again.',
    hits: onRegistry,
  }),
  answerBefore('F08-ghcr-secondary', 403, {
    body: errorBody(
      'DENIED',
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    ),
  }),
  answerBefore('F09-head-403', 403, { hits: head }),
  answerBefore('F10-403-denied', 403, { body: errorBody('DENIED', 'requested access to the resource is denied') }),
];

const contents: readonly NamedFault[] = [
  answerBefore('F11-manifest-unknown', 404, {
    body: errorBody('MANIFEST_UNKNOWN', 'manifest unknown'),
    hits: manifestRead,
    denies: true,
  }),
  answerBefore('F12-name-unknown', 404, {
    body: errorBody('NAME_UNKNOWN', 'repository name not known to registry'),
    denies: true,
  }),
  answerBefore('F13-blob-unknown', 400, {
    body: errorBody('MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry'),
    hits: manifestWrite,
  }),
  answerBefore('F15-413', 413, { body: '<html><h1>413 Request Entity Too Large</h1></html>', hits: upload }),
  answerBefore('F24-405', 405, { hits: write }),
  answerBefore('F24-harbor', 403, {
    body: errorBody('DENIED', 'The system is in read only mode. Any modification is prohibited.'),
    hits: write,
  }),
  answerBefore('F26-quota', 403, {
    body: errorBody('DENIED', 'Quota has been exceeded on namespace'),
    hits: write,
  }),
  ...immutableTexts.map(([registry, status, body]) =>
    answerBefore(`F25-${registry}`, status, { body, hits: manifestWrite }),
  ),
];

const day = 'Tue, 01 Sep 2026 12:00:00 GMT';
const later = 'Tue, 01 Sep 2026 12:00:20 GMT';
const tooMany = errorBody('TOOMANYREQUESTS', 'too many requests');
const throttles: readonly NamedFault[] = [
  answerBefore('F16-429-seconds', 429, { headers: { 'retry-after': '3' }, body: tooMany }),
  answerBefore('F16-429-date', 429, { headers: { date: day, 'retry-after': later } }),
  answerBefore('F16-429-malformed', 429, { headers: { 'retry-after': 'soon' } }),
  answerBefore('F16-429-huge', 429, { headers: { 'retry-after': '999999999' } }),
  answerBefore('F16-429-none', 429, {}),
  answerAfter('F16-429', 429),
  {
    id: 'F17-429-bare-lf',
    name: '429 with bare line feeds',
    hits: any,
    apply: () => ({
      kind: 'raw',
      when: 'before',
      text: 'HTTP/1.1 429 Too Many Requests\nContent-Type: text/plain\n\nToo many requests\n',
    }),
  },
];

const brokenStatuses: readonly (readonly [id: string, status: number])[] = [
  ...[408, 499, 522].map((status) => [`F14-${status}`, status] as const),
  ...[500, 502, 503, 504].map((status) => [`F18-${status}`, status] as const),
];
const failures: readonly NamedFault[] = [
  ...brokenStatuses.map(([id, status]) => answerBefore(id, status, {})),
  ...brokenStatuses.map(([id, status]) => answerAfter(id, status)),
  answerBefore('F18-503-retry-after', 503, { headers: { 'retry-after': '2' } }),
  {
    id: 'F19-tag-dropped',
    name: '500, and the tag is gone',
    hits: both(manifestWrite, isTag),
    drops: true,
    apply: ({ drop }) => ({
      kind: 'change',
      when: 'after',
      change: async (_answer, asked) => {
        await drop(asked);
        return { status: 500, headers: {}, body: Buffer.from(errorBody('UNKNOWN', 'unexpected error')) };
      },
    }),
  },
];

const slownesses: readonly NamedFault[] = [
  {
    id: 'F22-drip',
    name: 'a slow drip',
    hits: any,
    slow: true,
    apply: () => ({ kind: 'drip', when: 'after', interval: 5 }),
  },
  {
    id: 'F22-silence-before',
    name: 'silence',
    hits: any,
    slow: true,
    apply: () => ({ kind: 'silence', when: 'before' }),
  },
  {
    id: 'F22-silence-after',
    name: 'silence although it is done',
    hits: write,
    slow: true,
    apply: () => ({ kind: 'silence', when: 'after' }),
  },
];

const zero = `sha256:${'0'.repeat(64)}`;
const withDigest =
  (digest: string) =>
  (answer: Answer): Answer => ({ ...answer, headers: { ...answer.headers, 'docker-content-digest': digest } });
const withoutDigest = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'docker-content-digest': undefined },
});
const withBytes =
  (make: (body: Buffer) => Buffer, headers: Readonly<Record<string, string>> = {}) =>
  (answer: Answer): Answer => ({ ...answer, headers: { ...answer.headers, ...headers }, body: make(answer.body) });
const html = Buffer.from('<!doctype html><title>Sign in to the network</title>');
const isOk = (to: (answer: Answer) => Answer) => (answer: Answer) => (answer.status < 300 ? to(answer) : answer);

const bytes: readonly NamedFault[] = [
  {
    id: 'F20-headers',
    name: 'half of the headers',
    hits: any,
    apply: () => ({ kind: 'cut', when: 'after', at: 'headers' }),
  },
  {
    id: 'F20-length',
    name: 'half of the body',
    hits: withBody,
    apply: () => ({ kind: 'cut', when: 'after', at: 'length' }),
  },
  {
    id: 'F20-close',
    name: 'half of the body, and no length',
    hits: withBody,
    lies: true,
    apply: () => ({ kind: 'cut', when: 'after', at: 'close' }),
  },
  change('F21-digest-other', 'another digest', { hits: onManifest, lies: true, to: isOk(withDigest(zero)) }),
  change('F21-digest-malformed', 'a malformed digest', { hits: onManifest, to: isOk(withDigest('sha256:none')) }),
  change('F21-digest-none', 'no digest', { hits: onManifest, to: withoutDigest }),
  change('F21-bytes-other', 'other bytes', {
    hits: both(onManifest, withBody),
    lies: true,
    to: isOk(withBytes((body) => Buffer.concat([body, Buffer.from('\n')]))),
  }),
  change('F23-giant', '5 MiB', { hits: withBody, to: isOk(withBytes(() => Buffer.alloc(5 * 1024 * 1024, ' '))) }),
  change('F23-gzip', 'gzip', { hits: withBody, to: isOk(withBytes(gzipSync, { 'content-encoding': 'gzip' })) }),
  change('F23-html', 'HTML', {
    hits: both(any, (request) => withBody(request) && request.kind !== 'ping'),
    to: (answer) => withBytes(() => html, { 'content-type': 'text/html' })({ ...answer, status: 200 }),
  }),
];

const redirects: readonly NamedFault[] = [
  answerBefore('F05-redirect-elsewhere', 307, { headers: { location: 'http://127.0.0.1:1/v2/' } }),
  answerBefore('F05-redirect-circle', 307, { headers: { location: '#again' }, hits: read }),
];

/** By the numbers of the table. */
export const faults: readonly NamedFault[] = [
  ...connections,
  ...logins,
  ...contents,
  ...throttles,
  ...failures,
  ...slownesses,
  ...bytes,
  ...redirects,
].toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
