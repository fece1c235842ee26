import { describe, expect, test } from 'vitest';
import { parseRegistry } from '../../src/image/registry.ts';
import type { Credential } from '../../src/registry/credentials.ts';
import { basicAuthorization, fetchToken, type Token, type TokenRequest } from '../../src/registry/token.ts';
import type { HttpRequest, Send } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';

const registry = parseRegistry('registry.example');
const password: Credential = { kind: 'password', username: 'démo', password: new Secret('p:ä') };
const identity: Credential = { kind: 'identity-token', token: new Secret('identity&of=demo') };
const realm = 'https://auth.registry.example/token?tenant=1';
const scope = 'repository:acme/widget:pull,push repository:acme/base:pull';

interface Given extends Partial<Omit<TokenRequest, 'challenge'>> {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly answer?: unknown;
}

/** What is sent for a challenge, and what becomes of the answer. */
async function ask({
  parameters = { realm, service: 'sérvice' },
  status = 200,
  answer = { token: 'abc' },
  ...rest
}: Given = {}): Promise<{
  readonly sent: readonly HttpRequest[];
  readonly token: Promise<Token>;
}> {
  const sent: HttpRequest[] = [];
  const bytes = new TextEncoder().encode(typeof answer === 'string' ? answer : JSON.stringify(answer));
  const send: Send = (request) => {
    sent.push(request);
    return Promise.resolve({ status, headers: new Map(), bytes });
  };
  const challenge = { scheme: 'bearer', parameters: new Map(Object.entries(parameters)) };
  const token = fetchToken(send, { registry, challenge, credential: undefined, scope: undefined, ...rest });
  await token.catch(() => undefined);
  return { sent, token };
}

async function query(given: Given): Promise<readonly (readonly [string, string])[]> {
  const { sent } = await ask(given);
  return [...(sent[0]?.url.searchParams ?? [])];
}

describe('a request for a token', () => {
  test('says who asks, for which service, and each scope by itself, after what the address has already', async () => {
    expect(await query({ scope })).toEqual([
      ['tenant', '1'],
      ['client_id', 'release-image'],
      ['service', 'sérvice'],
      ['scope', 'repository:acme/widget:pull,push'],
      ['scope', 'repository:acme/base:pull'],
    ]);
  });

  test('leaves out what nobody has named', async () => {
    expect(await query({ parameters: { realm: 'https://registry.example/token' } })).toEqual([
      ['client_id', 'release-image'],
    ]);
  });

  test('has the password in its header, in UTF-8, and nowhere else', async () => {
    const { sent } = await ask({ credential: password, scope });
    const authorization = `Basic ${Buffer.from('démo:p:ä', 'utf8').toString('base64')}`;
    expect(sent).toMatchObject([{ method: 'GET', headers: { authorization }, limit: 65_536 }]);
    expect(sent[0]?.body).toBeUndefined();
    expect(basicAuthorization(password)).toBe(authorization);
  });

  test('of nobody has no header', async () => {
    expect((await ask()).sent).toMatchObject([{ method: 'GET', headers: {} }]);
    expect((await ask()).sent[0]?.headers).toEqual({});
  });

  test('with an identity token is a form, to the address as it stands', async () => {
    const { sent } = await ask({ credential: identity, scope });
    const [request] = sent;
    expect(request).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      limit: 65_536,
    });
    expect(request?.url.href).toBe(realm);
    const body = new URLSearchParams(new TextDecoder().decode(request?.body as Uint8Array));
    expect(Object.fromEntries(body)).toEqual({
      client_id: 'release-image',
      service: 'sérvice',
      scope,
      grant_type: 'refresh_token',
      refresh_token: 'identity&of=demo',
    });
  });

  test('with an identity token and without a scope has none', async () => {
    const { sent } = await ask({ credential: identity });
    expect(new TextDecoder().decode(sent[0]?.body as Uint8Array)).not.toContain('scope');
  });

  test.each([
    ['', 'names no token server'],
    ['token', 'names no token server'],
    ['https://evil.example/token', 'wants its credentials to be sent to a server that is not its own'],
    ['http://registry.example/token', 'wants its credentials to be sent to a server that is not its own'],
  ])('is not sent to %j', async (address, problem) => {
    const { sent, token } = await ask({ parameters: { realm: address }, credential: password });
    await expect(token).rejects.toThrow(`registry.example ${problem}`);
    await expect(token).rejects.toMatchObject({ failure: { code: 'untrusted-answer', value: address } });
    expect(sent).toEqual([]);
  });

  test('is not sent when the challenge names nobody', async () => {
    const { sent, token } = await ask({ parameters: {} });
    await expect(token).rejects.toThrow('registry.example names no token server');
    expect(sent).toEqual([]);
  });
});

