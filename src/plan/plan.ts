import { nothingToTag } from '../errors.ts';
import { formatReference, type Reference } from '../image/reference.ts';
import { type Repository, sameRepository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import { globalValues, type Render } from './expressions.ts';
import { imageLabels, type Labels } from './labels.ts';
import { decidePush, type PushDecision } from './push.ts';
import { tagNames } from './tags.ts';
import { parseVersion } from './version.ts';

/** Everything that a run is going to do, as plain data, before anything is done. */
export interface Plan {
  /** The main tag, or `''` when there is none. */
  readonly version: string;
  readonly names: readonly Tag[];
  readonly repositories: readonly RepositoryPlan[];
  readonly push: PushDecision;
  readonly labels: Labels;
  readonly annotations: Labels;
  /** The user's own annotations, `[level:]key=value`. */
  readonly ownAnnotations: readonly string[];
}

/** The tags of one repository. */
export interface RepositoryPlan {
  readonly repository: Repository;
  /** In the order in which they are shown. */
  readonly tags: readonly Tag[];
  /** The one under which the bytes travel; the others are pointed at them afterwards. */
  readonly first: Tag;
}

const shortShaLength = 7;

/**
 * Decides what a run does. Pure: the same inputs and facts always give the same plan.
 * @throws ReleaseError when there is something to push and no tag for it
 */
export function makePlan(inputs: Inputs, facts: Facts, render: Render): Plan {
  const { event } = facts;
  const shortSha = event.sha.slice(0, shortShaLength);
  const { names, reasons } = tagNames(inputs, facts, { render, shortSha });
  const repositories = repositoryPlans(inputs, names);
  const push = decidePush(inputs, event);
  if (push.push && repositories.length === 0 && !isExportedOtherwise(inputs)) {
    throw nothingToTag(event.name, event.ref.full, reasons);
  }
  const version = names[0] ?? repositories[0]?.tags[0] ?? '';
  const values = globalValues(event, shortSha);
  const rendered = (lines: readonly string[]): string[] => lines.map((line) => render(line, values));
  const labels = imageLabels(facts, version, rendered(inputs.labels));
  const ownAnnotations = rendered(inputs.annotations);
  const annotations = imageLabels(facts, version, unleveled(ownAnnotations));
  return { version, names, repositories, push, labels, annotations, ownAnnotations };
}

/** All references of a plan, in the order in which they are shown. */
export function references(plan: Plan): string[] {
  return plan.repositories.flatMap(({ repository, tags }) => tags.map((tag) => formatReference({ repository, tag })));
}

/**
 * The references that buildx is told: the one of each repository under which the bytes travel, when all that happens is a
 * push. When the image also goes somewhere else (`load`, `outputs`), the names belong to what is written there: all of them.
 */
export function buildReferences(plan: Plan, inputs: Inputs): string[] {
  if (!plan.push.push || inputs.build.load || isExportedOtherwise(inputs)) return references(plan);
  return plan.repositories.map(({ repository, first }) => formatReference({ repository, tag: first }));
}

/** Whether the user says what becomes of the result, or that there is none. */
function isExportedOtherwise({ build }: Inputs): boolean {
  return build.outputs.length > 0 || build.call !== undefined;
}

/** A repository has its first tag from the start. */
interface Group {
  readonly repository: Repository;
  readonly tags: [Tag, ...Tag[]];
}

function repositoryPlans(inputs: Inputs, names: readonly Tag[]): RepositoryPlan[] {
  const fromRules = inputs.images.flatMap((repository) => names.map((tag) => ({ repository, tag })));
  const literal = inputs.tags.flatMap((line) => (line.kind === 'literal' ? [line.reference] : []));
  const groups: Group[] = [];
  for (const { repository, tag } of [...fromRules, ...literal]) addReference(groups, { repository, tag });
  return groups.map((group) => ({ ...group, first: firstTag(group.tags) }));
}

function addReference(groups: Group[], { repository, tag }: Reference): void {
  const group = groups.find((candidate) => sameRepository(candidate.repository, repository));
  if (group === undefined) groups.push({ repository, tags: [tag] });
  else if (!group.tags.includes(tag)) group.tags.push(tag);
}

/**
 * Bytes first, names last (design rule 1): the tag that travels with the bytes is the one that harms least when the run
 * dies right after: a version, which nobody has yet; else a commit's; else the first.
 */
function firstTag(tags: readonly [Tag, ...Tag[]]): Tag {
  const version = tags.find((tag) => /^v?\d+\.\d+\.\d+/.test(tag) && parseVersion(tag) !== undefined);
  return version ?? tags.find((tag) => tag.startsWith('sha-')) ?? tags[0];
}

/** Annotation lines may name the manifests they are for (`index:key=value`); the key is what counts here. */
function unleveled(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^(?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+:/, ''));
}
