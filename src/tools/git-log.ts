/** A commit of the history. The message is foreign text. */
export interface Commit {
  readonly sha: string;
  /** As it was written: title, body and footers. */
  readonly message: string;
}

/**
 * `git log` for `readLog`, whatever the configuration says: no signature is checked, no file is followed through renames
 * (for which a repository without contents would have to fetch them), and no commit that touches the paths is left out
 * because a merge made it undone.
 */
export const logArguments = [
  ...['-c', 'log.follow=false', 'log', '-z', '--no-show-signature', '--no-patch', '--no-color'],
  ...['--full-history', '--date-order', '--encoding=UTF-8', '--format=%H%n%B'],
];

/**
 * Takes apart what `git log` prints with `logArguments`. A message ends where git ends it, at a NUL; what is no UTF-8, and
 * does not say which encoding it is, has replacement characters.
 */
export function readLog(stdout: string): Commit[] {
  const records = stdout.split('\0').filter((record) => record !== '');
  return records.map((record) => {
    const end = record.indexOf('\n');
    return { sha: record.slice(0, end), message: record.slice(end + 1).trimEnd() };
  });
}
