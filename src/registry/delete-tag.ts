import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { locate } from './manifests.ts';
import { isSuccess, readOperation, type Perform } from './operations.ts';

/**
 * Deletes a tag, and nothing but the tag (OCI distribution-spec 1.1, "Deleting tags"). Never a digest: that would take away every
 * other tag that is at it (design rule 6).
 * @returns whether the tag is gone; many registries delete nothing at all, or not by tag (400, 404, 405)
 * @throws ReleaseError when the registry cannot be reached
 */
export async function deleteTag(perform: Perform, repository: Repository, tag: Tag): Promise<boolean> {
  const asked = readOperation('HEAD', repository, tag);
  const { answer } = await perform({ ...asked, method: 'DELETE', actions: 'pull,push,delete', verb: 'delete' });
  return isSuccess(answer) || (await locate(perform, repository, tag)) === undefined;
}
