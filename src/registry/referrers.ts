import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import { parseTag, type Tag } from '../image/tag.ts';
import { textAt, valueAt } from '../tools/foreign-json.ts';
import { apiUrl } from './authorization.ts';
import { untrustedAnswer } from './failures.ts';
import { indexTypes } from './manifest.ts';
import { readDescriptors, readManifest, type Descriptor } from './manifest-content.ts';
import { readBy } from './manifests.ts';
import { readOperation, type Exchange, type Operation, type Perform } from './operations.ts';
import { pageLimit, readPages } from './pages.ts';

/** A manifest whose `subject` is another one: a signature, an SBOM, a withdrawal. */
export interface Referrer extends Descriptor {
  readonly artifactType?: string;
}

/**
 * What refers to `digest` (OCI distribution-spec 1.1, "Listing Referrers"): by the API, and where a registry has none, as
 * GHCR, by the tag that clients keep up instead.
 */
export async function listReferrers(
  perform: Perform,
  repository: Repository,
  digest: Digest,
): Promise<readonly Referrer[]> {
  return (await referrersByApi(perform, repository, digest)) ?? referrersByTag(perform, repository, digest);
}

/** The same by the API; `undefined` when the registry has none. */
export async function referrersByApi(
  perform: Perform,
  repository: Repository,
  digest: Digest,
): Promise<readonly Referrer[] | undefined> {
  const operation = referrersOperation(repository, digest);
  const first = await perform(operation);
  if (!hasApi(first)) return undefined;
  const referrers = new Map<Digest, Referrer>();
  const takeIn = (page: unknown): boolean => {
    const fresh = readReferrers(page, digest).filter((referrer) => !referrers.has(referrer.digest));
    for (const referrer of fresh) referrers.set(referrer.digest, referrer);
    return fresh.length > 0;
  };
  await readPages(perform, first, { operation, takeIn });
  return [...referrers.values()];
}

/** Registries without it say 404, 400 (Quay) or 406; some answer everything with a page of theirs. */
function hasApi({ answer: { status, headers } }: Exchange): boolean {
  if ([400, 404, 405, 406].includes(status)) return false;
  return status !== 200 || indexTypes.some((type) => headers.get('content-type')?.startsWith(type) === true);
}

/** The same by the tag. */
export async function referrersByTag(
  perform: Perform,
  repository: Repository,
  digest: Digest,
): Promise<readonly Referrer[]> {
  const tag = fallbackTag(digest);
  const exchange = await perform(readOperation('GET', repository, tag));
  if (exchange.answer.status === 404) return [];
  const manifest = readBy(exchange, tag);
  readManifest(manifest); // Refuses what is not JSON or could be read in two ways.
  return readReferrers(JSON.parse(new TextDecoder().decode(manifest.bytes)), digest);
}

/** Asks the API of one registry, and never again once it has said that it has none: it gives `undefined` then. */
export function apiOf(
  perform: Perform,
  repository: Repository,
): (digest: Digest) => Promise<readonly Referrer[] | undefined> {
  let hasNone = false;
  return async (digest) => {
    const referrers = hasNone ? undefined : await referrersByApi(perform, repository, digest);
    hasNone ||= referrers === undefined;
    return referrers;
  };
}

/** OCI distribution-spec 1.1, "Referrers Tag Schema". */
export function fallbackTag(digest: Digest): Tag {
  return parseTag(digest.replace(':', '-'));
}

function readReferrers(index: unknown, digest: Digest): readonly Referrer[] {
  const fail = (problem: string): Error => untrustedAnswer(`The referrers of ${digest} cannot be read: ${problem}`);
  return readDescriptors(valueAt(index, 'manifests'), fail).map(([descriptor, entry]) => {
    const artifactType = textAt(entry, 'artifactType');
    return { ...descriptor, ...(artifactType === undefined ? {} : { artifactType }) };
  });
}

function referrersOperation(repository: Repository, digest: Digest): Operation {
  const { registry, path, name } = repository;
  const url = apiUrl(registry, `${path}/referrers/${digest}`);
  const headers = { accept: indexTypes.join(', ') };
  const subject = `${name}@${digest}`;
  return { method: 'GET', url, repository, actions: 'pull', verb: 'read', subject, headers, limit: pageLimit };
}
