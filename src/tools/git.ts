import { quote } from '../errors.ts';
import { unusableCheckout } from './failures.ts';
import { ancestry, type Ask, isCommitId } from './git-ancestry.ts';
import { type GitHubOrigin, type Origin, originProtocols, originSettings, readOrigin } from './git-origin.ts';
import type { Run, RunResult } from './run.ts';

/** What is asked of git. */
export interface Git {
  /** When the commit was made (committer date); `undefined` when the repository does not have it. */
  committedAt(commit: string): Promise<Date | undefined>;
  /**
   * What is checked out.
   * @throws ReleaseError when there is no git, no repository or no commit
   */
  head(): Promise<Head>;
  /** The branches and tags whose history has `commit`, as full refs, latest commit first. */
  refsContaining(commit: string): Promise<readonly string[]>;
  /**
   * Whether `ancestor` is in the history of `descendant`; `undefined` when the checkout has too little of it to say so, or
   * when one of the two is no whole commit id.
   */
  isAncestor(ancestor: string, descendant: string): Promise<boolean | undefined>;
  /** The tags that origin has, however little of them is checked out. Where origin is, is read from the checkout once. */
  remoteTags(): Promise<TagList>;
  /** The tags that the checkout has. */
  localTags(): Promise<TagList>;
}

/** HEAD: its commit, the branch that is checked out unless it is detached, and every ref at the same commit. */
export interface Head {
  readonly sha: string;
  readonly committedAt: Date;
  /** Full ref; `undefined` on a detached HEAD. */
  readonly branch: string | undefined;
  /** Full refs: `refs/tags/v1.0.0`, `refs/remotes/origin/main`. */
  readonly refs: readonly string[];
}

/** Names below `refs/tags/`, or why they are not known. */
export type TagList =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: string };

export interface GitOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Where origin is, and what opens it, when the checkout does not say. */
  readonly github?: GitHubOrigin;
}

/**
 * A checkout is foreign: its configuration may name programs to run (`core.fsmonitor`, hooks), and the runner's user may
 * not own it. So git is told to run none of them, and to accept this one folder.
 */
function safeOptions(directory: string): string[] {
  return ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', `safe.directory=${directory}`];
}

/**
 * Nothing asks for a password; and no question about the checkout reaches out for objects that it does not have, or takes
 * the history for another one than was committed (git-replace, grafts).
 */
const silent = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '' };
const committed = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };
const offline = { ...silent, ...committed, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };

/** One commit; the configuration cannot make git start a program to check its signature. */
const log = ['log', '-1', '--no-show-signature'];

/** Where HEAD's ref can be: `refs/pull` holds pull requests that were fetched under their own names. */
const headRefs = ['refs/heads', 'refs/tags', 'refs/remotes', 'refs/pull'];

/** Git in `directory`. `run` should have a deadline (`createBoundedRun`), because origin may never answer. */
export function createGit(run: Run, directory: string, { env = process.env, github }: GitOptions = {}): Git {
  const ask: Ask = (args, variables = offline) =>
    run('git', [...safeOptions(directory), ...args], { cwd: directory, env: { ...env, ...variables } }).catch(failed);
  let origin: Origin | undefined;

  return {
    async committedAt(commit) {
      if (!isCommitId(commit)) return undefined;
      const { exitCode, stdout } = await ask([...log, '--format=%cI', commit, '--']);
      const date = new Date(stdout.trim());
      return exitCode === 0 && !Number.isNaN(date.getTime()) ? date : undefined;
    },

    head: () => askHead(ask, directory),

    async refsContaining(commit) {
      const argv = ['for-each-ref', '--sort=-committerdate', '--format=%(refname)', `--contains=${commit}`];
      const { stdout } = await ask([...argv, 'refs/heads', 'refs/remotes', 'refs/tags']);
      return stdout.split('\n').filter((ref) => ref !== '');
    },

    isAncestor: ancestry(ask),

    async remoteTags() {
      if (origin === undefined) {
        const settings = await ask(['config', '--local', '--includes', '-z', '--get-regexp', originSettings]);
        origin = readOrigin(settings.stdout, github);
        if (origin === undefined) return { kind: 'problem', problem: noOrigin(settings) };
      }
      const argv = ['ls-remote', '--tags', '--refs', '--', origin.url];
      return tagList(await ask(argv, originVariables(origin, env)));
    },

    async localTags() {
      return tagList(await ask(['for-each-ref', '--format=%(refname)', 'refs/tags']));
    },
  };
}

/** A program that cannot be started, or was stopped, is a program that failed. */
function failed(error: unknown): RunResult {
  return { exitCode: -1, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
}

/** `git config` ends with 1 when there is no such setting (git-config, "DESCRIPTION"), with more when it could not look. */
function noOrigin({ exitCode, stderr }: RunResult): string {
  return exitCode === 1 ? 'the checkout has no remote "origin"' : problemOf(stderr);
}

/** The settings of `Origin` as variables: headers are credentials, which are never in argv. */
function originVariables({ headers, sshCommand }: Origin, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  const settings = headers.flatMap(([key, value], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return {
    ...silent,
    GIT_DIR: '/dev/null',
    GIT_ALLOW_PROTOCOL: originProtocols,
    GIT_CONFIG_COUNT: String(first + headers.length),
    ...Object.fromEntries(settings),
    ...(sshCommand === undefined ? {} : { GIT_SSH_COMMAND: env['GIT_SSH_COMMAND'] ?? sshCommand }),
  };
}

async function askHead(ask: Ask, directory: string): Promise<Head> {
  const [commit, refs] = await Promise.all([
    ask([...log, '--format=%H%n%cI', 'HEAD', '--']),
    // Not `log --format=%D`: that reads the object of every tag there is, which takes seconds for 100,000 of them.
    ask(['for-each-ref', '--points-at=HEAD', '--format=%(HEAD)%(refname)', ...headRefs]),
  ]);
  if (commit.exitCode !== 0) throw unusableCheckout(directory, problemOf(commit.stderr));
  return readHead(commit.stdout, refs.stdout);
}

/** @param refs one a line, after a `*` for the branch that is checked out, else after a blank */
function readHead(commit: string, refs: string): Head {
  const [sha = '', date = ''] = commit.split('\n');
  const lines = refs.split('\n').filter((line) => line !== '');
  const branch = lines.find((line) => line.startsWith('*'))?.slice(1);
  return { sha, committedAt: new Date(date), branch, refs: lines.map((line) => line.slice(1)) };
}

const tagPrefix = 'refs/tags/';

/** Takes the names out of `refs/tags/<name>` lines, whatever stands before the ref in a line, in one pass. */
function tagList({ exitCode, stdout, stderr }: RunResult): TagList {
  if (exitCode !== 0) return { kind: 'problem', problem: problemOf(stderr) };
  const names: string[] = [];
  for (let start = stdout.indexOf(tagPrefix); start >= 0;) {
    const end = stdout.indexOf('\n', start);
    names.push(stdout.slice(start + tagPrefix.length, end < 0 ? undefined : end));
    start = end < 0 ? end : stdout.indexOf(tagPrefix, end);
  }
  return { kind: 'names', names };
}

/** What git gives as the reason: a line that begins with `fatal:`, else its last one, without passwords in addresses. */
function problemOf(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const reason = lines.find((line) => line.startsWith('fatal:')) ?? lines.at(-1) ?? '';
  return quote(reason.replaceAll(/:\/\/[^/@\s]*@/g, '://***@'));
}
