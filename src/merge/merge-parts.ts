import type { Digest } from '../image/digest.ts';
import type { Part } from '../image/part.ts';
import type { Repository } from '../image/repository.ts';
import type { RegistryClient } from '../registry/client.ts';
import { indexTypes } from '../registry/manifest.ts';
import { otherCommit } from './failures.ts';
import { mergedIndex, type MergeOptions, type PartImage } from './merged-index.ts';

export interface MergePartsOptions extends MergeOptions {
  readonly client: RegistryClient;
  /** The commit that is released. */
  readonly revision: string;
}

/**
 * Makes one index of all parts and stores it by its digest, without a tag, in every repository. Parts are waited for up to 90 s:
 * a registry may show late what another job has pushed. A repository that lacks a part gets it from the first one.
 * @returns the digest of the index
 * @throws ReleaseError when a part is not there, is of another commit, or the parts do not belong together
 */
export async function mergeParts(
  parts: readonly Part[],
  [first, ...others]: readonly [Repository, ...Repository[]],
  { client, revision, ...options }: MergePartsOptions,
): Promise<Digest> {
  const images = await Promise.all(
    parts.map(({ digest }) => partImage(digest, { client, repository: first, revision })),
  );
  const index = mergedIndex(images, options);
  await client.putManifest(first, index.digest, index);
  await Promise.all(others.map((repository) => client.copy(first, repository, index.digest)));
  return index.digest;
}

async function partImage(
  digest: Digest,
  { client, repository, revision: wanted }: { client: RegistryClient; repository: Repository; revision: string },
): Promise<PartImage> {
  const manifest = await client.getManifest(repository, digest, { awaited: true });
  const { revision, platforms } = await client.describe(repository, manifest);
  if (revision !== undefined && revision !== wanted) throw otherCommit(digest, { revision, wanted });
  const platform = indexTypes.includes(manifest.mediaType) ? undefined : platforms[0]?.platform;
  return { manifest, platform };
}
