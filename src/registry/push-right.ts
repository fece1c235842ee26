import { ReleaseError } from '../errors.ts';
import type { Repository } from '../image/repository.ts';
import { apiUrl } from './authorization.ts';
import { successOf, type Operation, type Perform } from './operations.ts';
import { addressOnSameServer } from './same-server.ts';
import { smallLimit } from './answer.ts';

/**
 * That the login may push to the repository, that it exists or is made, and that the registry is not read-only: an upload
 * is begun and cancelled (OCI distribution-spec 1.1, "Pushing blobs"; `DELETE` is distribution's).
 * @throws ReleaseError when the registry does not begin one
 */
export async function probePush(perform: Perform, repository: Repository): Promise<void> {
  const operation = uploadOperation(repository);
  const { headers } = successOf(await perform(operation));
  try {
    const url = addressOnSameServer(headers.get('location'), operation.url);
    await perform({ ...operation, method: 'DELETE', url, tries: 1 });
  } catch (error) {
    // The right is proved; a registry removes uploads that nobody ends.
    if (!(error instanceof ReleaseError)) throw error;
  }
}

export async function mayPush(perform: Perform, repository: Repository): Promise<boolean> {
  return probePush(perform, repository).then(
    () => true,
    () => false,
  );
}

/** Begins the upload of a blob. */
export function uploadOperation(repository: Repository): Operation {
  const { registry, path, name: subject } = repository;
  const url = apiUrl(registry, `${path}/blobs/uploads/`);
  return { method: 'POST', url, repository, actions: 'pull,push', verb: 'push to', subject, limit: smallLimit };
}
