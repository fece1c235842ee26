import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import { tagText, type Version } from '../image/version.ts';
import { isInLine, type Line } from '../plan/lines.ts';
import type { LineFloat } from '../publish/candidates.ts';
import { decides } from '../publish/floats.ts';
import { unknownVersion } from '../publish/failures.ts';
import { nameOf, type Naming, namings, versionOf } from '../publish/naming.ts';
import { nearTo } from '../publish/near-versions.ts';
import type { Candidate } from '../publish/release.ts';
import { survey } from '../publish/survey.ts';
import { markerOf, type Withdrawal } from '../publish/withdrawal.ts';
import type { Manifest } from '../registry/client.ts';
import { manifestAt, markAt, type NamedVersion, versionsThere, type View } from './view.ts';

/** What the rollback of one repository is planned on. */
export interface Ground extends View {
  /** The versions that git knows, asked anew. */
  readonly knownNow: () => Promise<Iterable<Version> | undefined>;
  /** What every marker of this run says. */
  readonly audit: Pick<Withdrawal, 'reason' | 'actor' | 'run' | 'time'>;
}

/** A version in the registry. */
export interface FoundVersion {
  readonly version: Version;
  readonly naming: Naming;
  readonly tag: Tag;
  readonly manifest: Manifest;
  readonly mark: Withdrawal | undefined;
}

/**
 * A version under each of its names (`1.4.2`, `v1.4.2`).
 * @throws ReleaseError when it is not there
 */
export async function findVersion(ground: Ground, version: Version): Promise<readonly FoundVersion[]> {
  const { repository, client, listed, style } = ground;
  const found: FoundVersion[] = [];
  for (const naming of namings(style)) {
    const tag = nameOf(version, naming);
    // A list may be late, so what is most likely is asked for in any case.
    if (tag === undefined || (found.length > 0 && !listed.has(tag))) continue;
    const [manifest, mark] = await Promise.all([manifestAt(ground, tag), markAt(ground, tag)]);
    if (manifest !== undefined) found.push({ version, naming, tag, manifest, mark });
  }
  if (found.length > 0) return found;
  throw unknownVersion(repository, tagText(version), nearTo(version, await versionsThere({ ...ground, client })));
}

/** The highest version of a line; `undefined` when it has none. */
export function highestOf(line: Line, there: readonly NamedVersion[]): NamedVersion | undefined {
  return there.find(({ version }) => isInLine(version, line));
}

/** The version by which it is decided where a float belongs, when these marks are there too; `undefined` when no version is left. */
export async function deciderOf(
  ground: Ground,
  float: LineFloat,
  marks: ReadonlyMap<Tag, Withdrawal> = new Map(),
): Promise<Candidate | undefined> {
  const { repository, knownVersions, listed } = ground;
  const { tag, naming } = float;
  const isGood = (asked: Tag): boolean => {
    const marker = markerOf(asked);
    const isVersion = naming !== undefined && versionOf(asked, naming) !== undefined;
    return isVersion && (marker === undefined || !listed.has(marker));
  };
  const client: Ground['client'] = {
    ...ground.client,
    // A float most likely goes to the first version that is there and has no mark, and then the bytes of that are needed.
    resolve: async (_, asked) =>
      isGood(asked) ? (await manifestAt(ground, asked))?.digest : ground.client.resolve(repository, asked),
  };
  const looked = await survey(
    { repository, first: undefined, built: [], versions: [], floats: [{ tag, kind: 'line' }] },
    // Only lines whose versions have no names of their own need a digest, and a rollback knows the names.
    { client, lines: new Map([[tag, float]]), digest: noDigest, named: new Map(), knownVersions, marks },
  );
  return looked.lines.get(tag)?.find(decides);
}

/** For a look at lines whose versions have names of their own: it needs the digest of none. */
export const noDigest = `sha256:${'0'.repeat(64)}` as Digest;
