/** Answers that are good HTTP and a lie, and what a client may make of them at most. */
import type { RequestListener } from 'node:http';
import { digestOf, type Digest } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { isTag, parseTag } from '../../src/image/tag.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import type { Manifest } from '../../src/registry/manifest.ts';
import { manifestFrom, ociImage, ociIndex } from './images.ts';

export interface Lie {
  readonly name: string;
  readonly answer: RequestListener;
  readonly run: (client: RegistryClient, repository: Repository) => Promise<unknown>;
  /** Whether what came of it is harmless; a refusal always is. Nothing else is, where nothing is said. */
  readonly isHarmless?: (found: unknown) => boolean;
  /** Whether there is a token server, at `/token`. */
  readonly byToken?: boolean;
}

/** Says `/v2/` and lets in who knows the password. */
export const ownHost = '127.0.0.1:5000';

const tag = parseTag('1.0.0');
const blob = Buffer.from('{"a":"blob"}');
const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(blob), size: blob.length };
const good = manifestFrom({ schemaVersion: 2, mediaType: ociImage, config, layers: [config] }, ociImage);
const other = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [] }, ociIndex);

function sends(
  headers: Readonly<Record<string, string | readonly string[]>>,
  body: Uint8Array | string,
  status = 200,
): RequestListener {
  return (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.writeHead(status).end(body);
  };
}

const readTag: Lie['run'] = (client, repository) => client.getManifest(repository, tag);
const readDigest: Lie['run'] = (client, repository) => client.getManifest(repository, good.digest);
const isItself = (found: unknown): boolean => digestOf((found as Manifest).bytes) === (found as Manifest).digest;
const isGood = (found: unknown): boolean => (found as Manifest).digest === good.digest && isItself(found);

/** T21: digests that are not those of the bytes. */
const [hex, upper] = [good.digest.slice(7), good.digest.toUpperCase()];
const digests = [
  ...[
    other.digest,
    upper,
    `SHA256:${hex}`,
    `sha256:${hex.toUpperCase()}`,
    `sha512:${hex}${hex}`,
    hex,
    `sha256:${hex.slice(1)}`,
  ],
  ...[
    `sha256:${hex}0`,
    `${good.digest}, ${other.digest}`,
    `sha256:${hex} x`,
    'sha256:',
    '',
    'md5:00',
    '__proto__',
    `"${good.digest}"`,
  ],
];
const lyingDigests: readonly Lie[] = digests.flatMap((said): Lie[] => {
  const headers = { 'content-type': ociImage, 'docker-content-digest': said };
  const type = { 'content-type': ociImage };
  return [
    {
      name: `the digest ${said} for good bytes`,
      answer: sends(headers, good.bytes),
      run: readDigest,
      isHarmless: isGood,
    },
    { name: `the digest ${said} for other bytes`, answer: sends(headers, other.bytes), run: readDigest },
    {
      name: `the digest ${said} for any bytes of a tag`,
      answer: sends(headers, good.bytes),
      run: readTag,
      isHarmless: isGood,
    },
    {
      name: `the digest ${said} for a tag, without bytes`,
      answer: sends(headers, good.bytes),
      run: (client, repository) => client.resolve(repository, tag),
      // A well-formed one has to be believed: no bytes prove it before somebody reads them.
      isHarmless: (found) => found === good.digest || (said === other.digest && found === said),
    },
    {
      name: `the digest ${said} in place of the one that was asked for`,
      answer: (request, response) => {
        sends(request.method === 'HEAD' ? headers : type, other.bytes)(request, response);
      },
      run: (client, repository) => client.exists(repository, good.digest),
      isHarmless: (found) => found === false,
    },
    {
      name: `the digest ${said} of what was written`,
      answer: (request, response) => {
        sends(
          request.method === 'PUT' ? headers : type,
          other.bytes,
          request.method === 'PUT' ? 201 : 200,
        )(request, response);
      },
      run: (client, repository) => client.putManifest(repository, tag, good),
    },
  ];
});

