import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { createRegistryClient, type Manifest, type RegistryClient } from '../../src/registry/client.ts';
import type { Credential, CredentialSource } from '../../src/registry/credentials.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { Secret } from '../../src/tools/secret.ts';
import { startFaultyProxy, type Asked, type Fault, type FaultyProxy } from './faulty-proxy.ts';
import { uploadImage } from './images.ts';
import { startDistribution, user, type Running } from './servers.ts';

const good: Credential = { kind: 'password', username: user.username, password: new Secret(user.password) };
const tag = parseTag('1.0.0');
const noFault = (): Fault | undefined => undefined;

let registry: Running;
let proxy: FaultyProxy;
let repository: Repository;
let image: Manifest;
/** What the proxy does, by test. */
let faultFor: (asked: Asked, index: number) => Fault | undefined = noFault;
let time: number;
let sleeps: number[];
let retries: Retry[];

beforeAll(async () => {
  registry = await startDistribution({ kind: 'basic' });
  proxy = await startFaultyProxy(registry.host, (asked) => faultFor(asked, proxy.seen.length));
  repository = parseRepository(`${proxy.host}/acme/widget`);
  image = await uploadImage(registry.host, 'acme/widget');
});
afterAll(async () => {
  await proxy.stop();
  await registry.stop();
});
beforeEach(() => {
  [time, sleeps, retries] = [0, [], []];
  proxy.seen.length = 0;
  proxy.passed.length = 0;
  faultFor = noFault;
});

/** A client whose clock only moves while it sleeps; the chance is always one half. */
function createClient(credentials: CredentialSource = () => Promise.resolve(good)): RegistryClient {
  const sleep = (milliseconds: number): Promise<void> => {
    sleeps.push(milliseconds);
    time += milliseconds;
    return Promise.resolve();
  };
  const retry = { sleep, random: () => 0.5 };
  return createRegistryClient({ credentials, now: () => time, retry, onRetry: (event) => retries.push(event) });
}

const session: readonly string[] = [
  'GET 401 /v2/',
  'GET 200 /v2/',
  'PUT 201 /v2/acme/widget/manifests/1.0.0',
  'HEAD 200 /v2/acme/widget/manifests/1.0.0',
  'GET 200 /v2/acme/widget/manifests/1.0.0',
];
const head = 'HEAD 200 /v2/acme/widget/manifests/1.0.0';

/** Everything that a client can do, on a tag that does not exist. */
async function runSession(): Promise<void> {
  await removeTag();
  const client = createClient();
  await client.checkAccess(repository);
  await client.putManifest(repository, tag, image);
  expect(await client.resolve(repository, tag)).toBe(image.digest);
  expect(await client.getManifest(repository, tag)).toEqual(image);
}

/** The registry cannot delete a tag; it is pointed at something else. */
async function removeTag(): Promise<void> {
  const other = { ...image, bytes: new TextEncoder().encode(`${new TextDecoder().decode(image.bytes)}\n`) };
  const direct = createRegistryClient({ credentials: () => Promise.resolve(good) });
  const place = parseRepository(`${registry.host}/acme/widget`);
  await direct.putManifest(place, tag, { ...other, digest: digestOf(other.bytes) });
}

const faults: readonly (readonly [name: string, fault: Fault, kind: Retry['class'], status: number | string])[] = [
  [
    '429 with Retry-After',
    { kind: 'answer', when: 'before', status: 429, headers: { 'retry-after': '1' } },
    'throttled',
    429,
  ],
  ['503', { kind: 'answer', when: 'before', status: 503 }, 'transient', 503],
  ['500 after it happened', { kind: 'answer', when: 'after', status: 500 }, 'transient', 500],
  ['a reset before it happened', { kind: 'reset', when: 'before' }, 'transient', 'ECONNRESET'],
  ['a reset after it happened', { kind: 'reset', when: 'after' }, 'transient', 'ECONNRESET'],
];
const cases = faults.flatMap(([name, fault, kind, status]) =>
  session.flatMap((request, index) => [1, 2].map((times) => ({ name, fault, kind, status, request, index, times }))),
);

describe('a session with a real registry', () => {
  test('takes five requests when nothing fails', async () => {
    await runSession();
    expect(proxy.seen).toEqual(session);
    expect({ retries, sleeps }).toEqual({ retries: [], sleeps: [] });
  });

  test.each(cases)(
    'survives $name, $times in a row, on $request',
    async ({ fault, kind, status, index, times, request }) => {
      faultFor = (_asked, position) => (position >= index && position < index + times ? fault : undefined);
      await runSession();
      const isWrite = request.startsWith('PUT');
      const failed = request.replace(/ \d+ /, fault.kind === 'reset' ? ' reset ' : ` ${fault.status}* `);
      const again = request;
      if (!isWrite || kind === 'throttled') {
        const expected = session.flatMap((each, position) =>
          position === index ? [...Array<string>(times).fill(failed), again] : [each],
        );
        expect(proxy.seen).toEqual(expected);
        expect(retries.map((retry) => [retry.class, retry.status])).toEqual(Array<unknown>(times).fill([kind, status]));
        return;
      }
      // The first fault hits the write, the second the reading of what is there.
      const failedHead = head.replace(/ \d+ /, fault.kind === 'reset' ? ' reset ' : ` ${fault.status}* `);
      const rereads = [...Array<string>(times - 1).fill(failedHead), head];
      const sentAgain = fault.when === 'after' ? [] : [request];
      expect(proxy.seen).toEqual([
        ...session.slice(0, index),
        failed,
        ...rereads,
        ...sentAgain,
        ...session.slice(index + 1),
      ]);
      expect(retries.map((retry) => retry.class)).toEqual(['unknown-outcome', 'transient'].slice(0, times));
      expect(proxy.passed.filter((line) => line.startsWith('PUT'))).toEqual([request]);
    },
  );
});

