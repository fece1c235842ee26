import { ReleaseError } from '../errors.ts';

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

/** A builder could not be made, or does not start. `cause` is buildx's own sentence. */
export function builderNotMade(name: string, cause: Error): ReleaseError {
  return new ReleaseError({
    code: 'builder-not-made',
    what: `The builder could not be made (${cause.message})`,
    value: name,
    remedy:
      'Correct "driver", "endpoint" and "driver-opts"; when an image of BuildKit cannot be pulled, name others in "buildkit-image".',
    cause,
  });
}
