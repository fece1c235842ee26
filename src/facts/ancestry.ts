import { textAt } from '../tools/foreign-json.ts';
import { isCommitId } from '../tools/git-ancestry.ts';
import type { Git } from '../tools/git.ts';
import { askGitHub, type AskGitHubOptions } from './ask-github.ts';
import type { Event } from './event.ts';

/** What another commit is to ours. A descendant is newer: ours is in its history. */
export type Relation = 'same' | 'ancestor' | 'descendant' | 'diverged' | 'unknown';

/** Who knows how commits are related, the cheapest first. */
export interface AncestrySources extends AskGitHubOptions {
  readonly event: Pick<Event, 'sha' | 'before' | 'forced' | 'repository'>;
  readonly git: Pick<Git, 'isAncestor'>;
}

/**
 * What the commit `theirs` is to `ours`: by the push that the run is about, else by the checkout, else by GitHub's API. The
 * first that knows it counts, and the others are not asked.
 * @param theirs foreign text, such as the label of an image
 * @returns `unknown` when nobody knows, which is no failure of the run
 */
export async function relate(ours: string, theirs: string, sources: AncestrySources): Promise<Relation> {
  if (!isCommitId(ours) || !isCommitId(theirs)) return 'unknown';
  if (ours === theirs) return 'same';
  const { sha, before, forced } = sources.event;
  // A forced push says that the branch is to be where it is now, be it back in its own history.
  if (ours === sha && theirs === before) return forced ? 'diverged' : 'ancestor';
  return (await inCheckout(ours, theirs, sources)) ?? (await onGitHub(ours, theirs, sources)) ?? 'unknown';
}

/** One process when theirs is older, which is the rule. */
async function inCheckout(ours: string, theirs: string, { git }: AncestrySources): Promise<Relation | undefined> {
  const isOlder = await git.isAncestor(theirs, ours);
  if (isOlder === true) return 'ancestor';
  const isNewer = await git.isAncestor(ours, theirs);
  if (isNewer === true) return 'descendant';
  return isOlder === false && isNewer === false ? 'diverged' : undefined;
}

/** `status` of GitHub's `commit-comparison`: how the head stands to the base. */
const relations: ReadonlyMap<string | undefined, Relation> = new Map([
  ['identical', 'same'],
  ['behind', 'ancestor'],
  ['ahead', 'descendant'],
  ['diverged', 'diverged'],
]);

/** The base is ours: the answer then lists neither commits nor files when theirs is older. */
async function onGitHub(ours: string, theirs: string, sources: AncestrySources): Promise<Relation | undefined> {
  const { fullName, isPrivate } = sources.event.repository;
  if (sources.github?.isAnonymous === true && isPrivate) return undefined;
  return askGitHub(sources, `how ${theirs} is related to ${ours}`, async (github) => {
    const relation = relations.get(textAt(await github.compare(fullName, ours, theirs), 'status'));
    if (relation === undefined) throw new Error('the answer has no status that is known');
    return relation;
  });
}
