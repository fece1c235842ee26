/** What is attached to an image goes with it: between real registries, and to one with the referrers API, which none of them has. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import type { Repository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { referrerEntry } from '../../src/registry/artifact.ts';
import type { Attachments, LeftOut, Manifest } from '../../src/registry/client.ts';
import { readManifest } from '../../src/registry/manifest-content.ts';
import { fallbackTag } from '../../src/registry/referrers.ts';
import { merge } from '../../src/registry/referrers-index.ts';
import { descriptorOf, docker, oci, uploadIndex, uploadPlatform } from './content.ts';
import { manifestFrom, ociConfig, ociImage, ociIndex, uploadBlob, type Upload } from './images.ts';
import { at, countingClient, startBasic, startCraneRegistry, startInMemory, type TestRegistry } from './registries.ts';

const { client } = countingClient();
const secret = 'application/vnd.example.secret';
const except = new Set([secret]);
const named = new Map<string, TestRegistry>();
const starts = {
  distribution: startBasic,
  crane: startCraneRegistry,
  'with the API': () => startInMemory({ referrers: 'told' }),
  'with the API, which it does not say': () => startInMemory({ referrers: 'untold' }),
};
beforeAll(async () => {
  for (const [name, start] of Object.entries(starts)) named.set(name, await start());
});
afterAll(async () => {
  for (const registry of named.values()) await registry.stop();
});
let count = 0;
beforeEach(() => (count += 1));

function registryOf(name: string): TestRegistry {
  const registry = named.get(name);
  if (registry === undefined) throw new Error(`There is no registry ${name}.`);
  return registry;
}

/** A note about something, with a blob of its own. */
async function noteOn(upload: Upload, subject: Manifest, artifactType: string, text: string): Promise<Manifest> {
  const config = { mediaType: 'application/vnd.oci.empty.v1+json', ...(await uploadBlob(upload, Buffer.from('{}'))) };
  const layer = { mediaType: 'text/plain', ...(await uploadBlob(upload, Buffer.from(text))) };
  const about = { subject: descriptorOf(subject), annotations: { text } };
  return manifestFrom({ schemaVersion: 2, mediaType: ociImage, artifactType, config, layers: [layer], ...about });
}

/** Pushes referrers as any client does: with the tag where the registry does not list them. */
async function refer(repository: Repository, subject: Manifest, ...notes: readonly Manifest[]): Promise<void> {
  for (const note of notes) await client.putManifest(repository, note.digest, note);
  const list = merge(undefined, notes, subject.digest);
  if (list !== undefined && (await client.referrers(repository, subject.digest)).length === 0) {
    await client.putManifest(repository, fallbackTag(subject.digest), list);
  }
}

