import { expect, test } from 'vitest';
import { readManifest } from '../../src/registry/manifest-content.ts';
import { manifestFrom, ociImage, ociIndex } from './images.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size: 1000 };
const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: 23 };
const child = { mediaType: ociImage, digest, size: 500 };
const image = { schemaVersion: 2, mediaType: ociImage, config, layers: [layer, layer] };

test('an image is its configuration, its layers and the sum of their sizes', () => {
  expect(readManifest(manifestFrom({ ...image, annotations: { Config: 'any key is fine here' } }))).toEqual({
    kind: 'image',
    config,
    layers: [layer, layer],
    size: 2023,
  });
});

test('an index has images with platforms, and attestations', () => {
  const attested = { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': digest };
  const manifests = [
    { ...child, platform: { os: 'linux', architecture: 'amd64' } },
    { ...child, platform: { os: 'linux', architecture: 'arm', variant: 'v7', 'os.version': '1' } },
    { ...child, platform: { os: 'unknown', architecture: 'unknown' }, annotations: attested },
    { ...child, platform: { os: 'linux', architecture: 'arm64' }, annotations: attested },
    { ...child, platform: { os: 'linux', architecture: 'ARM64' }, annotations: attested },
    { ...child, annotations: attested },
    { ...child, platform: { os: 'linux', architecture: 'x\n::error::' } },
    child,
  ];
  expect(readManifest(manifestFrom({ schemaVersion: 2, manifests }, ociIndex))).toEqual({
    kind: 'index',
    children: [
      { ...child, platform: 'linux/amd64', attestation: false },
      { ...child, platform: 'linux/arm/v7', attestation: false },
      { ...child, attestation: true },
      // An image that calls itself one would be run, and be left out of every comparison.
      { ...child, platform: 'linux/arm64', attestation: false },
      { ...child, attestation: false },
      { ...child, attestation: false },
      { ...child, attestation: false },
      { ...child, attestation: false },
    ],
  });
});

test.each<[why: string, document: unknown, mediaType: string]>([
  ['both manifests and layers', { ...image, manifests: [] }, ociImage],
  ['both layers and manifests in an index', { manifests: [child], layers: [] }, ociIndex],
  ['another media type inside', { ...image, mediaType: ociIndex }, ociImage],
  ['a media type that is no image', image, 'application/vnd.oci.image.config.v1+json'],
  ['no layers', { config }, ociImage],
  ['no configuration', { layers: [] }, ociImage],
  ['no manifests', {}, ociIndex],
  ['a list', [], ociImage],
  ['null', null, ociImage],
  ['a negative size', { ...image, layers: [{ ...layer, size: -1 }] }, ociImage],
  ['a size that is not exact', { ...image, layers: [{ ...layer, size: 2 ** 53 }] }, ociImage],
  ['a size in letters', { ...image, layers: [{ ...layer, size: '1' }] }, ociImage],
  ['a fraction for a size', { ...image, layers: [{ ...layer, size: 1.5 }] }, ociImage],
  ['a digest of another kind', { ...image, layers: [{ ...layer, digest: 'sha512:00' }] }, ociImage],
  ['an upper-case digest', { manifests: [{ ...child, digest: digest.toUpperCase() }] }, ociIndex],
  ['a name that only Go would read', { ...image, MediaType: ociIndex }, ociImage],
  ['a name in letters that Go folds', { ...image, layerſ: [] }, ociImage],
  ['a second spelling of layers', { ...image, Layers: [] }, ociImage],
  ['a second spelling inside an entry', { manifests: [{ ...child, Digest: digest }] }, ociIndex],
])('%s is refused', (_why, document, mediaType) => {
  expect(() => readManifest(manifestFrom(document, mediaType))).toThrow(/cannot be read/);
});

test('bytes that are not JSON are refused', () => {
  const manifest = manifestFrom(image);
  expect(() => readManifest({ ...manifest, bytes: new Uint8Array([0x7b, 0xff]) })).toThrow(/cannot be read/);
});
