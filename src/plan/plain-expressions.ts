import { invalidExpression } from './failures.ts';
import type { Values } from './expressions.ts';

/** A name between double braces, as nearly every rule has it: `{{version}}`, `{{major}}.{{minor}}`. */
const plainName = /\{\{(branch|tag|sha|base_ref|is_(?:not_)?default_branch|raw|version|major|minor|patch)\}\}/g;

/**
 * Whether a text has no other expressions than plain names. Anything that Handlebars might read in its own way is left to
 * Handlebars, which takes longer to load than such a text takes to fill.
 */
export function isPlain(text: string): boolean {
  return !/[{}\\]/.test(text.replace(plainName, ''));
}

/**
 * Fills a plain text: the same result as Handlebars.
 * @throws ReleaseError for a name that has no value here, as `{{major}}` has none outside of a version
 */
export function renderPlain(text: string, values: Values): string {
  return text.replace(plainName, (expression, name: string) => {
    const value = values[name];
    if (value === undefined) throw invalidExpression(text, new Error(`${expression} has no value here`));
    return String(value);
  });
}
