import type { Digest } from '../image/digest.ts';
import type { Manifest } from '../registry/client.ts';
import { readManifest } from '../registry/manifest-content.ts';

/** The image for one platform. */
export interface PlatformImage {
  /** `linux/arm64` */
  readonly platform: string;
  readonly digest: Digest;
  /** What a pull transfers: the compressed layers and the configuration, in bytes. */
  readonly size: number;
}

export interface DescribeOptions {
  readonly manifest: (digest: Digest) => Promise<Manifest>;
  /** Of an image that is no index. */
  readonly defaultPlatform: string;
}

/**
 * The platforms of an image with their digests and sizes; attestations are not images. An index is asked for its
 * children, all at once.
 * @throws ReleaseError when a manifest cannot be read
 */
export async function describeImage(
  digest: Digest,
  { manifest, defaultPlatform }: DescribeOptions,
): Promise<readonly PlatformImage[]> {
  const content = readManifest(await manifest(digest));
  switch (content.kind) {
    case 'image':
      return [{ platform: defaultPlatform, digest, size: content.size }];
    case 'index':
      return Promise.all(
        content.children
          .filter((child) => !child.attestation)
          .map(async ({ digest: of, platform }) => {
            const child = readManifest(await manifest(of));
            return { platform: platform ?? defaultPlatform, digest: of, size: child.kind === 'image' ? child.size : 0 };
          }),
      );
  }
}
