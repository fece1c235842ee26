import { afterAll, expect, test } from 'vitest';
import { bundleManifest, emptyBlob } from '../../src/attestations/bundle-artifact.ts';
import { parseRegistry } from '../../src/image/registry.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { startCrane, startDistribution } from './servers.ts';

const registries = [
  ['one that lists referrers by itself', await startCrane()],
  ['one for which clients keep the list', await startDistribution({ kind: 'none' })],
] as const;
afterAll(() => Promise.all(registries.map(([, registry]) => registry.stop())));

test.each(registries)(
  'what is attached is found from the image, once however often it is attached: %s',
  async (_, { host }) => {
    const repository = { name: `${host}/acme/widget`, registry: parseRegistry(host), path: 'acme/widget' };
    const client = createRegistryClient({ credentials: () => Promise.resolve(undefined) });
    const blob = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
    const artifactOf = (text: string, image: Parameters<typeof bundleManifest>[1]['image']): typeof image =>
      bundleManifest(blob(text), { image, created: new Date(0) });
    const none = { digest: `sha256:${'0'.repeat(64)}`, mediaType: 'a/b', bytes: blob('') } as Parameters<
      typeof artifactOf
    >[1];
    const image = artifactOf('an image', none);
    await Promise.all(['an image', 'one', 'two'].map((text) => client.putBlob(repository, blob(text))));
    await client.putBlob(repository, emptyBlob);
    await client.putManifest(repository, image.digest, image);
    const [one, two] = [artifactOf('one', image), artifactOf('two', image)];
    for (const artifact of [one, two, one]) await client.attach(repository, image.digest, artifact);
    const found = await client.referrers(repository, image.digest);
    expect(found.map(({ digest }) => digest).toSorted()).toEqual([one.digest, two.digest].toSorted());
    expect(new Set(found.map(({ artifactType }) => artifactType)).size).toBe(1);
  },
);
