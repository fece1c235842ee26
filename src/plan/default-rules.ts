import type { RuleAttributes, TagRule } from '../inputs/inputs.ts';
import type { GitRef } from '../facts/git-ref.ts';
import type { Version } from './version.ts';

const always: RuleAttributes = { enable: 'true', priority: 0, prefix: undefined, suffix: undefined };

/** The tags of a run that names none. */
export interface DefaultTags {
  readonly rules: readonly TagRule[];
  /** Whether `latest` belongs to them when the flavor leaves it open. */
  readonly wantsLatest: boolean;
}

/**
 * What people expect without being asked: a version and the lines that it belongs to, a branch and its commit, a pull
 * request's number. `X` is left out for 0.x, whose minor versions may break (SemVer 2.0, section 4); a pre-release gets
 * its exact version only, and a git tag that is no version gets its name.
 */
export function defaultTags(ref: GitRef, version: Version | undefined): DefaultTags {
  if (version !== undefined) return versionTags(version);
  switch (ref.kind) {
    case 'tag':
      return { rules: [{ ...always, type: 'ref', event: 'tag' }], wantsLatest: false };
    case 'branch':
      return {
        rules: [
          { ...always, type: 'ref', event: 'branch' },
          { ...always, type: 'sha', format: 'short', prefix: 'sha-' },
        ],
        wantsLatest: false,
      };
    case 'pull-request':
      return { rules: [{ ...always, type: 'ref', event: 'pr', prefix: 'pr-' }], wantsLatest: false };
    case 'other':
      return { rules: [], wantsLatest: false };
  }
}

function versionTags(version: Version): DefaultTags {
  const { text, major, minor, isPrerelease } = version;
  const lines = isPrerelease ? [] : major === 0 ? [`${major}.${minor}`] : [`${major}.${minor}`, `${major}`];
  return { rules: [text, ...lines].map((value) => ({ ...always, type: 'raw', value })), wantsLatest: !isPrerelease };
}
