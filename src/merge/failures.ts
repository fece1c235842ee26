import { bullets, ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';

/** Two parts are for the same platform: one of them would never be pulled. */
export function samePlatform(platform: string, digests: readonly Digest[]): ReleaseError {
  return new ReleaseError({
    code: 'same-platform',
    what: `${digests.length} of the images to be merged are for ${platform}:\n${bullets(digests)}\n`,
    remedy: 'Nothing was published. Hand over one image for each platform: every job of the matrix builds another one.',
  });
}

/** What was built is not what `platforms` asks for. */
export function otherPlatforms(missing: readonly string[], unexpected: readonly string[]): ReleaseError {
  const what = [
    ...missing.map((platform) => `${platform} is missing`),
    ...unexpected.map((platform) => `${platform} is not asked for`),
  ];
  return new ReleaseError({
    code: 'other-platforms',
    what: `The images to be merged are not those of "platforms":\n${bullets(what)}\n`,
    remedy: 'Nothing was published. Look whether every job of the matrix has ended well and handed over its part.',
  });
}

/** A part is of another commit than the one that is released. */
export function otherCommit(digest: Digest, { revision, wanted }: { revision: string; wanted: string }): ReleaseError {
  return new ReleaseError({
    code: 'other-commit',
    what: `${digest} was built from commit ${revision}, and commit ${wanted} is released`,
    remedy: 'Nothing was published. Hand over what the jobs of this run have built.',
  });
}

/** Something among the parts is neither an image nor an index of images. */
export function notMergeable(digest: Digest, problem: string): ReleaseError {
  return new ReleaseError({
    code: 'not-mergeable',
    what: `${digest} cannot be merged: ${problem}`,
    remedy:
      'Nothing was published. Hand over images, or indexes of images with their attestations, as a build pushes them.',
  });
}
