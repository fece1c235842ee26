/** Whether a login may push, before anything is built. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFaultyProxy, type Asked, type FaultyProxy, type WireFault } from './faulty-proxy.ts';
import { at, countingClient, startBasic, type TestRegistry } from './registries.ts';

let registry: TestRegistry;
let proxy: FaultyProxy;
let faultFor: (asked: Asked) => WireFault | undefined;

beforeAll(async () => {
  registry = await startBasic();
  proxy = await startFaultyProxy(registry.host, (asked) => faultFor(asked));
});
afterAll(async () => {
  await proxy.stop();
  await registry.stop();
});
beforeEach(() => {
  proxy.seen.length = 0;
});

/** Every request of this kind is answered so. */
function answer(method: string, status: number, body = ''): void {
  faultFor = (asked) => (asked.method === method ? { kind: 'answer', when: 'before', status, body } : undefined);
}

function probe(): Promise<void> {
  const retry = { sleep: () => Promise.resolve() };
  return countingClient({ retry }).client.probePush(at(proxy, 'acme/widget'));
}

test('it may when an upload is begun, which is cancelled', async () => {
  faultFor = () => undefined;
  await probe();
  expect(proxy.seen.slice(1).map((line) => line.slice(0, 10))).toEqual(['POST 202 /', 'DELETE 204']);
});

test('it may even when the upload cannot be cancelled, which is tried once', async () => {
  answer('DELETE', 500);
  await probe();
  expect(proxy.seen.filter((line) => line.startsWith('DELETE'))).toHaveLength(1);
});

test.each<[what: string, status: number, body: string, code: string]>([
  ['distribution is read-only', 405, '', 'read-only'],
  ['Harbor is', 403, 'The system is in read only mode. Any modification is prohibited.', 'read-only'],
  ['Quay is', 405, '{"errors":[{"code":"DENIED","detail":{"is_readonly":true}}]}', 'read-only'],
  ['the repository is not there', 404, '{"errors":[{"code":"NAME_UNKNOWN"}]}', 'not-found'],
  ['the login has no right to', 403, '{"errors":[{"code":"DENIED"}]}', 'access-denied'],
  ['the quota is used up', 403, 'Quota has been exceeded on namespace', 'access-denied'],
])('it may not when %s', async (_what, status, body, code) => {
  answer('POST', status, body);
  await expect(probe()).rejects.toMatchObject({ failure: { code } });
});
