import type { Reference } from '../image/reference.ts';
import { type Repository, sameRepository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type BytesTag, firstTag } from './bytes-tag.ts';
import type { PlannedTag } from './planned-tag.ts';

/** The tags of one repository. */
export interface RepositoryPlan {
  readonly repository: Repository;
  /** In the order in which they are shown. */
  readonly tags: readonly Tag[];
  /** The one under which the bytes travel; the others are pointed at them afterwards. */
  readonly first: Tag;
}

/** A repository has its first tag from the start. */
interface Group {
  readonly repository: Repository;
  readonly tags: [Tag, ...Tag[]];
}

/**
 * Every image with every tag of the rules, and every literal reference of `tags`, by repository.
 * @param options which tag the bytes travel under, in `bytes`
 */
export function repositoryPlans(
  inputs: Inputs,
  planned: readonly PlannedTag[],
  { bytes }: { readonly bytes: BytesTag },
): RepositoryPlan[] {
  const written = planned.filter(({ action }) => action !== 'keep');
  const fromRules = inputs.images.flatMap((repository) => written.map(({ name }) => ({ repository, tag: name })));
  const literal = inputs.tags.flatMap((line) => (line.kind === 'literal' ? [line.reference] : []));
  const groups: Group[] = [];
  for (const reference of [...fromRules, ...literal]) addReference(groups, reference);
  return groups.map((group) => ({ ...group, first: firstTag(group.tags, written, bytes) }));
}

function addReference(groups: Group[], { repository, tag }: Reference): void {
  const group = groups.find((candidate) => sameRepository(candidate.repository, repository));
  if (group === undefined) groups.push({ repository, tags: [tag] });
  else if (!group.tags.includes(tag)) group.tags.push(tag);
}
