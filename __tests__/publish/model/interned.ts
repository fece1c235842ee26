/**
 * Values by a number, the same for equal ones, whatever they were made of. Every part of a value gets a number of its own, once
 * (hash consing): what runs have in common, and what a step leaves as it was, is compared by identity.
 */
export class Interned<T extends object> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  numberOf(value: T): number {
    const key = partOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#values.push(value);
    this.#numbers.set(key, this.#values.length - 1);
    return this.#values.length - 1;
  }

  at(number: number): T {
    const value = this.#values[number];
    if (value === undefined) throw new Error(`There is no value ${number}.`);
    return value;
  }
}

const partNumbers = new Map<string, string>();
const parts = new WeakMap<object, string>();

/** A short text that is the same for equal values only. */
function partOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? `"${value}` : String(value);
  const known = parts.get(value);
  if (known !== undefined) return known;
  const text = textOf(value);
  const part = partNumbers.get(text) ?? `&${partNumbers.size}`;
  partNumbers.set(text, part);
  parts.set(value, part);
  return part;
}

/** Maps and sets by their contents, in whatever order they were filled. */
function textOf(value: object): string {
  if (value instanceof Map)
    return `m${[...value]
      .map(([key, item]) => `${partOf(key)}=${partOf(item)}`)
      .toSorted()
      .join()}`;
  if (value instanceof Set) return `s${[...value].map(partOf).toSorted().join()}`;
  if (Array.isArray(value)) return `a${value.map(partOf).join()}`;
  if (value instanceof Error) return `e${value.message}`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `o${entries
    .map(([key, item]) => `${key}:${partOf(item)}`)
    .toSorted()
    .join()}`;
}
