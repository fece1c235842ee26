import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';
import { readManifest } from '../registry/manifest-content.ts';

/** The image for one platform. */
export interface PlatformImage {
  /** `linux/arm64` */
  readonly platform: string;
  readonly digest: Digest;
  /** What a pull transfers: the compressed layers and the configuration, in bytes. */
  readonly size: number;
}

/**
 * The platforms of an image with their digests and sizes; attestations are not images. An index is asked for its
 * children, all at once.
 * @throws ReleaseError when a manifest cannot be read
 */
export async function describeImage(
  client: RegistryClient,
  repository: Repository,
  options: { manifest: Manifest; defaultPlatform: string },
): Promise<readonly PlatformImage[]> {
  const { manifest, defaultPlatform } = options;
  const content = readManifest(manifest);
  switch (content.kind) {
    case 'image':
      return [{ platform: defaultPlatform, digest: manifest.digest, size: content.size }];
    case 'index':
      return Promise.all(
        content.children
          .filter((child) => !child.attestation)
          .map(async ({ digest, platform }) => {
            const child = readManifest(await client.getManifest(repository, digest));
            return { platform: platform ?? defaultPlatform, digest, size: child.kind === 'image' ? child.size : 0 };
          }),
      );
  }
}
