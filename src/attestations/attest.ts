import type { TrustMaterial } from '@sigstore/verify';
import type { Digest } from '../image/digest.ts';
import { formatPinned } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Log } from '../tools/log.ts';
import type { Secret } from '../tools/secret.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { ProvenImage } from '../publish/perform.ts';
import type { AttestationApi } from './attestation-api.ts';
import type { Authority, Home } from './authority.ts';
import { bundleManifest, emptyBlob } from './bundle-artifact.ts';
import { type Claims, readClaims } from './claims.ts';
import { findEarlier, readStored } from './earlier.ts';
import { attestationNotListed } from './failures.ts';
import { policyOf } from './policy.ts';
import { provenanceOf, type Subject } from './provenance.ts';
import { signStatement } from './sign.ts';
import type { StoredBundle } from './stored-bundle.ts';
import { type Expected, verifyBundle } from './verify.ts';

/** Milliseconds between looks at the list of a registry whose replicas lag behind; after the last one it is not listed. */
const pauses = [500, 1000, 2000, 4000, 8000, undefined];

/** What became of the attestation of one digest. */
export interface Attested {
  readonly digest: Digest;
  /** The repository that it was made of, and that of the workflow that signed: `owner/name`, both. */
  readonly source: string;
  readonly signer: string;
  readonly did: 'signed' | 'found';
  /** The page for people; `undefined` when GitHub has had it before, because it does not say which one it is. */
  readonly page: { readonly id: number; readonly url: string } | undefined;
}

export interface AttestOptions {
  readonly client: Pick<RegistryClient, 'attach' | 'getBlob' | 'getManifest' | 'putBlob' | 'referrers'>;
  readonly api: AttestationApi;
  readonly home: Home;
  /** Gives the identity of the workflow for the audience `sigstore`. */
  readonly identity: () => Promise<Secret>;
  readonly trust: (authority: Authority) => Promise<TrustMaterial>;
  /** Throws when the run is cancelled, before something new is begun. */
  readonly goOn: () => void;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly log: Pick<Log, 'debug' | 'info'>;
  readonly now: () => Date;
}

/**
 * Attests each digest once, under the names of all repositories that it is in, and has the attestation at GitHub and in each of
 * these registries. It is verified as it was signed, and again as it stands in every registry.
 * @throws ReleaseError when one of that cannot be done
 */
export async function attestImages(
  images: readonly ProvenImage[],
  options: AttestOptions,
): Promise<readonly Attested[]> {
  const attested: Attested[] = [];
  for (const digest of new Set(images.map((image) => image.digest))) {
    const repositories = images.filter((image) => image.digest === digest).map(({ repository }) => repository);
    attested.push(await attestImage({ digest, repositories }, options));
  }
  return attested;
}

interface Image {
  readonly digest: Digest;
  readonly repositories: readonly Repository[];
}

async function attestImage(image: Image, options: AttestOptions): Promise<Attested> {
  const { home, goOn, log } = options;
  goOn();
  const token = await options.identity();
  const claims = readClaims(token, home.issuer);
  const authority = home.authority(claims.repository_visibility);
  const { digest, repositories } = image;
  const subject = { digest, names: repositories.map(({ registry, path }) => `${registry}/${path}`) };
  const expected = { subject, authority, trust: await options.trust(authority) };
  const byEarlier = { ...expected, policy: policyOf(claims, { serverUrl: home.serverUrl, by: 'an earlier run' }) };
  const found = await findEarlier(image, { ...options, expected: byEarlier });
  goOn();
  const stored = found ?? (await signed(image, { ...options, token, claims, expected }));
  await pushTo(repositories, stored, options);
  const id = await storeAtGitHub(stored, { ...options, claims, isNew: found === undefined });
  const policy = found === undefined ? ownPolicy(claims, home) : byEarlier.policy;
  for (const repository of repositories) await verifyStored(repository, stored, { ...options, ...expected, policy });
  const did = found === undefined ? 'signed' : 'found';
  const page = id === undefined ? undefined : { id, url: `${home.serverUrl}/${claims.repository}/attestations/${id}` };
  const [owner = '', name = ''] = claims.job_workflow_ref.split('/');
  const attested: Attested = { digest, source: claims.repository, signer: `${owner}/${name}`, did, page };
  log.info(sentenceOf(attested, authority));
  return attested;
}

function ownPolicy(claims: Claims, { serverUrl }: Home): Expected['policy'] {
  return policyOf(claims, { serverUrl, by: 'this run' });
}

interface Signing extends AttestOptions {
  readonly token: Secret;
  readonly claims: Claims;
  readonly expected: { readonly subject: Subject; readonly authority: Authority; readonly trust: TrustMaterial };
}

/** Nothing is stored anywhere before it is verified. */
async function signed(
  { digest, repositories: [first] }: Image,
  { client, home, token, claims, expected, now }: Signing,
): Promise<StoredBundle> {
  if (first === undefined) throw new Error('An image that is proved is somewhere.');
  const image = await client.getManifest(first, digest);
  const statement = provenanceOf(expected.subject, claims, home.serverUrl);
  const bundle = await signStatement(statement, { authority: expected.authority, token });
  await verifyBundle(bundle, { ...expected, policy: ownPolicy(claims, home) });
  return { subject: digest, bundle, manifest: bundleManifest(bundle, { image, created: now() }) };
}

async function pushTo(
  repositories: readonly Repository[],
  { subject, bundle, manifest }: StoredBundle,
  { client, goOn }: AttestOptions,
): Promise<void> {
  for (const repository of repositories) {
    const listed = await client.referrers(repository, subject);
    if (listed.some(({ digest }) => digest === manifest.digest)) continue;
    goOn();
    await Promise.all([client.putBlob(repository, bundle), client.putBlob(repository, emptyBlob)]);
    await client.attach(repository, subject, manifest);
  }
}

async function storeAtGitHub(
  { subject, bundle }: StoredBundle,
  { api, claims, goOn, isNew }: AttestOptions & { readonly claims: Claims; readonly isNew: boolean },
): Promise<number | undefined> {
  if (!isNew && (await api.has(claims.repository, subject, bundle))) return undefined;
  goOn();
  return api.store(claims.repository, subject, bundle);
}

/** As somebody does who pulls the image: from its digest to what refers to it, and to the bytes. */
async function verifyStored(
  repository: Repository,
  { subject, manifest }: StoredBundle,
  { client, sleep, ...expected }: Pick<AttestOptions, 'client' | 'sleep'> & Expected,
): Promise<void> {
  const isListed = async (): Promise<boolean> =>
    (await client.referrers(repository, subject)).some(({ digest }) => digest === manifest.digest);
  for (const wait of pauses) {
    if (await isListed()) break;
    if (wait === undefined) throw attestationNotListed(formatPinned(repository, subject));
    await sleep(wait);
  }
  const stored = await readStored(repository, { subject, artifact: manifest.digest }, client);
  if (stored === undefined) throw attestationNotListed(formatPinned(repository, subject));
  await verifyBundle(stored.bundle, expected);
}

function sentenceOf({ digest, did, page }: Attested, { name }: Authority): string {
  const where = page === undefined ? '' : ` ${page.url}`;
  return did === 'signed'
    ? `${name} has signed the attestation of ${digest}, and it is verified.${where}`
    : `${digest} was attested by an earlier run of this workflow, and that is verified.${where}`;
}
