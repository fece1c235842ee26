import { parseTag, replaceIllegal, type Tag } from '../image/tag.ts';

/** A tag that is no name. */
export function partTag(sha: string, what: readonly string[]): Tag {
  const text = ['part', sha.slice(0, 12), ...what].join('-');
  return parseTag(replaceIllegal(text).slice(0, 128));
}