describe('a token', () => {
  test.each([
    [{ token: 'abc' }, 'abc', 48],
    [{ access_token: 'abc' }, 'abc', 48],
    [{ token: 'abc', access_token: 'def' }, 'abc', 48],
    [{ token: '!~', expires_in: 300 }, '!~', 240],
    [{ token: 'abc', expires_in: 30 }, 'abc', 24],
    [{ token: 'abc', expires_in: 29 }, 'abc', 24],
    [{ token: 'abc', expires_in: -1 }, 'abc', 24],
    [{ token: 'abc', expires_in: 3600 }, 'abc', 2880],
    [{ token: 'abc', expires_in: 86_400 }, 'abc', 2880],
    [{ token: 'abc', expires_in: '300' }, 'abc', 48],
    ['{"token":"abc","expires_in":1e999}', 'abc', 48],
  ])('in %j is %s, to be used for %d s', async (answer, text, seconds) => {
    const { text: secret, lifetime } = await (await ask({ answer })).token;
    expect([secret.reveal(), lifetime]).toEqual([text, seconds * 1000]);
  });

  test.each([
    ...['', 'null', '1', '[]', '<html>', '{}', { token: '' }, { token: 1 }, { token: null }, { token: ['abc'] }],
    ...[{ token: 'abc\r\nx: y' }, { token: ' abc' }, { token: 'abc ' }, { token: 'abc\u0000' }, { token: 'äbc' }],
    { token: 'abc\u007f' },
  ])('is not in %j, and what is there is not shown', async (answer) => {
    const { token } = await ask({ answer });
    await expect(token).rejects.toThrow('The token server auth.registry.example answered without a usable token');
    await expect(token).rejects.not.toThrow(/abc|äbc/);
  });
});

describe('a refusal', () => {
  test.each<[status: number, credential: Credential | undefined, code: string]>([
    [400, identity, 'wrong-credentials'],
    [401, identity, 'wrong-credentials'],
    [401, password, 'wrong-credentials'],
    [401, undefined, 'not-logged-in'],
    [500, password, 'registry-failed'],
    [500, identity, 'registry-failed'],
    [201, password, 'registry-failed'],
    [400, password, 'registry-failed'],
  ])('with %d is an error', async (status, credential, code) => {
    const { token } = await ask({ status, credential, scope: 'repository:acme/widget:pull' });
    await expect(token).rejects.toMatchObject({ failure: { code } });
  });

  test('of an identity token says that it may have expired', async () => {
    const { token } = await ask({ status: 400, credential: identity });
    await expect(token).rejects.toMatchObject({
      failure: {
        what: "registry.example refused the identity token in Docker's configuration",
        remedy: 'It has probably expired: log in again before this step, or set "username" and "password".',
      },
    });
  });

  test('names the scope, or the registry when there is none', async () => {
    const scoped = await ask({ status: 500, scope: 'repository:acme/widget:pull' });
    await expect(scoped.token).rejects.toThrow(/get a token for repository:acme\/widget:pull/);
    const plain = await ask({ status: 500 });
    await expect(plain.token).rejects.toThrow(/get a token for registry\.example/);
  });
});
