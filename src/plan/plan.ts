import { bytesTag } from './bytes-tag.ts';
import { cacheAmong } from './cache-among.ts';
import { cacheOnImage, nothingToTag, reservedTag } from './failures.ts';
import { formatReference } from '../image/reference.ts';
import type { Tag } from '../image/tag.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import { globalValues, type Render } from './expressions.ts';
import { imageLabels, type Labels } from './labels.ts';
import { knownVersions } from './lines.ts';
import { commitTags } from './commit-tags.ts';
import { type PlannedTag, planTags } from './planned-tag.ts';
import type { Pep440 } from './pep440.ts';
import { decidePush, type PushDecision } from './push.ts';
import { type RepositoryPlan, repositoryPlans } from './repositories.ts';
import { isReserved } from './tag-text.ts';
import { taggedVersion, versionSource, wantedTags } from './tags.ts';
import { fullText, parseVersion, tagText, type Version } from '../image/version.ts';

/** Everything that a run is going to do, as plain data, before anything is done. */
export interface Plan {
  /** The main tag, or `''` when there is none. */
  readonly version: string;
  /** The version as the label has it: with the build metadata that the tag cannot have. */
  readonly fullVersion: string;
  /** What becomes of each tag of the rules, those that stay where they are included. */
  readonly tags: readonly PlannedTag[];
  /** Why each rule without a tag has none. */
  readonly skipped: readonly string[];
  /** The tags of the rules that this run writes, the main one first. */
  readonly names: readonly Tag[];
  readonly repositories: readonly RepositoryPlan[];
  readonly push: PushDecision;
  /** The git tag of the version that is released; `undefined` when there is none. */
  readonly gitTag: GitTag | undefined;
  /** The tags under which an earlier build of the commit may be. */
  readonly built: readonly Tag[];
  readonly labels: Labels;
  readonly annotations: Labels;
  /** The annotations of the index, where there is one. */
  readonly indexAnnotations: Labels;
  /** The user's own labels, `key=value`, and annotations, `[level:]key=value`. */
  readonly ownLabels: readonly string[];
  readonly ownAnnotations: readonly string[];
}

/** A git tag that says which commit a version is. */
export interface GitTag {
  readonly name: string;
  /** Whether this run makes it. */
  readonly isNew: boolean;
}

/** A version that neither an input nor the ref says: it comes of the commits. */
export interface BumpedVersion {
  readonly version: Version;
  readonly gitTag: GitTag;
}

/** The libraries that these inputs need (`loadLanguages`). */
export interface Languages {
  readonly render: Render;
  readonly pep440: Pep440;
}

/**
 * Decides what a run does. Pure: the same inputs and facts always give the same plan.
 * @throws ReleaseError when a rule is wrong, a tag is reserved or the one of a cache, or there is something to push and no tag for it
 */
export function makePlan(
  given: Inputs,
  facts: Facts,
  { render, pep440, bumped }: Languages & { readonly bumped?: BumpedVersion | undefined },
): Plan {
  const inputs = bumped === undefined ? given : { ...given, version: bumped.version };
  const { event } = facts;
  const shortSha = event.sha.slice(0, inputs.knobs.shortShaLength);
  const source = versionSource(inputs, event.ref);
  const context = { event, shortSha, versionSource: source, flavor: inputs.flavor, render, pep440 };
  const wanted = wantedTags(inputs, context);
  const tags = planTags(wanted.tags, knownVersions(facts.gitTags.names, inputs.tagPrefix));
  const names = tags.filter(({ action }) => action !== 'keep').map(({ name }) => name);
  const gitTag = bumped?.gitTag ?? existing(taggedVersion(inputs, event.ref)?.gitTag);
  const repositories = repositoryPlans(inputs, tags, {
    bytes: bytesTag(inputs, { isTagNew: gitTag?.isNew === true, sha: event.sha }),
  });
  const push = decidePush(inputs, event);
  checkTags(inputs, facts, { push, repositories, tags, skipped: wanted.reasons });
  const version = tags[0]?.name ?? versionTag(source) ?? repositories[0]?.tags[0] ?? '';
  const fullVersion = fullVersionOf(version, source);
  return {
    version,
    fullVersion,
    tags,
    skipped: wanted.reasons,
    names,
    repositories,
    push,
    gitTag,
    built: commitTags(inputs, context),
    ...descriptions(inputs, facts, { shortSha, fullVersion, render }),
  };
}

