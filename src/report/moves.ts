import type { Digest } from '../image/digest.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import { grouped } from './grouped.ts';
import { codeSpan } from './markdown.ts';
import { type NameOf, wordFor } from './names.ts';

/** More tags than this are counted instead of named. */
const maxTags = 6;

/**
 * What became of the tags, as the rest of a sentence: ``moved `1`, `latest` from 1.4.1 to 1.4.2; kept `2` ``. The tags of one
 * version, and those that were right already, go without saying. `''` when nothing is left to be said.
 */
export function movesText(
  tags: readonly TagOutcome[],
  { nameOf, isVersion }: { readonly nameOf: NameOf; readonly isVersion: (tag: TagOutcome) => boolean },
): string {
  const floats = tags.filter((tag) => !isVersion(tag));
  const moved = grouped(
    floats.filter(({ state }) => state === 'moved'),
    ({ from, to }) => `from ${wordOf(from, nameOf)} to ${wordOf(to, nameOf)}`,
  );
  const kept = floats.filter(({ state, to }) => state === 'kept' && to !== undefined);
  return [
    listed(
      'created',
      floats.filter(({ state }) => state === 'created'),
    ),
    ...[...moved].slice(0, 3).map(([way, group]) => `${listed('moved', group)} ${way}`),
    listed('kept', kept),
  ]
    .filter(Boolean)
    .join('; ');
}

/** A version or hexadecimal digits: nothing in it is markup. */
function wordOf(digest: Digest | undefined, nameOf: NameOf): string {
  return digest === undefined ? 'nothing' : wordFor(digest, nameOf);
}

function listed(what: string, outcomes: readonly TagOutcome[]): string {
  const names = [...new Set(outcomes.map(({ tag }) => tag))];
  if (names.length === 0) return '';
  const more = names.length > maxTags ? ` and ${names.length - maxTags} more` : '';
  return `${what} ${names.slice(0, maxTags).map(codeSpan).join(', ')}${more}`;
}
