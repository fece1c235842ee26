import type { GitTag } from './create-git-tag.ts';
import type { Release, ReleasesApi } from './release-api.ts';

export interface Annotation extends GitTag {
  /** The text, made from the one that is there. */
  readonly body: (existing: string) => string;
}

/**
 * Changes the text of a release, draft or not, immutable or not; nothing else of it.
 * @returns `none` when the tag has no release
 */
export async function annotateRelease(
  api: Pick<ReleasesApi, 'findRelease' | 'updateRelease'>,
  { repository, tag, body }: Annotation,
): Promise<'updated' | 'kept' | 'none'> {
  const release = await api.findRelease(repository, tag);
  if (release === undefined) return 'none';
  const text = body(release.body);
  if (text === release.body) return 'kept';
  await api.updateRelease(repository, release, { body: text });
  return 'updated';
}

/**
 * Lets GitHub call the release of a tag the latest.
 * @returns `none` when the tag has no release that can be: drafts and pre-releases cannot
 */
export async function makeLatest(
  api: Pick<ReleasesApi, 'findRelease' | 'latestRelease' | 'updateRelease'>,
  { repository, tag }: GitTag,
): Promise<'updated' | 'kept' | 'none'> {
  const release = await api.findRelease(repository, tag);
  if (release === undefined || release.isDraft || release.isPrerelease) return 'none';
  return (await setLatest(api, repository, release)) ? 'updated' : 'kept';
}

/** @returns whether it was not the latest, and now is */
export async function setLatest(
  api: Pick<ReleasesApi, 'latestRelease' | 'updateRelease'>,
  repository: string,
  release: Release,
): Promise<boolean> {
  if (release.isPrerelease || (await api.latestRelease(repository))?.id === release.id) return false;
  await api.updateRelease(repository, release, { make_latest: 'true' });
  return true;
}
