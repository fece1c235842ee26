import type { Git } from '../tools/git.ts';

/** The names of the tags in git, as far as they are known: those of `origin`, else those of the checkout. */
export interface GitTags {
  readonly source: 'origin' | 'local' | 'none';
  readonly names: readonly string[];
  /** Why it is not origin's tags, where they were asked for. Foreign text. */
  readonly problem?: string;
}

/** Asks origin, and the checkout where origin does not answer. Never rejects: a run can do without. */
export async function gatherGitTags(git: Pick<Git, 'remoteTags' | 'localTags'>): Promise<GitTags> {
  const remote = await git.remoteTags();
  if (remote.kind === 'names') return { source: 'origin', names: remote.names };
  const local = await git.localTags();
  return local.kind === 'names'
    ? { source: 'local', names: local.names, problem: remote.problem }
    : { source: 'none', names: [], problem: remote.problem };
}
