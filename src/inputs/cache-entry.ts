import { readFields, splitField } from './lists.ts';

/** Where a cache goes, or is from. */
export interface CacheEntry {
  readonly type: string;
  /** Of a cache in a registry: the name that it has there, as it was written. */
  readonly ref: string | undefined;
}

/**
 * Reads one entry of `cache-to` or `cache-from` as buildx does (docker/buildx, util/buildflags/cache.go, ParseCacheEntry): without
 * any `=` each field names an image.
 * @throws ReleaseError when a quote is misplaced
 */
export function readCacheEntry(entry: string): readonly CacheEntry[] {
  const fields = readFields(entry).flat();
  if (!entry.includes('=')) return fields.map((ref) => ({ type: 'registry', ref }));
  const named = fields.map(splitField);
  const valueOf = (name: string): string | undefined => named.find(({ key }) => key?.toLowerCase() === name)?.value;
  return [{ type: valueOf('type') ?? 'registry', ref: valueOf('ref') }];
}
