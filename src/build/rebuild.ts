import { readCacheEntry } from '../inputs/cache-entry.ts';
import type { BuildRequest } from './argv.ts';

/**
 * The same build once more, to be compared with what it gave before: it goes to no registry, and takes nothing from a cache, because
 * a step that is not run proves nothing. Its platforms are the same with any attestations; with this one there is an index for
 * every annotation to be on, wherever the image goes.
 */
export function rebuildOf(request: BuildRequest): BuildRequest {
  const { inputs } = request;
  // What is in the image itself stays.
  const cacheTo = inputs.cacheTo.filter((entry) => readCacheEntry(entry).every(({ type }) => type === 'inline'));
  const fresh = { cacheFrom: [], cacheTo, noCache: true, noCacheFilters: [] };
  const attested = { attests: [], provenance: 'mode=min', sbom: undefined };
  return {
    ...request,
    inputs: { ...inputs, ...fresh, ...attested },
    references: [],
    push: false,
    pushesByDigest: false,
  };
}
