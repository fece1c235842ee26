import type { Tag } from '../image/tag.ts';
import type { RepositoryState } from './protocol.ts';
import type { Move } from './release.ts';

/**
 * What has to be done to have the floats back where they were: one move for each of them, the widest first, from what was there
 * before the run to what the run wrote last. Version tags stay: somebody may have seen them. A float that this run has put to
 * the version of another stays too: that one counts on it.
 */
export function movesToTakeBack({ digest, moves, named, failures }: RepositoryState): readonly Move[] {
  const own = new Set([digest, ...named.values()]);
  // A write that failed may have happened all the same.
  const tried = failures.flatMap(({ effect }) => (effect.do === 'move' ? [effect] : []));
  const byTag = new Map<Tag, Move>();
  for (const { tag, from, to } of [...moves, ...tried]) {
    if (!named.has(tag)) byTag.set(tag, { tag, from: (byTag.get(tag) ?? { from }).from, to });
  }
  return [...byTag.values()].filter(({ to }) => own.has(to)).toReversed();
}