const blobs: readonly Lie[] = [
  ['other bytes', Buffer.from('{"a":"bl0b"}')],
  ['one byte more', Buffer.concat([blob, Buffer.from(' ')])],
  ['one byte less', blob.subarray(1)],
  ['nothing', Buffer.alloc(0)],
  ['much more', Buffer.alloc(100_000, ' ')],
].flatMap(([what, bytes]): Lie[] => [
  {
    name: `${String(what)} for a blob`,
    answer: sends({}, bytes as Uint8Array),
    run: (client, repository) => client.getBlob(repository, { digest: config.digest, limit: 1000 }),
  },
  {
    name: `${String(what)} for a blob that is copied`,
    answer: (request, response) => {
      const { method = '', url = '' } = request;
      if (url.includes('/copy/')) sends({ location: '/v2/up' }, '', method === 'POST' ? 202 : 404)(request, response);
      else if (method === 'PUT') response.writeHead(201).end();
      else
        sends({ 'content-type': ociImage }, url.includes('/blobs/') ? (bytes as Uint8Array) : good.bytes)(
          request,
          response,
        );
    },
    run: copy,
  },
]);

function copy(client: RegistryClient, { registry }: Repository, digest: Digest = good.digest): Promise<unknown> {
  return client.copy(parseRepository(`${registry}/acme/widget`), parseRepository(`${registry}/copy/x`), digest);
}

