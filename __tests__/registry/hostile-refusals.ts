import type { Repository } from '../../src/image/repository.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import { good, type Lie, ownHost, readTag, sends, tag } from './hostile-lie.ts';

/** T24: tokens. */
const used = (found: unknown): boolean => found === undefined;
export const tokens: readonly Lie[] = [
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

export const lifetimes: readonly Lie[] = [
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

export const tokenStatuses: readonly Lie[] = [201, 204, 206, 300, 304, 400, 401, 403, 404, 405, 418, 500, 503].map(
  (status) => ({
    name: `a token with the status ${status}`,
    answer: sends({}, '{"token":"abc"}', status),
    run: access,
    byToken: true,
  }),
);

/** T25: challenges without an end. */
let turn = 0;
export const challenges: readonly Lie[] = [
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
export const pauses: readonly Lie[] = [429, 503].flatMap((status) =>
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
export const words: readonly Lie[] = [
  '{"errors":[{"code":"DENIED","message":"##[set-output name=version;]9.9.9\\n::warning::x"}]}',
  '{"errors":[{"code":"::error::x","message":"\\u001b[2K\\r::add-mask::e"}]}',
  '::stop-commands::x\n##[add-mask]a\r##[error]b',
  `{"errors":[${'{"code":"A","message":"b"},'.repeat(2000)}{}]}`,
  `{"errors":[{"message":"${'x'.repeat(60_000)}"}]}`,
  '{"errors":{"__proto__":[]}}',
  '{"errors":[null,1,[],"x",{"code":1,"message":{}}]}',
  '{"details":"##[error]x"}',
  '['.repeat(60_000),
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
