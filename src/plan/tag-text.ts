import { createHash } from 'node:crypto';
import { reservedTag } from './failures.ts';
import { parseTag, replaceIllegal, type Tag } from '../image/tag.ts';

const maxLength = 128;
const hashLength = 8;

/**
 * Makes a tag of any text, always the same one for the same text: characters that a tag cannot have become `-`, a first
 * character that it cannot start with is dropped, and a text that is too long ends in a hash of the whole, so that two
 * long branch names that differ at the end stay two tags.
 * @returns `undefined` when nothing is left
 * @throws ReleaseError when the tag is reserved
 */
export function toTag(text: string): Tag | undefined {
  const legal = replaceIllegal(text).replace(/^[.-]+/, '');
  if (legal === '') return undefined;
  const tag = parseTag(legal.length <= maxLength ? legal : shortened(legal, text));
  if (isReserved(tag)) throw reservedTag(tag);
  return tag;
}

/**
 * What has a meaning of its own: the referrers of a digest (OCI distribution-spec 1.1, "Referrers Tag Schema") and cosign's
 * signatures of one; the mark of a withdrawn version; a part of an image (`partPlan`) and a cache (`cacheFlags`), which
 * the next run writes again. Of the last two only what looks like ours: a branch may be called `part-time`.
 */
const reserved = [
  /^sha256-[0-9a-f]{64}(?:$|\.)/,
  /^withdrawn-/,
  /^part-[0-9a-f]{12}(?:-|$)/,
  /^buildcache-.*-[0-9a-f]{16}$/,
];

/** Whether a tag means something else than an image that is released. */
export function isReserved(tag: Tag): boolean {
  return reserved.some((pattern) => pattern.test(tag));
}

function shortened(legal: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, hashLength);
  return `${legal.slice(0, maxLength - hashLength - 1)}-${hash}`;
}
