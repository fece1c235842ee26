/** What a client does, the same on every registry. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/image/digest.ts';
import { parseTag } from '../../src/image/tag.ts';
import type { Manifest, RegistryClient } from '../../src/registry/client.ts';
import { readManifest } from '../../src/registry/manifest-content.ts';
import { fallbackTag } from '../../src/registry/referrers.ts';
import {
  descriptorOf,
  docker,
  nothing,
  notes,
  oci,
  revision,
  uploadArtifact,
  uploadIndex,
  uploadPlatform,
} from './content.ts';
import { manifestFrom, ociIndex } from './images.ts';
import {
  at,
  countingClient,
  startBasic,
  startCraneRegistry,
  startInMemory,
  startProxied,
  startWithTokens,
} from './registries.ts';
import type { TestRegistry } from './registries.ts';

const tag = parseTag('1.4.2');

describe.each([
  ['distribution with passwords', startBasic],
  ['distribution with tokens', startWithTokens],
  ['distribution behind a proxy of ours', startProxied],
  ["go-containerregistry's", startCraneRegistry],
  ['ours in memory', () => startInMemory()],
])('on %s', (_name, start) => {
  let registry: TestRegistry;
  let index: Manifest;
  const { client } = countingClient();

  beforeAll(async () => {
    registry = await start();
    index = await uploadIndex(client, await registry.upload('acme/widget'));
    await client.putManifest(at(registry, 'acme/widget'), tag, index);
  });
  afterAll(() => registry.stop());

  test('access is checked, and the right to push, without leaving anything', async () => {
    const repository = at(registry, 'acme/probed');
    await client.checkAccess(repository);
    await client.probePush(repository);
    expect(await client.tags(repository)).toEqual([]);
  });

  test('a manifest is there under its tag and under its digest, byte for byte', async () => {
    const repository = at(registry, 'acme/widget');
    expect(await client.resolve(repository, tag)).toBe(index.digest);
    expect(await client.getManifest(repository, tag)).toEqual(index);
    expect(await client.getManifest(repository, index.digest, { awaited: true })).toEqual(index);
    expect(await client.exists(repository, index.digest)).toBe(true);
  });

  test('what is not there is not there, and no failure', async () => {
    for (const repository of [at(registry, 'acme/widget'), at(registry, 'no/where')]) {
      expect(await client.resolve(repository, parseTag('nowhere'))).toBeUndefined();
      expect(await client.exists(repository, nothing)).toBe(false);
    }
    expect(await client.tags(at(registry, 'no/where'))).toEqual([]);
    expect(await client.referrers(at(registry, 'acme/widget'), nothing)).toEqual([]);
  });

  test('a manifest is put by digest without a tag, and then has as many tags as it is given', async () => {
    const repository = at(registry, 'acme/tags');
    const image = await uploadPlatform(await registry.upload('acme/tags'), 'amd64');
    await client.putManifest(repository, image.digest, image);
    expect(await client.exists(repository, image.digest)).toBe(true);
    expect(await client.tags(repository)).toEqual([]);
    const names = ['1.4.2', '1.4', 'latest'].map(parseTag);
    await Promise.all(names.map((name) => client.putManifest(repository, name, image)));
    expect((await client.tags(repository)).toSorted()).toEqual(names.toSorted());
  });

  test.each([
    ['OCI, with attestations', oci],
    ['Docker', docker],
  ])('an index of %s is copied with everything in it, and without a tag', async (name, family) => {
    const [from, to] = [at(registry, 'acme/origin'), at(registry, `acme/copy-${name.length}`)];
    const original = await uploadIndex(client, await registry.upload('acme/origin'), family);
    await client.putManifest(from, tag, original);
    await client.copy(from, to, original.digest);
    expect(await client.getManifest(to, original.digest)).toEqual(original);
    expect(await client.tags(to)).toEqual([]);
    const content = readManifest(original);
    const children = content.kind === 'index' ? content.children : [];
    expect(children.map(({ attestation }) => attestation)).toEqual(
      family === oci ? [false, false, true] : [false, false],
    );
    for (const { digest } of children) {
      expect(await client.getManifest(to, digest)).toEqual(await client.getManifest(from, digest));
    }
    expect(await client.describe(to, original)).toMatchObject({ version: '1.4.2', revision });
  });

  test('what is copied already is not copied again', async () => {
    const [from, to] = [at(registry, 'acme/widget'), at(registry, 'acme/again')];
    await client.copy(from, to, index.digest);
    const { client: second, requests } = countingClient();
    await second.copy(from, to, index.digest);
    expect(requests.filter((request) => /^(?:PUT|POST)/.test(request))).toEqual([]);
  });

  test('what refers to an image is found by the tag that stands for the API, which none of them has', async () => {
    const repository = at(registry, 'acme/widget');
    const artifact = await uploadArtifact(await registry.upload('acme/widget'), index);
    await client.putManifest(repository, artifact.digest, artifact);
    const entry = { ...descriptorOf(artifact), artifactType: 'application/vnd.example.note' };
    const list = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [entry] }, ociIndex);
    await client.putManifest(repository, fallbackTag(index.digest), list);
    expect(await client.referrers(repository, index.digest)).toMatchObject([
      { digest: artifact.digest, size: artifact.bytes.length },
    ]);
  });

  test('an image tells its version, its commit and its platforms, wherever they are written', async () => {
    const repository = at(registry, 'acme/widget');
    const { children } = readManifest(index) as { children: readonly { digest: string }[] };
    const platforms = [
      { platform: 'linux/amd64', digest: children[0]?.digest },
      { platform: 'linux/arm64', digest: children[1]?.digest },
    ];
    expect(await client.describe(repository, index)).toEqual({ version: '1.4.2', revision, platforms });
    const annotated = manifestFrom(
      { ...(JSON.parse(Buffer.from(index.bytes).toString()) as object), annotations: notes },
      ociIndex,
    );
    const { client: frugal, requests } = countingClient();
    expect(await frugal.describe(repository, annotated)).toEqual({ version: '1.4.2', revision, platforms });
    expect(requests).toEqual([]);
    const image = await client.getManifest(repository, children[0]?.digest as Manifest['digest']);
    expect(await client.describe(repository, image)).toEqual({ version: '1.4.2', revision, platforms: [platforms[0]] });
  });
});

describe.each<[string, () => Promise<TestRegistry>, () => Promise<TestRegistry>]>([
  ['from distribution to go-containerregistry', startBasic, startCraneRegistry],
  ['from go-containerregistry to distribution with tokens', startCraneRegistry, startWithTokens],
])('%s', (_name, startFrom, startTo) => {
  let [source, target]: TestRegistry[] = [];

  beforeAll(async () => {
    [source, target] = await Promise.all([startFrom(), startTo()]);
  });
  afterAll(() => Promise.all([source?.stop(), target?.stop()]));

  test('an index is copied byte for byte, and a large layer a few chunks at a time', async () => {
    if (source === undefined || target === undefined) return;
    const client: RegistryClient = countingClient().client;
    const size = 32 * 1024 * 1024;
    const [from, to] = [at(source, 'acme/large'), at(target, 'acme/large')];
    const layer = Buffer.alloc(size, 'not too easy to compress');
    const digest = digestOf(layer);
    const image = await uploadPlatform(await source.upload('acme/large'), 'amd64', { layer });
    await client.putManifest(from, image.digest, image);
    const most = await mostMemory(() => client.copy(from, to, image.digest));
    expect(await client.getManifest(to, image.digest)).toEqual(image);
    const answer = await fetch(`http://${target.host}/v2/acme/large/blobs/${digest}`, {
      headers: { authorization: (await target.upload('acme/large')).authorization },
    });
    expect(digestOf(new Uint8Array(await answer.arrayBuffer()))).toBe(digest);
    expect(layer.length).toBe(size); // It is still in memory, and does not count.
    expect(most).toBeLessThan(size / 2);
  });
});

/** By how many bytes the buffers of this process grow at most while `work` is done, not counting what is garbage. */
async function mostMemory(work: () => Promise<void>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const before = held();
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, held() - before);
  }, 50);
  await work();
  clearInterval(timer);
  return most;
}
