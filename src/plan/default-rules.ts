import type { RuleAttributes, TagRule } from '../inputs/inputs.ts';
import type { GitRef } from '../facts/git-ref.ts';
import { channelOf, type Line } from './lines.ts';
import { isStable, tagText, type Version } from '../image/version.ts';

const always: RuleAttributes = { enable: 'true', priority: 0, prefix: undefined, suffix: undefined };

/** A tag that comes of a version without any rule. */
export interface VersionTag {
  readonly text: string;
  readonly line: Line | undefined;
}

/**
 * What people expect of a version without being asked: the version, and the lines that it belongs to. `X` is left out for
 * 0.x, whose minor versions may break (SemVer 2.0, section 4). A pre-release gets its channel and no line of stable versions.
 */
export function defaultVersionTags(version: Version): readonly VersionTag[] {
  const { major, minor } = version;
  const exact = { text: tagText(version), line: undefined };
  const channel = channelOf(version);
  if (channel !== undefined) return [exact, { text: channel, line: { kind: 'channel', name: channel } }];
  if (!isStable(version)) return [exact];
  const minorTag: VersionTag = { text: `${major}.${minor}`, line: { kind: 'minor', major, minor } };
  const majorTag: VersionTag = { text: `${major}`, line: { kind: 'major', major } };
  return major === 0 ? [exact, minorTag] : [exact, minorTag, majorTag];
}

/** What a branch's build has its commit in. */
export const commitRule: TagRule = { ...always, type: 'sha', format: 'short', prefix: 'sha-' };

/** The rules of a run that names none and releases no version: a branch and its commit, the number of a pull request. */
export function defaultRules(ref: GitRef): readonly TagRule[] {
  switch (ref.kind) {
    case 'tag':
      return [{ ...always, type: 'ref', event: 'tag' }];
    case 'branch':
      return [{ ...always, type: 'ref', event: 'branch' }, commitRule];
    case 'pull-request':
      return [{ ...always, type: 'ref', event: 'pr', prefix: 'pr-' }];
    case 'other':
      return [];
  }
}
