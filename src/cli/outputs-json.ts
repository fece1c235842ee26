import { cleanLines } from '../tools/clean.ts';
import { reportFailure } from '../report/failure.ts';
import { ReleaseError } from '../errors.ts';

/** The outputs that hold JSON in themselves, by what their contracts say; they become values. */
export const jsonOutputs: readonly string[] = [
  ...['attached', 'buildx-argv', 'failed', 'json', 'matrix', 'metadata', 'moved-tags', 'moves', 'part', 'plan'],
  ...['platform-digests', 'previous', 'skipped', 'status', 'withdrawn'],
];

export interface Ending {
  readonly outputs: ReadonlyMap<string, string>;
  /** Why the command failed, if it did. */
  readonly failure: unknown;
  /** Hides secrets in a text. */
  readonly hide: (text: string) => string;
}

/** The outputs of a command as one JSON text, with `error` when it failed. A terminal shows it as it is: nothing in it controls one. */
export function outputsJson({ outputs, failure, hide }: Ending): string {
  const values = [...outputs].map(([name, text]) => [name, jsonOutputs.includes(name) ? parsed(text) : text] as const);
  const error = failure === undefined ? {} : { error: errorOf(failure) };
  const result = { ...Object.fromEntries(values), ...error };
  return escaped(JSON.stringify(result, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value), 2));
}

function parsed(text: string): unknown {
  return text === '' ? null : (JSON.parse(text) as unknown);
}

function errorOf(failure: unknown): object {
  if (!(failure instanceof ReleaseError)) return { code: 'bug', what: reportFailure(failure).message };
  const { code, what, value, remedy } = failure.failure;
  return { code, what: cleanLines(what), value, remedy: cleanLines(remedy) };
}

/** JSON leaves code points as they are that a terminal obeys, or that turn the reading direction around. */
function escaped(json: string): string {
  return json.replaceAll(/[[\p{Control}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]--\n]/gv, unicodeEscape);
}

/** `\u` escapes are UTF-16 code units (RFC 8259, section 7). */
function unicodeEscape(point: string): string {
  const units = Array.from({ length: point.length }, (_, index) => point.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
