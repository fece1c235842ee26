import type { TrustMaterial, VerificationPolicy } from '@sigstore/verify';
import { parseJson } from '../tools/foreign-json.ts';
import type { Authority } from './authority.ts';
import { attestationInvalid } from './failures.ts';
import { isProvenanceOf, statementType, type Subject } from './provenance.ts';

export interface Expected {
  readonly subject: Subject;
  readonly policy: VerificationPolicy;
  readonly authority: Authority;
  readonly trust: TrustMaterial;
}

/**
 * Verifies a Sigstore bundle with Sigstore's own verifier, as `gh attestation verify` does (cli/cli, verification/sigstore.go):
 * who publishes its signatures shows one log entry and one entry of its certificate, who does not, one timestamp.
 * @throws ReleaseError when it is not signed, not by whom it has to be, or not provenance of the image
 */
export async function verifyBundle(bundle: Uint8Array, expected: Expected): Promise<void> {
  const { subject, policy, authority, trust } = expected;
  const [{ bundleFromJSON, isBundleWithDsseEnvelope }, { Verifier, toSignedEntity }] = await Promise.all([
    import('@sigstore/bundle'),
    import('@sigstore/verify'),
  ]);
  const entries = authority.rekor === undefined ? 0 : 1;
  const thresholds = { tlogThreshold: entries, ctlogThreshold: entries, timestampThreshold: 1 };
  try {
    const read = bundleFromJSON(parseJson(bundle));
    new Verifier(trust, thresholds).verify(toSignedEntity(read), policy);
    if (!isBundleWithDsseEnvelope(read)) throw new Error('it is a signature without a statement');
    const { payload, payloadType } = read.content.dsseEnvelope;
    if (payloadType !== statementType || !isProvenanceOf(payload, subject))
      throw new Error('its statement is not provenance of this image');
  } catch (error) {
    throw attestationInvalid(subject.digest, error);
  }
}
