import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { createRegistryClient, type Manifest, type RegistryClient } from '../../src/registry/client.ts';
import type { Credential } from '../../src/registry/credentials.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { createSelfSigned } from './certificate.ts';
import { uploadImage } from './images.ts';
import { startDistribution, startTokenServer, user, type Running } from './servers.ts';

const good: Credential = { kind: 'password', username: user.username, password: new Secret(user.password) };
const wrong: Credential = { kind: 'password', username: user.username, password: new Secret('wrong-password') };
const tag = parseTag('1.0.0');

interface Counting {
  readonly client: RegistryClient;
  /** `GET 401 /v2/` for each request, in order. */
  readonly requests: string[];
}

function countingClient(credential: Credential | undefined, now?: () => number): Counting {
  const requests: string[] = [];
  const send = createSend();
  const counting: Send = async (request) => {
    const answer = await send(request);
    requests.push(`${request.method} ${answer.status} ${request.url.pathname}`);
    return answer;
  };
  const options = { credentials: () => Promise.resolve(credential), send: counting };
  return { client: createRegistryClient(now === undefined ? options : { ...options, now }), requests };
}

describe('with user name and password', () => {
  let registry: Running;
  let repository: Repository;
  let image: Manifest;

  beforeAll(async () => {
    registry = await startDistribution({ kind: 'basic' });
    repository = parseRepository(`${registry.host}/acme/widget`);
    image = await uploadImage(registry.host, 'acme/widget');
  });
  afterAll(() => registry.stop());

  test('writes a tag, finds it, and reads the same bytes by tag and by digest', async () => {
    const { client, requests } = countingClient(good);
    await client.putManifest(repository, tag, image);
    expect(await client.resolve(repository, tag)).toBe(image.digest);
    expect(await client.getManifest(repository, tag)).toEqual(image);
    expect(await client.getManifest(repository, image.digest)).toEqual(image);
    expect(requests).toEqual([
      'GET 401 /v2/',
      'PUT 201 /v2/acme/widget/manifests/1.0.0',
      'HEAD 200 /v2/acme/widget/manifests/1.0.0',
      'GET 200 /v2/acme/widget/manifests/1.0.0',
      `GET 200 /v2/acme/widget/manifests/${image.digest}`,
    ]);
  });

  test('checks the access with two requests, and asks a registry only once, however many repositories and requests', async () => {
    const { client, requests } = countingClient(good);
    await client.checkAccess(repository);
    expect(requests).toEqual(['GET 401 /v2/', 'GET 200 /v2/']);
    const other = parseRepository(`${registry.host}/acme/other`);
    await Promise.all(['a', 'b', 'c'].map((name) => client.resolve(other, parseTag(name))));
    expect(requests.slice(2).toSorted()).toEqual(
      ['a', 'b', 'c'].map((name) => `HEAD 404 /v2/acme/other/manifests/${name}`),
    );
  });

  test('gives nothing for a tag or a repository that does not exist', async () => {
    const { client } = countingClient(good);
    expect(await client.resolve(repository, parseTag('nowhere'))).toBeUndefined();
    expect(await client.resolve(parseRepository(`${registry.host}/no/where`), tag)).toBeUndefined();
  });

  test('reports a manifest that does not exist with the code of the registry', async () => {
    const { client } = countingClient(good);
    await expect(client.getManifest(repository, digestOf(new Uint8Array()))).rejects.toThrow(
      /answered 404 .*acme\/widget@sha256:e3b0.*MANIFEST_UNKNOWN/s,
    );
  });

  test('reports a wrong password after two requests', async () => {
    const { client, requests } = countingClient(wrong);
    await expect(client.checkAccess(repository)).rejects.toMatchObject({
      failure: { code: 'wrong-credentials', value: expect.stringContaining('UNAUTHORIZED') as string },
    });
    expect(requests).toEqual(['GET 401 /v2/', 'GET 401 /v2/']);
  });

  test('reports that a login is missing', async () => {
    const { client } = countingClient(undefined);
    await expect(client.checkAccess(repository)).rejects.toMatchObject({ failure: { code: 'not-logged-in' } });
  });

  test('reports a manifest whose content is not in the repository', async () => {
    const { client } = countingClient(good);
    const elsewhere = parseRepository(`${registry.host}/acme/empty`);
    await expect(client.putManifest(elsewhere, tag, image)).rejects.toThrow(
      /write .*acme\/empty:1\.0\.0.*MANIFEST_BLOB_UNKNOWN/s,
    );
  });
});

test('a registry without a login is asked once more than there are operations', async () => {
  const registry = await startDistribution({ kind: 'none' });
  try {
    const { client, requests } = countingClient(good);
    expect(await client.resolve(parseRepository(`${registry.host}/a/b`), tag)).toBeUndefined();
    expect(requests).toEqual(['GET 200 /v2/', 'HEAD 404 /v2/a/b/manifests/1.0.0']);
  } finally {
    await registry.stop();
  }
});

