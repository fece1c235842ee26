import type { PlatformImage } from '../publish/image-platforms.ts';
import type { ReleaseAsset } from './asset.ts';
import type { ReleasedImage } from './images-block.ts';

export interface DigestsOptions {
  /** `1.4.2` */
  readonly version: string;
  /** `v1.4.2` */
  readonly gitTag: string;
  /** The commit that was built: 40 or 64 hexadecimal digits. */
  readonly commit: string;
  readonly images: readonly ReleasedImage[];
  readonly platforms: readonly PlatformImage[];
}

/**
 * The asset `digests.json`: what a version is, for programs. docs/releases.md tells its shape. The same release gives the
 * same bytes, in whatever order its parts are given.
 */
export function digestsAsset({ version, gitTag, commit, images, platforms }: DigestsOptions): ReleaseAsset {
  const document = {
    schemaVersion: 1,
    version,
    gitTag,
    commit,
    images: images
      .map(({ repository: { name }, tag, digest }) => ({
        repository: name,
        tag,
        digest,
        reference: `${name}@${digest}`,
      }))
      .sort((a, b) => inOrder(`${a.repository}:${a.tag}`, `${b.repository}:${b.tag}`)),
    platforms: platforms
      .map(({ platform, digest, size }) => ({ platform, digest, size }))
      .sort((a, b) => inOrder(a.platform, b.platform) || inOrder(a.digest, b.digest)),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
  return { name: 'digests.json', contentType: 'application/json', bytes };
}

/** By code units, which is the same on every machine. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