const always = (fault: Fault) => (): Fault => fault;

describe('the engine', () => {
  test('gives up after seven tries with growing waits, and says what the registry said', async () => {
    faultFor = always({ kind: 'answer', when: 'before', status: 502, body: 'bad gateway' });
    await expect(createClient().getManifest(repository, tag)).rejects.toMatchObject({
      failure: { code: 'registry-failed', value: 'bad gateway' },
    });
    expect(proxy.seen).toHaveLength(7);
    expect(sleeps).toEqual([250, 500, 1000, 2000, 4000, 8000]);
    expect(retries[0]).toEqual({
      registry: proxy.host,
      what: `read ${repository.name}:1.0.0`,
      class: 'transient',
      status: 502,
      attempt: 1,
      wait: 250,
    });
  });

  test('gives up a write after seven tries, each with a look at what is there', async () => {
    faultFor = ({ method }) => (method === 'PUT' ? { kind: 'answer', when: 'before', status: 500 } : undefined);
    const client = createClient();
    await removeTag();
    await expect(client.putManifest(repository, tag, image)).rejects.toThrow(/answered 500 \(to write/);
    expect(proxy.seen.slice(1)).toEqual(
      Array.from({ length: 7 }, () => ['PUT 500* /v2/acme/widget/manifests/1.0.0', head]).flat(),
    );
  });

  test('does not send a write again when nobody may read what became of it', async () => {
    faultFor = ({ method }) => {
      if (method === 'PUT') return { kind: 'answer', when: 'before', status: 500 };
      return method === 'HEAD' || proxy.seen.length > 2 ? { kind: 'answer', when: 'before', status: 403 } : undefined;
    };
    await expect(createClient().putManifest(repository, tag, image)).rejects.toThrow(/answered 500 \(to write/);
    expect(proxy.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
  });

  test.each([
    ['400', 400, 'permanent'],
    ['403', 403, 'denied'],
    ['409', 409, 'conflict'],
    ['an immutable tag', 400, 'cannot be overwritten because the tag is immutable'],
  ])('sends a write once that is answered with %s', async (_what, status, body) => {
    faultFor = ({ method }) => (method === 'PUT' ? { kind: 'answer', when: 'before', status, body } : undefined);
    await removeTag();
    await expect(createClient().putManifest(repository, tag, image)).rejects.toMatchObject({ name: 'ReleaseError' });
    expect(proxy.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
    expect(retries).toEqual([]);
  });

  test('asks once for a new credential when ECR says that the old one has expired', async () => {
    let asked = 0;
    const credentials: CredentialSource = () => Promise.resolve((asked += 1) > 0 ? good : undefined);
    const body = 'Your authorization token has expired. Reauthenticate and try again.';
    faultFor = ({ method }) => (method === 'PUT' ? { kind: 'answer', when: 'before', status: 403, body } : undefined);
    await expect(createClient(credentials).putManifest(repository, tag, image)).rejects.toThrow(/token has expired/);
    expect(asked).toBe(2);
    expect(proxy.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(2);
  });

  test('makes every request to a host wait when one of them is throttled', async () => {
    faultFor = (_asked, index) =>
      index === 1 ? { kind: 'answer', when: 'before', status: 429, headers: { 'retry-after': '90' } } : undefined;
    const client = createClient();
    await client.resolve(repository, tag);
    expect(sleeps).toEqual([90_000]);
    time -= 30_000;
    await client.resolve(repository, tag);
    expect(sleeps).toEqual([90_000, 30_000]);
    expect(retries).toHaveLength(1);
  });

  test('adds the pauses that a registry asks for to its 120 s', async () => {
    faultFor = (_asked, index) =>
      index < 2 ? { kind: 'answer', when: 'before', status: 429, headers: { 'retry-after': '140' } } : undefined;
    await createClient().checkAccess(repository);
    expect(sleeps).toEqual([140_000, 140_000]);
  });

  test('stops at once when the registry asks for more than five minutes, and says until when', async () => {
    const body = JSON.stringify({ errors: [{ code: 'TOOMANYREQUESTS', message: 'later' }] });
    faultFor = always({ kind: 'answer', when: 'before', status: 429, headers: { 'retry-after': '301' }, body });
    const client = createClient();
    const failure = client.checkAccess(repository);
    await expect(failure).rejects.toMatchObject({ failure: { code: 'rate-limited', value: 'TOOMANYREQUESTS: later' } });
    await expect(failure).rejects.toThrow(/lets nobody access .* before \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/);
    await expect(client.resolve(repository, tag)).rejects.toMatchObject({ failure: { code: 'rate-limited' } });
    expect(proxy.seen).toHaveLength(1);
    expect({ sleeps, retries }).toEqual({ sleeps: [], retries: [] });
  });

  test('ends an operation after 120 s, even if tries are left', async () => {
    faultFor = () => {
      time += 50_000;
      return { kind: 'answer', when: 'before', status: 503 };
    };
    await expect(createClient().checkAccess(repository)).rejects.toThrow(/answered 503/);
    expect(proxy.seen).toHaveLength(3);
  });

  test('asks once more when nothing of the name is known', async () => {
    const nowhere = parseRepository('registry.invalid/acme/widget');
    await expect(createClient().checkAccess(nowhere)).rejects.toThrow(/cannot be resolved/);
    expect(retries.length).toBeGreaterThan(0);
  });
});
