import { createHash } from 'node:crypto';
import { parseTag, replaceIllegal, type Tag } from '../image/tag.ts';

const maxLength = 128;
const hashLength = 8;

/**
 * Makes a tag of any text, always the same one for the same text: characters that a tag cannot have become `-`, a first
 * character that it cannot start with is dropped, and a text that is too long ends in a hash of the whole, so that two
 * long branch names that differ at the end stay two tags.
 * @returns `undefined` when nothing is left
 */
export function toTag(text: string): Tag | undefined {
  const legal = replaceIllegal(text).replace(/^[.-]+/, '');
  if (legal === '') return undefined;
  if (legal.length <= maxLength) return parseTag(legal);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, hashLength);
  return parseTag(`${legal.slice(0, maxLength - hashLength - 1)}-${hash}`);
}
