import { digestOf, type Digest } from '../image/digest.ts';
import { textAt, valueAt } from '../tools/foreign-json.ts';
import type { Manifest } from '../registry/client.ts';
import { indexTypes } from '../registry/manifest.ts';
import { isAttestation, platformName, readManifest } from '../registry/manifest-content.ts';
import { notMergeable, otherPlatforms, samePlatform } from './failures.ts';

/** A part as it stands in the registry. */
export interface PartImage {
  readonly manifest: Manifest;
  /** `linux/arm/v7`; only of a part that is no index, which says it itself. */
  readonly platform: string | undefined;
}

export interface MergeOptions {
  /** What has to be in the index, no more and no less; empty when that is not said. */
  readonly platforms: readonly string[];
  /** Of the index. */
  readonly annotations: ReadonlyMap<string, string>;
}

type Entry = Readonly<Record<string, unknown>>;

const [ociIndex = '', dockerList = ''] = indexTypes;

/**
 * One index of what several jobs have built (OCI image-spec 1.1, `image-index.md`; Docker's manifest list where all parts are
 * Docker's). Every entry stays as it is, with its annotations: provenance and SBOM are entries too. The same parts give the same
 * bytes in whatever order they come: images by platform, then what is about them.
 * @throws ReleaseError when two parts are for one platform, or the platforms are not those that are asked for
 */
export function mergedIndex(parts: readonly PartImage[], { platforms, annotations }: MergeOptions): Manifest {
  const entries = distinct(parts.flatMap(entriesOf));
  const images = entries.filter((entry) => !isAttestation(entry));
  requirePlatforms(images, platforms);
  const inOrder = images.toSorted((a, b) => compareText(shown(a), shown(b)));
  const about = inOrder.flatMap((image) =>
    entries.filter((entry) => isAttestation(entry) && aboutWhat(entry) === image['digest']),
  );
  const isDocker = parts.every(({ manifest }) => manifest.mediaType.startsWith('application/vnd.docker.'));
  const mediaType = isDocker ? dockerList : ociIndex;
  const notes = isDocker || annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) };
  const document = { schemaVersion: 2, mediaType, manifests: [...inOrder, ...about], ...notes };
  const bytes = new TextEncoder().encode(JSON.stringify(document, undefined, 2));
  return { digest: digestOf(bytes), mediaType, bytes };
}

function entriesOf({ manifest, platform }: PartImage): readonly Entry[] {
  const { digest, mediaType, bytes } = manifest;
  const content = readManifest(manifest);
  switch (content.kind) {
    case 'image':
      return [{ mediaType, digest, size: bytes.length, platform: platformOf(digest, platform) }];
    case 'index': {
      const entries = valueAt(JSON.parse(new TextDecoder().decode(bytes)), 'manifests') as readonly Entry[];
      const nested = content.children.find((child) => indexTypes.includes(child.mediaType));
      if (nested !== undefined) throw notMergeable(digest, `it has another index in it, ${nested.digest}`);
      return entries;
    }
  }
}

function platformOf(digest: Digest, platform: string | undefined): Entry {
  const [os, architecture, variant] = platform?.split('/') ?? [];
  if (os === undefined || architecture === undefined) {
    throw notMergeable(digest, 'it does not say which platform it is for');
  }
  return { architecture, os, ...(variant === undefined ? {} : { variant }) };
}

/** A part that was handed over twice is one. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry['digest'], entry])).values()];
}

function aboutWhat(entry: Entry): string | undefined {
  return textAt(entry, 'annotations', 'vnd.docker.reference.digest');
}

/** Windows has several images for one architecture, told apart by the version of the system. */
function shown(entry: Entry): string {
  const platform = (valueAt(entry, 'platform') ?? {}) as Entry;
  const version = textAt(platform, 'os.version');
  return `${platformName(platform) ?? 'unknown'}${version === undefined ? '' : ` ${version}`}`;
}

function requirePlatforms(images: readonly Entry[], wanted: readonly string[]): void {
  for (const platform of new Set(images.map(shown))) {
    const same = images.filter((entry) => shown(entry) === platform);
    if (same.length > 1)
      throw samePlatform(
        platform,
        same.map((entry) => entry['digest'] as Digest),
      );
  }
  const there = new Set(images.map((entry) => shown(entry).replace(/ .*$/s, '')));
  const missing = wanted.filter((platform) => !there.has(platform));
  const unexpected = wanted.length === 0 ? [] : [...there].filter((platform) => !wanted.includes(platform));
  if (missing.length + unexpected.length > 0) throw otherPlatforms(missing, unexpected);
}

/** By code units: the same everywhere, whatever the language of the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
