import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { parseVersion, tagText, type Version } from '../image/version.ts';
import { ReleaseError } from '../errors.ts';
import type { RollbackInputs } from '../inputs/rollback-inputs.ts';
import { isInLine, type Line } from '../plan/lines.ts';
import type { LineFloat } from '../publish/candidates.ts';
import { decides } from '../publish/floats.ts';
import { markOf } from '../publish/marks.ts';
import { unknownVersion } from '../publish/failures.ts';
import { nameOf, type Naming, namings } from '../publish/naming.ts';
import { type NamedVersion, nearTo, versionsAmong } from '../publish/near-versions.ts';
import type { Candidate } from '../publish/release.ts';
import { survey } from '../publish/survey.ts';
import type { Withdrawal } from '../publish/withdrawal.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';

export type { NamedVersion };

/** What the rollback of one repository is planned on. */
export interface Ground {
  readonly repository: Repository;
  readonly style: RollbackInputs['naming'];
  /** Reads what is there once, and writes nothing (rehearsal.ts). */
  readonly client: RegistryClient;
  readonly listed: ReadonlySet<Tag>;
  /** The versions that git knows; `undefined` when it does not know those of this image, and the list of tags has to do. */
  readonly knownVersions: () => Promise<Iterable<Version> | undefined>;
  /** The same, asked anew. */
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

async function manifestAt({ client, repository }: Ground, tag: Tag): Promise<Manifest | undefined> {
  try {
    return await client.getManifest(repository, tag);
  } catch (error) {
    if (error instanceof ReleaseError && error.failure.code === 'not-found') return undefined;
    throw error;
  }
}

export function markAt({ client, repository }: Ground, tag: Tag): Promise<Withdrawal | undefined> {
  return markOf(tag, { client, repository, resolve: (marker) => client.resolve(repository, marker) });
}

/** The versions of this image that are in the list of tags and, where git knows them, in git; highest first. */
export async function versionsThere({ listed, style, knownVersions }: Ground): Promise<readonly NamedVersion[]> {
  const known = await knownVersions();
  return versionsAmong(listed, { style, known });
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
  const { repository, client, knownVersions } = ground;
  const { tag } = float;
  const looked = await survey(
    { repository, first: undefined, built: [], versions: [], floats: [{ tag, kind: 'line' }] },
    // Only lines whose versions have no names of their own need a digest, and a rollback knows the names.
    { client, lines: new Map([[tag, float]]), digest: noDigest, named: new Map(), knownVersions, marks },
  );
  return looked.lines.get(tag)?.find(decides);
}

const noDigest = `sha256:${'0'.repeat(64)}` as Digest;

/** The version that the image says it has, when it says one. */
export async function versionSaid({ client, repository }: Ground, digest: Digest): Promise<Version | undefined> {
  const { version } = await client.describe(repository, await client.getManifest(repository, digest));
  return version === undefined ? undefined : parseVersion(version);
}
