import type { Digest } from '../image/digest.ts';
import { parseJson } from '../tools/foreign-json.ts';
import { unknownPlatform } from '../registry/image-notes.ts';
import type { ImageNotes, Manifest } from '../registry/client.ts';
import { platformName, readManifest } from '../registry/manifest-content.ts';
import { type Divergence, divergenceOf, type PlatformDetail } from './divergence.ts';
import { contentOf } from './place.ts';

/** Where an image can be read: a registry or a folder. Both throw a ReleaseError when it is not there, or has other bytes. */
export interface ImageSource {
  readonly manifest: (digest: Digest) => Promise<Manifest>;
  readonly blob: (digest: Digest) => Promise<Uint8Array>;
}

type Platforms = ImageNotes['platforms'];

/** An image by its platforms, and where they can be read. */
export interface ComparedImage {
  readonly platforms: Platforms;
  readonly source: ImageSource;
}

/** The platforms of an image. Attestations are none: they name the run that made them. */
export async function platformsOf(digest: Digest, { manifest, blob }: ImageSource): Promise<Platforms> {
  const content = readManifest(await manifest(digest));
  if (content.kind === 'image') {
    return [{ platform: nameIn(parseJson(await blob(content.config.digest))), digest }];
  }
  const images = content.children.filter(({ attestation }) => !attestation);
  return images.map(({ platform = unknownPlatform, digest: of }) => ({ platform, digest: of }));
}

/**
 * In what an image that was built again differs from the one that is published. Nothing is read where the digests of the platforms are
 * equal; else the manifests and configurations of the first platform that differs.
 * @returns `undefined` when it does not
 */
export async function compareImages(published: ComparedImage, rebuilt: ComparedImage): Promise<Divergence | undefined> {
  if (contentOf(published) === contentOf(rebuilt)) return undefined;
  const names = [published, rebuilt].map(({ platforms }) => platforms.map(({ platform }) => platform).toSorted());
  const [there = [], ours = []] = names;
  if (there.join('\n') !== ours.join('\n')) return { kind: 'platforms', published: there, rebuilt: ours };
  const others = new Set(rebuilt.platforms.map(({ platform, digest }) => `${platform} ${digest}`));
  const lost = published.platforms.find(({ platform, digest }) => !others.has(`${platform} ${digest}`));
  const instead = rebuilt.platforms.find(
    ({ platform, digest }) => platform === lost?.platform && digest !== lost.digest,
  );
  if (lost === undefined || instead === undefined) return { kind: 'platforms', published: there, rebuilt: ours };
  const [before, after] = await Promise.all([detailOf(lost, published.source), detailOf(instead, rebuilt.source)]);
  return divergenceOf(before, after);
}

async function detailOf(
  { platform, digest }: Platforms[number],
  { manifest, blob }: ImageSource,
): Promise<PlatformDetail> {
  const found = await manifest(digest);
  const content = readManifest(found);
  const document = parseJson(found.bytes);
  if (content.kind === 'index') return { platform, manifest: document, layers: [], config: undefined };
  return {
    ...{ platform, manifest: document, layers: content.layers },
    config: parseJson(await blob(content.config.digest)),
  };
}

function nameIn(config: unknown): string {
  const isObject = typeof config === 'object' && config !== null;
  return (isObject ? platformName(config as Readonly<Record<string, unknown>>) : undefined) ?? unknownPlatform;
}
