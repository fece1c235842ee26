import { ReleaseError } from '../errors.ts';
import { parseReference, type Reference } from '../image/reference.ts';
import { sameRepository } from '../image/repository.ts';
import { readCacheEntry } from '../inputs/cache-entry.ts';
import type { BuildInputs } from '../inputs/inputs.ts';
import type { RepositoryPlan } from './repositories.ts';

/**
 * The tag of a plan that `cache-to` would put a cache on, where it does. BuildKit writes the cache after the image, and would
 * leave everybody who pulls that tag with something that is none.
 */
export function cacheAmong(
  repositories: readonly RepositoryPlan[],
  { cacheTo }: Pick<BuildInputs, 'cacheTo'>,
): Reference | undefined {
  const targets = cacheTo.flatMap(readCacheEntry).flatMap(({ type, ref }) => {
    return type === 'registry' && ref !== undefined ? readReference(ref) : [];
  });
  return targets.find(({ repository, tag }) =>
    repositories.some((planned) => sameRepository(planned.repository, repository) && planned.tags.includes(tag)),
  );
}

/** What is no reference is refused by buildx, in its own words. */
function readReference(text: string): readonly Reference[] {
  try {
    return [parseReference(text)];
  } catch (error) {
    if (error instanceof ReleaseError) return [];
    throw error;
  }
}
