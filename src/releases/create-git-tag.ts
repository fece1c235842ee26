import { gitTagMissing, gitTagTaken, unusableAnswer } from './failures.ts';
import type { TagApi } from './tag-api.ts';

export interface GitTag {
  /** `owner/name` */
  readonly repository: string;
  /** `v1.4.2`, `api/v1.4.2` */
  readonly tag: string;
}

export interface WantedGitTag extends GitTag {
  /** The whole commit id. */
  readonly commit: string;
  /** Of the annotated tag. */
  readonly message: string;
}

/** Tags of tags are rare, longer chains are nonsense. */
const longestChain = 10;

/**
 * The commit that a git tag names, annotated or not; `undefined` when there is no such tag.
 * @returns the id of whatever else it names, where that is no commit
 */
export async function findGitTag(
  api: Pick<TagApi, 'tagRef' | 'tagObject'>,
  { repository, tag }: GitTag,
): Promise<string | undefined> {
  let object = await api.tagRef(repository, tag);
  for (let links = 0; object?.type === 'tag'; links += 1) {
    if (links === longestChain) throw unusableAnswer('GitHub', `read the git tag ${tag}`, object.sha);
    object = await api.tagObject(repository, object.sha);
  }
  return object?.sha;
}

/**
 * Makes an annotated git tag, and never moves one: a tag of that name at the same commit, annotated or not, is as good.
 * @throws ReleaseError `git-tag-taken` when it is at another commit, also when somebody was faster
 */
export async function createGitTag(
  api: TagApi,
  { repository, tag, commit, message }: WantedGitTag,
): Promise<'created' | 'exists'> {
  if (await hasGitTag(api, { repository, tag, commit })) return 'exists';
  const object = await api.createTagObject(repository, { tag, commit, message });
  if ((await api.createTagRef(repository, tag, object)) === 'created') return 'created';
  if (await hasGitTag(api, { repository, tag, commit })) return 'exists';
  throw gitTagMissing(tag, commit);
}

/** @throws ReleaseError `git-tag-taken` when there is a tag of that name at another commit */
export async function hasGitTag(
  api: Pick<TagApi, 'tagRef' | 'tagObject'>,
  { commit, ...gitTag }: GitTag & { readonly commit: string },
): Promise<boolean> {
  const there = await findGitTag(api, gitTag);
  if (there !== undefined && there !== commit) throw gitTagTaken(gitTag.tag, { there, wanted: commit });
  return there !== undefined;
}
