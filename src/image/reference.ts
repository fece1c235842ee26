import { invalidName, ReleaseError } from '../errors.ts';
import type { Digest } from './digest.ts';
import { parseRepository, type Repository } from './repository.ts';
import { parseTag, type Tag } from './tag.ts';

/** A tag in a repository. */
export interface Reference {
  readonly repository: Repository;
  readonly tag: Tag;
}

/**
 * Reads `name:tag`; without a tag it is `latest`, as everywhere with Docker.
 * @throws ReleaseError when name or tag is refused, or when a digest is given
 */
export function parseReference(text: string): Reference {
  const colon = text.lastIndexOf(':');
  const hasTag = colon > text.lastIndexOf('/');
  try {
    return {
      repository: parseRepository(hasTag ? text.slice(0, colon) : text),
      tag: parseTag(hasTag ? text.slice(colon + 1) : 'latest'),
    };
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    throw invalidName('image reference', text, `Write it as "name:tag". ${error.failure.remedy}`);
  }
}

/** `name:tag`, the name as people wrote it. */
export function formatReference(reference: Reference): string {
  return `${reference.repository.name}:${reference.tag}`;
}

/** `name@digest`: what to pull when it has to be exactly this image. */
export function formatPinned(repository: Repository, digest: Digest): string {
  return `${repository.name}@${digest}`;
}
