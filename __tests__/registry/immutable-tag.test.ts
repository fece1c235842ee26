/** Registries that do not let a tag be changed, in their own words (the texts are those of retry-policy.test.ts). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseTag } from '../../src/image/tag.ts';
import type { Manifest } from '../../src/registry/client.ts';
import { startFaultyProxy, type Asked, type Fault, type FaultyProxy } from './faulty-proxy.ts';
import { uploadPlatform } from './content.ts';
import { at, countingClient, startBasic, type TestRegistry } from './registries.ts';
import { immutableTexts } from './immutable-texts.ts';

const tag = parseTag('1.4.2');
let registry: TestRegistry;
let proxy: FaultyProxy;
let [old, fresh]: Manifest[] = [];
let faultFor: (asked: Asked) => Fault | undefined;
const { client } = countingClient();

beforeAll(async () => {
  registry = await startBasic();
  proxy = await startFaultyProxy(registry.host, (asked) => faultFor(asked));
  old = await uploadPlatform(await registry.upload('acme/widget'), 'amd64');
  fresh = await uploadPlatform(await registry.upload('acme/widget'), 'arm64');
  await client.putManifest(at(registry, 'acme/widget'), tag, old);
});
afterAll(async () => {
  await proxy.stop();
  await registry.stop();
});
beforeEach(() => {
  proxy.seen.length = 0;
});

function refuse(method: string, status: number, body: string): (asked: Asked) => Fault | undefined {
  return (asked) => (asked.method === method ? { kind: 'answer', when: 'before', status, body } : undefined);
}

async function put(manifest: Manifest | undefined, name = tag): Promise<void> {
  if (manifest === undefined) throw new Error('The test has no image.');
  await client.putManifest(at(proxy, 'acme/widget'), name, manifest);
}

describe.each(immutableTexts)('%s', (_registry, status, body) => {
  test('does not let a tag be changed: the message says so, what is there and what to do', async () => {
    faultFor = refuse('PUT', status, body);
    const failed = put(fresh);
    await expect(failed).rejects.toMatchObject({ failure: { code: 'immutable-tag' } });
    await expect(failed).rejects.toThrow(`acme/widget:1.4.2 be changed, which is ${old?.digest ?? 'nothing'}`);
    await expect(failed).rejects.toThrow(/"on-exists".*immutability settings/);
    expect(proxy.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
  });

  test('refuses to write what is there already, which is no failure', async () => {
    faultFor = refuse('PUT', status, body);
    await put(old);
  });
});

describe('403 without a reason', () => {
  test('on a new tag is a missing right', async () => {
    faultFor = refuse('PUT', 403, 'Forbidden');
    await expect(put(fresh, parseTag('new'))).rejects.toMatchObject({ failure: { code: 'access-denied' } });
  });

  test('is a missing right when the login may not push anything', async () => {
    faultFor = ({ method }) =>
      method === 'HEAD' || method === 'GET' ? undefined : { kind: 'answer', when: 'before', status: 403 };
    await expect(put(fresh)).rejects.toMatchObject({ failure: { code: 'access-denied' } });
  });

  test('of a quota stays what the registry says', async () => {
    const body = '{"errors":[{"code":"DENIED","message":"Quota has been exceeded on namespace"}]}';
    faultFor = ({ method }) =>
      method === 'PUT' || method === 'POST' ? { kind: 'answer', when: 'before', status: 403, body } : undefined;
    await expect(put(fresh)).rejects.toThrow(/Quota has been exceeded/);
  });
});
