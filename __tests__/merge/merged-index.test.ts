import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/image/digest.ts';
import { mergedIndex, type PartImage } from '../../src/merge/merged-index.ts';
import type { Manifest } from '../../src/registry/client.ts';
import { descriptorOf, docker, dockerIndex, oci } from '../registry/content.ts';
import { manifestFrom, ociIndex } from '../registry/images.ts';

type Entry = Readonly<Record<string, unknown>>;

/** The image of a build for one platform. */
function image(platform: string, { family = oci, salt = '' } = {}): PartImage {
  const config = { mediaType: family.config, digest: digestOf(Buffer.from(`${platform}${salt}`)), size: 2 };
  const document = { schemaVersion: 2, mediaType: family.image, config, layers: [] };
  return { manifest: manifestFrom(document, family.image), platform };
}

function entry({ manifest, platform = '' }: PartImage, more: Entry = {}): Entry {
  const [os, architecture, variant] = platform.split('/');
  return { ...descriptorOf(manifest), platform: { architecture, os, ...(variant && { variant }), ...more } };
}

/** The same as BuildKit pushes it with provenance: an index with an attestation about its image. */
function withProvenance(part: PartImage): PartImage {
  const { manifest } = image('unknown/unknown', { salt: part.platform ?? '' });
  const about = {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': part.manifest.digest,
  };
  const attestation = {
    ...descriptorOf(manifest),
    annotations: about,
    platform: { os: 'unknown', architecture: 'unknown' },
  };
  return indexOf([attestation, entry(part)]);
}

function indexOf(manifests: readonly Entry[], mediaType = ociIndex): PartImage {
  return { manifest: manifestFrom({ schemaVersion: 2, mediaType, manifests }, mediaType), platform: undefined };
}

function merge(parts: readonly PartImage[], platforms: readonly string[] = [], annotations = {}): Manifest {
  return mergedIndex(parts, { platforms, annotations: new Map(Object.entries(annotations)) });
}

function documentOf({ bytes }: Manifest): { readonly manifests: readonly Entry[]; readonly annotations?: unknown } {
  return JSON.parse(new TextDecoder().decode(bytes)) as { manifests: readonly Entry[] };
}

/** `linux/amd64`, or `about linux/amd64`. */
function shown(index: Manifest): string[] {
  const { manifests } = documentOf(index);
  const name = (each: Entry | undefined): string => {
    const { os, architecture, variant } = (each?.['platform'] ?? {}) as Record<string, string>;
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
  };
  return manifests.map((each) => {
    const about = (each['annotations'] as Record<string, string> | undefined)?.['vnd.docker.reference.digest'];
    return about === undefined ? name(each) : `about ${name(manifests.find(({ digest }) => digest === about))}`;
  });
}

const [amd64, arm64, arm] = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].map((platform) => image(platform)) as [
  PartImage,
  PartImage,
  PartImage,
];

describe('the index of several parts', () => {
  test('has the image of each, by platform', () => {
    const index = merge([arm64, arm, amd64]);
    expect(index.mediaType).toBe(ociIndex);
    expect(shown(index)).toEqual(['linux/amd64', 'linux/arm/v7', 'linux/arm64']);
    expect(documentOf(index).manifests[0]).toEqual(entry(amd64));
  });

  test('has what is about an image behind the images, as it was', () => {
    const index = merge([withProvenance(arm64), withProvenance(amd64)]);
    expect(shown(index)).toEqual(['linux/amd64', 'linux/arm64', 'about linux/amd64', 'about linux/arm64']);
    const [, provenance] = documentOf(index).manifests.toReversed();
    expect(documentOf(withProvenance(amd64).manifest).manifests).toContainEqual(provenance);
  });

  test('is the same in whatever order the parts come, and however often', () => {
    const parts = [withProvenance(amd64), arm64, arm];
    const { digest } = merge(parts);
    expect(merge(parts.toReversed()).digest).toBe(digest);
    expect(merge([...parts, ...parts]).digest).toBe(digest);
    expect(merge([indexOf([entry(arm64), entry(arm)]), withProvenance(amd64)]).digest).toBe(digest);
  });

  test("is Docker's own list when all parts are Docker's, and has no annotations then", () => {
    const [one, two] = [image('linux/amd64', { family: docker }), image('linux/arm64', { family: docker })];
    const list = merge([one, two], [], { key: 'value' });
    expect(list.mediaType).toBe(dockerIndex);
    expect(documentOf(list).annotations).toBeUndefined();
    expect(merge([one, arm64]).mediaType).toBe(ociIndex);
    expect(documentOf(merge([arm64], [], { key: 'value' })).annotations).toEqual({ key: 'value' });
  });

  test('counts an image for one that calls itself an attestation', () => {
    const about = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': digestOf(Buffer.from('')),
    };
    const disguised = indexOf([entry(amd64), { ...entry(arm64), annotations: about }]);
    expect(() => merge([disguised], ['linux/amd64'])).toThrow('linux/arm64');
  });

  test('may have several images of Windows, of different versions', () => {
    const [one, two] = ['1', '2'].map((salt) => image('windows/amd64', { salt })) as [PartImage, PartImage];
    const [old, young] = [
      indexOf([entry(one, { 'os.version': '10.0.1' })]),
      indexOf([entry(two, { 'os.version': '10.0.2' })]),
    ];
    expect(shown(merge([young, old]))).toEqual(['windows/amd64', 'windows/amd64']);
    expect(documentOf(merge([young, old])).manifests[0]).toMatchObject({ digest: one.manifest.digest });
  });
});

describe('parts that do not belong together', () => {
  test('for one platform are named with their digests', () => {
    const again = image('linux/arm64', { salt: 'again' });
    expect(() => merge([arm64, amd64, again])).toThrow(
      `2 of the images to be merged are for linux/arm64:\n- ${arm64.manifest.digest}\n- ${again.manifest.digest}\n`,
    );
  });

  test.each<[string, string[], PartImage[], string]>([
    ['one is missing', ['linux/amd64', 'linux/arm64'], [amd64], '- linux/arm64 is missing\n'],
    ['one is too many', ['linux/amd64'], [amd64, arm64], '- linux/arm64 is not asked for\n'],
    ['both', ['linux/arm/v7'], [amd64], '- linux/arm/v7 is missing\n- linux/amd64 is not asked for\n'],
  ])('are told from the platforms that are asked for: %s', (_, platforms, parts, expected) => {
    expect(() => merge(parts, platforms)).toThrow(expected);
  });

  test('are refused when one does not say what it is for, or is an index of indexes', () => {
    expect(() => merge([{ ...amd64, platform: undefined }])).toThrow('it does not say which platform it is for');
    expect(() => merge([{ ...amd64, platform: 'unknown' }])).toThrow('it does not say which platform it is for');
    const nested = indexOf([descriptorOf(merge([amd64]))]);
    expect(() => merge([nested])).toThrow('it has another index in it');
  });
});
