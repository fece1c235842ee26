import { createHash } from 'node:crypto';
import { digestOf, type Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import { apiUrl } from './authorization.ts';
import { untrustedAnswer } from './failures.ts';
import { successOf, type Operation, type Perform } from './operations.ts';
import { manifestLimit } from './answer.ts';
import { transferTime } from './transport.ts';

/**
 * @param limit in bytes; 4 MiB when nothing is said
 * @throws ReleaseError when it is not there, longer than the limit, or other bytes come than those of the digest
 */
export async function getSmallBlob(
  perform: Perform,
  repository: Repository,
  { digest, limit = manifestLimit }: { readonly digest: Digest; readonly limit?: number },
): Promise<Uint8Array> {
  const operation = { ...blobOperation('GET', repository, digest), limit };
  const { bytes } = successOf(await perform(operation));
  if (digestOf(bytes) !== digest) throw otherBytes(operation);
  return bytes;
}

/** Only a yes is to be relied on: registries forget blobs that nothing refers to. */
export async function hasBlob(perform: Perform, repository: Repository, digest: Digest): Promise<boolean> {
  const { answer } = await perform(blobOperation('HEAD', repository, digest));
  return answer.status === 200;
}

/**
 * The bytes of a blob, as they come. The last of them are kept back until the digest is proved: whoever passes them on
 * never completes wrong ones.
 * @throws ReleaseError, from the stream too, when they are not those of the digest
 */
export async function openBlob(
  perform: Perform,
  repository: Repository,
  { digest, size }: { readonly digest: Digest; readonly size: number },
): Promise<AsyncIterable<Uint8Array>> {
  const operation = { ...blobOperation('GET', repository, digest), streamed: true, time: transferTime };
  const { stream } = successOf(await perform(operation));
  if (stream === undefined) throw otherBytes(operation);
  return verified(stream, { digest, size, fail: () => otherBytes(operation) });
}

async function* verified(
  stream: AsyncIterable<Uint8Array>,
  { digest, size, fail }: { readonly digest: Digest; readonly size: number; readonly fail: () => Error },
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let [length, last] = [0, new Uint8Array()];
  for await (const chunk of stream as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    hash.update(chunk);
    length += chunk.length;
    if (length > size) throw fail();
    if (last.length > 0) yield last;
    last = chunk;
  }
  if (length !== size || `sha256:${hash.digest('hex')}` !== digest) throw fail();
  if (last.length > 0) yield last;
}

function otherBytes({ subject }: Operation): Error {
  return untrustedAnswer(`The bytes that came for ${subject} are not those of its digest`);
}

/** OCI distribution-spec 1.1, "Pulling blobs". Registries redirect to the object store that has them. */
function blobOperation(method: 'GET' | 'HEAD', repository: Repository, digest: Digest): Operation {
  const { registry, path, name } = repository;
  const url = apiUrl(registry, `${path}/blobs/${digest}`);
  const asked = { method, url, limit: manifestLimit, mayLeave: true };
  return { ...asked, repository, actions: 'pull', verb: 'read', subject: `${name}@${digest}` };
}
