import { unusableCheckout } from './failures.ts';
import { type Ask, problemOf } from './git-process.ts';

/** HEAD: its commit, the branch that is checked out unless it is detached, and every ref at the same commit. */
export interface Head {
  readonly sha: string;
  readonly committedAt: Date;
  /** Full ref; `undefined` on a detached HEAD. */
  readonly branch: string | undefined;
  /** Full refs: `refs/tags/v1.0.0`, `refs/remotes/origin/main`. */
  readonly refs: readonly string[];
}

/** One commit; the configuration cannot make git start a program to check its signature. */
export const oneCommit = ['log', '-1', '--no-show-signature'];

/** Where HEAD's ref can be: `refs/pull` holds pull requests that were fetched under their own names. */
const headRefs = ['refs/heads', 'refs/tags', 'refs/remotes', 'refs/pull'];

/**
 * What is checked out.
 * @throws ReleaseError when there is no git, no repository or no commit
 */
export async function askHead(ask: Ask, directory: string): Promise<Head> {
  const [commit, refs] = await Promise.all([
    ask([...oneCommit, '--format=%H%n%cI', 'HEAD', '--']),
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
