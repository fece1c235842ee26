/** Copies that do not go smoothly: between two real registries, with a proxy before each and an object store beside. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import type { Manifest, RegistryClient } from '../../src/registry/client.ts';
import { readManifest } from '../../src/registry/manifest-content.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { descriptorOf, uploadPlatform } from './content.ts';
import { startFaultyProxy, type Asked, type FaultyProxy, type WireFault } from './faulty-proxy.ts';
import { manifestFrom, ociIndex } from './images.ts';
import { at, countingClient, startBasic, startCraneRegistry, type TestRegistry } from './registries.ts';
import { userBase64 } from './servers.ts';

type FaultFor = (asked: Asked) => WireFault | undefined;

const layer = Buffer.alloc(300_000, 'layer ');
const noFault: FaultFor = () => undefined;
let [registries, proxies]: [TestRegistry[], FaultyProxy[]] = [[], []];
let [fromFault, toFault]: [FaultFor, FaultFor] = [noFault, noFault];
let image: Manifest;
let layerDigest: Digest;
let [from, to]: Repository[] = [];
let copies = 0;
const retries: Retry[] = [];

/** The object store: it remembers who asked, and sends what a test says. */
let store: RequestListener = () => undefined;
const seenByStore: string[] = [];
const storeServer = createServer((request, response) => {
  seenByStore.push(JSON.stringify([request.method, request.url, request.headers]));
  store(request, response);
});
let storeHost: string;
/** How many requests are on their way there. */
let open = 0;
const storeConnections = (): number => open;
storeServer.on('request', (_request, response) => {
  open += 1;
  response.once('close', () => (open -= 1));
});

beforeAll(async () => {
  registries = await Promise.all([startBasic(), startBasic()]);
  const [source, target] = registries;
  if (source === undefined || target === undefined) return;
  proxies = [
    await startFaultyProxy(source.host, (asked) => fromFault(asked)),
    await startFaultyProxy(target.host, (asked) => toFault(asked)),
  ];
  image = await uploadPlatform(await source.upload('acme/widget'), 'amd64', { layer });
  await countingClient().client.putManifest(at(source, 'acme/widget'), image.digest, image);
  const content = readManifest(image);
  layerDigest = (content.kind === 'image' ? content.layers[0]?.digest : undefined) ?? image.digest;
  await new Promise<void>((resolve) => storeServer.listen(0, '127.0.0.1', resolve));
  storeHost = `127.0.0.1:${(storeServer.address() as AddressInfo).port}`;
});
afterAll(async () => {
  storeServer.close();
  for (const each of [...proxies, ...registries]) await each.stop();
});
beforeEach(() => {
  [fromFault, toFault, store] = [noFault, noFault, (_request, response) => response.end(layer)];
  for (const { seen } of proxies) seen.length = 0;
  [seenByStore.length, retries.length] = [0, 0];
  copies += 1;
  [from, to] = proxies.map((proxy, index) => at(proxy, index === 0 ? 'acme/widget' : `acme/copy-${copies}`));
});

function proxyAt(index: number): FaultyProxy {
  const proxy = proxies[index];
  if (proxy === undefined) throw new Error('There is no such proxy.');
  return proxy;
}

function impatient(send?: Send): RegistryClient {
  const retry = { sleep: () => Promise.resolve() };
  const onRetry = (event: Retry): unknown => retries.push(event);
  return countingClient({ retry, onRetry, ...(send === undefined ? {} : { send }) }).client;
}

async function copy(client = impatient()): Promise<Repository> {
  if (from === undefined || to === undefined) throw new Error('There is nowhere to copy.');
  await client.copy(from, to, image.digest);
  expect(await client.getManifest(to, image.digest)).toEqual(image);
  return to;
}

/** The first `times` requests that fit are answered with `fault`. */
function faulty(what: RegExp, fault: WireFault, times = 1): FaultFor {
  let left = times;
  return ({ method, path }) => {
    if (!what.test(`${method} ${path}`)) return undefined;
    left -= 1;
    return left < 0 ? undefined : fault;
  };
}

/** The source redirects the layer to the object store, as registries do. */
function redirectLayer(location = `http://${storeHost}/bucket/layer?signature=abc`): void {
  const redirect = { kind: 'answer', when: 'before', status: 307, headers: { location } } as const;
  fromFault = faulty(new RegExp(`GET .*/blobs/${layerDigest}`), redirect, Infinity);
}

