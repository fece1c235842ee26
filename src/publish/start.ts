import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { Found, Release } from './release.ts';

/** What to do about what is in the registries before the build. */
export type Start =
  | { readonly kind: 'build' }
  /** Nothing has to be built: what each repository has, and where those that lack it can get it. */
  | { readonly kind: 'reuse'; readonly source: number; readonly digests: readonly (Digest | undefined)[] }
  | { readonly kind: 'skip'; readonly reason: 'exists' | 'superseded' }
  | { readonly kind: 'refuse'; readonly reason: 'exists' | 'other-content' };

/**
 * Decides by the version tags that are there already (design rule 2). Whether they are of this release is known without a build:
 * they are of the same commit, and of the same platforms with the same digests wherever there are several. Indexes are not
 * compared, because provenance makes each of them different.
 * @param found of each repository, its version tags and the tag of the bytes, where they are there
 */
export function decideStart(release: Release, found: readonly ReadonlyMap<Tag, Found>[]): Start {
  const versions = release.repositories.map((repository, index) => foundVersions(repository.versions, found[index]));
  const existing = versions.flat();
  if (existing.length === 0) return isSuperseded(release, found) ? { kind: 'skip', reason: 'superseded' } : build;
  switch (release.onExists) {
    case 'overwrite':
      return build;
    case 'skip':
      return { kind: 'skip', reason: 'exists' };
    case 'fail':
      return { kind: 'refuse', reason: 'exists' };
    case 'verify': {
      const isSame = existing.every(({ relation, content }) => relation === 'same' && content === existing[0]?.content);
      if (!isSame) return { kind: 'refuse', reason: 'other-content' };
      const digests = versions.map(([version]) => version?.digest);
      return { kind: 'reuse', source: digests.findIndex((digest) => digest !== undefined), digests };
    }
  }
}

const build: Start = { kind: 'build' };

function foundVersions(versions: readonly Tag[], found: ReadonlyMap<Tag, Found> | undefined): readonly Found[] {
  return versions.flatMap((tag) => found?.get(tag) ?? []);
}

/**
 * Whether the tag that the bytes would be pushed under follows a branch, and is at a newer commit of it in some repository: a
 * push would take it back, before anybody could look again.
 */
function isSuperseded(release: Release, found: readonly ReadonlyMap<Tag, Found>[]): boolean {
  return release.repositories.some(({ first, floats }, index) => {
    const isBranch = floats.some(({ tag, kind }) => tag === first && kind === 'branch');
    return isBranch && found[index]?.get(first)?.relation === 'descendant';
  });
}
