import { ancestry, isCommitId } from './git-ancestry.ts';
import { oneCommit } from './git-head.ts';
import { createHistory } from './git-history.ts';
import { type GitHubOrigin, originReader } from './git-origin.ts';
import { createAsk } from './git-process.ts';
import { askTags, type TagQuestions } from './git-tags.ts';
import { askWorktree, type WorktreeQuestions } from './git-worktree.ts';
import type { History, HistoryOptions } from './history.ts';
import type { Run } from './run.ts';

/** What is asked of git. */
export interface Git extends TagQuestions, WorktreeQuestions {
  /** When the commit was made (committer date); `undefined` when the repository does not have it. */
  committedAt(commit: string): Promise<Date | undefined>;
  /** The branches and tags whose history has `commit`, as full refs, latest commit first. */
  refsContaining(commit: string): Promise<readonly string[]>;
  /**
   * Whether `ancestor` is in the history of `descendant`; `undefined` when the checkout has too little of it to say so, or
   * when one of the two is no whole commit id.
   */
  isAncestor(ancestor: string, descendant: string): Promise<boolean | undefined>;
  /** The address of origin, as the checkout has it. Foreign text, maybe with a password in it. */
  originUrl(): Promise<string | undefined>;
  /** The branch that a clone of origin checks out, as the checkout remembers it: on GitHub, the default branch. */
  originBranch(): Promise<string | undefined>;
  /** The history of `commit`, from the checkout, and from origin as far as the checkout does not have it. */
  history(commit: string, options: HistoryOptions): History;
}

export interface GitOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Where origin is, and what opens it, when the checkout does not say. */
  readonly github?: GitHubOrigin;
}

/** Git in `directory`. `run` should have a deadline (`createBoundedRun`), because origin may never answer. */
export function createGit(run: Run, directory: string, { env = process.env, github }: GitOptions = {}): Git {
  const ask = createAsk(run, directory, env);
  const findOrigin = originReader(ask, github);

  return {
    async committedAt(commit) {
      if (!isCommitId(commit)) return undefined;
      const { exitCode, stdout } = await ask([...oneCommit, '--format=%cI', commit, '--']);
      const date = new Date(stdout.trim());
      return exitCode === 0 && !Number.isNaN(date.getTime()) ? date : undefined;
    },

    async refsContaining(commit) {
      const argv = ['for-each-ref', '--sort=-committerdate', '--format=%(refname)', `--contains=${commit}`];
      const { stdout } = await ask([...argv, 'refs/heads', 'refs/remotes', 'refs/tags']);
      return stdout.split('\n').filter((ref) => ref !== '');
    },

    isAncestor: ancestry(ask),

    async originUrl() {
      const found = await findOrigin();
      return found.kind === 'origin' ? found.origin.url : undefined;
    },

    async originBranch() {
      const { exitCode, stdout } = await ask(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
      return exitCode === 0 ? stdout.trimEnd().replace(/^origin\//, '') : undefined;
    },

    ...askTags(ask, { env, findOrigin }),
    ...askWorktree(ask, directory),

    history(commit, options) {
      const historyAsk = createAsk(options.run, directory, env);
      return createHistory(commit, { ...options, ask: historyAsk, env, findOrigin });
    },
  };
}
