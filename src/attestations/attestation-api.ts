import type { Digest } from '../image/digest.ts';
import { listAt, numberAt, parseJson, textAt, valueAt } from '../tools/foreign-json.ts';
import type { Ask } from '../releases/ask.ts';
import { isMissing, unusableAnswer } from '../releases/failures.ts';
import { provenanceType } from './provenance.ts';

/** Of GitHub's API for artifact attestations, what is needed. */
export interface AttestationApi {
  /**
   * That the token may store attestations, by asking to store one that is empty: who may gets to hear that it is none.
   * @throws ReleaseError `attestations-permission-missing`, or why there are no attestations for this repository
   */
  probe(repository: string): Promise<void>;
  /**
   * `GET /repos/{owner}/{repo}/attestations/{subject_digest}`: whether this bundle is among what is stored of an image. An entry
   * that GitHub lists without its bundle may be it.
   * @see https://docs.github.com/rest/repos/attestations#list-attestations
   */
  has(repository: string, digest: Digest, bundle: Uint8Array): Promise<boolean>;
  /**
   * `POST /repos/{owner}/{repo}/attestations`
   * @returns its id; `undefined` when the answer was lost
   * @see https://docs.github.com/rest/repos/attestations#create-an-attestation
   */
  store(repository: string, digest: Digest, bundle: Uint8Array): Promise<number | undefined>;
}

export function createAttestationApi(ask: Ask): AttestationApi {
  return {
    probe: (repository) => probe(ask, repository),
    has: (repository, digest, bundle) => isStored(ask, repository, { digest, bundle }),
    store: (repository, digest, bundle) => store(ask, repository, { digest, bundle }),
  };
}

const needs = 'attestations';

interface Stored {
  readonly digest: Digest;
  readonly bundle: Uint8Array;
}

async function probe(ask: Ask, repository: string): Promise<void> {
  const what = 'store attestations';
  const expects = ({ status }: { readonly status: number }): boolean => ![401, 403, 404].includes(status);
  // A fault says nothing about the permission; what is to be stored in the end will tell.
  const reread = (): Promise<boolean> => Promise.resolve(true);
  const body = { bundle: {} };
  await ask({ method: 'POST', repository, path: ['attestations'], body, what, needs, expects, reread });
}

async function isStored(ask: Ask, repository: string, { digest, bundle }: Stored): Promise<boolean> {
  const what = `look for the attestation of ${digest}`;
  const query = { per_page: '100', predicate_type: provenanceType };
  const path = ['attestations', digest];
  const { status, data } = await ask({ method: 'GET', repository, path, query, what, needs, expects: isMissing });
  if (status === 404) return false;
  const ours = signatureOf(parseJson(bundle));
  return listAt(data, 'attestations').some((stored) => {
    const there = valueAt(stored, 'bundle');
    return there === undefined || there === null || signatureOf(there) === ours;
  });
}

async function store(ask: Ask, repository: string, stored: Stored): Promise<number | undefined> {
  const what = `store the attestation of ${stored.digest}`;
  const body = { bundle: parseJson(stored.bundle) };
  const reread = (): Promise<boolean> => isStored(ask, repository, stored);
  const { data } = await ask({ method: 'POST', repository, path: ['attestations'], body, what, needs, reread });
  const id = numberAt(data, 'id');
  if (id === undefined && data !== undefined) throw unusableAnswer(ask.apiUrl.host, what);
  return id;
}

function signatureOf(bundle: unknown): string | undefined {
  const [signature] = listAt(bundle, 'dsseEnvelope', 'signatures');
  return textAt(signature, 'sig');
}
