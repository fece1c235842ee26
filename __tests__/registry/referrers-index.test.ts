/** The list of what refers to an image, where clients keep it up: two writers, and what strangers have put there. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { digestOf } from '../../src/image/digest.ts';
import type { Repository } from '../../src/image/repository.ts';
import type { Manifest, RegistryClient } from '../../src/registry/client.ts';
import { fallbackTag } from '../../src/registry/referrers.ts';
import { merge } from '../../src/registry/referrers-index.ts';
import { createSend, type HttpRequest, type Send } from '../../src/registry/transport.ts';
import { uploadArtifact, uploadPlatform } from './content.ts';
import { manifestFrom, ociImage, ociIndex } from './images.ts';
import { at, countingClient, startCraneRegistry, type TestRegistry } from './registries.ts';

const subject = digestOf(new Uint8Array());

/** An artifact of which only the descriptor matters. */
function artifact(name: string, more: object = {}): Manifest {
  const config = { mediaType: 'application/vnd.example.config', digest: subject, size: 0 };
  return manifestFrom({ schemaVersion: 2, mediaType: ociImage, config, layers: [], annotations: { name }, ...more });
}

function entriesOf(list: Manifest | undefined): readonly Readonly<Record<string, unknown>>[] {
  const document: unknown = JSON.parse(new TextDecoder().decode(list?.bytes ?? new TextEncoder().encode('{}')));
  return (document as { manifests?: Record<string, unknown>[] }).manifests ?? [];
}

describe('a list that is added to', () => {
  test('has every entry that it had, and every new one once', () => {
    const names = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(names, names, (before, added) => {
        const [old, fresh] = [before, added].map((each) => each.map((name) => artifact(String(name))));
        const list = merge(undefined, old ?? [], subject);
        const merged = merge(list, fresh ?? [], subject) ?? list;
        const digests = entriesOf(merged).map(({ digest }) => digest);
        expect(digests).toHaveLength(new Set([...before, ...added]).size);
        expect(new Set(digests)).toEqual(new Set([...(old ?? []), ...(fresh ?? [])].map(({ digest }) => digest)));
      }),
    );
  });

  test('is not written when nothing is new', () => {
    expect(merge(merge(undefined, [artifact('a')], subject), [artifact('a')], subject)).toBeUndefined();
  });

  test('says of each what it is, by its own type or that of its configuration, and its annotations', () => {
    const typed = artifact('typed', { artifactType: 'application/vnd.example.seal' });
    expect(entriesOf(merge(undefined, [typed, artifact('plain')], subject))).toMatchObject([
      { artifactType: 'application/vnd.example.seal', annotations: { name: 'typed' }, mediaType: ociImage },
      {
        artifactType: 'application/vnd.example.config',
        annotations: { name: 'plain' },
        size: artifact('plain').bytes.length,
      },
    ]);
  });

  test('keeps what others have written beside the entries and in them', () => {
    const entry = { mediaType: ociImage, digest: subject, size: 0, platform: { os: 'linux', architecture: 'x' }, x: 1 };
    const document = { schemaVersion: 2, mediaType: ociIndex, manifests: [entry], annotations: { by: 'oras' } };
    const merged = merge(manifestFrom(document, ociIndex), [artifact('a')], subject);
    expect(entriesOf(merged)[0]).toEqual(entry);
    expect(new TextDecoder().decode(merged?.bytes)).toContain('"annotations":{"by":"oras"}');
  });

  test.each([
    ['no list', '[]'],
    ['a list of something else', '{"schemaVersion":2,"manifests":[{"digest":"x"}]}'],
    ['layers beside it', '{"schemaVersion":2,"manifests":[],"layers":[]}'],
  ])('is refused when it is %s', (_, text) => {
    const list = { digest: subject, mediaType: ociIndex, bytes: new TextEncoder().encode(text) };
    expect(() => merge(list, [artifact('a')], subject)).toThrow(/cannot be read/);
  });
});

