import { type Diagnosis, quote, ReleaseError } from '../errors.ts';
import type { BuildFailure } from './failure.ts';

/** What a build is made of cannot be told before it: nothing earlier can be known to be the same. */
export function noInputsHash(reason: string, value?: string, cause?: unknown): ReleaseError {
  return new ReleaseError({
    code: 'no-inputs-hash',
    what: `Whether this image was built before cannot be told: ${reason}`,
    value,
    remedy: 'Change that, or set "promote: never", which always builds (docs/build-once.md).',
    cause,
  });
}

/** The builder that the step names cannot do what the step asks for. */
export function builderCannot(name: string, needs: readonly string[]): ReleaseError {
  return new ReleaseError({
    code: 'builder-cannot',
    what: `The builder cannot make ${needs.join(' and ')}`,
    value: name,
    remedy:
      'Leave "builder" and "driver" empty, so that one is made that can; name another builder; or keep the images of the engine in the containerd store.',
  });
}

/** A builder could not be made, or does not start. `cause` is buildx's own sentence, and `diagnosis` what it means. */
export function builderNotMade(name: string, cause: Error, diagnosis?: Diagnosis): ReleaseError {
  const known = diagnosis?.cause === 'unknown' ? undefined : diagnosis;
  const remedy =
    'Correct "driver", "endpoint" and "driver-opts"; when an image of BuildKit cannot be pulled, name others in "buildkit-image".';
  return new ReleaseError({
    code: 'builder-not-made',
    what: `The builder could not be made (${cause.message})`,
    value: name,
    remedy: known === undefined ? remedy : `${known.remedy} ${remedy}`,
    diagnosis: known && { ...known, evidence: undefined },
    cause,
  });
}

/**
 * buildx ended with an exit code other than 0.
 * @param place where the Dockerfile that BuildKit names is in the checkout, as far as that is known
 */
export function buildFailed(failure: BuildFailure, place = (file: string): string => file): ReleaseError {
  const { step, file, line = 1, error, diagnosis, output, excerpt } = failure;
  const what = step === undefined ? 'The build failed' : `The build failed at ${quote(step)}`;
  return new ReleaseError({
    code: 'build-failed',
    what: file === undefined ? what : `${what} (${place(file)}:${line})`,
    value: error,
    remedy: diagnosis.remedy,
    diagnosis,
    details: [...output, ...excerpt],
    place: file === undefined ? undefined : { file: place(file), line },
  });
}

/** The time of the commit would be that of every file, and nobody knows it. */
export function noCommitTime(revision: string): ReleaseError {
  return new ReleaseError({
    code: 'no-commit-time',
    what: 'An image can only be "reproducible" when it is known when its commit was made',
    value: revision,
    remedy: 'Put "uses: actions/checkout" before this step, or give it a "github-token" that may read the repository.',
  });
}

/** What the builder was asked to leave in a folder is not there, or is something else. */
export function unreadableLayout(digest: string, cause?: unknown): ReleaseError {
  return new ReleaseError({
    code: 'unreadable-layout',
    what: 'The builder did not leave the image in the folder that it was given',
    value: digest,
    remedy:
      'Leave "builder" and "driver" empty, or use a builder with BuildKit 0.13 or newer and buildx 0.11 or newer.',
    cause,
  });
}

/**
 * What is built may be a fork's, and the event has the rights of this repository.
 * @param because a sentence without its full stop
 * @param refused what the step asks for: `push what it builds`
 */
export function untrustedEvent(because: string, refused: readonly string[]): ReleaseError {
  return new ReleaseError({
    code: 'untrusted-event',
    what: `Nothing was built, because ${because}. This step would ${listed(refused)}`,
    remedy:
      'Build what comes from forks on pull_request, without rights, and release on push; on these events, check out and build what is merged. ' +
      'Where somebody has read this very commit, say "allow-untrusted-events: true" (docs/security.md, "Events that a fork can cause").',
  });
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}
