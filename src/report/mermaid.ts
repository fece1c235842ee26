import { codeBlock } from './markdown.ts';

/**
 * Foreign text as a label of a Mermaid diagram, quotes included. Mermaid reads labels as Markdown and as HTML, and words
 * such as `end` as its own, so everything but letters, digits and what versions are made of becomes a character reference
 * (mermaid, "Entity codes to escape characters"). At most 60 characters are shown.
 */
export function label(text: string): string {
  // Mermaid writes references as `ﬂ°…¶ß` while it works, and takes such text for its own at the end.
  const points = Array.from(text.toWellFormed().replaceAll('ﬂ', 'fl').replaceAll('¶', ''));
  const shown = points.length > 60 ? [...points.slice(0, 59), '…'] : points;
  return `"${shown.map(escaped).join('')}"`;
}

/** A dot stays between digits, where it makes neither a list nor an address. */
function escaped(point: string, index: number, all: readonly string[]): string {
  const isDot = point === '.' && /^\d\d$/.test(`${all[index - 1] ?? ''}${all[index + 1] ?? ''}`);
  return isDot || /^[A-Za-z0-9 ]$/.test(point) ? point : `#${point.codePointAt(0) ?? 0};`;
}

/** A diagram as GitHub draws it. */
export function diagram(lines: readonly string[]): string {
  return codeBlock(lines, 'mermaid');
}
