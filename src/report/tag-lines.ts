import type { Digest } from '../image/digest.ts';
import type { TagOutcome } from '../publish/outcome.ts';

/** What became of a tag, in the words of a report. */
export function stateWords(state: TagOutcome['state']): string {
  switch (state) {
    case 'created':
    case 'moved':
    case 'unchanged':
    case 'kept':
      return state;
    case 'restored':
      return 'put back';
    case 'failed':
      return 'not moved';
    case 'not-reached':
      return 'not tried';
  }
}

/**
 * Where every tag stands, as columns for the log: the tag, what it pointed at before, what it points at now, and what was
 * done. The image is named where there are several. Digests are shortened; the outputs have them whole.
 */
export function tagLines(tags: readonly TagOutcome[]): readonly string[] {
  const hasSeveral = new Set(tags.map(({ repository }) => repository.name)).size > 1;
  const rows = tags.map(({ repository, tag, from, to, state }) => [
    hasSeveral ? `${repository.name}:${tag}` : tag,
    short(from, '-'),
    '->',
    short(to, state === 'not-reached' ? '?' : '-'),
    stateWords(state),
  ]);
  const width = (column: number): number => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join('  ')
      .trimEnd(),
  );
}

/** As docker shows it: the first twelve digits. */
function short(digest: Digest | undefined, otherwise: string): string {
  return digest === undefined ? otherwise : digest.slice(0, 'sha256:'.length + 12);
}
