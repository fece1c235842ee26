import { createHash } from 'node:crypto';
import { invalidName } from '../errors.ts';

/** `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = string & { readonly __digest: unique symbol };

const digestGrammar = /^sha256:[0-9a-f]{64}$/;

/**
 * @returns `text` as a digest
 * @throws ReleaseError when it is not `sha256:<64 hex>`; other algorithms are registered but no registry of the field
 *   issues them (OCI image-spec, descriptor.md, "Registered Algorithms")
 */
export function parseDigest(text: string): Digest {
  if (!isDigest(text)) throw invalidName('digest', text, 'A digest is "sha256:" and 64 lower-case hexadecimal digits.');
  return text;
}

/** Whether `text` is a digest in the one form that we accept. */
export function isDigest(text: string): text is Digest {
  return digestGrammar.test(text);
}

/** The digest of `bytes` (OCI image-spec, descriptor.md, "Digests"): the only thing about content that is taken on trust. */
export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest;
}
