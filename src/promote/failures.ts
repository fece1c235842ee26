import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { formatPinned, formatReference, type Reference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';

const untouched = 'Nothing was promoted.';

/** There is nothing under that tag. `near` are tags that are called alike. */
export function unknownSource(reference: Reference, near: readonly Tag[]): ReleaseError {
  const there = near.length === 0 ? '' : ` Like it are ${near.join(', ')}.`;
  return new ReleaseError({
    code: 'unknown-source',
    what: `There is no image ${formatReference(reference)}`,
    remedy: `${untouched}${there} Check "from", and that whatever builds the image has ended.`,
  });
}

export function unknownSourceDigest(repository: Repository, digest: Digest): ReleaseError {
  return new ReleaseError({
    code: 'unknown-source',
    what: `There is no image ${formatPinned(repository, digest)}`,
    remedy: `${untouched} For an image of another repository, "from" is a whole reference: "ghcr.io/owner/staging@sha256:…".`,
  });
}

/** The version would come from the git tag, and the image from elsewhere. */
export function otherCommit(version: string, image: string, event: string): ReleaseError {
  return new ReleaseError({
    code: 'other-commit',
    what: `The git tag says that this is ${version}, but it is at commit ${event}, and the image is of commit ${image}`,
    remedy: `${untouched} Promote the image of this commit ("from: sha-${event.slice(0, 7)}"); or set "version" when it is meant so.`,
  });
}
