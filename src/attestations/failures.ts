import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { clean } from '../tools/clean.ts';
import { attestationsWrite } from '../releases/refusals.ts';

const nothingNamed = 'No tag was written.';

/** The workflow is not allowed what `attest` takes. */
export function identityNotAllowed(): ReleaseError {
  return new ReleaseError({
    code: 'id-token-permission-missing',
    what: '"attest" needs the identity of the workflow, and the job may not ask for it',
    remedy: `${attestationsWrite}A pull request from a fork never gets one, and a workflow that is called needs it in the job that calls it.`,
  });
}

/** There is no such thing where the workflow runs. */
export function noAttestationsHere(serverUrl: string): ReleaseError {
  return new ReleaseError({
    code: 'attestations-unavailable',
    what: 'There are no artifact attestations where this runs',
    value: serverUrl,
    remedy:
      '"attest" works in workflows on github.com. Elsewhere leave it out, and sign the image with a step of your own.',
  });
}

/** Attestations are about a repository on GitHub, which a token has to be for. */
export function attestNeedsToken(): ReleaseError {
  return new ReleaseError({
    code: 'no-github-token',
    what: '"attest" stores an attestation at GitHub, and there is no token for it',
    remedy: 'Leave "github-token" as it is by default, or set it to a token that may write attestations.',
  });
}

/** What GitHub says about the job is not what a job is. */
export function unusableIdentity(problem: string): ReleaseError {
  return new ReleaseError({
    code: 'untrusted-answer',
    what: 'The identity that GitHub gave to this job cannot be used',
    value: clean(problem),
    remedy: `${nothingNamed} Check that no step changes ACTIONS_ID_TOKEN_REQUEST_URL.`,
  });
}

/** GitHub does not say who the job is. */
export function identityNotGiven(problem: string, said: string): ReleaseError {
  return new ReleaseError({
    code: 'identity-not-given',
    what: `GitHub did not say who this job is (${problem})`,
    value: said === '' ? undefined : clean(said),
    remedy: `${nothingNamed} Run the job again: it is safe. githubstatus.com says whether GitHub has an incident.`,
  });
}

/** A signing service refuses, or does not answer. */
export function notSigned(authority: string, cause: Error): ReleaseError {
  return new ReleaseError({
    code: 'not-signed',
    what: `${authority} did not sign the attestation`,
    value: clean(cause.message),
    remedy: `${nothingNamed} Run the job again: it is safe. status.sigstore.dev and githubstatus.com say whether there is an incident.`,
    cause: cause.cause,
  });
}

/** The keys of an authority cannot be had. */
export function rootNotGiven(authority: string, cause: Error): ReleaseError {
  return new ReleaseError({
    code: 'trust-root-unavailable',
    what: `What ${authority} signs with cannot be verified, because its keys cannot be had`,
    value: clean(cause.message),
    remedy: `${nothingNamed} Check the network and the proxy of the runner, and run the job again: it is safe.`,
    cause,
  });
}

/** What the chain of keys begins with is something else. */
export function rootIsAnother(url: string, found: string): ReleaseError {
  return new ReleaseError({
    code: 'untrusted-answer',
    what: `${url} is not the root of trust that it has to be`,
    value: found,
    remedy: `${nothingNamed} Nothing of this answer was used. Check any proxy of the runner.`,
  });
}

/** An attestation does not hold. */
export function attestationInvalid(digest: Digest, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'attestation-invalid',
    what: `The attestation of ${digest} does not hold`,
    value: cause instanceof Error ? clean(cause.message) : undefined,
    remedy: `${nothingNamed} Run the job again. If it says so once more, somebody answers for Sigstore or for the registry: find out who.`,
    cause,
  });
}

/** It was pushed, and is not found from the image. */
export function attestationNotListed(image: string): ReleaseError {
  return new ReleaseError({
    code: 'attestation-not-listed',
    what: `${image} has an attestation that its registry does not list`,
    remedy: `${nothingNamed} Run the job again: the registry may need more time to show it.`,
  });
}
