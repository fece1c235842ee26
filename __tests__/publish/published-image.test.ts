/** What is published of a commit, in a real registry, and how much is read to compare it with something. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { compareImages, type ComparedImage, platformsOf } from '../../src/publish/compare-images.ts';
import { findPublished, type PublishedImage, registrySource } from '../../src/publish/published-image.ts';
import { createSend } from '../../src/registry/transport.ts';
import { descriptorOf, notes, revision, uploadPlatform } from '../registry/content.ts';
import { manifestFrom, ociIndex } from '../registry/images.ts';
import { type Running, startCrane } from '../registry/servers.ts';
import { standClient } from './stand.ts';

const requests: string[] = [];
const send = createSend();
const client = standClient({
  send(request) {
    const kind = /\/(manifests|blobs)\//.exec(request.url.pathname)?.[1] ?? '';
    requests.push(`${request.method} ${kind}`);
    return send(request);
  },
});
let registry: Running;
beforeAll(async () => {
  registry = await startCrane();
});
afterAll(() => registry.stop());

interface Made {
  /** What the layer of arm64 holds. */
  readonly arm64?: string;
  readonly run?: string;
  readonly commit?: string;
  readonly platforms?: readonly string[];
}

/** An index as two builds of a commit make it: its annotations are of the commit, and what provenance adds is of the run. */
async function push(name: string, tag: string, made: Made = {}): Promise<Digest> {
  const { arm64 = 'same', run = '1', commit = revision, platforms = ['amd64', 'arm64'] } = made;
  const repository = parseRepository(`${registry.host}/acme/${name}`);
  const upload = { host: registry.host, repository: `acme/${name}`, authorization: '' };
  const manifests = [];
  for (const architecture of platforms) {
    const layer = Buffer.from(architecture === 'arm64' ? arm64 : architecture);
    const image = await uploadPlatform(upload, architecture, { layer });
    await client.putManifest(repository, image.digest, image);
    manifests.push({ ...descriptorOf(image), platform: { os: 'linux', architecture } });
  }
  const annotations = { ...notes, 'org.opencontainers.image.revision': commit, run };
  const index = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests, annotations }, ociIndex);
  await client.putManifest(repository, parseTag(tag), index);
  return index.digest;
}

function find(name: string, tags: readonly string[], commit = revision): Promise<readonly PublishedImage[]> {
  const repository = parseRepository(`${registry.host}/acme/${name}`);
  return findPublished([{ repository, tags: tags.map(parseTag) }], { revision: commit, client });
}

async function imageOf(name: string, digest: Digest): Promise<ComparedImage> {
  const source = registrySource(parseRepository(`${registry.host}/acme/${name}`), standClient());
  return { source, platforms: await platformsOf(digest, source) };
}

describe('an image of the commit', () => {
  beforeEach(() => void requests.splice(0));

  test('that came out equal costs one HEAD and one GET, although no two indexes are', async () => {
    const [digest, other] = [await push('equal', '1.0.0'), await push('equal-again', 'x', { run: '2' })];
    expect(other).not.toBe(digest);
    const rebuilt = await imageOf('equal-again', other);
    requests.splice(0);
    const [published] = await find('equal', ['1.0.0', 'latest']);
    expect(published).toMatchObject({ digest, tag: '1.0.0', version: '1.4.2' });
    expect(published && (await compareImages(published, rebuilt))).toBeUndefined();
    expect(requests).toEqual(['HEAD manifests', 'GET manifests']);
  });

  test('that differs for one platform costs the manifest and the configuration of that one besides', async () => {
    await push('differs', '1.0.0');
    const rebuilt = await imageOf('differs-again', await push('differs-again', 'x', { arm64: 'other' }));
    requests.splice(0);
    const [published] = await find('differs', ['1.0.0']);
    const divergence = published && (await compareImages(published, rebuilt));
    expect(divergence).toMatchObject({ kind: 'layer', platform: 'linux/arm64', number: 1 });
    expect(requests).toEqual(['HEAD manifests', 'GET manifests', 'GET manifests', 'GET blobs']);
  });

  test('that is for other platforms differs in that', async () => {
    await push('platforms', '1.0.0');
    const rebuilt = await imageOf('one', await push('one', 'x', { platforms: ['amd64'] }));
    const [published] = await find('platforms', ['1.0.0']);
    expect(published && (await compareImages(published, rebuilt))).toEqual({
      kind: 'platforms',
      published: ['linux/amd64', 'linux/arm64'],
      rebuilt: ['linux/amd64'],
    });
  });

  test('is found under a later tag where the first is gone on to another commit', async () => {
    await push('moved', 'main', { commit: 'f'.repeat(40) });
    const digest = await push('moved', 'sha-0123456');
    expect(await find('moved', ['main', 'sha-0123456'])).toMatchObject([{ digest, tag: 'sha-0123456' }]);
  });
});

test('where there is none, it is said what is there instead', async () => {
  await push('foreign', '1.0.0', { commit: 'e'.repeat(40) });
  const error: unknown = await find('foreign', ['1.0.0', 'latest']).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ failure: { code: 'nothing-published' } });
  const { message } = error as Error;
  expect(message).toContain(`acme/foreign:1.0.0 is of commit ${'e'.repeat(40)}\n`);
  expect(message).toContain('acme/foreign:latest is not there\n');
});

test('a repository that has no such image is not made up for by one that has', async () => {
  await push('has', '1.0.0');
  const shelves = ['has', 'has-not'].map((name) => ({
    repository: parseRepository(`${registry.host}/acme/${name}`),
    tags: [parseTag('1.0.0')],
  }));
  await expect(findPublished(shelves, { revision, client })).rejects.toMatchObject({
    failure: { code: 'nothing-published' },
  });
});
