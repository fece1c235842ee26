import type { Repository } from '../image/repository.ts';
import { isTag, type Tag } from '../image/tag.ts';
import { listAt } from '../tools/foreign-json.ts';
import { apiUrl } from './authorization.ts';
import type { Operation, Perform } from './operations.ts';
import { firstPage, pageLimit, readPages } from './pages.ts';

/**
 * Every tag of a repository, in no particular order; none when there is no such repository. Registries list stale entries,
 * `null`, digests and names that are no tags (Artifactory): what is no tag is left out.
 * @throws ReleaseError when the list cannot be read to its end
 */
export async function listTags(perform: Perform, repository: Repository): Promise<readonly Tag[]> {
  const operation = tagsOperation(repository);
  const first = await firstPage(perform, operation);
  if (first.answer.status === 404) return [];
  const tags = new Set<Tag>();
  const takeIn = (page: unknown): boolean => {
    const names = listAt(page, 'tags').filter((name) => typeof name === 'string');
    const fresh = names.filter((name) => !isTag(name) || !tags.has(name));
    for (const name of fresh) if (isTag(name)) tags.add(name);
    return fresh.length > 0;
  };
  await readPages(perform, first, { operation, takeIn });
  return [...tags];
}

function tagsOperation(repository: Repository): Operation {
  const { registry, path, name: subject } = repository;
  const url = apiUrl(registry, `${path}/tags/list`);
  return { method: 'GET', url, repository, actions: 'pull', verb: 'list the tags of', subject, limit: pageLimit };
}
