/** Parts that several builders have pushed to real registries by their digests. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import type { Repository } from '../../src/image/repository.ts';
import { mergeParts } from '../../src/merge/merge-parts.ts';
import { readManifest } from '../../src/registry/manifest-content.ts';
import type { Manifest } from '../../src/registry/client.ts';
import { descriptorOf, revision, uploadPlatform } from '../registry/content.ts';
import { manifestFrom, ociConfig, ociImage, ociIndex, uploadBlob } from '../registry/images.ts';
import { at, countingClient, startBasic, startCraneRegistry, type TestRegistry } from '../registry/registries.ts';

let registries: TestRegistry[] = [];
let count = 0;
beforeAll(async () => {
  registries = await Promise.all([startBasic(), startCraneRegistry()]);
});
afterAll(async () => {
  await Promise.all(registries.map((registry) => registry.stop()));
});

/** What a build for one platform pushes, with its provenance, by digest only. */
async function push(registry: TestRegistry, path: string, architecture: string): Promise<Manifest> {
  const { client } = countingClient();
  const upload = await registry.upload(path);
  const image = await uploadPlatform(upload, architecture);
  const config = await uploadBlob(upload, Buffer.from('{"architecture":"unknown","os":"unknown"}'));
  const statement = await uploadBlob(upload, Buffer.from(`{"of":"${architecture}"}`));
  const layers = [{ mediaType: 'application/vnd.in-toto+json', ...statement }];
  const document = { schemaVersion: 2, mediaType: ociImage, config: { mediaType: ociConfig, ...config }, layers };
  const provenance = manifestFrom(document);
  const annotations = {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': image.digest,
  };
  const manifests = [
    { ...descriptorOf(image), platform: { os: 'linux', architecture } },
    { ...descriptorOf(provenance), annotations, platform: { os: 'unknown', architecture: 'unknown' } },
  ];
  const index = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests }, ociIndex);
  for (const each of [image, provenance, index]) await client.putManifest(at(registry, path), each.digest, each);
  return index;
}

async function platformsAt(repository: Repository, digest: Digest): Promise<string[]> {
  const { client } = countingClient();
  const content = readManifest(await client.getManifest(repository, digest));
  if (content.kind !== 'index') throw new Error('It is no index.');
  for (const child of content.children) await client.getManifest(repository, child.digest);
  return content.children.map(({ platform, attestation }) => (attestation ? 'attestation' : (platform ?? 'unknown')));
}

describe('parts of two builders', () => {
  test.each([0, 1])(
    'become one index with both platforms and their provenance in every repository (%i first)',
    async (first) => {
      const [one, two] = first === 0 ? registries : registries.toReversed();
      if (one === undefined || two === undefined) throw new Error('There are two registries.');
      count += 1;
      const path = `acme/widget-${count}`;
      const parts = [await push(one, path, 'arm64'), await push(one, path, 'amd64')];
      const { client } = countingClient();
      const repositories = [at(one, path), at(two, path)] as const;
      const options = { client, revision, platforms: ['linux/amd64', 'linux/arm64'], annotations: new Map() };
      const digest = await mergeParts(
        parts.map((part) => ({ digest: part.digest, platforms: [] })),
        [...repositories],
        options,
      );
      for (const repository of repositories) {
        expect(await platformsAt(repository, digest)).toEqual([
          'linux/amd64',
          'linux/arm64',
          'attestation',
          'attestation',
        ]);
        expect(await client.tags(repository)).toEqual([]);
      }
    },
  );

  test('of which one is of another commit, or is not there, are refused', async () => {
    const [registry] = registries;
    if (registry === undefined) throw new Error('There is a registry.');
    const { digest } = await push(registry, 'acme/other', 'arm64');
    let time = 0;
    const sleep = (wait: number): Promise<void> => Promise.resolve(void (time += wait));
    const { client } = countingClient({ now: () => time, retry: { sleep } });
    const options = { client, platforms: [], annotations: new Map<string, string>() };
    const merge = (of: Digest, commit: string): Promise<Digest> =>
      mergeParts([{ digest: of, platforms: [] }], [at(registry, 'acme/other')], { ...options, revision: commit });
    await expect(merge(digest, 'f'.repeat(40))).rejects.toThrow(`was built from commit ${revision}`);
    await expect(merge(`sha256:${'0'.repeat(64)}` as Digest, revision)).rejects.toMatchObject({
      failure: { code: 'not-visible' },
    });
  });
});
