/** Images as BuildKit pushes them, in a real registry. */
import { digestOf } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import type { Manifest, RegistryClient } from '../../src/registry/client.ts';
import { manifestFrom, ociConfig, ociImage, ociIndex, uploadBlob, type Upload } from './images.ts';

export const revision = '0123456789abcdef0123456789abcdef01234567';
export const dockerImage = 'application/vnd.docker.distribution.manifest.v2+json';
export const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';

const [versionKey, revisionKey] = ['org.opencontainers.image.version', 'org.opencontainers.image.revision'];
export const notes = { [versionKey]: '1.4.2', [revisionKey]: revision };

interface Family {
  readonly image: string;
  readonly index: string;
  readonly config: string;
  readonly layer: string;
}
export const oci: Family = {
  image: ociImage,
  index: ociIndex,
  config: ociConfig,
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
};
export const docker: Family = {
  image: dockerImage,
  index: dockerIndex,
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
};

/** An image for one platform with one layer and labels. */
export async function uploadPlatform(
  upload: Upload,
  architecture: string,
  {
    family = oci,
    layer = Buffer.from(`layer of ${architecture}`),
  }: { family?: Family; layer?: Uint8Array<ArrayBuffer> } = {},
): Promise<Manifest> {
  const config = { architecture, os: 'linux', config: { Labels: notes } };
  const configBlob = await uploadBlob(upload, Buffer.from(JSON.stringify(config)));
  const layerBlob = await uploadBlob(upload, layer);
  return manifestFrom(
    {
      schemaVersion: 2,
      mediaType: family.image,
      config: { mediaType: family.config, ...configBlob },
      layers: [{ mediaType: family.layer, ...layerBlob }],
    },
    family.image,
  );
}

/** An index for two platforms, with an attestation when the family has them. Only the index is left to be put. */
export async function uploadIndex(client: RegistryClient, upload: Upload, family = oci): Promise<Manifest> {
  const repository = parseRepository(`${upload.host}/${upload.repository}`);
  const images = [await uploadPlatform(upload, 'amd64', { family }), await uploadPlatform(upload, 'arm64', { family })];
  const entries: unknown[] = images.map((image, index) => ({
    ...descriptorOf(image),
    platform: { os: 'linux', architecture: index === 0 ? 'amd64' : 'arm64' },
  }));
  const [first] = images;
  if (family === oci && first !== undefined) {
    const statement = await uploadBlob(upload, Buffer.from(JSON.stringify({ subject: first.digest })));
    const config = await uploadBlob(upload, Buffer.from('{"architecture":"unknown","os":"unknown"}'));
    const attestation = manifestFrom({
      schemaVersion: 2,
      mediaType: ociImage,
      config: { mediaType: ociConfig, ...config },
      layers: [{ mediaType: 'application/vnd.in-toto+json', ...statement }],
    });
    images.push(attestation);
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': first.digest,
    };
    entries.push({ ...descriptorOf(attestation), annotations, platform: { os: 'unknown', architecture: 'unknown' } });
  }
  for (const image of images) await client.putManifest(repository, image.digest, image);
  return manifestFrom({ schemaVersion: 2, mediaType: family.index, manifests: entries }, family.index);
}

/** A small artifact whose subject is `image`. */
export async function uploadArtifact(upload: Upload, image: Manifest): Promise<Manifest> {
  const empty = await uploadBlob(upload, Buffer.from('{}'));
  const mediaType = 'application/vnd.oci.empty.v1+json';
  return manifestFrom({
    schemaVersion: 2,
    mediaType: ociImage,
    artifactType: 'application/vnd.example.note',
    config: { mediaType, ...empty },
    layers: [{ mediaType, ...empty }],
    subject: descriptorOf(image),
  });
}

export function descriptorOf({ mediaType, digest, bytes }: Manifest): {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
} {
  return { mediaType, digest, size: bytes.length };
}

export const nothing = digestOf(new Uint8Array());
