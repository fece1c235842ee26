import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { Version } from '../image/version.ts';
import type { LineFloat } from '../publish/candidates.ts';
import { type Naming, namings } from '../publish/naming.ts';
import { unknownTag } from './failures.ts';
import { lineNamed } from './float-names.ts';
import { type Ground, highestOf } from './ground.ts';
import { type NamedVersion, versionSaid, type View } from './view.ts';

/** One float, and where it is to go. */
export interface Goal {
  readonly tag: Tag;
  readonly line: LineFloat | undefined;
  readonly to: Digest;
  /** The version tag that is there, when there is one. */
  readonly version: Tag | undefined;
}

/** @throws ReleaseError when it is not there, with tags that are called alike */
export async function requireTag({ client, repository, listed }: Ground, tag: Tag): Promise<void> {
  if ((await client.resolve(repository, tag)) !== undefined) return;
  const like = [...listed].filter((other) => other.includes(tag) || tag.includes(other)).toSorted();
  throw unknownTag({ repository, tag }, like.slice(0, 5));
}

/** How the versions of this image are called. */
export function namingIn({ style }: Ground, there: readonly NamedVersion[]): Naming {
  const [plain] = namings(style);
  const naming = there[0]?.naming ?? plain;
  if (naming === undefined) throw new Error('Versions have a name.');
  return naming;
}

/** What a float ranges over by its name; `undefined` when that has no version. */
export function rangeOf(
  { style }: Ground,
  tag: Tag,
  { naming, there }: { readonly naming: Naming; readonly there: readonly NamedVersion[] },
): LineFloat | undefined {
  const line = lineNamed(tag, naming, style);
  const highest = line === undefined ? undefined : highestOf(line, there);
  if (line === undefined || highest === undefined) return undefined;
  return { tag, line, version: highest.version, naming: highest.naming, isKept: false };
}

/** How many versions are compared at most, before the image is asked what it is. */
const maxCompared = 16;

/** The version that an image is: by its tag, the highest first, else by what it says. */
export async function versionAt(
  view: View,
  digest: Digest,
  there: readonly NamedVersion[],
): Promise<Version | undefined> {
  return (await versionAmong(view, digest, there))?.version ?? versionSaid(view, digest);
}

/** The version that has this digest, among the highest. */
export async function versionAmong(
  view: View,
  digest: Digest,
  there: readonly NamedVersion[],
): Promise<NamedVersion | undefined> {
  const { client, repository } = view;
  // It is most often the highest, or near to it.
  for (const some of [there.slice(0, 1), there.slice(1, 4), there.slice(4, maxCompared)]) {
    const digests = await Promise.all(some.map(({ tag }) => client.resolve(repository, tag)));
    const found = some[digests.indexOf(digest)];
    if (found !== undefined) return found;
  }
  return undefined;
}
