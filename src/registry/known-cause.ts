import type { Addition, Diagnosis } from '../errors.ts';

/**
 * One entry of the catalogue: a cause, the words that give it away, and what to do. The words are those of real programs and
 * registries; a test has a recorded message for each entry.
 */
export interface KnownCause {
  /** `disk-full` */
  readonly cause: string;
  /** In the message. Its groups, and the registry as `host`, can be used in `add`: `<host>`. */
  readonly says: RegExp;
  readonly remedy: string;
  readonly add?: Addition;
  /** Whether the same may succeed when it is simply done again: the registry limits, or something passes. */
  readonly passes?: 'throttled' | 'transient';
}

/** The longest line that is shown as evidence, in UTF-16 code units. */
const maxEvidence = 200;

/** @returns what an entry of the catalogue says of a text that has its words; `undefined` when it does not have them */
export function diagnosisBy(
  { cause, says, remedy, add }: KnownCause,
  { text, host }: { readonly text: string; readonly host?: string | undefined },
): Diagnosis | undefined {
  const match = says.exec(text);
  if (match === null) return undefined;
  return { cause, evidence: evidenceAt(text, match.index), remedy, add: filledIn(add, { host, ...match.groups }) };
}

/** The line with the words, from its beginning, or from the words when it is too long. */
function evidenceAt(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index) + 1;
  const [line = ''] = text.slice(start).split('\n');
  if (line.length <= maxEvidence) return line.trim();
  const [rest = ''] = text.slice(index).split('\n');
  return rest.slice(0, maxEvidence).replace(/^[:\s]+/, '');
}

/** What is not known stays a place to fill in. */
export function filledIn(
  add: Addition | undefined,
  known: Readonly<Record<string, string | undefined>>,
): Addition | undefined {
  if (add === undefined) return undefined;
  const fill = (line: string): string =>
    line.replace(/<(\w+)>/g, (placeholder, name: string) => known[name] ?? placeholder);
  return { to: add.to, lines: add.lines.map(fill) };
}
