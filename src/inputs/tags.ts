import { invalidEntry } from '../errors.ts';
import { parseReference } from '../image/reference.ts';
import type { TagLine } from './inputs.ts';
import { type Entry, fieldsOf, splitField } from './lists.ts';
import type { RawInputs } from './raw-inputs.ts';
import { parseRule } from './tag-rule.ts';

/**
 * `tags`, line by line: references to be taken as they are, or a rule.
 * @param isLocalOnly whether the image only goes to this machine, under no name of `images`: then a bare word is the
 *   whole reference, as with docker/build-push-action, `tags: app` beside `load: true`
 */
export function readTags(raw: RawInputs, isLocalOnly: boolean): readonly TagLine[] {
  return raw.entries('tags').flatMap((entry) => {
    const isReference = isLocalOnly && fieldsOf(entry).every((field) => isBareWord(field.trim()));
    const read = isReference ? parseReferences : parseTagLine;
    return raw.attempt('tags', () => read(entry), entry.line) ?? [];
  });
}

/**
 * Reads one line of `tags`, which takes the grammars of two actions: `ghcr.io/o/app:1,app:2` are references as in
 * docker/build-push-action, `type=…` is a rule of docker/metadata-action, and so is a bare word (`type=raw`).
 * @throws ReleaseError when it is neither
 */
export function parseTagLine(entry: Entry): readonly TagLine[] {
  const fields = fieldsOf(entry);
  const texts = fields.map((field) => field.trim()).filter((text) => text !== '');
  if (texts.some(isReferenceLike) && fields.every((field) => splitField(field).key === undefined)) {
    return parseReferences(entry);
  }
  return fields.length === 0 ? [] : [{ kind: 'rule', rule: parseRule(fields), line: entry.line }];
}

function parseReferences(entry: Entry): readonly TagLine[] {
  const texts = fieldsOf(entry).map((field) => field.trim());
  return texts
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'literal', reference: parseReference(withoutDigest(text)) }));
}

function isBareWord(text: string): boolean {
  return /^[a-z0-9][\w.-]*$/.test(text);
}

/** A `/` or `:` outside of an expression: no tag has them, every reference of a registry does. */
function isReferenceLike(text: string): boolean {
  return /[/:]/.test(text.replace(/\{\{.*?\}\}/gs, ''));
}

function withoutDigest(text: string): string {
  if (!text.includes('@')) return text;
  throw invalidEntry('A digest cannot be given to an image that is not built yet', text, 'Write it as "name:tag".');
}
