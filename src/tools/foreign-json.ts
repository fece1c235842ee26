/**
 * JSON that comes from outside is `unknown`, and read one field at a time. A field that is missing or has
 * another type is `undefined`, because nobody outside promises any of them.
 */

/** What a text, or bytes in UTF-8, are as JSON; `undefined` when they are none. */
export function parseJson(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
  } catch {
    return undefined;
  }
}

/**
 * A key as Go compares it, which Docker and most registries are written in: its JSON takes a key in any case, and `ſ` (U+017F) and
 * `K` (U+212A) for the letters that they fold to (encoding/json, fold.go).
 */
export function foldedKey(key: string): string {
  return key.toUpperCase().toLowerCase();
}

/** The text at `path`, when there is one. */
export function textAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(payload, ...path);
  return typeof value === 'string' ? value : undefined;
}

/** The whole number at `path`, when there is one. */
export function numberAt(payload: unknown, ...path: readonly string[]): number | undefined {
  const value = valueAt(payload, ...path);
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** Whether the value at `path` is exactly `true`. */
export function isTrueAt(payload: unknown, ...path: readonly string[]): boolean {
  return valueAt(payload, ...path) === true;
}

/** The point in time at `path`, when there is a text that names one. */
export function dateAt(payload: unknown, ...path: readonly string[]): Date | undefined {
  const date = new Date(textAt(payload, ...path) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The list at `path`, empty when there is none. */
export function listAt(payload: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(payload, ...path);
  return Array.isArray(value) ? value : [];
}

/** The value at `path`, whatever it is: `null` when it is there and says so, `undefined` when it is not there. */
export function valueAt(payload: unknown, ...path: readonly string[]): unknown {
  let value = payload;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
