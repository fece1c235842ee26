import { ReleaseError } from '../errors.ts';
import type { Secret } from '../tools/secret.ts';
import type { Authority } from './authority.ts';
import { notSigned } from './failures.ts';
import { statementType } from './provenance.ts';

/** Milliseconds for one request, and how often one is sent again. The library pauses one second, then two, then four. */
const exchange = { timeout: 30_000, retry: 3 };

/**
 * Signs a statement with a key that lives as long as this call: Fulcio gives a certificate for it to whom the token says that we
 * are, and a log or a timestamp says that this happened while the certificate was good.
 * @param token the identity of the workflow, for the audience `sigstore`
 * @returns a Sigstore bundle (version 0.3) as JSON: the statement in its envelope, and what it takes to verify it
 * @throws ReleaseError when one of them refuses or does not answer
 */
export async function signStatement(
  statement: object,
  { authority, token }: { readonly authority: Authority; readonly token: Secret },
): Promise<Uint8Array<ArrayBuffer>> {
  const { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } = await import('@sigstore/sign');
  const { bundleToJSON } = await import('@sigstore/bundle');
  const { fulcio, rekor, timestamps } = authority;
  const identityProvider = { getToken: () => Promise.resolve(token.reveal()) };
  const signer = new FulcioSigner({ identityProvider, fulcioBaseURL: fulcio, ...exchange });
  const witnesses = [
    ...(rekor === undefined ? [] : [new RekorWitness({ rekorBaseURL: rekor, fetchOnConflict: true, ...exchange })]),
    ...(timestamps === undefined ? [] : [new TSAWitness({ tsaBaseURL: timestamps, ...exchange })]),
  ];
  const artifact = { data: Buffer.from(JSON.stringify(statement)), type: statementType };
  try {
    const bundle = await new DSSEBundleBuilder({ signer, witnesses }).create(artifact);
    return new TextEncoder().encode(JSON.stringify(bundleToJSON(bundle)));
  } catch (error) {
    if (error instanceof ReleaseError || !(error instanceof Error)) throw error;
    throw notSigned(authority.name, withoutToken(error, token));
  }
}

/** The library quotes a token that it cannot read. */
function withoutToken(error: Error, token: Secret): Error {
  const message = error.message.replaceAll(token.reveal(), String(token));
  return new Error(message, error.cause instanceof Error ? { cause: error.cause } : {});
}
