import { quote } from '../errors.ts';
import type { VersionTag } from '../facts/history.ts';
import { compareVersions, fullText, isStable, type Version } from '../image/version.ts';
import type { Change, Size } from './change.ts';
import { versionNotHigher, versionOutOfRange, versionTaken } from './failures.ts';
import { type Bump, channelOf, type Course, highestFirst, type Previous, releaseAt } from './previous.ts';
import { isInRange, isOfChannel, rangeText } from './release-branch.ts';
import { withoutReverted } from './reverts.ts';
import { increase, largest, type Numbers, sizeBetween, sizeOf, versionOf } from './size.ts';

/** What the next version is decided by. */
export interface VersionQuestion extends Course {
  /** What the git tags of the component begin with: `''`, `api/v`. */
  readonly tagPrefix: string;
  /** The SHA of HEAD. */
  readonly head: string;
  /** All versions that are tagged, reached or not. */
  readonly tags: readonly VersionTag[];
  readonly previous: Previous;
  /** The highest of `laterReleases` that has HEAD in its history. */
  readonly containing: VersionTag | undefined;
  /** Those since `previous.base`, the newest first. */
  readonly changes: readonly Change[];
  /** Those since `previous.inChannel`; not read where there is none. */
  readonly changesInChannel: readonly Change[];
}

export type Decision =
  | {
      readonly kind: 'release';
      readonly version: Version;
      readonly tagName: string;
      /** The version that comes before; `undefined` for the first one. */
      readonly previous: VersionTag | undefined;
      readonly bump: Size | 'prerelease';
      /** Those since `previous`, the newest first, without what was reverted among them. */
      readonly changes: readonly Change[];
    }
  /** HEAD is this version already. */
  | { readonly kind: 'again'; readonly version: Version; readonly tag: VersionTag }
  | { readonly kind: 'nothing'; readonly reason: string };

/**
 * The version that HEAD becomes (Conventional Commits 1.0.0, SemVer 2.0). Before 1.0.0 what breaks is a minor version, and 1.0.0 itself comes
 * by `bump: major` or `Release-As` only; where there is no version yet it is the first one.
 * @throws ReleaseError when the version is outside of the branch's range, taken by another commit, or not higher than the one before
 */
export function decideVersion(question: VersionQuestion): Decision {
  const { branch, bump, head, tags, containing, previous } = question;
  if (branch.kind === 'none') return { kind: 'nothing', reason: `${quote(branch.name)} is not a release branch` };
  const there = releaseAt(head, tags, question);
  if (there !== undefined) return { kind: 'again', version: there.version, tag: there };
  if (containing !== undefined) return { kind: 'nothing', reason: `already released in ${containing.version.version}` };
  const all = withoutReverted(question.changes);
  const fresh = previous.inChannel === undefined ? all : withoutReverted(question.changesInChannel);
  const last = previous.inChannel ?? previous.base;
  const isWanted = largest(fresh) !== undefined || releaseAs(fresh, question) !== undefined;
  if (bump === 'auto' && !isWanted) return { kind: 'nothing', reason: idle(last) };
  const version = nextVersion(all, question);
  const taken = tags.find((tag) => compareVersions(tag.version, version) === 0);
  if (taken?.commit === head) return { kind: 'again', version: taken.version, tag: taken };
  if (!isInRange(version, branch)) throw versionOutOfRange(version, { range: rangeText(branch), causes: causes(all) });
  if (last !== undefined && compareVersions(version, last.version) <= 0) throw versionNotHigher(version, last);
  if (taken !== undefined) throw versionTaken(version, taken, head);
  const size = isStable(version) ? sizeBetween(last?.version, version) : 'prerelease';
  return {
    kind: 'release',
    version,
    tagName: tagNameOf(version, question),
    previous: last,
    bump: size,
    changes: fresh,
  };
}

function idle(last: VersionTag | undefined): string {
  return `no commit${last === undefined ? '' : ` since ${quote(last.name)}`} is a feature, a fix, or breaks something`;
}

function nextVersion(changes: readonly Change[], question: VersionQuestion): Version {
  const channel = channelOf(question);
  const wanted = releaseAs(changes, question);
  if (wanted !== undefined && (channel === undefined || !isStable(wanted))) return wanted;
  const numbers = wanted ?? nextNumbers(changes, question);
  return channel === undefined ? versionOf(numbers) : nextOfChannel(numbers, channel, question.tags);
}

function nextNumbers(changes: readonly Change[], { bump, previous }: VersionQuestion): Numbers {
  const { base, floor } = previous;
  const next = base === undefined ? first : increase(base.version, sizeAfter(base.version, bump, changes));
  return floor?.compareMain(versionOf(next)) === 1 ? floor : next;
}

const first: Numbers = { major: 1, minor: 0, patch: 0 };

function sizeAfter({ major }: Version, bump: Bump, changes: readonly Change[]): Size {
  if (bump !== 'auto' && bump !== 'prerelease') return bump;
  const size = largest(changes) ?? 'patch';
  return major === 0 && size === 'major' ? 'minor' : size;
}

/** Counts on from every pre-release that is tagged, on whatever branch. */
function nextOfChannel(numbers: Numbers, channel: string, tags: readonly VersionTag[]): Version {
  const stable = versionOf(numbers);
  const last = tags.reduce((count, { version }) => {
    if (version.compareMain(stable) !== 0 || !isOfChannel(version, channel)) return count;
    return Math.max(count, Number(version.prerelease[1]));
  }, 0);
  return versionOf(numbers, `${channel}.${last + 1}`);
}

/**
 * What the newest `Release-As` says, unless `bump` says how large it is. A pre-release that is tagged elsewhere has been made
 * by it: it stays among the changes until the next stable version.
 */
function releaseAs(changes: readonly Change[], { bump, head, tags }: VersionQuestion): Version | undefined {
  if (bump !== 'auto' && bump !== 'prerelease') return undefined;
  const isDone = (wanted: Version): boolean =>
    !isStable(wanted) && tags.some(({ version, commit }) => commit !== head && compareVersions(version, wanted) === 0);
  return changes.map(({ releaseAs: wanted }) => wanted).find((wanted) => wanted !== undefined && !isDone(wanted));
}

/** The changes that make the bump as large as it is. */
function causes(changes: readonly Change[]): readonly Change[] {
  const size = largest(changes);
  return changes.filter((change) => change.releaseAs !== undefined || (size !== undefined && sizeOf(change) === size));
}

/** Called as the one before is, with or without `v`. */
function tagNameOf(version: Version, { tagPrefix, previous, tags }: VersionQuestion): string {
  const like = previous.inChannel ?? previous.base ?? tags.toSorted(highestFirst)[0];
  const hasV = like === undefined ? tagPrefix === '' : like.name.startsWith('v', tagPrefix.length);
  return `${tagPrefix}${hasV ? 'v' : ''}${fullText(version)}`;
}
