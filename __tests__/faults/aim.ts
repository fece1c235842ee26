/** Which request of a release a fault hits: named by what it asks, so that requests at the same time do not blur it. */

/** The two repositories of the release: one on each registry. */
export type SiteName = 'main' | 'mirror';

export type Kind = 'ping' | 'token' | 'manifest' | 'tags' | 'referrers' | 'upload' | 'blob' | 'other';

/** One kind of request, the same in every run. */
export interface Request {
  readonly site: SiteName;
  readonly method: string;
  readonly kind: Kind;
  /** The tag; the name of the digest, in angle brackets; or nothing. */
  readonly reference: string;
}

/** `PUT main manifest 1.4` */
export type Key = string;

export interface Point {
  readonly request: Request;
  /** From 1: which of all requests of this kind. */
  readonly occurrence: number;
}

/** How many requests of the kind are hit, from that one on. */
export type Persistence = 'once' | 'twice' | 'for ever';
export const persistences: readonly Persistence[] = ['once', 'twice', 'for ever'];
const lengths: Readonly<Record<Persistence, number>> = { once: 1, twice: 2, 'for ever': Infinity };

const grammars: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/^\/v2\/$/, 'ping'],
  [/^\/v2\/.*\/manifests\/([^/?]+)$/, 'manifest'],
  [/^\/v2\/.*\/tags\/list(\?.*\blast=)?/, 'tags'],
  [/^\/v2\/.*\/referrers\/([^/?]+)/, 'referrers'],
  [/^\/v2\/.*\/blobs\/uploads\//, 'upload'],
  [/^\/v2\/.*\/blobs\/([^/?]+)$/, 'blob'],
  [/^\/token\b/, 'token'],
];

/**
 * @param path with its query
 * @param names of the digests, without `sha256:`
 */
export function requestOf(
  site: SiteName,
  { method, path }: { method: string; path: string },
  names: ReadonlyMap<string, string>,
): Request {
  for (const [pattern, kind] of grammars) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const found = decodeURIComponent(match[1] ?? '');
    const hex = /^sha256[:-]([0-9a-f]{64})/.exec(found)?.[1];
    const named = hex === undefined ? found : `<${names.get(hex) ?? 'other'}>`;
    return { site, method, kind, reference: kind === 'tags' && found !== '' ? 'next' : named };
  }
  return { site, method, kind: 'other', reference: path };
}

export function keyOf({ method, site, kind, reference }: Request): Key {
  return [method, site, kind, reference].filter((part) => part !== '').join(' ');
}

/** @returns what says of each request of a run, in the order in which they come, whether it is hit */
export function aimAt({ request, occurrence }: Point, persistence: Persistence): (request: Request) => boolean {
  const key = keyOf(request);
  let count = 0;
  return (each) => {
    if (keyOf(each) !== key) return false;
    count += 1;
    return count >= occurrence && count < occurrence + lengths[persistence];
  };
}
