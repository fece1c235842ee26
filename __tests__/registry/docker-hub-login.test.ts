import { afterEach, beforeEach, expect, test } from 'vitest';
import { dockerHub } from '../../src/image/registry.ts';
import { askDockerHub } from '../../src/registry/docker-hub-login.ts';
import { createSend } from '../../src/registry/transport.ts';
import { startServer } from './servers.ts';

/** What stands for GitHub's and Docker's servers, by their paths. */
let answers: Record<string, { readonly status: number; readonly body: string }>;
/** How often the first of them fails before. */
let failures: number;
let server: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  failures = 0;
  answers = {
    '/identity': { status: 200, body: '{"value":"id-token-canary"}' },
    '/oauth/token': { status: 200, body: '{"access_token":"hub-token-canary","expires_in":3600}' },
  };
  server = await startServer((request, response) => {
    failures -= 1;
    if (failures >= 0) return void response.writeHead(503).end();
    const { status, body } = answers[new URL(request.url ?? '', 'http://x').pathname] ?? { status: 404, body: '' };
    response.writeHead(status).end(body);
  });
});
afterEach(() => server.stop());

const connection = '867f9d74-789a-4828-a856-12d46bfbbbe7';
const masked: string[] = [];

function ask(env?: Record<string, string>): ReturnType<typeof askDockerHub> {
  masked.length = 0;
  const identity = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://${server.host}/identity?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runtime-token',
  };
  const identityUrl = new URL(`http://${server.host}`);
  const mask = (secret: { reveal(): string }): void => void masked.push(secret.reveal());
  const retry = { sleep: () => Promise.resolve() };
  const request = { registry: dockerHub, username: 'acme', connection, lifetime: 3600 };
  return askDockerHub(request, { env: env ?? identity, send: createSend(), mask, identityUrl, retry });
}

test('the identity of the workflow is exchanged for a token, as docker/oidc-action does it', async () => {
  const login = await ask();
  expect([login.username, login.password.reveal()]).toEqual(['acme', 'hub-token-canary']);
  const [identity, exchange] = server.requests;
  const audience = encodeURIComponent(`http://${server.host}`);
  expect(identity).toMatchObject({
    method: 'GET',
    url: `/identity?api-version=2.0&audience=${audience}`,
    authorization: 'Bearer runtime-token',
  });
  expect(exchange).toMatchObject({ method: 'POST', url: '/oauth/token', authorization: undefined });
  expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    subject_token: 'id-token-canary',
    connection_id: connection,
    expires_in: '3600',
  });
  expect(masked).toEqual(['id-token-canary']);
});

test('is asked again when it does not answer', async () => {
  failures = 2;
  expect((await ask()).password.reveal()).toBe('hub-token-canary');
  expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST']);
});

test('a job that may not ask who it is learns which permission it lacks', async () => {
  await expect(ask({})).rejects.toThrow(/GitHub did not give it .* "permissions: id-token: write"/);
  expect(server.requests).toEqual([]);
});

test.each([
  ['/identity', 403, '{"message":"not this one"}', /GitHub did not give it \(it answered 403\): "not this one"/],
  [
    '/oauth/token',
    401,
    '{"message":"no rule matches"}',
    /Docker did not give it \(it answered 401\): "no rule matches"/,
  ],
  ['/oauth/token', 200, '{}', /Docker did not give it \(its answer has no token\)\. Check in Docker Home/],
  ['/oauth/token', 200, '{"access_token":"two words"}', /its answer has no token/],
  ['/oauth/token', 500, '<html>', /it answered 500\)\. Check/],
])('when %s answers %i %s, no login comes of it', async (path, status, body, message) => {
  answers[path] = { status, body };
  const told = await ask().then(String, (error: unknown) => (error as Error).message);
  expect(told).toMatch(message);
  expect(told).not.toContain('canary');
});