describe('with tokens', () => {
  const identity = createSelfSigned('token server');
  const granted = ['pull', 'push'];
  let tokens: Awaited<ReturnType<typeof startTokenServer>>;
  let registry: Running;
  let repository: Repository;
  let image: Manifest;

  beforeAll(async () => {
    tokens = await startTokenServer({ identity, expiresIn: 300, granted });
    registry = await startDistribution({ kind: 'token', realm: `http://${tokens.host}/token`, identity });
    repository = parseRepository(`${registry.host}/acme/widget`);
    const query = 'service=test-service&scope=repository:acme/widget:pull,push';
    const authorization = `Basic ${Buffer.from(`${user.username}:${user.password}`).toString('base64')}`;
    const answer = await fetch(`http://${tokens.host}/token?${query}`, { headers: { authorization } });
    const { token } = (await answer.json()) as { token: string };
    image = await uploadImage(registry.host, 'acme/widget', `Bearer ${token}`);
  });
  afterAll(async () => {
    await registry.stop();
    await tokens.stop();
  });

  test('gets one token for writing, and reads with it', async () => {
    const { client, requests } = countingClient(good);
    await client.checkAccess(repository);
    await client.putManifest(repository, tag, image);
    expect(await client.resolve(repository, tag)).toBe(image.digest);
    expect(requests).toEqual([
      'GET 401 /v2/',
      'GET 200 /token',
      'GET 200 /v2/',
      'PUT 201 /v2/acme/widget/manifests/1.0.0',
      'HEAD 200 /v2/acme/widget/manifests/1.0.0',
    ]);
    expect(tokens.requests.at(-1)?.url).toContain('scope=repository%3Aacme%2Fwidget%3Apull%2Cpush');
    expect(tokens.requests.at(-1)?.url).toContain('service=test-service');
  });

  test('gets one token for requests at the same time', async () => {
    const { client, requests } = countingClient(good);
    const names = ['a', 'b', 'c', 'd'].map(parseTag);
    await Promise.all(names.map((name) => client.putManifest(repository, name, image)));
    expect(requests.filter((request) => request.endsWith('/token'))).toHaveLength(1);
    expect(requests).toHaveLength(6);
  });

  test('gets another token when 80 % of its life have passed, and not before', async () => {
    let time = 0;
    const { client, requests } = countingClient(good, () => time);
    const tokenRequests = (): number => requests.filter((request) => request.endsWith('/token')).length;
    await client.resolve(repository, tag);
    time = 239_999;
    await client.resolve(repository, tag);
    expect(tokenRequests()).toBe(1);
    time = 240_000;
    await Promise.all([client.resolve(repository, tag), client.resolve(repository, tag)]);
    expect(tokenRequests()).toBe(2);
  });

  test('gets one token for a copy inside the registry, with both repositories in it, the one that is written first', async () => {
    const { client, requests } = countingClient(good);
    const before = tokens.requests.length;
    await client.copy(repository, parseRepository(`${registry.host}/acme/copy`), image.digest);
    const scopes = tokens.requests
      .slice(before)
      .map(({ url }) => new URL(url, 'http://x').searchParams.getAll('scope'));
    expect(scopes.toSorted((a, b) => a.length - b.length)).toEqual([
      expect.arrayContaining(['repository:acme/widget:pull']),
      ['repository:acme/copy:pull'],
      ['repository:acme/copy:pull,push', 'repository:acme/widget:pull'],
    ]);
    expect(requests.filter((request) => request.startsWith('POST'))).toEqual(['POST 201 /v2/acme/copy/blobs/uploads/']);
    await client.putManifest(parseRepository(`${registry.host}/acme/copy`), tag, image);
    await client.resolve(repository, tag);
    expect(tokens.requests).toHaveLength(before + 3);
  });

  test('sends an identity token in the body of a POST', async () => {
    const { client } = countingClient({ kind: 'identity-token', token: new Secret('identity-of-demo') });
    await client.putManifest(repository, tag, image);
    const { method, url, body } = tokens.requests.at(-1) ?? {};
    expect({ method, url }).toEqual({ method: 'POST', url: '/token' });
    expect(new URLSearchParams(body).get('grant_type')).toBe('refresh_token');
  });

  test.each<[string, Credential]>([
    ['password', wrong],
    ['identity token', { kind: 'identity-token', token: new Secret('stale') }],
  ])('reports a wrong %s, which the token server refuses', async (_what, credential) => {
    const { client, requests } = countingClient(credential);
    await expect(client.checkAccess(repository)).rejects.toMatchObject({ failure: { code: 'wrong-credentials' } });
    expect(requests).toHaveLength(2);
  });

  test('reports that the login may not push, after one more token', async () => {
    granted.pop();
    try {
      const { client, requests } = countingClient(good);
      await expect(client.putManifest(repository, tag, image)).rejects.toMatchObject({
        failure: { code: 'access-denied' },
      });
      expect(requests).toHaveLength(5);
    } finally {
      granted.push('push');
    }
  });
});
