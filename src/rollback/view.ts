import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { fullText, parseVersion, type Version } from '../image/version.ts';
import type { RollbackInputs } from '../inputs/rollback-inputs.ts';
import { isReserved } from '../plan/tag-text.ts';
import { markOf } from '../publish/marks.ts';
import { nameOf, namings, versionOf } from '../publish/naming.ts';
import { type NamedVersion, versionsAmong } from '../publish/near-versions.ts';
import type { Withdrawal } from '../publish/withdrawal.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';
import { nothingThere } from '../registry/manifests.ts';
import { followsBranch } from './float-names.ts';

export type { NamedVersion };

/** What is in one repository, as far as anybody asks. */
export interface View {
  readonly repository: Repository;
  readonly style: RollbackInputs['naming'];
  /** Reads what is there once, and writes nothing (rehearsal.ts). */
  readonly client: RegistryClient;
  readonly listed: ReadonlySet<Tag>;
  /** The versions that git knows; `undefined` when it does not know those of this image, and the list of tags has to do. */
  readonly knownVersions: () => Promise<Iterable<Version> | undefined>;
}

export interface ViewOptions extends Pick<View, 'client' | 'style' | 'knownVersions'> {
  /** The versions that somebody asks about. */
  readonly wanted: readonly Version[];
}

/** Reads the list of tags, while git says which versions it knows. */
export async function openView(
  repository: Repository,
  { client, style, knownVersions, wanted }: ViewOptions,
): Promise<View> {
  const [tags, known] = await Promise.all([client.tags(repository), knownVersions()]);
  const listed: ReadonlySet<Tag> = new Set(tags);
  const isTheirs = known !== undefined && knowsImage(known, { wanted, style, listed });
  const once = Promise.resolve(isTheirs ? known : undefined);
  return { repository, style, client, listed, knownVersions: () => once };
}

/**
 * Whether git's versions are those of the image. A rollback may run in a repository that has other tags, or none; what git does
 * not have there must not look as if the registry had nothing to go back to.
 */
function knowsImage(
  known: Iterable<Version>,
  { wanted, style, listed }: Pick<View, 'style' | 'listed'> & Pick<ViewOptions, 'wanted'>,
): boolean {
  const names = new Set([...known].map(fullText));
  if (wanted.length > 0) return wanted.every((version) => names.has(fullText(version)));
  const isListed = (version: Version): boolean =>
    namings(style).some((naming) => {
      const tag = nameOf(version, naming);
      return tag !== undefined && listed.has(tag);
    });
  return [...known].some(isListed);
}

export function manifestAt({ client, repository }: View, tag: Tag): Promise<Manifest | undefined> {
  return client.getManifest(repository, tag).catch(nothingThere);
}

export function markAt({ client, repository }: View, tag: Tag): Promise<Withdrawal | undefined> {
  return markOf(tag, { client, repository, resolve: (marker) => client.resolve(repository, marker) });
}

/** The versions of this image that are in the list of tags and, where git knows them, in git; highest first. */
export async function versionsThere({ listed, style, knownVersions }: View): Promise<readonly NamedVersion[]> {
  return versionsAmong(listed, { style, known: await knownVersions() });
}

/** The version that the image says it has, when it says one. */
export async function versionSaid({ client, repository }: View, digest: Digest): Promise<Version | undefined> {
  const { version } = await client.describe(repository, await client.getManifest(repository, digest));
  return version === undefined ? undefined : parseVersion(version);
}

/** How many tags of which the name says nothing are looked at. */
const maxOthers = 100;

/** The listed tags that may stand at a version although they are not named after one: `stable`, `lts`, `1.4-alpine`. */
export function otherTags(
  { repository, listed, style }: Pick<View, 'repository' | 'listed' | 'style'>,
  known: { readonly has: (tag: Tag) => boolean },
): { readonly asked: readonly Tag[]; readonly warnings: readonly string[] } {
  const isVersion = (tag: Tag): boolean =>
    /^v?\d+\.\d+\.\d+/.test(tag) || namings(style).some((naming) => versionOf(tag, naming) !== undefined);
  const others = [...listed].filter(
    (tag) => !known.has(tag) && !isVersion(tag) && !isReserved(tag) && !followsBranch(tag),
  );
  const isTooMany = others.length > maxOthers;
  const warning = `${repository.name} has ${others.length} tags that are no versions; only ${maxOthers} of them were looked at`;
  return { asked: others.toSorted().slice(0, maxOthers), warnings: isTooMany ? [warning] : [] };
}
