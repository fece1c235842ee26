import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { formatReference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { RegistryClient } from '../registry/client.ts';
import { versionWithdrawn } from './failures.ts';
import { isMarker, markerOf, readMarker, versionOfMarker, type Withdrawal } from './withdrawal.ts';

/** Who is asked about marks. */
export interface MarkOptions {
  readonly client: Pick<RegistryClient, 'getManifest'>;
  readonly repository: Repository;
  /** What a tag points at. */
  readonly resolve: (tag: Tag) => Promise<Digest | undefined>;
}

/** What the marker of a version says; `undefined` when there is none. A marker is read only where there is one, which is seldom. */
export async function markOf(
  version: Tag,
  { client, repository, resolve }: MarkOptions,
): Promise<Withdrawal | undefined> {
  const marker = markerOf(version);
  const digest = marker === undefined ? undefined : await resolve(marker);
  if (digest === undefined) return undefined;
  try {
    return readMarker(await client.getManifest(repository, digest));
  } catch (error) {
    // Something that is no manifest says as much as one that nobody can read.
    if (error instanceof ReleaseError && error.failure.code === 'untrusted-answer') return readMarker(nothing);
    throw error;
  }
}

const nothing = { bytes: new Uint8Array() };

/** @throws ReleaseError when one of these versions is withdrawn: with who did it, when, why, and how to take that back */
export async function refuseWithdrawn(
  repository: Repository,
  versions: readonly Tag[],
  client: Pick<RegistryClient, 'getManifest' | 'resolve'>,
): Promise<void> {
  const resolve = (tag: Tag): Promise<Digest | undefined> => client.resolve(repository, tag);
  await Promise.all(
    versions.map(async (tag) => {
      const mark = await markOf(tag, { client, repository, resolve });
      if (mark?.state === 'withdrawn') throw versionWithdrawn(formatReference({ repository, tag }), mark);
    }),
  );
}

/**
 * Nobody is sent to an image that was declared bad, whatever it says that it is: one that was built for a branch and released
 * later says the branch.
 * @param listed the tags of the repository, among which the markers are; each of them costs a request
 * @throws ReleaseError when a withdrawn version is at the digest
 */
export async function refuseWithdrawnDigest(
  repository: Repository,
  digest: Digest,
  {
    client,
    listed,
  }: { readonly client: Pick<RegistryClient, 'getManifest' | 'resolve'>; readonly listed: Iterable<Tag> },
): Promise<void> {
  const versions = [...listed].filter(isMarker).flatMap((marker) => versionOfMarker(marker) ?? []);
  const there = await Promise.all(versions.map((version) => client.resolve(repository, version)));
  const same = versions.filter((_, index) => there[index] === digest);
  await refuseWithdrawn(repository, same, client);
}
