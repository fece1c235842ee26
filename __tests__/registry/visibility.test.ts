/** What was pushed, and is not to be seen yet: replicas that lag behind. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRegistryClient, type Manifest, type RegistryClient } from '../../src/registry/client.ts';
import type { Retry, RetryOptions } from '../../src/registry/retry.ts';
import { parseTag } from '../../src/image/tag.ts';
import { uploadPlatform } from './content.ts';
import { startFaultyProxy, type Asked, type Fault, type FaultyProxy } from './faulty-proxy.ts';
import { at, good, startBasic, type TestRegistry } from './registries.ts';

let registry: TestRegistry;
let proxy: FaultyProxy;
let image: Manifest;
let faultFor: (asked: Asked) => Fault | undefined;
let [time, sleeps, retries]: [number, number[], Retry[]] = [0, [], []];

beforeAll(async () => {
  registry = await startBasic();
  proxy = await startFaultyProxy(registry.host, (asked) => faultFor(asked));
  image = await uploadPlatform(await registry.upload('acme/widget'), 'amd64');
  faultFor = () => undefined;
  await createClient().putManifest(at(proxy, 'acme/widget'), image.digest, image);
});
afterAll(async () => {
  await proxy.stop();
  await registry.stop();
});
beforeEach(() => {
  [time, sleeps, retries] = [0, [], []];
  proxy.seen.length = 0;
});

function createClient(options: RetryOptions = {}): RegistryClient {
  const sleep = (wait: number): Promise<void> => {
    sleeps.push(wait);
    time += wait;
    return Promise.resolve();
  };
  const retry = { sleep, random: () => 0.5, ...options };
  const credentials = (): Promise<typeof good> => Promise.resolve(good);
  return createRegistryClient({ credentials, now: () => time, retry, onRetry: (event) => retries.push(event) });
}

const body = '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}';
function unknown(times: number): (asked: Asked) => Fault | undefined {
  let left = times;
  return ({ path }) => {
    if (!path.includes('/manifests/')) return undefined;
    left -= 1;
    return left < 0 ? undefined : { kind: 'answer', when: 'before', status: 404, body };
  };
}

describe('a manifest that was just pushed', () => {
  test('is waited for, with growing patience, and each look is reported', async () => {
    faultFor = unknown(8);
    const read = await createClient().getManifest(at(proxy, 'acme/widget'), image.digest, { awaited: true });
    expect(read).toEqual(image);
    expect(sleeps).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
    expect(retries).toHaveLength(8);
    expect(retries[0]).toEqual({
      registry: proxy.host,
      what: `read ${proxy.host}/acme/widget@${image.digest}`,
      class: 'transient',
      status: 404,
      attempt: 1,
      wait: 200,
    });
  });

  test('is given up after 90 s, with a message of its own', async () => {
    faultFor = unknown(Infinity);
    const waited = createClient().getManifest(at(proxy, 'acme/widget'), image.digest, { awaited: true });
    await expect(waited).rejects.toMatchObject({ failure: { code: 'not-visible' } });
    expect(time).toBeGreaterThan(80_000);
    expect(time).toBeLessThanOrEqual(90_000);
  });

  test('is not waited for when nobody asks for that', async () => {
    faultFor = unknown(1);
    const read = createClient().getManifest(at(proxy, 'acme/widget'), image.digest);
    await expect(read).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(sleeps).toEqual([]);
  });
});

describe('a manifest whose layers the registry does not know yet', () => {
  const blobUnknown = '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN","message":"blob unknown to registry"}]}';
  const refuse = (times: number) => {
    let left = times;
    return ({ method }: Asked): Fault | undefined => {
      if (method !== 'PUT') return undefined;
      left -= 1;
      return left < 0 ? undefined : { kind: 'answer', when: 'before', status: 400, body: blobUnknown };
    };
  };

  test('is written with the second try', async () => {
    faultFor = refuse(1);
    await createClient().putManifest(at(proxy, 'acme/widget'), parseTag('1.4.2'), image);
    expect(retries).toMatchObject([{ class: 'transient', status: 400 }]);
  });

  test('is given up after the second', async () => {
    faultFor = refuse(Infinity);
    const written = createClient().putManifest(at(proxy, 'acme/widget'), parseTag('1.4.2'), image);
    await expect(written).rejects.toThrow(/MANIFEST_BLOB_UNKNOWN/);
    expect(proxy.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(2);
  });
});

test('how long a registry may make us wait is said from outside', async () => {
  faultFor = () => ({ kind: 'answer', when: 'before', status: 429, headers: { 'retry-after': '20' } });
  const denied = createClient({ maxWait: 10_000 }).checkAccess(at(proxy, 'acme/widget'));
  await expect(denied).rejects.toMatchObject({ failure: { code: 'rate-limited' } });
  expect(sleeps).toEqual([]);
  const patient = createClient({ maxWait: 50_000 }).checkAccess(at(proxy, 'acme/widget'));
  await expect(patient).rejects.toMatchObject({ failure: { code: 'rate-limited' } });
  expect(sleeps).toEqual([20_000, 20_000]);
});
