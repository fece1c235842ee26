import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { Effect, State } from './protocol.ts';
import type { Release } from './release.ts';
import type { Reuse } from './start.ts';

/** Takes what is there already for what would have been built. */
export function reuse({ repositories: planned, onExists }: Release, state: State, { digests }: Reuse): State {
  const repositories = state.repositories.map((known, index) => {
    const versions = planned[index]?.versions ?? [];
    const digest = digests[index];
    const named = versions.flatMap((tag): [Tag, Digest][] => {
      const found = known.found.get(tag);
      // `verify` has found all of them equal; what is to be overwritten has no name yet.
      const isNamed = found !== undefined && (onExists === 'verify' || found.digest === digest);
      return isNamed ? [[tag, found.digest]] : [];
    });
    return { ...known, digest, named: new Map(named) };
  });
  return { ...state, repositories };
}

/**
 * Whether the version has its names in every repository: the run that gave them has passed the gate. What is promoted is to get
 * names that it did not have, whatever it is called already.
 */
export function isReleased({ repositories: planned }: Release, { start, repositories }: State): boolean {
  if (start?.kind !== 'reuse' || start.because !== 'released') return false;
  return planned.every(({ versions }, index) => versions.every((tag) => repositories[index]?.named.has(tag) === true));
}

/** What brings the image into every repository that lacks it. */
export function copies({ source, digest, digests }: Reuse): readonly Effect[] {
  return digests.flatMap((own, repository): Effect[] =>
    own === undefined ? [{ do: 'copy', repository, from: source, digest }] : [],
  );
}
