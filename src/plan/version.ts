import semver from 'semver';
import type { GitRef } from '../facts/git-ref.ts';

/** A SemVer 2.0 version, without the `v` that git tags carry. */
export interface Version {
  /** As SemVer writes it, without build metadata: `1.5.0-beta.2`. */
  readonly text: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly isPrerelease: boolean;
}

/** @returns `text` as a version, with or without a leading `v`; `undefined` when SemVer 2.0 refuses it */
export function parseVersion(text: string): Version | undefined {
  const parsed = semver.parse(text);
  if (parsed === null) return undefined;
  const { version, major, minor, patch, prerelease } = parsed;
  return { text: version, major, minor, patch, isPrerelease: prerelease.length > 0 };
}

/** The version that a run releases: the one that was asked for, else the one in the git tag. */
export function releasedVersion(asked: string | undefined, ref: GitRef): Version | undefined {
  if (asked !== undefined) return parseVersion(asked);
  return ref.kind === 'tag' ? parseVersion(ref.name) : undefined;
}
