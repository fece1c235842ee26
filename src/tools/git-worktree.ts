import { askHead, type Head } from './git-head.ts';
import type { Ask } from './git-process.ts';

/** What is asked of git about what is checked out. */
export interface WorktreeQuestions {
  /**
   * The commit, and its refs.
   * @throws ReleaseError when there is no git, no repository or no commit
   */
  head(): Promise<Head>;
  /**
   * The paths, below the checkout, of what is not as the commit at HEAD has it: changed files, and those that the commit does not have,
   * ignored ones too. Foreign text. `undefined` when git does not say.
   */
  changedPaths(): Promise<readonly string[] | undefined>;
}

/** Every flag that a setting of the checkout could change is given. */
const status = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=normal', '--ignored=traditional'];

/** Questions about the checkout in `directory`. */
export function askWorktree(ask: Ask, directory: string): WorktreeQuestions {
  return {
    head: () => askHead(ask, directory),

    async changedPaths() {
      const { exitCode, stdout } = await ask([...status, '--ignore-submodules=none']);
      if (exitCode !== 0) return undefined;
      // Two letters and a blank stand before each path.
      return stdout.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice(3)]));
    },
  };
}
