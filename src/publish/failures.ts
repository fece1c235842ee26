import { bullets, ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { formatPinned, formatReference, type Reference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Release } from './release.ts';
import type { Withdrawal } from './withdrawal.ts';

/** Somebody else writes a tag as often as we do. */
export function tagContested(tag: Tag, rounds: number): ReleaseError {
  return new ReleaseError({
    code: 'tag-contested',
    what: `The tag ${tag} was written ${rounds} times, and each time somebody else moved it away again`,
    remedy:
      'Find out what else writes this tag. Let one workflow do it, with "concurrency" so that its runs wait for each other.',
  });
}

/** A version is released once. Somebody has released it between the first look and the end of the build, or is doing so now. */
export function versionTaken(reference: Reference, existing: Digest, ours: Digest): ReleaseError {
  return new ReleaseError({
    code: 'version-taken',
    what: `${formatReference(reference)} was released meanwhile with other content, and stays: it is ${existing}, this build is ${ours}`,
    remedy: 'Release the next version, or set "on-exists: overwrite" if nobody uses this one yet.',
  });
}

/** Somebody else has written a version tag after this run. */
export function versionMoved(tag: Tag, ours: Digest, seen: Digest | undefined): ReleaseError {
  return new ReleaseError({
    code: 'version-moved',
    what: `The version tag ${tag}, which was ${ours} a moment ago, is ${seen ?? 'gone'} now: somebody else writes this version too`,
    remedy:
      'No float was moved after that. Find out what else releases this version, and let one workflow do it, with "concurrency".',
  });
}

/** An index is there, and something that it is made of is not. */
export function incompleteImage(repository: Repository, image: Digest, missing: Digest): ReleaseError {
  return new ReleaseError({
    code: 'incomplete-image',
    what: `${formatPinned(repository, image)} is not complete: ${missing}, which belongs to it, is not there`,
    remedy: 'No tag was moved. Run the job again; if it stays, the registry loses what is pushed to it.',
  });
}

/** The user wants a version to be new (`on-exists: fail`), and it is not. */
export function versionExists(existing: readonly string[]): ReleaseError {
  return new ReleaseError({
    code: 'version-exists',
    what: `The version is released already, and "on-exists" is "fail":\n${bullets(existing)}\n`,
    remedy: 'Nothing was built and no tag was moved. Release the next version.',
  });
}

/** A version is there, and it is not the one that would be released (design rule 2). */
export function versionIsAnother(
  existing: readonly string[],
  { origin, revision = 'unknown' }: Pick<Release, 'origin' | 'revision'>,
): ReleaseError {
  const wanted =
    origin === undefined
      ? `the image of this commit, ${revision}, on every registry`
      : `the image ${formatPinned(origin.repository, origin.digest)} that is promoted`;
  return new ReleaseError({
    code: 'version-is-another',
    what: `The version is released already, and not as ${wanted}:\n${bullets(existing)}\n`,
    remedy:
      'Nothing was built and no tag was moved. Release the next version; "on-exists: skip" leaves this one as it is, "overwrite" replaces it.',
  });
}

/** Only an earlier build may be released (`promote: always`), and there is none. */
export function notBuilt(
  { repositories, revision = 'unknown' }: Pick<Release, 'repositories' | 'revision'>,
  unlike: Tag | undefined,
): ReleaseError {
  const looked = repositories.flatMap(({ repository, built }) =>
    built.map((tag) => formatReference({ repository, tag })),
  );
  const why =
    unlike === undefined
      ? 'there is no earlier build of it'
      : 'what is there was built from other inputs, or does not say from which';
  return new ReleaseError({
    code: 'not-built',
    what: `"promote" is "always", and commit ${revision} was not built before: ${why} (${looked.join(', ')})`,
    remedy:
      'Nothing was built and no tag was moved. Let the push of the branch build the image first, with the same inputs of this step; or leave "promote" at "auto".',
  });
}

/** A version that somebody has declared bad. `version` is its reference, or its tag. */
export function versionWithdrawn(version: string, { reason, actor, run, time }: Withdrawal): ReleaseError {
  const by = actor === '' ? '' : ` by ${actor}`;
  const when = time === undefined ? '' : ` at ${time.toISOString().replace(/\.[0-9]+Z$/, 'Z')}`;
  return new ReleaseError({
    code: 'version-withdrawn',
    what: `${version} was withdrawn${by}${when}${run === '' ? '' : ` (${run})`}`,
    value: reason === '' ? undefined : reason,
    remedy:
      'No tag was moved. Release the next version; or take the withdrawal back with "reinstate" of the rollback step, when ' +
      'this version is good after all.',
  });
}

/** The version is not in the registry. `near` are versions that are. */
export function unknownVersion(repository: Repository, version: string, near: readonly Tag[]): ReleaseError {
  const there = near.length === 0 ? 'It has no versions.' : `It has ${near.join(', ')}.`;
  return new ReleaseError({
    code: 'unknown-version',
    what: `${repository.name} has no version ${version}`,
    remedy: `Nothing was changed in this repository. ${there} Versions with a prefix or a suffix need "flavor".`,
  });
}

/** Who wants to know whether an image can be made again has none that is of this commit. */
export function nothingPublished(revision: string, instead: readonly string[]): ReleaseError {
  return new ReleaseError({
    code: 'nothing-published',
    what: `There is nothing to compare a build of commit ${revision} with:\n${bullets(instead)}\n`,
    remedy:
      'Nothing was built. Let the check run on the ref that was released, with the "images" and "tags" of the step that released it.',
  });
}
