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
