import { compareVersions, type Version, versionOfTag } from '../image/version.ts';
import { tagsUnreachable } from '../tools/failures.ts';
import type { Commit } from '../tools/git-log.ts';
import type { Git } from '../tools/git.ts';
import type { HistoryOptions } from '../tools/history.ts';

export type { Commit } from '../tools/git-log.ts';

/** A git tag that names a version of the component that is released. */
export interface VersionTag {
  /** `v1.4.2`, `api/v1.4.2` */
  readonly name: string;
  readonly version: Version;
  /** The commit, also of an annotated tag. */
  readonly commit: string;
}

/**
 * What was released, and what has happened since. The questions reject with a ReleaseError when the history is not in the
 * checkout and origin does not give it.
 */
export interface VersionHistory {
  /** All versions of the component, reached or not, the highest first. */
  readonly tags: readonly VersionTag[];
  /** Those at the commit itself, the highest first: what a re-run is a re-run of. */
  readonly tagsAtCommit: readonly VersionTag[];
  /**
   * The highest of `candidates` whose commit is the commit itself or in its history. Asking for one range or channel at a time
   * is cheap: as a rule the highest is the one, and no other is looked for.
   */
  highestReached(candidates: readonly VersionTag[]): Promise<VersionTag | undefined>;
  /** The highest of `candidates` that is at the commit or has it in its history: somebody was faster. */
  highestContaining(candidates: readonly VersionTag[]): Promise<VersionTag | undefined>;
  /** The commits since a version, newest first; all there are without one. */
  commitsSince(since: VersionTag | undefined): Promise<readonly Commit[]>;
}

export interface HistoryQuestion extends HistoryOptions {
  readonly git: Pick<Git, 'remoteTagCommits' | 'history'>;
  /** The commit that is released; a whole commit id. */
  readonly commit: string;
  /** What a git tag of this component begins with: `api/v`. */
  readonly tagPrefix: string;
}

/**
 * Asks origin for its tags; nothing of the history is looked at before one of the questions is asked.
 * @throws ReleaseError when origin does not tell its tags
 */
export async function gatherHistory({ git, commit, tagPrefix, ...options }: HistoryQuestion): Promise<VersionHistory> {
  const list = await git.remoteTagCommits();
  if (list.kind === 'problem') throw tagsUnreachable(list.problem);
  const versions = list.tags.flatMap((tag): VersionTag[] => {
    const version = versionOfTag(tag.name, tagPrefix);
    return version === undefined ? [] : [{ ...tag, version }];
  });
  const tags = highestFirst(versions);
  const history = git.history(commit, options);
  return {
    tags,
    tagsAtCommit: tags.filter((tag) => tag.commit === commit),
    async highestReached(candidates) {
      const sorted = highestFirst(candidates);
      return sorted[await history.firstReached(sorted.map((tag) => tag.commit))];
    },
    async highestContaining(candidates) {
      const sorted = highestFirst(candidates);
      return sorted[await history.firstContaining(sorted.map((tag) => tag.commit))];
    },
    commitsSince: (since) => history.commitsSince(since?.commit),
  };
}

/** The history that a merge of several commits will have. Nobody can have gone on from a merge that is still to come. */
export function joinHistories([first, ...others]: readonly [VersionHistory, ...VersionHistory[]]): VersionHistory {
  if (others.length === 0) return first;
  const all = [first, ...others];
  return {
    tags: first.tags,
    tagsAtCommit: [],
    async highestReached(candidates) {
      const reached = await Promise.all(all.map((history) => history.highestReached(candidates)));
      return highestFirst(reached.flatMap((tag) => tag ?? []))[0];
    },
    highestContaining: () => Promise.resolve(undefined),
    async commitsSince(since) {
      const lists = await Promise.all(all.map((history) => history.commitsSince(since)));
      return [...new Map(lists.flat().map((commit) => [commit.sha, commit])).values()];
    },
  };
}

/** Versions that differ in their build metadata alone have an order as well, so that every run sees the same. */
function highestFirst(tags: readonly VersionTag[]): VersionTag[] {
  return tags.toSorted((a, b) => compareVersions(b.version, a.version) || b.version.compareBuild(a.version));
}