describe('in a registry without the API', () => {
  let registry: TestRegistry;
  let [from, to]: Repository[] = [];
  let image: Manifest;
  let note: Manifest;
  const { client } = countingClient();
  let count = 0;
  beforeAll(async () => {
    registry = await startCraneRegistry();
  });
  afterAll(() => registry.stop());
  beforeEach(async () => {
    count += 1;
    [from, to] = [at(registry, `acme/from-${count}`), at(registry, `acme/to-${count}`)];
    const upload = await registry.upload(from.path);
    image = await uploadPlatform(upload, 'amd64');
    note = await uploadArtifact(upload, image);
    for (const manifest of [image, note]) await client.putManifest(from, manifest.digest, manifest);
    await client.putManifest(to, artifact('theirs').digest, artifact('theirs'));
    const list = merge(undefined, [note], image.digest);
    if (list !== undefined) await client.putManifest(from, fallbackTag(image.digest), list);
  });

  /** A client beside which somebody else writes the list over, right after it did; so often. */
  function besideAnother(times: number): RegistryClient {
    const send = createSend();
    const theirs = merge(undefined, [artifact('theirs')], image.digest);
    let left = times;
    const racing = async (request: HttpRequest): ReturnType<typeof send> => {
      const answer = await send(request);
      if (request.method === 'PUT' && request.url.pathname.endsWith(fallbackTag(image.digest)) && left > 0) {
        left -= 1;
        if (theirs !== undefined) await send({ ...request, body: theirs.bytes });
      }
      return answer;
    };
    return countingClient({ send: racing }).client;
  }

  async function copy(by: RegistryClient): Promise<readonly string[]> {
    if (from === undefined || to === undefined) throw new Error('There is nowhere to copy.');
    const attachments = await by.attached(from, image, { except: new Set() });
    await by.copy(from, to, image.digest);
    await by.copyAttached(from, to, attachments);
    return entriesOf(await client.getManifest(to, fallbackTag(image.digest))).map(({ digest }) => String(digest));
  }

  test('what somebody else has written over is added once more, and theirs stays', async () => {
    expect((await copy(besideAnother(2))).toSorted()).toEqual([artifact('theirs').digest, note.digest].toSorted());
  });

  test('an entry that the registry refuses, because it is gone, is left out', async () => {
    if (to === undefined) throw new Error('There is nowhere to copy.');
    const gone = artifact('gone');
    await client.putManifest(to, gone.digest, gone);
    const list = merge(undefined, [gone, artifact('theirs')], image.digest);
    if (list !== undefined) await client.putManifest(to, fallbackTag(image.digest), list);
    await fetch(`http://${to.registry}/v2/${to.path}/manifests/${gone.digest}`, { method: 'DELETE' });
    expect((await copy(client)).toSorted()).toEqual([artifact('theirs').digest, note.digest].toSorted());
  });

  test('somebody who never stops is an error', async () => {
    await expect(copy(besideAnother(100))).rejects.toMatchObject({ failure: { code: 'tag-contested' } });
  });

  test('a referrer with other bytes than its digest is refused', async () => {
    const send = createSend();
    const lying = async (request: HttpRequest): ReturnType<typeof send> => {
      const answer = await send(request);
      const isNote = request.method === 'GET' && request.url.pathname.endsWith(note.digest);
      return isNote ? { ...answer, bytes: artifact('another').bytes } : answer;
    };
    await expect(copy(countingClient({ send: lying }).client)).rejects.toMatchObject({
      failure: { code: 'untrusted-answer' },
    });
  });

  test('an image with too much attached to it is refused before it is all read', async () => {
    if (from === undefined) throw new Error('There is nowhere to look.');
    const entries = Array.from({ length: 20_000 }, (_, index) => {
      const digest = digestOf(new TextEncoder().encode(String(index)));
      return { mediaType: ociImage, digest, size: 2 };
    });
    const list = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: entries }, ociIndex);
    let asked = 0;
    const endless: Send = ({ url }) => {
      asked += 1;
      const isList = url.pathname.endsWith(fallbackTag(image.digest));
      if (!isList) return Promise.resolve({ status: 404, headers: new Map(), bytes: new Uint8Array() });
      return Promise.resolve({ status: 200, headers: new Map([['content-type', ociIndex]]), bytes: list.bytes });
    };
    const { client: hopeful } = countingClient({ send: endless });
    await expect(hopeful.attached(from, image, { except: new Set() })).rejects.toThrow(/too much attached/);
    expect(asked).toBeLessThan(11_000);
  });
});
