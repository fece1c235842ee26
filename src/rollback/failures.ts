import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { formatPinned, formatReference, type Reference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';

const untouched = 'Nothing was changed in this repository.';

/** Nothing to move. `near` are tags that are there. */
export function unknownTag(reference: Reference, near: readonly Tag[]): ReleaseError {
  const there = near.length === 0 ? '' : ` Like it are ${near.join(', ')}.`;
  return new ReleaseError({
    code: 'unknown-tag',
    what: `There is no tag ${formatReference(reference)}`,
    remedy: `${untouched} A rollback makes no new tags.${there}`,
  });
}

export function unknownDigest(repository: Repository, digest: Digest): ReleaseError {
  return new ReleaseError({
    code: 'unknown-digest',
    what: `${formatPinned(repository, digest)} does not exist`,
    remedy: `${untouched} The output "previous" and the job summary of earlier runs have the digests of this repository.`,
  });
}

/** There is no marker that could be taken back. */
export function notWithdrawn(reference: Reference): ReleaseError {
  return new ReleaseError({
    code: 'not-withdrawn',
    what: `${formatReference(reference)} is neither withdrawn nor rolled back`,
    remedy: `${untouched} If its floats stand elsewhere, run its release again: it moves them.`,
  });
}

/** Nobody can tell which floats are meant. */
export function noFloats(repository: Repository, why: string): ReleaseError {
  return new ReleaseError({
    code: 'no-floats',
    what: `Nothing is to be moved in ${repository.name}: ${why}`,
    remedy: 'Nothing was changed. Name the tags to move in "tags".',
  });
}

export function noPrevious(reference: Reference, why: string): ReleaseError {
  return new ReleaseError({
    code: 'no-previous',
    what: `There is no version before the one at which ${formatReference(reference)} stands: ${why}`,
    remedy: `${untouched} Say in "to" which version or digest it should go to.`,
  });
}

/** The tag is too long for a marker (118 characters). */
export function noRoomForMark(reference: Reference): ReleaseError {
  return new ReleaseError({
    code: 'no-room-for-mark',
    what: `${formatReference(reference)} cannot be marked, because its tag has more than 118 characters`,
    remedy: `${untouched} Move its floats with "to" and "tags" instead.`,
  });
}

/**
 * Some repositories are as they should be, and some are not.
 * @param options.isRelative whether the same step would go on from where the tags are now (`to: previous`)
 */
export function rollbackIncomplete(
  lines: readonly string[],
  { isRelative, cause }: { readonly isRelative: boolean; readonly cause: unknown },
): ReleaseError {
  const again = isRelative
    ? 'Move the others with "to: <version>" and "tags": "previous" would take those that have moved back once more.'
    : 'Run the step again: it is safe, and it does the rest.';
  return new ReleaseError({
    code: 'rollback-incomplete',
    what: `Not everything could be done:\n${lines.join('\n')}\n`,
    remedy: `The job summary says where each tag stands. ${again}`,
    cause,
  });
}
