import { listAt, parseJson, textAt, valueAt } from '../../src/tools/foreign-json.ts';
import { refused, type Reply } from './replies.ts';

export interface StoredAttestation {
  readonly id: number;
  readonly bundle: object;
  /** Of everything that it is about: `sha256:…`. */
  readonly subjects: readonly string[];
  readonly predicateType: string;
}

/** actions/attest-build-provenance, "Failed to persist attestation" */
export const noAttestationPermission = refused(403, 'Resource not accessible by integration', {
  'x-accepted-github-permissions': 'attestations=write',
});

/** Artifact attestations of a repository. */
export class AttestationStore {
  readonly all: StoredAttestation[] = [];

  of(digest: string, predicateType: string | null): readonly StoredAttestation[] {
    return this.all.filter(
      (each) => each.subjects.includes(digest) && (predicateType ?? each.predicateType) === each.predicateType,
    );
  }

  /** @returns what was stored, or why GitHub does not take it */
  add(bundle: unknown): StoredAttestation | Reply {
    const statement = parseJson(Buffer.from(textAt(bundle, 'dsseEnvelope', 'payload') ?? '', 'base64'));
    const subjects = listAt(statement, 'subject').map(
      (subject) => `sha256:${textAt(subject, 'digest', 'sha256') ?? ''}`,
    );
    const predicateType = textAt(statement, 'predicateType');
    if (subjects.length === 0 || predicateType === undefined || valueAt(bundle, 'verificationMaterial') === undefined)
      return refused(422, 'Invalid Argument - bundle is missing or malformed');
    const attestation = { id: this.all.length + 1, bundle: bundle as object, subjects, predicateType };
    this.all.push(attestation);
    return attestation;
  }
}