/** T22: documents that two programs read as two images. */
const entry = JSON.stringify(config);
const numbers = ['9007199254740993', '-1', '1.5', '"12"', '1e400', 'null', 'true', '[12]', '{}'];
const images: readonly string[] = [
  `{"config":${entry},"layers":[],"manifests":[]}`,
  `{"mediaType":"${ociIndex}","config":${entry},"layers":[]}`,
  `{"mediaType":7,"config":${entry},"layers":[]}`,
  ...['MediaType', 'Manifests', 'LAYERS', 'Config', 'Annotations', 'Subject', 'artifacttype'].map(
    (name) => `{"config":${entry},"layers":[],"${name}":null}`,
  ),
  ...['Digest', 'SIZE', 'MEDIATYPE'].map((name) => `{"config":${entry.replace('{', `{"${name}":1,`)},"layers":[]}`),
  `{"config":${entry},"layers":[],"layers":[${entry}]}`,
  `{"config":${entry},"layers":[],"l\\u0061yers":[${entry}]}`,
  `{"config":${entry},"config":${entry},"layers":[]}`,
  `{"config":${entry.replace('{', '{"size":1,')},"layers":[]}`,
  `{"config":${entry},"layers":[],"__proto__":{},"__proto__":[]}`,
  ...numbers.map((size) => `{"config":${entry.replace(/"size":\d+/, `"size":${size}`)},"layers":[]}`),
  ...[upper, `sha512:${hex}${hex}`, hex, '', '../../x'].map(
    (digest) => `{"config":${entry.replace(config.digest, digest)},"layers":[]}`,
  ),
  ...['null', '{}', '"x"', '[null]', '[[]]', '[{}]', '["x"]'].map((layers) => `{"config":${entry},"layers":${layers}}`),
  ...['null', '[]', '"x"', '{}'].map((value) => `{"config":${value},"layers":[]}`),
  ...[
    'null',
    '[]',
    '"x"',
    '1',
    '',
    ' ',
    '{',
    '{}',
    'NaN',
    '{"layers":',
    '\ufeff{}',
    `\ufeff{"config":${entry},"layers":[]}`,
  ],
  `{"config":${entry},"layers":[]}x`,
  `{"config":${entry},"layers":[],}`,
  `{"config":${entry},"layers":[]} {}`,
  `{"config":${entry},"layers":[],"\\q":1}`,
  '['.repeat(100_000),
  `{"layers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  `{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
];
const indexes: readonly string[] = [
  `{"manifests":[],"layers":[]}`,
  `{"manifests":[${entry.replace('{', '{"Platform":{},')}]}`,
  ...['OS', 'Architecture', 'Variant'].map(
    (name) =>
      `{"manifests":[${entry.replace('{', `{"platform":{"os":"linux","architecture":"amd64","${name}":"x"},`)}]}`,
  ),
  ...['null', '[]', '"linux/amd64"', '1'].map(
    (platform) => `{"manifests":[${entry.replace('{', `{"platform":${platform},`)}]}`,
  ),
  ...['null', '[]', '1'].map(
    (annotations) => `{"manifests":[${entry.replace('{', `{"annotations":${annotations},`)}]}`,
  ),
];

const documents: readonly Lie[] = [
  ...images.map((text) => [text, ociImage] as const),
  ...indexes.map((text) => [text, ociIndex] as const),
].map(([text, type]) => {
  const bytes = Buffer.from(text);
  return {
    name: `the document ${text.slice(0, 120)}`,
    answer: (request, response) => {
      const { method = '', url = '' } = request;
      const status = method === 'PUT' ? 201 : method === 'POST' ? 202 : url.includes('/copy/') ? 404 : 200;
      sends(
        { 'content-type': type, location: '/v2/up' },
        url.includes('/blobs/') ? blob : bytes,
        status,
      )(request, response);
    },
    run: (client, repository) => copy(client, repository, digestOf(bytes)),
  };
});

const types: readonly Lie[] = [
  ...[
    'text/html',
    '',
    'application/json',
    'application/vnd.oci.image.config.v1+json',
    `x${ociImage}`,
    `${ociImage}x`,
    '*/*',
  ],
  ...[
    `${ociIndex}, ${ociImage}`,
    `text/html; ${ociImage}`,
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
  ],
].map((type) => ({ name: `the type ${type}`, answer: sends({ 'content-type': type }, good.bytes), run: readDigest }));

/** T19: lists. */
const lists: readonly Lie[] = [
  ...[
    'null',
    '[]',
    '{}',
    '{"tags":null}',
    '{"tags":{}}',
    '{"tags":"x"}',
    '{"Tags":["a"]}',
    '1',
    '"x"',
    '<html>',
    '',
    '{"tags":["a"]',
  ],
  ...[
    `{"tags":[null,1,"",".a","a b","${'x'.repeat(129)}","sha256:${hex}","a\\n","a\\u0000",["b"],{"a":1},"1\u2024 0"]}`,
  ],
  ...[
    '{"tags":["a"],"tags":["::error::x"]}',
    '{"__proto__":{"tags":["a"]}}',
    '{"tags":["__proto__","constructor","a"]}',
  ],
].map((body) => ({
  name: `the list ${body.slice(0, 60)}`,
  answer: sends({ 'content-type': 'application/json' }, body),
  run: (client, repository) => client.tags(repository),
  isHarmless: (found) => (found as string[]).every((name) => isTag(name)),
}));
const pages: readonly Lie[] = [
  ['to itself', '?n=1000'],
  ['to its beginning', '/v2/acme/widget/tags/list'],
  ['on and on, without anything', '?n=1000&last=NEXT'],
  ['to another list', '../../_catalog?last=NEXT'],
].map(([where = '', at = '']) => ({
  name: `a list that goes on ${where}`,
  answer: (request, response) => {
    const next = at.replace('NEXT', String(Math.random()));
    sends({ link: `<${next}>; rel="next"` }, '{"tags":["a"]}')(request, response);
  },
  run: (client, repository) => client.tags(repository),
}));

/** T24: tokens. */
const used = (found: unknown): boolean => found === undefined;
const tokens: readonly Lie[] = [
  ...[
    'a\\r\\nX: y',
    'a b',
    'a\\tb',
    'a\\u0000',
    '\u00fc',
    '\\u2028',
    '',
    'x'.repeat(70_000),
    'a\\u007f',
    '\\ud800',
  ].map((token) => `{"token":"${token}"}`),
  ...['1', 'null', '[]', '["a"]', '{}', 'true'].map((token) => `{"token":${token}}`),
  ...['null', '[]', '"abc"', '', '{', '<html>login</html>', '{"Token":"abc"}', '{"__proto__":{"token":"abc"}}'],
  '{"token":"a\\nb","access_token":"abc"}',
  '{"token":"abc","token":"a\\nb"}',
].map((body) => ({ name: `the token ${body.slice(0, 60)}`, answer: sends({}, body), run: access, byToken: true }));

function access(client: RegistryClient, repository: Repository): Promise<unknown> {
  return client.checkAccess(repository);
}

const lifetimes: readonly Lie[] = [
  ...['-1', '0', '1e99', '1e400', '"60"', 'null', '1e-9', '[60]', '9007199254740993', '-1e400', '{}'].map(
    (life) => `{"token":"abc","expires_in":${life}}`,
  ),
  ...['"x"', '"9999-99-99T99:99:99Z"', '0', '"2999-01-01T00:00:00Z"'].map(
    (issued) => `{"token":"abc","issued_at":${issued}}`,
  ),
].map((body) => ({
  name: `the lifetime in ${body}`,
  answer: sends({}, body),
  async run(client, repository) {
    for (let times = 0; times < 5; times += 1) await client.checkAccess(repository);
  },
  isHarmless: used,
  byToken: true,
}));

const tokenStatuses: readonly Lie[] = [201, 204, 206, 300, 304, 400, 401, 403, 404, 405, 418, 500, 503].map(
  (status) => ({
    name: `a token with the status ${status}`,
    answer: sends({}, '{"token":"abc"}', status),
    run: access,
    byToken: true,
  }),
);

/** T25: challenges without an end. */
let turn = 0;
const challenges: readonly Lie[] = [
  () => 'Basic realm="r"',
  () => `Basic realm="${(turn += 1)}"`,
  () => `Bearer realm="http://${ownHost}/token",scope="x${(turn += 1)}"`,
  () => `Bearer realm="http://${ownHost}/token?n=${(turn += 1)}"`,
  () => ((turn += 1) % 2 === 0 ? 'Basic realm="r"' : `Bearer realm="http://${ownHost}/token"`),
  () => `Bearer realm="http://${ownHost}/token",scope="repository:acme/other:*"`,
  () => 'Digest realm="r", nonce="x"',
  () => 'Negotiate YWJj',
  () => 'NTLM',
  () => '',
  () => 'Bearer',
  () => 'Bearer realm=""',
  () => `Bearer realm="http://${ownHost}/token",`.repeat(200),
  () => 'a,'.repeat(5000),
  () => `Basic realm="${'\\'.repeat(10_000)}"`,
  () => `Bearer realm="http://${ownHost}/token",service="a&b=c#d e"`,
].map((header, index) => ({
  name: `endless challenges (${index})`,
  answer: (request, response) => {
    if (request.url?.startsWith('/token') === true) response.end('{"token":"abc"}');
    else response.writeHead(401, { 'www-authenticate': header() }).end();
  },
  run: readTag,
}));

/** T27: pauses. */
const pauses: readonly Lie[] = [429, 503].flatMap((status) =>
  [
    ...['999999999', '-1', '1e9', '0', '0x10', '+5', ' 7', '1.5', '9'.repeat(400), 'x'.repeat(10_000), '', 'soon'],
    ...[
      'Fri, 31 Dec 9999 23:59:59 GMT',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Fri, 99 Xxx 2099 99:99:99 GMT',
      '3600, 3600',
    ],
  ].map((pause) => ({
    name: `${status} for ${pause.slice(0, 40)}`,
    answer: sends({ 'retry-after': pause, date: 'Thu, 01 Jan 2026 00:00:00 GMT' }, '', status),
    run: readTag,
  })),
);

/** T05 and T06: words. */
const words: readonly Lie[] = [
  '{"errors":[{"code":"DENIED","message":"##[set-output name=version;]9.9.9\\n::warning::x"}]}',
  '{"errors":[{"code":"::error::x","message":"\\u001b[2K\\r::add-mask::e"}]}',
  '::stop-commands::x\n##[add-mask]a\r##[error]b',
  `{"errors":[${'{"code":"A","message":"b"},'.repeat(2000)}{}]}`,
  `{"errors":[{"message":"${'x'.repeat(60_000)}"}]}`,
  '{"errors":{"__proto__":[]}}',
  '{"errors":[null,1,[],"x",{"code":1,"message":{}}]}',
  '{"details":"##[error]x"}',
  `${'['.repeat(60_000)}`,
  '<html><body>::error::x</body></html>',
  '\ufeff::error::x',
  '\u202e::error::x\u2066',
].flatMap((body) =>
  [400, 403, 404, 409, 500].map((status) => ({
    name: `${status} with the words ${body.slice(0, 60)}`,
    answer: sends({ warning: '299 - "##[add-mask]0"' }, body, status),
    run: (client: RegistryClient, repository: Repository) => client.putManifest(repository, tag, good),
  })),
);

export const lies: readonly Lie[] = [
  ...[
    lyingDigests,
    blobs,
    documents,
    types,
    lists,
    pages,
    tokens,
    lifetimes,
    tokenStatuses,
    challenges,
    pauses,
    words,
  ].flat(),
];