/** What cosign keeps under a tag: one layer for each signature, all of them of the same bytes. */
async function sign(upload: Upload, ...signatures: readonly string[]): Promise<Manifest> {
  const config = { mediaType: ociConfig, ...(await uploadBlob(upload, Buffer.from('{"signed":true}'))) };
  const payload = await uploadBlob(upload, Buffer.from('payload'));
  const layers = signatures.map((signature) => {
    const annotations = { 'dev.cosignproject.cosign/signature': signature };
    return { mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json', ...payload, annotations };
  });
  return manifestFrom({ schemaVersion: 2, mediaType: ociImage, config, layers });
}

const signatureTag = (digest: Digest): ReturnType<typeof parseTag> => parseTag(`${digest.replace(':', '-')}.sig`);

async function promote(from: Repository, to: Repository, image: Manifest): Promise<Attachments & { kept: LeftOut[] }> {
  await client.copy(from, to, image.digest);
  const attachments = await client.attached(from, image, { except });
  return { ...attachments, kept: [...(await client.copyAttached(from, to, attachments))] };
}

const routes = [
  ['distribution', 'distribution'],
  ['distribution', 'crane'],
  ['crane', 'distribution'],
  ['crane', 'with the API'],
  ['with the API', 'distribution'],
  ['distribution', 'with the API, which it does not say'],
] as const;

describe.each(routes)('from %s to %s', (source, target) => {
  let [from, to]: Repository[] = [];
  let upload: Upload;
  beforeEach(async () => {
    from = at(registryOf(source), `acme/origin-${count}`);
    to = at(registryOf(target), `acme/target-${count}`);
    upload = await registryOf(source).upload(from.path);
  });
  const places = (): readonly [Repository, Repository] => {
    if (from === undefined || to === undefined) throw new Error('There is nowhere to copy.');
    return [from, to];
  };

  test('referrers of an index, of its images and of each other go with it, and cosign tags', async () => {
    const [origin, copy] = places();
    const index = await uploadIndex(client, upload);
    await client.putManifest(origin, index.digest, index);
    const content = readManifest(index);
    const [child] = content.kind === 'index' ? content.children : [];
    if (child === undefined) throw new Error('An index has images.');
    const image = await client.getManifest(origin, child.digest);
    const sbom = await noteOn(upload, index, 'application/spdx+json', 'sbom');
    const seal = await noteOn(upload, sbom, 'application/vnd.example.seal', 'seal of the sbom');
    const ofChild = await noteOn(upload, image, 'application/vnd.example.seal', 'seal of the image');
    await refer(origin, index, sbom, await noteOn(upload, index, secret, 'withdrawn'));
    await refer(origin, sbom, seal);
    await refer(origin, image, ofChild);
    const signature = await sign(upload, 'A');
    await client.putManifest(origin, signatureTag(index.digest), signature);
    await client.putManifest(origin, signatureTag(seal.digest), signature);

    const { found, left, kept } = await promote(origin, copy, index);
    expect([left, kept]).toEqual([[], []]);
    expect(found.map(({ type }) => type).toSorted()).toEqual([
      'application/spdx+json',
      'application/vnd.example.seal',
      'application/vnd.example.seal',
      'cosign signature',
      'cosign signature',
    ]);
    expect(await client.getManifest(copy, index.digest)).toEqual(index);
    for (const [subject, note] of [
      [index, sbom],
      [sbom, seal],
      [image, ofChild],
    ] as const) {
      expect(await client.referrers(copy, subject.digest)).toEqual([expect.objectContaining(referrerEntryOf(note))]);
      expect(await client.getManifest(copy, note.digest)).toEqual(note);
    }
    for (const subject of [index, seal]) {
      expect(await client.getManifest(copy, signatureTag(subject.digest))).toEqual(signature);
    }
  });

  test('what is attached already is written no second time, and what is there besides stays', async () => {
    const [origin, copy] = places();
    const image = await uploadPlatform(upload, 'amd64');
    await client.putManifest(origin, image.digest, image);
    const notes = await Promise.all(['1', '2', '3'].map((text) => noteOn(upload, image, 'application/x', text)));
    await refer(origin, image, ...notes.slice(0, 2));
    const there = await registryOf(target).upload(copy.path);
    const own = await noteOn(there, image, 'application/x', 'own');
    await refer(copy, image, own);
    await promote(origin, copy, image);
    const counting = countingClient();
    const again = await counting.client.attached(origin, image, { except });
    await counting.client.copyAttached(origin, copy, again);
    expect(counting.requests.filter((request) => /^(?:PUT|POST)/.test(request))).toEqual([]);
    const digests = (await client.referrers(copy, image.digest)).map(({ digest }) => digest);
    expect(digests.toSorted()).toEqual([own, ...notes.slice(0, 2)].map(({ digest }) => digest).toSorted());
  });
});

describe.each(routes.slice(1, 3))('from %s to %s', (source, target) => {
  test.each([
    ['a manifest of OCI', oci, false],
    ['a manifest of Docker', docker, false],
    ['an index of OCI', oci, true],
    ['a list of Docker', docker, true],
  ])('%s has the same digest, and its signature', async (_name, family, isIndex) => {
    count += 1;
    const [origin, copy] = [at(registryOf(source), `acme/o-${count}`), at(registryOf(target), `acme/t-${count}`)];
    const upload = await registryOf(source).upload(origin.path);
    const image = isIndex
      ? await uploadIndex(client, upload, family)
      : await uploadPlatform(upload, 'amd64', { family });
    await client.putManifest(origin, parseTag('1.4.2'), image);
    const note = await noteOn(upload, image, 'application/vnd.example.seal', 'seal');
    await refer(origin, image, note);
    await promote(origin, copy, image);
    await client.putManifest(copy, parseTag('1.4.2'), image);
    expect(await client.resolve(copy, parseTag('1.4.2'))).toBe(image.digest);
    expect(await client.getManifest(copy, parseTag('1.4.2'))).toEqual(image);
    expect(await client.referrers(copy, image.digest)).toMatchObject([{ digest: note.digest }]);
  });
});

function referrerEntryOf(note: Manifest): object {
  const { mediaType, digest, size, artifactType } = referrerEntry(note);
  return { mediaType, digest, size, artifactType };
}

describe('what cannot be trusted', () => {
  let [origin, copy]: Repository[] = [];
  let upload: Upload;
  let image: Manifest;
  beforeEach(async () => {
    origin = at(registryOf('distribution'), `acme/origin-${count}`);
    copy = at(registryOf('crane'), `acme/target-${count}`);
    upload = await registryOf('distribution').upload(origin.path);
    image = await uploadPlatform(upload, 'amd64');
    await client.putManifest(origin, image.digest, image);
  });
  const here = (): Repository => origin ?? at(registryOf('crane'), 'no/where');
  const there = (): Repository => copy ?? at(registryOf('crane'), 'no/where');
  const listed = (...manifests: readonly unknown[]): Promise<void> =>
    client.putManifest(
      here(),
      fallbackTag(image.digest),
      manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests }, ociIndex),
    );

  test('an entry about something else is left, and said', async () => {
    const other = await noteOn(upload, await uploadPlatform(upload, 'arm64'), 'application/x', 'about another');
    await client.putManifest(here(), other.digest, other);
    await listed(descriptorOf(other));
    const { found, left } = await promote(here(), there(), image);
    expect(found).toEqual([]);
    expect(left).toMatchObject([{ digest: other.digest, why: 'it says that it is about something else' }]);
    expect(await client.exists(there(), other.digest)).toBe(false);
  });

  test('a type that only the manifest tells is left out too', async () => {
    const marker = await noteOn(upload, image, secret, 'withdrawn');
    await client.putManifest(here(), marker.digest, marker);
    await listed(descriptorOf(marker));
    expect(await promote(here(), there(), image)).toEqual({ found: [], left: [], kept: [] });
  });

  test('a tower of attachments comes to an end', async () => {
    let top = image;
    for (let floor = 0; floor < 10; floor += 1) {
      const note = await noteOn(upload, top, 'application/x', `floor ${floor}`);
      await refer(here(), top, note);
      top = note;
    }
    await expect(client.attached(here(), image, { except })).rejects.toThrow(/too much attached to it/);
  });

  test('a hundred referrers go along, and the list is written once', async () => {
    const source = at(registryOf('with the API'), 'acme/hundred');
    const from = await registryOf('with the API').upload(source.path);
    const subject = await uploadPlatform(from, 'amd64');
    await client.putManifest(source, subject.digest, subject);
    for (let index = 0; index < 100; index += 1) {
      await refer(source, image, await noteOn(from, image, 'application/x', String(index)));
    }
    await client.copy(source, there(), image.digest);
    const counting = countingClient();
    await counting.client.copyAttached(source, there(), await counting.client.attached(source, image, { except }));
    expect(await client.referrers(there(), image.digest)).toHaveLength(100);
    const lists = counting.requests.filter((request) => request.startsWith('PUT') && /sha256-\w{64}$/.test(request));
    expect(lists).toHaveLength(1);
  });

  test('signatures over there are not written over', async () => {
    const target = await registryOf('crane').upload(there().path);
    const tag = signatureTag(image.digest);
    await client.copy(here(), there(), image.digest);
    await client.putManifest(here(), tag, await sign(upload, 'A', 'B'));
    await client.putManifest(there(), tag, await sign(target, 'A'));
    expect((await promote(here(), there(), image)).kept).toEqual([]);
    expect(await client.resolve(there(), tag)).toBe(await client.resolve(here(), tag));
    const own = await sign(target, 'A', 'C');
    await client.putManifest(there(), tag, own);
    expect((await promote(here(), there(), image)).kept).toMatchObject([{ type: 'cosign signature' }]);
    expect(await client.resolve(there(), tag)).toBe(own.digest);
    const more = await sign(target, 'C', 'B', 'A');
    await client.putManifest(there(), tag, more);
    expect((await promote(here(), there(), image)).kept).toEqual([]);
    expect(await client.resolve(there(), tag)).toBe(more.digest);
  });

  test('what stands where the list belongs is not written over', async () => {
    await refer(here(), image, await noteOn(upload, image, 'application/x', 'note'));
    await client.copy(here(), there(), image.digest);
    await client.putManifest(there(), fallbackTag(image.digest), image);
    await expect(promote(here(), there(), image)).rejects.toThrow(/is something else/);
  });
});
