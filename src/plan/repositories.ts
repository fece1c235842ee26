import type { Reference } from '../image/reference.ts';
import { type Repository, sameRepository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { PlannedTag } from './planned-tag.ts';
import { parseVersion } from '../image/version.ts';

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
 * @param options `isCommitFirst`: whether no version may be seen before something else is done
 */
export function repositoryPlans(
  inputs: Inputs,
  planned: readonly PlannedTag[],
  { isCommitFirst }: { readonly isCommitFirst: boolean },
): RepositoryPlan[] {
  const written = planned.filter(({ action }) => action !== 'keep');
  const fromRules = inputs.images.flatMap((repository) => written.map(({ name }) => ({ repository, tag: name })));
  const literal = inputs.tags.flatMap((line) => (line.kind === 'literal' ? [line.reference] : []));
  const groups: Group[] = [];
  for (const reference of [...fromRules, ...literal]) addReference(groups, reference);
  return groups.map((group) => ({ ...group, first: firstTag(group.tags, written, isCommitFirst) }));
}

function addReference(groups: Group[], { repository, tag }: Reference): void {
  const group = groups.find((candidate) => sameRepository(candidate.repository, repository));
  if (group === undefined) groups.push({ repository, tags: [tag] });
  else if (!group.tags.includes(tag)) group.tags.push(tag);
}

/**
 * Bytes first, names last (design rule 1): the tag that travels with the bytes is the one that harms least when the run
 * dies right after: a version, which nobody has yet; else a commit's; else the first. A version whose git tag is still to be made
 * is the second choice.
 */
function firstTag(tags: readonly [Tag, ...Tag[]], written: readonly PlannedTag[], isCommitFirst: boolean): Tag {
  const created = new Set(written.filter(({ action }) => action === 'create').map(({ name }) => name));
  const version = tags.find((tag) => created.has(tag) || parseVersion(tag) !== undefined);
  const commit = tags.find((tag) => tag.startsWith('sha-'));
  return (isCommitFirst ? (commit ?? version) : (version ?? commit)) ?? tags[0];
}
