import { problemOf } from './git-process.ts';
import type { RunResult } from './run.ts';

/** A commit of the history. The message is foreign text. */
export interface Commit {
  readonly sha: string;
  /** As it was written: title, body and footers. */
  readonly message: string;
}

/** Commits, or why git does not list them. */
export type CommitList =
  | { readonly kind: 'commits'; readonly commits: readonly Commit[] }
  | { readonly kind: 'problem'; readonly problem: string };

/** Asks in the repository that has the commits. */
type AskLog = (args: readonly string[], input?: string) => Promise<RunResult>;

/** Whatever the configuration says: no signature is checked, and nothing is printed but this. */
const log = [
  ...['log', '-z', '--no-show-signature', '--no-patch', '--no-color'],
  ...['--date-order', '--encoding=UTF-8', '--format=%H%n%B'],
];

/**
 * The commits that change something, each as against its first parent. Down to the files (`-r`), else a folder counts that
 * only may have what a pathspec asks for; without renames, whose search needs the contents of files.
 */
const changing = ['diff-tree', '--stdin', '--root', '-r', '--no-patch', '--no-renames', '--diff-merges=first-parent'];

/**
 * The commits of a range, newest first. With `paths` (pathspecs), only those that touch them, a merge by what it brings to the
 * branch. `git log -- paths` has other rules for merges: it leaves out what a merge takes back, or lists every merge of
 * branches that were different there (git-log, "History Simplification").
 */
export async function listCommits(
  ask: AskLog,
  range: readonly string[],
  paths: readonly string[],
): Promise<CommitList> {
  const listed = await ask([...log, ...range, '--']);
  if (listed.exitCode !== 0) return { kind: 'problem', problem: problemOf(listed.stderr) };
  const commits = readLog(listed.stdout);
  if (paths.length === 0 || commits.length === 0) return { kind: 'commits', commits };
  const changed = await ask([...changing, '--', ...paths], commits.map(({ sha }) => `${sha}\n`).join(''));
  if (changed.exitCode !== 0) return { kind: 'problem', problem: problemOf(changed.stderr) };
  const touching = new Set(changed.stdout.split('\n'));
  return { kind: 'commits', commits: commits.filter(({ sha }) => touching.has(sha)) };
}

/** A message ends where git ends it, at a NUL. What is no UTF-8, and says no encoding, has replacement characters. */
function readLog(stdout: string): Commit[] {
  const records = stdout.split('\0').filter((record) => record !== '');
  return records.map((record) => {
    const end = record.indexOf('\n');
    return { sha: record.slice(0, end), message: record.slice(end + 1).trimEnd() };
  });
}
