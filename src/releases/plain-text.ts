import { clean } from '../tools/clean.ts';

export interface PlainTextOptions {
  /** The longest text that is shown, in Unicode code points. */
  readonly limit: number;
  /** `https://github.com/acme/widget`: `#12` becomes a link to its issue 12. */
  readonly repositoryUrl: string;
}

/**
 * What stands in a text, one piece at a time: a code span, a word, or one character between words. A word ends where
 * Markdown or GitHub could see one end; an expression of a workflow is one.
 */
const pieces = /(?<!`)`(?<code>[^`]+)`(?!`)|(?<word>\$\{\{[^`}]*\}\}|[^\s`"'(),;<>[\]{}|\\*~]+)|./gsu;
/**
 * Words of which GitHub makes something even where Markdown does not: mentions and addresses (`@`), URLs (GFM 0.29, section
 * 6.9), issues (`#12`, `GH-12`, `acme/widget#12`), commits, formulas (`$`).
 */
const magnet = /[@$]|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/i;
const ownIssue = /^#\d{1,10}$/;

/**
 * One line of foreign text as Markdown that shows it, and does nothing: no HTML, no image, no link except to an issue of
 * this repository, no mention. Code spans stay; so do words that GitHub would act upon, as code spans.
 *
 * Nobody is mentioned: the text was written for a commit, often by a stranger, and not to be sent to whoever `@name` is;
 * most of the time that is a package, `@types/node`. A code span can be copied, unlike a name with an invisible character.
 */
export function plainText(text: string, { limit, repositoryUrl }: PlainTextOptions): string {
  const line = shorten(clean(text.replace(/\s+/g, ' ')).trim(), limit);
  let shown = '';
  for (const { 0: piece, groups } of line.matchAll(pieces)) {
    const next = showPiece(piece, { code: groups?.['code'], word: groups?.['word'], repositoryUrl });
    // Two runs of backticks must not become one.
    shown += next.startsWith('`') && shown.endsWith('`') ? ` ${next}` : next;
  }
  return escapeStart(shown);
}

function showPiece(
  piece: string,
  {
    code,
    word,
    repositoryUrl,
  }: { readonly code: string | undefined; readonly word: string | undefined; readonly repositoryUrl: string },
): string {
  if (code !== undefined) return piece;
  if (word === undefined || !magnet.test(word)) return escapeInline(piece);
  const bare = word.replace(/[.:!?]+$/, '');
  const end = word.slice(bare.length);
  if (!magnet.test(bare)) return `\`${word}\``;
  return ownIssue.test(bare) ? `[${bare}](${repositoryUrl}/issues/${bare.slice(1)})${end}` : `\`${bare}\`${end}`;
}

/** CommonMark 0.31, section 2.4, those that mean something inside of a line. */
function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, String.raw`\$&`);
}

/** What means something at the start of a line only: headings, lists. */
function escapeStart(text: string): string {
  return text.replace(/^[#+-]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

function shorten(text: string, limit: number): string {
  const points = Array.from(text);
  return points.length <= limit ? text : `${points.slice(0, limit).join('')}…`;
}
