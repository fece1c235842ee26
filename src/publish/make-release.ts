import { sameRepository } from '../image/repository.ts';
import { replaceIllegal, type Tag } from '../image/tag.ts';
import { parseVersion } from '../image/version.ts';
import type { Facts } from '../facts/facts.ts';
import type { GitRef } from '../facts/git-ref.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Line } from '../plan/lines.ts';
import { isPlainPush, type Plan, pushedRepositories } from '../plan/plan.ts';
import type { PlannedTag } from '../plan/planned-tag.ts';
import type { LineFloat } from './candidates.ts';
import { namingOf } from './naming.ts';
import type { Float, Release, RepositoryRelease } from './release.ts';

/** What the protocol is to make true, and what its surveys need to know of the lines. */
export interface PlannedRelease {
  readonly release: Release;
  readonly lines: ReadonlyMap<Tag, LineFloat>;
}

/**
 * The release of a plan. Lines that the plan leaves where they are are in it too: whether they stand at the highest version is
 * for the registry to say, and a run that died may have left that to us. Pure.
 */
export function makeRelease(plan: Plan, inputs: Inputs, { event }: Facts): PlannedRelease {
  const lines = lineFloats(plan.tags);
  const repositories = pushedRepositories(plan).map(({ repository, tags, first }): RepositoryRelease => {
    const followsRules = inputs.images.some((image) => sameRepository(image, repository));
    const kept = followsRules ? [...lines.keys()].filter((tag) => !tags.includes(tag)) : [];
    const all = [...tags, ...kept];
    const versions = all.filter((tag) => isVersionTag(tag, plan, event.ref));
    const others = all.filter((tag) => !versions.includes(tag));
    const isLine = (tag: Tag): boolean => followsRules && lines.has(tag);
    const floats = [
      ...others
        .filter((tag) => !isLine(tag))
        .map((tag): Float => ({ tag, kind: event.ref.kind === 'branch' ? 'branch' : 'free' })),
      ...byWidth(others.filter(isLine), lines).map((tag): Float => ({ tag, kind: 'line' })),
    ];
    const built = isReusable(plan, inputs) && versions.length > 0 ? plan.built : [];
    return { repository, first, built, versions, floats };
  });
  const { onExists, onFailure, promote } = inputs;
  const isBuiltOnce = promote !== 'never' && repositories.some(({ built }) => built.length > 0);
  const buildOnce = isBuiltOnce ? { buildOnce: promote } : {};
  const gitTag = plan.gitTag?.isNew === true ? { gitTag: plan.gitTag.name } : {};
  return { release: { repositories, revision: event.sha, ...gitTag, onExists, onFailure, ...buildOnce }, lines };
}

/** Whether an earlier build will do: a build whose result also goes elsewhere is wanted for its own sake. */
function isReusable(plan: Plan, inputs: Inputs): boolean {
  return inputs.promote !== 'never' && isPlainPush(plan, inputs);
}

function lineFloats(planned: readonly PlannedTag[]): ReadonlyMap<Tag, LineFloat> {
  const floats = planned.flatMap(({ name: tag, line: range, action }): [Tag, LineFloat][] => {
    if (range === undefined) return [];
    const { line, version } = range;
    const exact = planned.filter((other) => other.action === 'create' && other.version === version.version);
    const [naming] = exact.flatMap(({ name }) => namingOf(name, version) ?? []);
    return [[tag, { tag, line, version, naming, isKept: action === 'keep' }]];
  });
  return new Map(floats);
}

/**
 * Whether a tag belongs to one version for good: because a rule says so, or because it reads like one, whoever made it. The
 * branch `1.0.0` is a branch.
 */
function isVersionTag(tag: Tag, plan: Plan, ref: GitRef): boolean {
  const planned = plan.tags.find(({ name }) => name === tag);
  if (planned?.line !== undefined) return false;
  if (planned?.action === 'create') return true;
  const isBranch = (ref.kind === 'branch' || ref.kind === 'pull-request') && replaceIllegal(ref.name) === tag;
  return !isBranch && parseVersion(tag) !== undefined;
}

/** Narrow to wide: whoever sees `latest` at a version finds `1` and `1.4` there as well. */
function byWidth(tags: readonly Tag[], lines: ReadonlyMap<Tag, LineFloat>): Tag[] {
  const widthOf = (tag: Tag): number => {
    const line = lines.get(tag)?.line;
    return line === undefined ? 0 : widths[line.kind];
  };
  return tags.toSorted((a, b) => widthOf(a) - widthOf(b));
}

const widths: Readonly<Record<Line['kind'], number>> = { minor: 1, major: 2, channel: 3, stable: 4 };