type Descriptions = Pick<Plan, 'labels' | 'annotations' | 'indexAnnotations' | 'ownLabels' | 'ownAnnotations'>;

/** What the image is going to say about itself. */
function descriptions(
  inputs: Inputs,
  facts: Facts,
  { shortSha, fullVersion, render }: { shortSha: string; fullVersion: string; render: Render },
): Descriptions {
  const values = globalValues(facts.event, shortSha);
  const rendered = (lines: readonly string[]): string[] => lines.map((line) => render(line, values));
  const ownAnnotations = rendered(inputs.annotations);
  const ownLabels = rendered(inputs.labels);
  return {
    labels: imageLabels(facts, fullVersion, ownLabels),
    annotations: imageLabels(facts, fullVersion, ofLevel(ownAnnotations, 'manifest')),
    indexAnnotations: imageLabels(facts, fullVersion, ofLevel(ownAnnotations, 'index')),
    ownLabels,
    ownAnnotations,
  };
}

/** Whether all that becomes of the image is that it is pushed. */
export function isPlainPush({ push }: Pick<Plan, 'push'>, { build }: Pick<Inputs, 'build'>): boolean {
  return push.push && !build.load && build.outputs.length === 0 && build.call === undefined;
}

/** All references of a plan, in the order in which they are shown. */
export function references(plan: Plan): string[] {
  return plan.repositories.flatMap(({ repository, tags }) => tags.map((tag) => formatReference({ repository, tag })));
}

/** The repositories that a run writes to: none when nothing is pushed. */
export function pushedRepositories({ push, repositories }: Plan): readonly RepositoryPlan[] {
  return push.push ? repositories : [];
}

/**
 * The references that buildx is told: the one of each repository under which the bytes travel, when all that happens is a
 * push. When the image also goes somewhere else (`load`, `outputs`), the names belong to what is written there: all of them.
 */
export function buildReferences(plan: Plan, inputs: Inputs): string[] {
  if (!isPlainPush(plan, inputs)) return references(plan);
  return plan.repositories.map(({ repository, first }) => formatReference({ repository, tag: first }));
}

type Decided = Pick<Plan, 'push' | 'repositories' | 'tags' | 'skipped'>;

/** A pull request often fits no rule of a release, and is built all the same; anything else without a tag is a mistake. */
function checkTags(inputs: Inputs, { event }: Facts, { push, repositories, tags, skipped }: Decided): void {
  const reserved = repositories.flatMap((repository) => repository.tags).find(isReserved);
  if (reserved !== undefined) throw reservedTag(reserved);
  const cache = cacheAmong(repositories, inputs.build);
  if (cache !== undefined) throw cacheOnImage(formatReference(cache));
  if (repositories.length > 0 || isExportedOtherwise(inputs)) return;
  const isNamed = inputs.images.length > 0 && event.ref.kind !== 'pull-request';
  if (!push.push && !isNamed) return;
  const kept = tags.map(({ name, reason }) => `${name} stays: ${reason}`);
  throw nothingToTag({ event: event.name, ref: event.ref.full, reasons: [...kept, ...skipped] });
}

/** Whether the user says what becomes of the result, or that there is none. */
function isExportedOtherwise({ build }: Inputs): boolean {
  return build.outputs.length > 0 || build.call !== undefined;
}

function existing(name: string | undefined): GitTag | undefined {
  return name === undefined ? undefined : { name, isNew: false };
}

/** The tag that the version of the run has, also where only whole references are asked for. */
function versionTag(source: string | undefined): string | undefined {
  const version = source === undefined ? undefined : parseVersion(source);
  return version === undefined ? undefined : tagText(version);
}

/** The main tag, with `+` again before the build metadata of its version. */
function fullVersionOf(mainTag: string, source: string | undefined): string {
  const version = source === undefined ? undefined : parseVersion(source);
  return version === undefined ? mainTag : mainTag.replace(tagText(version), () => fullText(version));
}

/** The lines that are for all manifests, or for the index, of those that name a level (`index,manifest[linux/amd64]:key=value`). */
function ofLevel(lines: readonly string[], level: 'manifest' | 'index'): string[] {
  return lines.flatMap((line) => {
    const [, levels, rest = line] =
      /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):(.*)$/s.exec(line) ?? [];
    return levels === undefined || levels.split(',').includes(level) ? [rest] : [];
  });
}
