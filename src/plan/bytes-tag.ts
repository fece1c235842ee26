import type { Tag } from '../image/tag.ts';
import { parseVersion } from '../image/version.ts';
import { isGated } from '../inputs/gate-inputs.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { partTag } from './part-tag.ts';
import type { PlannedTag } from './planned-tag.ts';

/**
 * The tag that the bytes travel under: best a version; that of the commit, where the git tag of the version is still to be made; or
 * nothing that anybody could take for a name, where something has to agree to the names first.
 */
export type BytesTag =
  { readonly kind: 'version' } | { readonly kind: 'commit' } | { readonly kind: 'no-name'; readonly otherwise: Tag };

/** @param options `isTagNew`: whether this run makes the git tag of its version */
export function bytesTag(
  inputs: Pick<Inputs, 'attest' | 'gates'>,
  { isTagNew, sha }: { readonly isTagNew: boolean; readonly sha: string },
): BytesTag {
  if (isGated(inputs)) return { kind: 'no-name', otherwise: partTag(sha, ['gated']) };
  return { kind: isTagNew ? 'commit' : 'version' };
}

/**
 * Bytes first, names last (design rule 1): the tag that travels with the bytes is the one that harms least when the run
 * dies right after: a version, which nobody has yet; else a commit's; else the first.
 */
export function firstTag(tags: readonly [Tag, ...Tag[]], written: readonly PlannedTag[], bytes: BytesTag): Tag {
  const created = new Set(written.filter(({ action }) => action === 'create').map(({ name }) => name));
  const version = tags.find((tag) => created.has(tag) || parseVersion(tag) !== undefined);
  const commit = tags.find((tag) => tag.startsWith('sha-'));
  switch (bytes.kind) {
    case 'version':
      return version ?? commit ?? tags[0];
    case 'commit':
      return commit ?? version ?? tags[0];
    case 'no-name':
      return commit ?? bytes.otherwise;
  }
}
