import { quote } from '../errors.ts';
import type { Run, RunOptions, RunResult } from './run.ts';

/** Runs git in a checkout, offline unless the variables say otherwise. Never rejects. */
export type Ask = (
  args: readonly string[],
  variables?: NodeJS.ProcessEnv,
  options?: Pick<RunOptions, 'input'>,
) => Promise<RunResult>;

/** Git in `directory`. `run` should have a deadline (`createBoundedRun`). */
export function createAsk(run: Run, directory: string, env: NodeJS.ProcessEnv): Ask {
  return (args, variables = offline, options = {}) =>
    run('git', [...safeOptions(directory), ...args], {
      ...options,
      cwd: directory,
      env: { ...env, ...variables },
    }).catch(failed);
}

/**
 * A checkout is foreign: its configuration may name programs to run (`core.fsmonitor`, hooks), its files may be those of a
 * repository themselves (git-config, `safe.bareRepository`), and the runner's user may not own it. So git is told to run none of
 * them, to take no folder for a repository that is not called `.git`, and to accept this one.
 */
function safeOptions(directory: string): string[] {
  const settings = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.bareRepository=explicit'];
  return [...settings, `safe.directory=${directory}`].flatMap((setting) => ['-c', setting]);
}

/**
 * Nothing asks for a password; and no question about the checkout reaches out for objects that it does not have, or takes
 * the history for another one than was committed (git-replace, grafts).
 */
export const silent = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '' };
export const committed = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };
export const offline = { ...silent, ...committed, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };

/** A program that cannot be started, or was stopped, is a program that failed. */
function failed(error: unknown): RunResult {
  return { exitCode: -1, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
}

/** What git gives as the reason: a line that begins with `fatal:`, else its last one, without passwords in addresses. */
export function problemOf(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const reason = lines.find((line) => line.startsWith('fatal:')) ?? lines.at(-1) ?? '';
  return quote(reason.replaceAll(/:\/\/[^/@\s]*@/g, '://***@'));
}
