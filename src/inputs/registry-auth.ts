import { invalidEntry } from '../errors.ts';
import type { ParseYaml } from './load-yaml.ts';

/** What is said about one login, as texts; nothing said is `''`. */
export interface LoginTexts {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  readonly ecr: string;
}

const form =
  'Write a YAML list: "- registry: ghcr.io", and below it "username: …" and "password: …"; quote what has a ":" or "#".';
const known = ['registry', 'username', 'password', 'ecr', 'scope'];

/**
 * Reads `registry-auth`, a YAML list of what the inputs are for one login (docker/login-action, README, "Authenticate to
 * multiple registries").
 * @throws ReleaseError when it is none; no message of it quotes the text, which has passwords in it
 */
export function parseRegistryAuth(text: string, parseYaml: ParseYaml): readonly LoginTexts[] {
  const entries = parseDocument(text, parseYaml);
  if (!Array.isArray(entries) || entries.length === 0) throw invalidEntry('Not a YAML list', undefined, form);
  return entries.map((entry: unknown, index) => readEntry(entry, `Entry ${index + 1}`));
}

function parseDocument(text: string, parseYaml: ParseYaml): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw invalidEntry(`Not YAML${lineOf(error)}`, undefined, form);
  }
}

/** Where the library found its error: all of it that may be shown. */
function lineOf(error: unknown): string {
  const { linePos } = error as { linePos?: readonly { readonly line: number }[] };
  const line = linePos?.[0]?.line;
  return line === undefined ? '' : ` (line ${line})`;
}

function readEntry(entry: unknown, place: string): LoginTexts {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw invalidEntry(`${place} has no keys`, undefined, form);
  }
  const unknown = Object.keys(entry).find((key) => !known.includes(key));
  if (unknown === 'logout')
    throw invalidEntry(`${place} has "logout"`, undefined, 'It is an input of its own, for all.');
  if (unknown !== undefined) {
    throw invalidEntry(
      `${place} has a key that is not known`,
      unknown,
      'Known are registry, username, password and ecr.',
    );
  }
  const texts = new Map(Object.entries(entry).map(([key, value]) => [key, textOf(value, `${place}, "${key}",`)]));
  if ((texts.get('scope') ?? '') !== '') throw scopeNotTaken(place);
  const at = (key: string): string => texts.get(key) ?? '';
  return { registry: at('registry'), username: at('username'), password: at('password'), ecr: at('ecr') };
}

function textOf(value: unknown, place: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') throw invalidEntry(`${place} is not a text`, undefined, form);
  return value.trim();
}

/** Buildx keeps such logins in the user's own folder, which this action does not write to (docs/adr/0017). */
function scopeNotTaken(place: string): Error {
  const remedy =
    'Put docker/login-action with this "scope" before the step, or leave it out: the login then is for the whole registry.';
  return invalidEntry(`${place} has a "scope", which is not supported`, undefined, remedy);
}
