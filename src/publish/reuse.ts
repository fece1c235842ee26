import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { Effect, State } from './protocol.ts';
import type { Release } from './release.ts';
import type { Start } from './start.ts';

type Reuse = Extract<Start, { readonly kind: 'reuse' }>;

/** Takes what is there already for what would have been built. */
export function reuse({ repositories: planned }: Release, state: State, { digests }: Reuse): State {
  const repositories = state.repositories.map((known, index) => {
    const versions = planned[index]?.versions ?? [];
    const named = versions.flatMap((tag): [Tag, Digest][] => {
      const found = known.found.get(tag);
      return found === undefined ? [] : [[tag, found.digest]];
    });
    return { ...known, digest: digests[index], named: new Map(named) };
  });
  return { ...state, repositories };
}

/** What brings the image into every repository that lacks it. */
export function copies({ source, digests }: Reuse): readonly Effect[] {
  const digest = digests[source];
  return digests.flatMap((own, repository): Effect[] =>
    own !== undefined || digest === undefined ? [] : [{ do: 'copy', repository, from: source, digest }],
  );
}
