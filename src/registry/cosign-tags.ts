import type { Digest } from '../image/digest.ts';
import { parseTag, type Tag } from '../image/tag.ts';
import { listAt } from '../tools/foreign-json.ts';
import type { Manifest } from './manifest.ts';

/** A tag under which cosign keeps what is about a digest, where it does not use referrers (cosign, specs/SIGNATURE_SPEC.md). */
export interface CosignTag {
  readonly tag: Tag;
  /** What is there, for people. */
  readonly type: string;
}

const kinds: readonly (readonly [suffix: string, type: string])[] = [
  ['sig', 'cosign signature'],
  ['att', 'cosign attestation'],
  ['sbom', 'cosign SBOM'],
];

export function cosignTags(digest: Digest): readonly CosignTag[] {
  return kinds.map(([suffix, type]) => ({ tag: parseTag(`${digest.replace(':', '-')}.${suffix}`), type }));
}

/**
 * Whether everything that `part` says is said by `whole` too. Each layer is one signature, with its annotations: two signatures
 * of the same image have the same digest.
 */
export function saysAll(whole: Manifest, part: Manifest): boolean {
  const said = new Set(layersOf(whole));
  return layersOf(part).every((layer) => said.has(layer));
}

function layersOf({ bytes }: Manifest): readonly string[] {
  const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return listAt(document, 'layers').map((layer) => JSON.stringify(layer));
}
