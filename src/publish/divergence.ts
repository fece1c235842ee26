import type { Digest } from '../image/digest.ts';
import { isTrueAt, listAt, textAt, valueAt } from '../tools/foreign-json.ts';

/** One layer as a manifest has it: compressed. `size` is in bytes. */
export interface Layer {
  readonly digest: Digest;
  readonly size: number;
}

/** The image for one platform, as far as two of them are compared. What is JSON is foreign. */
export interface PlatformDetail {
  readonly platform: string;
  readonly manifest: unknown;
  readonly layers: readonly Layer[];
  readonly config: unknown;
}

/** The first thing in which an image that was built again differs from the one that is published. */
export type Divergence =
  | { readonly kind: 'platforms'; readonly published: readonly string[]; readonly rebuilt: readonly string[] }
  | {
      readonly kind: 'layer';
      readonly platform: string;
      /** From 1. */
      readonly number: number;
      /** `undefined` where one of the images has fewer layers. */
      readonly published: Layer | undefined;
      readonly rebuilt: Layer | undefined;
      /** The instruction of the Dockerfile, as the history of the image has it. Foreign text. */
      readonly instruction: string | undefined;
      /** Whether the files are the same, and only compressed in another way. */
      readonly isOnlyPacking: boolean;
    }
  | {
      readonly kind: 'field';
      readonly platform: string;
      readonly document: 'configuration' | 'manifest';
      /** `config.Labels."org.opencontainers.image.version"`. Foreign text, as the values are. */
      readonly path: string;
      readonly published: string | undefined;
      readonly rebuilt: string | undefined;
    }
  /** Both say the same, in other bytes. */
  | { readonly kind: 'bytes'; readonly platform: string };

/**
 * In what two images for one platform differ whose manifests have different digests: in the files of a layer, the earliest first, because
 * those after it are made on top of it; else in how a layer is compressed; else in what the image says of itself. Pure.
 */
export function divergenceOf(published: PlatformDetail, rebuilt: PlatformDetail): Divergence {
  const { platform } = published;
  const numbers = Array.from({ length: Math.max(published.layers.length, rebuilt.layers.length) }, (_, index) => index);
  const packed = numbers.filter((index) => published.layers[index]?.digest !== rebuilt.layers[index]?.digest);
  const changed = packed.find((index) => !hasSameFiles(published, rebuilt, index));
  const index = changed ?? packed[0];
  if (index !== undefined) {
    return {
      ...{ kind: 'layer', platform, number: index + 1, isOnlyPacking: changed === undefined },
      ...{ published: published.layers[index], rebuilt: rebuilt.layers[index] },
      instruction: instructionOf(published, index) ?? instructionOf(rebuilt, index),
    };
  }
  const inConfig = firstDifference(published.config, rebuilt.config);
  if (inConfig !== undefined) return { kind: 'field', platform, document: 'configuration', ...inConfig };
  const inManifest = firstDifference(published.manifest, rebuilt.manifest);
  if (inManifest !== undefined) return { kind: 'field', platform, document: 'manifest', ...inManifest };
  return { kind: 'bytes', platform };
}

/** By the digests of what is compressed (OCI image-spec, config.md, `rootfs.diff_ids`). */
function hasSameFiles(published: PlatformDetail, rebuilt: PlatformDetail, index: number): boolean {
  const diffId = ({ layers, config }: PlatformDetail): unknown =>
    layers[index] === undefined ? undefined : listAt(config, 'rootfs', 'diff_ids')[index];
  const [there, ours] = [diffId(published), diffId(rebuilt)];
  return typeof there === 'string' && there === ours;
}

/** Every entry of the history is a layer, unless it says that it is none (OCI image-spec, config.md, `history`). */
function instructionOf({ config, layers }: PlatformDetail, index: number): string | undefined {
  const made = listAt(config, 'history').filter((entry) => !isTrueAt(entry, 'empty_layer'));
  return made.length === layers.length ? textAt(made[index], 'created_by') : undefined;
}

interface Difference {
  readonly path: string;
  readonly published: string | undefined;
  readonly rebuilt: string | undefined;
}

/** How deep a document is looked into: three times as deep as any that a builder writes. */
const maxDepth = 16;

/** The first place, by the order of names, where two JSON documents differ. */
function firstDifference(published: unknown, rebuilt: unknown, path: readonly string[] = []): Difference | undefined {
  if (!isContainer(published) || !isContainer(rebuilt) || Array.isArray(published) !== Array.isArray(rebuilt)) {
    const isSame = published === rebuilt;
    return isSame ? undefined : { path: pathText(path), published: valueText(published), rebuilt: valueText(rebuilt) };
  }
  if (path.length >= maxDepth) return undefined;
  const names = [...new Set([...Object.keys(published), ...Object.keys(rebuilt)])];
  if (!Array.isArray(published)) names.sort();
  for (const name of names) {
    const found = firstDifference(valueAt(published, name), valueAt(rebuilt, name), [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function pathText(path: readonly string[]): string {
  return path.map((name) => (/^\w+$/.test(name) ? name : JSON.stringify(name))).join('.');
}

function valueText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (isContainer(value)) return Array.isArray(value) ? 'a list' : 'an object';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
