import type { Run } from './run.ts';

/** What is asked of git. */
export interface Git {
  /** When the commit was made (committer date); `undefined` when the repository does not have it. */
  committedAt(commit: string): Promise<Date | undefined>;
}

/**
 * A checkout is foreign: its configuration may name programs to run (`core.fsmonitor`, hooks), and the runner's user may
 * not own it. So git is told to run none of them, and to accept this one folder.
 */
function safeOptions(directory: string): string[] {
  return ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', `safe.directory=${directory}`];
}

/** Git in `directory`. A repository that cannot answer is not an error here: the caller can do without. */
export function createGit(run: Run, directory: string): Git {
  return {
    async committedAt(commit) {
      if (!/^[0-9a-f]{40,64}$/.test(commit)) return undefined;
      const options = { cwd: directory, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } };
      const argv = [...safeOptions(directory), 'log', '-1', '--no-show-signature', '--format=%cI', commit, '--'];
      const { exitCode, stdout } = await run('git', argv, options).catch(() => ({ exitCode: -1, stdout: '' }));
      const date = new Date(stdout.trim());
      return exitCode === 0 && !Number.isNaN(date.getTime()) ? date : undefined;
    },
  };
}
