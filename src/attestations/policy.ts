import type { VerificationPolicy } from '@sigstore/verify';
import type { Claims } from './claims.ts';

/** Fulcio's extensions of a certificate (sigstore/fulcio, docs/oid-info.md), under 1.3.6.1.4.1.57264.1. */
const extension = { sourceRepository: 12, sourceDigest: 13, sourceRef: 14, invocation: 21 } as const;
const arc = [1, 3, 6, 1, 4, 1, 57264, 1];

/**
 * What the certificate of a signature has to say.
 * - `this run`: that it was given to this very run.
 * - `an earlier run`: that it was given to the same workflow of the same repository for the same commit, by whatever ref: the
 *   image of a version may have been built, and attested, by the push of its branch.
 */
export function policyOf(
  claims: Claims,
  { serverUrl, by }: { readonly serverUrl: string; readonly by: 'this run' | 'an earlier run' },
): VerificationPolicy {
  const { repository, sha, ref, run_id, run_attempt, job_workflow_ref: workflow, iss: issuer } = claims;
  const source = `${serverUrl}/${repository}`;
  const [path = ''] = workflow.split('@');
  const oids = [text(extension.sourceRepository, source), text(extension.sourceDigest, sha)];
  if (by === 'an earlier run') {
    const subjectAlternativeName = new RegExp(`^${literally(`${serverUrl}/${path}@`)}[^@]+$`);
    return { subjectAlternativeName, extensions: { issuer }, oids };
  }
  const invocation = `${source}/actions/runs/${run_id}/attempts/${run_attempt}`;
  return {
    subjectAlternativeName: new RegExp(`^${literally(`${serverUrl}/${workflow}`)}$`),
    extensions: { issuer },
    oids: [...oids, text(extension.sourceRef, ref), text(extension.invocation, invocation)],
  };
}

type Oid = NonNullable<VerificationPolicy['oids']>[number];

/** The extension with a text in it, which is a UTF8String of DER (X.690, sections 8.1.3 and 10.1). */
function text(id: number, value: string): Oid {
  const bytes = Buffer.from(value);
  const { length } = bytes;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return { oid: { id: [...arc, id] }, value: Buffer.concat([Buffer.from([0x0c, ...size]), bytes]) };
}

function literally(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
