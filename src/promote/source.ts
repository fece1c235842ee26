import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { tagText, type Version } from '../image/version.ts';
import type { Flavor } from '../inputs/inputs.ts';
import type { From } from '../inputs/promote-inputs.ts';
import { incompleteImage, unknownVersion } from '../publish/failures.ts';
import { refuseWithdrawn, refuseWithdrawnDigest } from '../publish/marks.ts';
import { nameOf, namings, versionOf } from '../publish/naming.ts';
import { nearTo, versionsAmong } from '../publish/near-versions.ts';
import type { ImageNotes, Manifest, RegistryClient } from '../registry/client.ts';
import { readManifest } from '../registry/manifest-content.ts';
import { unknownSource, unknownSourceDigest } from './failures.ts';

/** The image that is promoted, complete and not withdrawn. */
export interface Source {
  readonly repository: Repository;
  readonly manifest: Manifest;
  /** Under which it was found. */
  readonly tag: Tag | undefined;
  /** The version that this tag is. */
  readonly version: Version | undefined;
  /** What the image says about itself. */
  readonly notes: ImageNotes;
}

export interface SourceOptions {
  readonly client: RegistryClient;
  /** How version tags are called. */
  readonly style: Pick<Flavor, 'prefix' | 'suffix'>;
}

/**
 * Finds the image that `from` names: from here on it is its digest that counts, wherever the tag goes.
 * @throws ReleaseError when it is not there, with what is there instead; when it is not complete; or when its version is withdrawn
 */
export async function findSource(from: From, options: SourceOptions): Promise<Source> {
  const found = await locate(from, options);
  const { client } = options;
  const { repository, manifest } = found;
  await requireComplete(found, options);
  const notes = await client.describe(repository, manifest);
  await refuseWithdrawnSource(found, client);
  return { ...found, notes };
}

type Located = Omit<Source, 'notes'>;

async function locate(from: From, options: SourceOptions): Promise<Located> {
  const { repository } = from;
  const { style } = options;
  switch (from.kind) {
    case 'digest': {
      const manifest = await manifestAt(options.client, repository, from.digest);
      if (manifest === undefined) throw unknownSourceDigest(repository, from.digest);
      return { repository, manifest, tag: undefined, version: undefined };
    }
    case 'version': {
      const names = namings(style).flatMap((naming) => nameOf(from.version, naming) ?? []);
      return locateTag({ repository, tags: names, version: from.version }, options);
    }
    case 'tag': {
      const [version] = namings(style).flatMap((naming) => versionOf(from.tag, naming) ?? []);
      return locateTag({ repository, tags: [from.tag], version }, options);
    }
  }
}

interface Asked {
  readonly repository: Repository;
  readonly tags: readonly Tag[];
  readonly version: Version | undefined;
}

async function locateTag({ repository, tags, version }: Asked, { client, style }: SourceOptions): Promise<Located> {
  for (const tag of tags) {
    const manifest = await manifestAt(client, repository, tag);
    if (manifest !== undefined) return { repository, manifest, tag, version };
  }
  const listed = await client.tags(repository);
  if (version !== undefined) {
    throw unknownVersion(repository, tagText(version), nearTo(version, versionsAmong(listed, { style })));
  }
  const [tag] = tags;
  if (tag === undefined) throw new Error('What is looked for has a name.');
  const near = listed.filter((other) => other.includes(tag) || tag.includes(other)).toSorted();
  throw unknownSource({ repository, tag }, near.slice(0, 5));
}

async function manifestAt(
  client: RegistryClient,
  repository: Repository,
  reference: Tag | Digest,
): Promise<Manifest | undefined> {
  try {
    return await client.getManifest(repository, reference);
  } catch (error) {
    if (error instanceof ReleaseError && error.failure.code === 'not-found') return undefined;
    throw error;
  }
}

/** Everything that an index is made of is there. What the manifests refer to, a copy reads, and a registry has seen to. */
async function requireComplete({ repository, manifest }: Located, { client }: SourceOptions): Promise<void> {
  const content = readManifest(manifest);
  const children = content.kind === 'index' ? content.children : [];
  await Promise.all(
    children.map(async ({ digest }) => {
      const child = await manifestAt(client, repository, digest);
      if (child === undefined) throw incompleteImage(repository, manifest.digest, digest);
    }),
  );
}

/** Nobody promotes what was declared bad: neither by its version, which is asked for by name, nor by whatever else it is called. */
async function refuseWithdrawnSource(
  { repository, manifest, tag, version }: Located,
  client: RegistryClient,
): Promise<void> {
  if (tag !== undefined && version !== undefined) return refuseWithdrawn(repository, [tag], client);
  await refuseWithdrawnDigest(repository, manifest.digest, { client, listed: await client.tags(repository) });
}
