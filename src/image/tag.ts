import { invalidName } from '../errors.ts';

/** The name of a tag, without the repository: `1.4.2`, `latest`. */
export type Tag = string & { readonly __tag: unique symbol };

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of `<reference>` as a tag. */
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/**
 * @returns `text` as a tag
 * @throws ReleaseError when the OCI grammar refuses it
 */
export function parseTag(text: string): Tag {
  if (!isTag(text)) {
    throw invalidName(
      'tag',
      text,
      'A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".',
    );
  }
  return text;
}

/** Whether `text` is a tag by the OCI grammar. */
export function isTag(text: string): text is Tag {
  return tagGrammar.test(text);
}

/** Replaces every run of characters that a tag cannot have by one `-`, as docker/metadata-action does (meta.ts, sanitizeTag). */
export function replaceIllegal(text: string): string {
  return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}
