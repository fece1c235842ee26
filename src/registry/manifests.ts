import { ReleaseError } from '../errors.ts';
import { isDigest, type Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { failureOf, immutableTag, notVisible, untrustedAnswer } from './failures.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { isSuccess, readOperation, successOf, writeOperation, type Exchange, type Perform } from './operations.ts';
import { mayPush } from './push-right.ts';
import type { RetryEngine } from './retry-engine.ts';
import { classifyAnswer } from './retry-policy.ts';

/** @throws ReleaseError when it is not there, or other bytes come than those of the digest */
export async function getManifest(
  perform: Perform,
  repository: Repository,
  reference: Tag | Digest,
): Promise<Manifest> {
  const exchange = await perform(readOperation('GET', repository, reference));
  return readBy(exchange, reference);
}

/** The same; `undefined` when it is not there. */
export async function findManifest(
  perform: Perform,
  repository: Repository,
  reference: Tag | Digest,
): Promise<Manifest | undefined> {
  const exchange = await perform(readOperation('GET', repository, reference));
  return exchange.answer.status === 404 ? undefined : readBy(exchange, reference);
}

/** The same as the first, as soon as the registry shows it, which may be up to 90 s after it was pushed (retry-engine.ts). */
export async function getPushedManifest(
  perform: Perform,
  engine: RetryEngine,
  { repository, reference }: { readonly repository: Repository; readonly reference: Tag | Digest },
): Promise<Manifest> {
  const operation = readOperation('GET', repository, reference);
  const what = { registry: repository.registry, what: `${operation.verb} ${operation.subject}` };
  const exchange = await engine.untilThere(
    what,
    () => perform(operation),
    ({ answer }) => answer.status !== 404,
  );
  const { answer, asked } = exchange;
  if (answer.status === 404) throw notVisible(asked.subject, failureOf(answer, asked));
  return readBy(exchange, reference);
}

export function readBy(exchange: Exchange, reference: Tag | Digest): Manifest {
  return manifestOf(successOf(exchange), exchange.asked.subject, isDigest(reference) ? reference : undefined);
}

/** The digest of what stands there under a tag or a digest; `undefined` when nothing does. */
export async function locate(
  perform: Perform,
  repository: Repository,
  reference: Tag | Digest,
): Promise<Digest | undefined> {
  const { answer } = await perform(readOperation('HEAD', repository, reference));
  const digest = answer.headers.get('docker-content-digest') ?? '';
  const isBelievable = isDigest(digest) && (!isDigest(reference) || digest === reference);
  if (answer.status === 200 && isBelievable) return digest;
  if (answer.status === 404) return undefined;
  // No digest, no HEAD, or a refusal, which has no text on HEAD: the same question with GET says more.
  const full = await perform(readOperation('GET', repository, reference));
  return full.answer.status === 404 ? undefined : readBy(full, reference).digest;
}

/** Whether a manifest need not be written under its digest. Other bytes there are half of a push that broke off. */
export async function isStored(perform: Perform, repository: Repository, digest: Digest): Promise<boolean> {
  try {
    return (await locate(perform, repository, digest)) !== undefined;
  } catch (error) {
    if (error instanceof ReleaseError && error.failure.code === 'untrusted-answer') return false;
    throw error;
  }
}

/**
 * Writes a manifest under a tag or its own digest. A refusal to change a tag that has this content anyway is none: ECR refuses
 * that as well.
 * @returns the subject of which the registry says that it lists the manifest there from now on (`OCI-Subject`)
 * @throws ReleaseError `immutable-tag` when the registry does not let the tag be changed
 */
export async function putManifest(
  perform: Perform,
  target: { readonly repository: Repository; readonly reference: Tag | Digest },
  manifest: Manifest,
): Promise<string | undefined> {
  const { repository, reference } = target;
  const current = (): Promise<Digest | undefined> => locate(perform, repository, reference);
  const reread = async (): Promise<boolean> =>
    isDigest(reference) ? isStored(perform, repository, reference) : (await current()) === manifest.digest;
  const exchange = await perform(writeOperation(repository, reference, manifest), { reread });
  const { answer, asked } = exchange;
  if (isSuccess(answer)) {
    const stored = answer.headers.get('docker-content-digest');
    const isOurs = stored === undefined || stored === manifest.digest || (await reread().catch(() => false));
    if (isOurs) return answer.headers.get('oci-subject');
    throw untrustedAnswer(`${asked.registry} stored something else as ${asked.subject}`, stored);
  }
  if (isDigest(reference) || !mayBeConflict(exchange)) throw failureOf(answer, asked);
  const there = await current().catch(() => undefined);
  if (there === manifest.digest) return undefined;
  if (await isConflict(perform, exchange, { repository, there })) throw immutableTag(answer, asked, there);
  throw failureOf(answer, asked);
}

function kindOf({ answer }: Exchange): string {
  return classifyAnswer(answer, 'PUT').kind;
}

/** Docker Hub and Artifactory refuse to change a tag with nothing but 403. */
function mayBeConflict(exchange: Exchange): boolean {
  return kindOf(exchange) === 'conflict' || (kindOf(exchange) === 'permanent' && exchange.answer.status === 403);
}

/** A 403 is about the tag when the tag exists and the login may push otherwise. */
async function isConflict(
  perform: Perform,
  exchange: Exchange,
  { repository, there }: { readonly repository: Repository; readonly there: Digest | undefined },
): Promise<boolean> {
  if (kindOf(exchange) === 'conflict') return true;
  return there !== undefined && (await mayPush(perform, repository));
}

/** Nothing is as good an answer as any. @throws what is another failure than that */
export function nothingThere(error: unknown): undefined {
  if (error instanceof ReleaseError && error.failure.code === 'not-found') return undefined;
  throw error;
}
