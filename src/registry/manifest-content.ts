import { isDigest, type Digest } from '../image/digest.ts';
import { foldedKey, parseJson, textAt } from '../tools/foreign-json.ts';
import { untrustedAnswer } from './failures.ts';
import { imageTypes, indexTypes, type Manifest } from './manifest.ts';
import { repeatsName } from './repeated-name.ts';

/** OCI image-spec 1.1, `descriptor.md`. `size` is in bytes. */
export interface Descriptor {
  readonly digest: Digest;
  readonly size: number;
  readonly mediaType: string;
}

/** One entry of an index. */
export interface Child extends Descriptor {
  /** `linux/arm/v7`; nothing when it is for no platform, as attestations are. */
  readonly platform?: string;
  /** Whether it is about another entry instead of being an image: BuildKit's provenance and SBOM. */
  readonly attestation: boolean;
}

export type ManifestContent =
  | { readonly kind: 'index'; readonly children: readonly Child[] }
  | {
      readonly kind: 'image';
      readonly config: Descriptor;
      readonly layers: readonly Descriptor[];
      /** What a pull transfers: configuration and compressed layers, in bytes. */
      readonly size: number;
    };

type JsonObject = Readonly<Record<string, unknown>>;

/** Names whose other spellings Go's JSON reader takes for the same and ours does not. */
const names = new Map(
  [
    ...['mediaType', 'artifactType', 'manifests', 'layers', 'config', 'subject', 'digest', 'size', 'annotations'],
    ...['platform', 'os', 'architecture', 'variant'],
  ].map((name) => [foldedKey(name), name]),
);

/**
 * Reads what is in a manifest.
 * @throws ReleaseError when it is not one, or one that two programs could read as different images: `manifests` and
 *   `layers` in one document, a media type inside that is not the one outside (CVE-2021-41190), a name that stands there twice
 *   or in the wrong case, a size that is no exact number
 */
export function readManifest({ bytes, digest, mediaType }: Manifest): ManifestContent {
  const fail = (problem: string): Error => untrustedAnswer(`The manifest ${digest} cannot be read: ${problem}`);
  const text = decode(bytes);
  if (repeatsName(text)) throw fail('a name in it stands there twice, or it is too deep');
  const document = exactObject(parseJson(text), 'document', fail);
  if (document['mediaType'] !== undefined && document['mediaType'] !== mediaType) {
    throw fail('it says that it is of another type than the registry says');
  }
  if (document['manifests'] !== undefined && document['layers'] !== undefined) {
    throw fail('it has both "manifests" and "layers"');
  }
  if (indexTypes.includes(mediaType)) {
    return {
      kind: 'index',
      children: list(document['manifests'], 'manifests', fail).map((entry) => child(entry, fail)),
    };
  }
  if (!imageTypes.includes(mediaType)) throw fail('it is neither an index nor an image');
  const config = descriptor(exactObject(document['config'], 'config', fail), fail);
  const layers = list(document['layers'], 'layers', fail).map((entry) =>
    descriptor(exactObject(entry, 'layer', fail), fail),
  );
  const size = layers.reduce((sum, layer) => sum + layer.size, config.size);
  return { kind: 'image', config, layers, size };
}

/** The entries of a list of descriptors, with everything else that is in them. */
export function readDescriptors(entries: unknown, fail: Fail): readonly (readonly [Descriptor, JsonObject])[] {
  return list(entries, 'manifests', fail).map((entry) => {
    const fields = exactObject(entry, 'entry', fail);
    return [descriptor(fields, fail), fields] as const;
  });
}

type Fail = (problem: string) => Error;

function child(entry: unknown, fail: Fail): Child {
  const fields = exactObject(entry, 'entry', fail);
  if (fields['annotations'] !== undefined) object(fields['annotations'], 'annotations', fail);
  const platform =
    fields['platform'] === undefined ? undefined : platformName(exactObject(fields['platform'], 'platform', fail));
  return {
    ...descriptor(fields, fail),
    attestation: isAttestation(fields),
    ...(platform === undefined ? {} : { platform }),
  };
}

/**
 * Whether an entry of an index is about another one (BuildKit, docs/attestations/attestation-storage.md). It has to be for
 * `unknown/unknown`: anything else, nothing included, is run where it fits, whatever it calls itself.
 */
export function isAttestation(entry: JsonObject): boolean {
  const isCalled = textAt(entry, 'annotations', 'vnd.docker.reference.type') === 'attestation-manifest';
  return isCalled && ['os', 'architecture'].every((field) => textAt(entry, 'platform', field) === 'unknown');
}

/** `linux/arm/v7`, of a descriptor or a configuration; `undefined` when it names none that can be shown. */
export function platformName({ os, architecture, variant }: JsonObject): string | undefined {
  const parts = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])];
  const plain = parts.every(
    (part) => typeof part === 'string' && /^[a-z0-9._-]{1,32}$/.test(part) && part !== 'unknown',
  );
  return plain ? parts.join('/') : undefined;
}

function descriptor({ digest, size, mediaType }: JsonObject, fail: Fail): Descriptor {
  if (typeof digest !== 'string' || !isDigest(digest)) throw fail('a digest in it is not sha256');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw fail('a size in it is no exact number');
  if (typeof mediaType !== 'string') throw fail('an entry of it has no media type');
  return { digest, size, mediaType };
}

function object(value: unknown, name: string, fail: Fail): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail(`the ${name} is not an object`);
  return value as JsonObject;
}

function exactObject(value: unknown, name: string, fail: Fail): JsonObject {
  const fields = object(value, name, fail);
  for (const key of Object.keys(fields)) {
    if ((names.get(foldedKey(key)) ?? key) !== key) throw fail(`a name in the ${name} is in the wrong case`);
  }
  return fields;
}

function list(value: unknown, name: string, fail: Fail): readonly unknown[] {
  if (!Array.isArray(value)) throw fail(`"${name}" is not a list`);
  return value;
}

/** Nothing, which is no JSON, when it is not UTF-8; neither is a byte order mark (RFC 8259, section 8.1). */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}
