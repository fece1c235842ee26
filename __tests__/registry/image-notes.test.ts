/** What an image says about itself, when it comes from somebody who means no good. */
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImageNotes, Manifest } from '../../src/registry/client.ts';
import { inputsKey } from '../../src/registry/image-notes.ts';
import { descriptorOf, notes, revision } from './content.ts';
import { manifestFrom, ociConfig, ociImage, ociIndex } from './images.ts';
import { at, countingClient } from './registries.ts';
import { startServer } from './servers.ts';

let registry: Awaited<ReturnType<typeof startServer>>;
let content: Map<string, Manifest | Uint8Array>;

const behave: RequestListener = (request, response) => {
  const found = content.get(request.url?.split('/').at(-1) ?? '');
  if (request.url === '/v2/') response.end('{}');
  else if (found === undefined) response.writeHead(404).end();
  else if ('bytes' in found) response.writeHead(200, { 'content-type': found.mediaType }).end(found.bytes);
  else response.end(found);
};
beforeAll(async () => {
  registry = await startServer((request, response) => {
    behave(request, response);
  });
});
beforeEach(() => {
  content = new Map();
});
afterAll(() => registry.stop());

function store(manifest: Manifest): Manifest {
  content.set(manifest.digest, manifest);
  return manifest;
}

function imageWith(config: unknown, annotations?: object): Manifest {
  const { digest, bytes } = manifestFrom(config);
  content.set(digest, bytes);
  return store(
    manifestFrom({
      schemaVersion: 2,
      mediaType: ociImage,
      ...(annotations === undefined ? {} : { annotations }),
      config: { mediaType: ociConfig, digest, size: bytes.length },
      layers: [],
    }),
  );
}

function indexOf(images: readonly object[], annotations?: object): Manifest {
  const said = annotations === undefined ? {} : { annotations };
  return store(manifestFrom({ schemaVersion: 2, mediaType: ociIndex, ...said, manifests: images }, ociIndex));
}

function describeImage(manifest: Manifest): Promise<ImageNotes> {
  return countingClient().client.describe(at(registry, 'acme/widget'), manifest);
}

const [version, commit] = ['org.opencontainers.image.version', 'org.opencontainers.image.revision'];
const labels = {
  architecture: 'arm64',
  os: 'linux',
  config: { Labels: { [version]: '1.0.0', [commit]: 'a'.repeat(40) } },
};

describe('version and commit', () => {
  test('of the index go before those of its first image, and these before its labels', async () => {
    const first = descriptorOf(imageWith(labels, { [version]: '2.0.0' }));
    expect(await describeImage(indexOf([first], { [commit]: revision }))).toMatchObject({ version: '2.0.0', revision });
    expect(await describeImage(indexOf([first], notes))).toMatchObject({ version: '1.4.2', revision });
    expect(await describeImage(indexOf([first]))).toMatchObject({ version: '2.0.0', revision: 'a'.repeat(40) });
  });

  test('and what it was built from, are read where the image says it, at no further request', async () => {
    const inputs = 'ab'.repeat(32);
    const labelled = imageWith({ ...labels, config: { Labels: { [inputsKey]: inputs } } });
    expect(await describeImage(labelled)).toMatchObject({ inputs });
    expect(await describeImage(indexOf([], { ...notes, [inputsKey]: inputs }))).toMatchObject({ inputs });
    expect(await describeImage(indexOf([], { ...notes, [inputsKey]: `${inputs}0` }))).not.toHaveProperty('inputs');
  });

  test.each<[what: string, said: unknown]>([
    ['a short commit', { [commit]: 'abc123' }],
    ['a commit in capitals', { [commit]: 'A'.repeat(40) }],
    ['a commit of 65 digits', { [commit]: 'a'.repeat(65) }],
    ['an option instead of a commit', { [commit]: '--upload-pack=/bin/sh' }],
    ['a commit and more', { [commit]: `${revision}\n::error::` }],
    ['a version with a line break', { [version]: '1.0.0\n##[set-output name=a;]b' }],
    ['a version of 129 characters', { [version]: '1'.repeat(129) }],
    ['a version with invisible characters', { [version]: '1.0.0\u200b' }],
    ['an empty version', { [version]: '' }],
    ['numbers', { [version]: 1, [commit]: 2 }],
    ['lists', [[version, '1.0.0']]],
    ['null', null],
    ['a prototype', JSON.parse('{"__proto__":{"org.opencontainers.image.version":"6.6.6"}}')],
  ])('that are %s are none', async (_what, said) => {
    const platform = { architecture: 'amd64', os: 'linux' };
    const image = imageWith({ ...platform, config: { Labels: said } });
    const expected = { platforms: [{ platform: 'linux/amd64', digest: image.digest }] };
    expect(await describeImage(image)).toEqual(expected);
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return;
    const annotated = imageWith(platform, said);
    expect(await describeImage(annotated)).toEqual({
      platforms: [{ platform: 'linux/amd64', digest: annotated.digest }],
    });
  });
});

describe('the platform', () => {
  test.each<[what: string, config: unknown]>([
    ['an artifact', {}],
    ['a list', []],
    ['a workflow command', { os: 'linux', architecture: '\n::error::x' }],
    ['nothing', null],
  ])('of an image whose configuration is %s is unknown', async (_what, config) => {
    const image = imageWith(config);
    expect(await describeImage(image)).toEqual({ platforms: [{ platform: 'unknown', digest: image.digest }] });
  });
});

describe('a configuration', () => {
  test('with other bytes than those of its digest is an error', async () => {
    const image = imageWith(labels);
    for (const key of content.keys()) if (key !== image.digest) content.set(key, Buffer.from('{}'));
    await expect(describeImage(image)).rejects.toThrow(/not those of its digest/);
  });

  test('of more than 4 MiB is not read', async () => {
    await expect(describeImage(imageWith({ filler: 'x'.repeat(4 * 1024 * 1024) }))).rejects.toThrow(
      /more than 4194304/,
    );
  });
});

describe('whether a manifest exists', () => {
  const image = manifestFrom({ schemaVersion: 2, mediaType: ociImage });
  const other = manifestFrom({ schemaVersion: 2 });

  test.each<[what: string, head: [number, string?], get: [number, Manifest?], outcome: boolean | string]>([
    ['HEAD says so', [200, image.digest], [500], true],
    ['HEAD says no', [404], [500], false],
    ['HEAD is forbidden and GET finds it', [403], [200, image], true],
    ['HEAD is forbidden and GET does not find it', [403], [404], false],
    ['both are forbidden', [403], [403], 'access-denied'],
    ['HEAD is not known and GET finds it', [405], [200, image], true],
    ['HEAD tells no digest', [200], [200, image], true],
    ['HEAD tells another digest', [200, other.digest], [404], false],
    ['GET gives something else', [405], [200, other], 'untrusted-answer'],
  ])('is known when %s', async (_what, [status, digest], [getStatus, body], outcome) => {
    const server = await startServer((request, response) => {
      if (request.url === '/v2/') response.end();
      else if (request.method === 'HEAD')
        response.writeHead(status, digest === undefined ? {} : { 'docker-content-digest': digest }).end();
      else response.writeHead(getStatus, { 'content-type': ociImage }).end(body?.bytes);
    });
    const asked = countingClient().client.exists(at(server, 'acme/widget'), image.digest);
    if (typeof outcome === 'boolean') expect(await asked).toBe(outcome);
    else await expect(asked).rejects.toMatchObject({ failure: { code: outcome } });
    await server.stop();
  });
});
