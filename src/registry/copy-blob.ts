import { digestOf } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import { hasBlob, openBlob } from './blobs.ts';
import type { Descriptor } from './manifest-content.ts';
import { isSuccess, successOf, type Perform } from './operations.ts';
import { uploadOperation } from './push-right.ts';
import type { Renew } from './retry.ts';
import { addressOnSameServer } from './same-server.ts';
import { transferTime } from './transport.ts';

export interface Route {
  readonly from: Repository;
  readonly to: Repository;
}

/**
 * Makes a blob present in `to`: it is there already; or the registry takes it from the other repository itself; or it is
 * streamed through here, a few chunks at a time.
 * @throws ReleaseError when it cannot be read, is not what its digest says, or is not accepted
 */
export async function copyBlob(perform: Perform, { from, to }: Route, blob: Descriptor): Promise<void> {
  if (await hasBlob(perform, to, blob.digest)) return;
  const upload = from.registry === to.registry ? await mountBlob(perform, { from, to }, blob) : 'to be begun';
  if (upload === 'mounted') return;
  await streamBlob(perform, { from, to }, { blob, begun: upload instanceof URL ? upload : undefined });
}

/**
 * OCI distribution-spec 1.1, "Mounting a blob from another repository". A registry may refuse or answer with an ordinary upload
 * (containerd#14086: 403), which is no failure: the blob is streamed then.
 */
async function mountBlob(
  perform: Perform,
  { from, to }: Route,
  { digest }: Descriptor,
): Promise<'mounted' | 'to be begun' | URL> {
  const operation = uploadOperation(to);
  const url = new URL(operation.url);
  url.searchParams.set('mount', digest);
  url.searchParams.set('from', from.path);
  const { answer } = await perform({ ...operation, url, also: from });
  if (answer.status === 201) return 'mounted';
  return isSuccess(answer) ? addressOnSameServer(answer.headers.get('location'), url) : 'to be begun';
}

/** OCI distribution-spec 1.1, "POST then PUT". Every try begins a new upload: nobody knows what became of the last one. */
async function streamBlob(
  perform: Perform,
  { from, to }: Route,
  { blob, begun }: { readonly blob: Descriptor; readonly begun: URL | undefined },
): Promise<void> {
  let session = begun;
  const renew: Renew = async () => {
    const url = session ?? (await beginUpload(perform, to));
    session = undefined;
    url.searchParams.set('digest', blob.digest);
    return { url, body: { length: blob.size, chunks: await openBlob(perform, from, blob) } };
  };
  const reread = (): Promise<boolean> => hasBlob(perform, to, blob.digest);
  const headers = { 'content-type': 'application/octet-stream' };
  const operation = { ...uploadOperation(to), method: 'PUT', headers, time: transferTime } as const;
  successOf(await perform(operation, { renew, reread }));
}

async function beginUpload(perform: Perform, to: Repository): Promise<URL> {
  const operation = uploadOperation(to);
  const { headers } = successOf(await perform(operation));
  return addressOnSameServer(headers.get('location'), operation.url);
}

export interface SmallBlob {
  readonly repository: Repository;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether nobody need ask if it is there already. */
  readonly isNew?: boolean;
}

/**
 * Puts a blob that is in memory into a repository, unless it is there already.
 * @throws ReleaseError when it is not accepted
 */
export async function putSmallBlob(perform: Perform, { repository, bytes, isNew = false }: SmallBlob): Promise<void> {
  const digest = digestOf(bytes);
  if (!isNew && (await hasBlob(perform, repository, digest))) return;
  const renew: Renew = async () => {
    const url = await beginUpload(perform, repository);
    url.searchParams.set('digest', digest);
    return { url, body: bytes };
  };
  const reread = (): Promise<boolean> => hasBlob(perform, repository, digest);
  const headers = { 'content-type': 'application/octet-stream' };
  successOf(await perform({ ...uploadOperation(repository), method: 'PUT', headers }, { renew, reread }));
}
