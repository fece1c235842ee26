import { invalidEntry } from '../errors.ts';

/**
 * Reads a boolean input (YAML 1.2 core schema, section 10.3.2, as @actions/core getBooleanInput does).
 * @throws ReleaseError for anything else, the empty text included
 */
export function parseBoolean(text: string): boolean {
  const value = booleanOf(text);
  if (value === undefined) throw invalidEntry('Not a boolean', text, 'Write true or false.');
  return value;
}

/** The boolean that `text` is by the YAML 1.2 core schema, else `undefined`. */
export function booleanOf(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return undefined;
}

/** The boolean that `text` is for buildx (Go, strconv.ParseBool: `1`, `t`, `TRUE`, …), else `undefined`. */
export function goBooleanOf(text: string): boolean | undefined {
  if (/^(?:1|t|T|true|True|TRUE)$/.test(text)) return true;
  if (/^(?:0|f|F|false|False|FALSE)$/.test(text)) return false;
  return undefined;
}