const uploads = (): string[] => proxies[1]?.seen.filter((line) => /^(?:POST|PUT).*\/blobs\//.test(line)) ?? [];

describe('a layer that the registry keeps in an object store', () => {
  test('is fetched there without any credential', async () => {
    redirectLayer();
    await copy();
    expect(seenByStore).toHaveLength(1);
    expect(seenByStore[0]).toContain('/bucket/layer?signature=abc');
    expect(seenByStore[0]).not.toMatch(new RegExp(`${userBase64}|authorization|cookie`, 'i'));
  });

  test.each(['file:///etc/passwd', 'http://user:password@STORE/x', 'http://registry.invalid/x', 'ftp://STORE/x'])(
    'is not fetched from %s',
    async (location) => {
      redirectLayer(location.replace('STORE', storeHost));
      await expect(copy()).rejects.toMatchObject({ failure: { code: 'untrusted-answer' } });
      expect(seenByStore).toEqual([]);
    },
  );

  test.each<[what: string, body: Buffer]>([
    ['of another layer', Buffer.alloc(layer.length, 'other ')],
    ['that are too many', Buffer.concat([layer, Buffer.from('!')])],
    ['that are too few', layer.subarray(1)],
    ['that are none', Buffer.alloc(0)],
  ])('is never completed with bytes %s', async (_what, body) => {
    redirectLayer();
    store = (_request, response) => response.end(body);
    await expect(copy()).rejects.toThrow(/not those of its digest/);
    expect(uploads().filter((line) => line.startsWith('PUT 201') && line.includes(layerDigest.slice(7)))).toEqual([]);
  });

  test('is fetched again when the connection breaks in the middle', async () => {
    redirectLayer();
    store = (request, response) => {
      if (seenByStore.length > 1) response.end(layer);
      else {
        response.writeHead(200, { 'content-length': layer.length }).write(layer.subarray(0, 100_000));
        setTimeout(() => request.socket.resetAndDestroy(), 50);
      }
    };
    await copy();
    expect(seenByStore).toHaveLength(2);
    expect(retries.map((retry) => retry.class)).toEqual(['unknown-outcome']);
  });
});

describe('an upload', () => {
  test.each<[when: string, fault: WireFault, puts: number]>([
    ['before it', { kind: 'reset', when: 'before' }, 2],
    ['in the middle', { kind: 'reset', when: 'during' }, 2],
    ['after it', { kind: 'reset', when: 'after' }, 1],
  ])('goes on when the connection breaks %s', async (_when, fault, puts) => {
    toFault = faulty(new RegExp(`PUT .*/blobs/.*${layerDigest.slice(7)}`), fault);
    await copy();
    expect(uploads().filter((line) => line.startsWith('PUT') && line.includes(layerDigest.slice(7)))).toHaveLength(
      puts,
    );
    expect(retries.map((retry) => retry.class)).toEqual(['unknown-outcome']);
  });

  test.each([503, 429])('begins anew after %d', async (status) => {
    toFault = faulty(/PUT .*\/blobs\//, { kind: 'answer', when: 'before', status });
    await copy();
    expect(uploads().filter((line) => line.startsWith('POST'))).toHaveLength(3);
  });

  test('does not go to another server', async () => {
    const location = `http://${storeHost}/upload`;
    toFault = faulty(/POST /, { kind: 'answer', when: 'before', status: 202, headers: { location } }, Infinity);
    await expect(copy()).rejects.toThrow(/go on at another server/);
    await expect(copy()).rejects.toMatchObject({ failure: { code: 'untrusted-answer' } });
    await impatient().probePush(at(proxyAt(1), 'acme/probed'));
    expect(seenByStore).toEqual([]);
  });

  test('that may not begin is a failure that says so', async () => {
    toFault = faulty(/POST /, { kind: 'answer', when: 'before', status: 403, body: 'denied' }, Infinity);
    await expect(copy()).rejects.toMatchObject({ failure: { code: 'access-denied' } });
    await expect(impatient().probePush(at(proxyAt(1), 'acme/probed'))).rejects.toThrow(
      /does not allow this login to push to .*acme\/probed/,
    );
  });

  test('that is refused before it is over ends at once', async () => {
    if (from === undefined) return;
    const hashOfLayer = layerDigest.slice(7);
    const server = createServer((request, response) => {
      const isLayer = request.url?.includes(hashOfLayer) === true;
      if (request.url === '/v2/') response.end();
      else if (request.method === 'POST') response.writeHead(202, { location: '/v2/upload' }).end();
      else if (request.method === 'PUT')
        response.writeHead(isLayer ? 413 : 201).end(); // It reads nothing of the body.
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    redirectLayer();
    store = (_request, response) => {
      response.writeHead(200, { 'content-length': layer.length });
      const timer = setInterval(() => response.write(layer.subarray(0, 1000)), 20);
      response.once('close', () => {
        clearInterval(timer);
      });
    };
    const started = performance.now();
    await expect(impatient().copy(from, parseRepository(`${host}/acme/small`), image.digest)).rejects.toThrow(
      /answered 413 \(to push to .*acme\/small/,
    );
    expect(performance.now() - started).toBeLessThan(5000);
    await expect.poll(() => storeConnections()).toBe(0);
    server.closeAllConnections();
    server.close();
  });
});

describe('inside one registry', () => {
  const inside = async (client: RegistryClient): Promise<string[]> => {
    from = at(proxyAt(0), 'acme/widget');
    to = at(proxyAt(0), `acme/copy-${copies}`);
    await copy(client);
    return (
      proxies[0]?.seen.filter((line) => line.includes('/blobs/')).map((line) => line.replace(/\?.*|sha256.*/, '')) ?? []
    );
  };

  test('no layer comes here', async () => {
    const seen = await inside(impatient());
    expect(seen.filter((line) => /^(?:GET|PUT)/.test(line))).toEqual([]);
    expect(seen.filter((line) => line.startsWith('POST 201'))).toHaveLength(2);
  });

  test('a layer is streamed when the registry refuses to take it from the other repository', async () => {
    fromFault = faulty(/POST .*mount=/, { kind: 'answer', when: 'before', status: 403 }, Infinity);
    const seen = await inside(impatient());
    expect(seen.filter((line) => line.startsWith('PUT 201'))).toHaveLength(2);
  });

  test('a layer goes into the upload that the registry begins instead', async () => {
    const send = createSend();
    const client = impatient((request) => {
      const url = new URL(request.url);
      if (url.searchParams.has('from')) url.searchParams.set('from', 'acme/nothing');
      return send({ ...request, url });
    });
    const seen = await inside(client);
    expect(seen.filter((line) => line.startsWith('POST'))).toEqual(
      Array<string>(2).fill(`POST 202 /v2/acme/copy-${copies}/blobs/uploads/`),
    );
    expect(seen.filter((line) => line.startsWith('PUT 201'))).toHaveLength(2);
  });
});

describe('on a registry that stores anything', () => {
  let crane: TestRegistry;
  beforeAll(async () => {
    crane = await startCraneRegistry();
  });
  afterAll(() => crane.stop());

  test('layers that no registry has are left out', async () => {
    const [client, repository, target] = [impatient(), at(crane, 'acme/windows'), at(crane, 'acme/copied')];
    const plain = await uploadPlatform(await crane.upload('acme/windows'), 'amd64');
    const document = JSON.parse(Buffer.from(plain.bytes).toString()) as { layers: object[] };
    const mediaType = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip';
    const foreign = { mediaType, digest: `sha256:${'0'.repeat(64)}`, size: 1, urls: ['https://vendor.example/layer'] };
    const windows = manifestFrom({ ...document, layers: [foreign, ...document.layers] });
    await client.putManifest(repository, windows.digest, windows);
    await client.copy(repository, target, windows.digest);
    expect(await client.exists(target, windows.digest)).toBe(true);
  });

  test('an index in an index in an index … is refused', async () => {
    const [client, repository] = [impatient(), at(crane, 'acme/tower')];
    let top = await uploadPlatform(await crane.upload('acme/tower'), 'amd64');
    await client.putManifest(repository, top.digest, top);
    for (let height = 0; height < 6; height += 1) {
      top = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [descriptorOf(top)] }, ociIndex);
      await client.putManifest(repository, top.digest, top);
    }
    const copied = client.copy(repository, at(crane, 'acme/other'), top.digest);
    await expect(copied).rejects.toThrow(/contains itself too often/);
  });
});
