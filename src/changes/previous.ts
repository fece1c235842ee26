import type { VersionTag } from '../facts/history.ts';
import { compareVersions, isStable, type Version } from '../image/version.ts';
import { branchChannelOf, isInRange, isOfChannel, type ReleaseBranch } from './release-branch.ts';

/** What the input `bump` says. */
export type Bump = 'auto' | 'major' | 'minor' | 'patch' | 'prerelease';

/** What is to be released: from which branch, and what the input says. */
export interface Course {
  readonly branch: ReleaseBranch;
  readonly bump: Bump;
}

/** The versions that the next one comes after. */
export interface Previous {
  /** How large the bump is, the changes since this version say. */
  readonly base: VersionTag | undefined;
  /** The last pre-release of the channel after the base. Whether there is anything to release, the changes since it say. */
  readonly inChannel: VersionTag | undefined;
  /** What a pre-release does not fall behind: the highest one of its own or of a lower channel. */
  readonly floor: Version | undefined;
}

/** Tags that may be in the history of HEAD, the highest first: only the first that is reached matters. */
export interface Candidates {
  readonly base: readonly VersionTag[];
  readonly prerelease: readonly VersionTag[];
}

/** The channel that a run releases into; `undefined` for stable versions. */
export function channelOf({ branch, bump }: Course): string | undefined {
  if (branch.kind === 'prerelease') return branch.channel;
  return bump === 'prerelease' ? 'rc' : undefined;
}

/**
 * The tags to look for in the history of HEAD. A base is a stable version: of the main branch any, of a maintenance branch one of its
 * range, else one below it (the first version of `1.4.x` comes after 1.3.5). To a pre-release branch, a pre-release is a base
 * as well when no version of its own channel can be higher with the same numbers: `alpha` that was branched off `beta`
 * goes on after 2.0.0-beta.2 with 2.0.1, 2.1.0 or 3.0.0 (semantic-release, recipe "Publishing pre-releases").
 */
export function candidatesOf(tags: readonly VersionTag[], course: Course): Candidates {
  const channel = channelOf(course);
  const sorted = tags.toSorted(highestFirst);
  const prerelease = sorted.filter(({ version }) => isFloor(version, channel) && isNear(version, course));
  return { base: [...sorted.filter(isBase(course)), ...sorted.filter(isBelow(course))], prerelease };
}

/**
 * Which versions the next one comes after.
 * @param reached version tags in the history of HEAD, of each list of `candidatesOf` at least the first
 */
export function choosePrevious(reached: readonly VersionTag[], course: Course): Previous {
  const channel = channelOf(course);
  const candidates = candidatesOf(reached, course);
  const base = candidates.base[0];
  const [last] = candidates.prerelease;
  const isAhead = last !== undefined && (base === undefined || compareVersions(last.version, base.version) > 0);
  if (channel === undefined || !isAhead) return { base, inChannel: undefined, floor: undefined };
  return { base, inChannel: isOfChannel(last.version, channel) ? last : undefined, floor: last.version };
}

/** The tag by which this commit is released already: a stable one, or one of the channel that is released into. */
export function releaseAt(head: string, tags: readonly VersionTag[], course: Course): VersionTag | undefined {
  const channel = channelOf(course);
  return tags
    .filter(({ version, commit }) => commit === head && (isStable(version) || isOf(version, channel)))
    .toSorted(highestFirst)[0];
}

/**
 * The tags that say, when HEAD is in their history, that somebody has released it meanwhile; the highest first. A pre-release
 * does not say so of a stable version, nor 2.1.0 of the maintenance branch `1.x`.
 */
export function laterReleases(
  tags: readonly VersionTag[],
  { base }: Pick<Previous, 'base'>,
  course: Course,
): readonly VersionTag[] {
  const channel = channelOf(course);
  const isLater = ({ version }: VersionTag): boolean =>
    (base === undefined || compareVersions(version, base.version) > 0) &&
    (isStable(version) ? isNear(version, course) : isOf(version, channel) && isInRange(version, course.branch));
  return tags.filter(isLater).toSorted(highestFirst);
}

/**
 * The versions that the notes of a version can begin after, the highest first: the first that is in its history is it. Of a stable
 * version it is a stable one, of a pre-release also one of its channel.
 */
export function versionsBefore(version: Version, tags: readonly VersionTag[]): readonly VersionTag[] {
  const channel = version.prerelease[0];
  const isBefore = (other: Version): boolean =>
    compareVersions(other, version) < 0 &&
    (isStable(other) || (channel !== undefined && other.prerelease[0] === channel));
  return tags.filter((tag) => isBefore(tag.version)).toSorted(highestFirst);
}

export function highestFirst(a: VersionTag, b: VersionTag): number {
  return compareVersions(b.version, a.version);
}

/** Whether the numbers of the version are those of the branch: of a pre-release branch all are. */
function isNear(version: Version, { branch }: Course): boolean {
  return branch.kind === 'prerelease' || isInRange(version, branch);
}

function isBase(course: Course): (tag: VersionTag) => boolean {
  const { branch } = course;
  return ({ version }) => {
    if (isStable(version)) return isNear(version, course);
    return branch.kind === 'prerelease' && (branchChannelOf(version) ?? '') > branch.channel;
  };
}

function isBelow({ branch }: Course): (tag: VersionTag) => boolean {
  if (branch.kind !== 'maintenance') return () => false;
  const { major, minor = 0 } = branch;
  return ({ version }) =>
    isStable(version) && (version.major < major || (version.major === major && version.minor < minor));
}

function isFloor(version: Version, channel: string | undefined): boolean {
  const own = branchChannelOf(version);
  return channel !== undefined && own !== undefined && own <= channel;
}

function isOf(version: Version, channel: string | undefined): boolean {
  return channel !== undefined && isOfChannel(version, channel);
}
