import { parseVersion, type Version } from '../image/version.ts';
import type { Change, Size } from './change.ts';
import { noHigherVersion } from './failures.ts';

/** The numbers of a version, without what makes it a pre-release. */
export type Numbers = Pick<Version, 'major' | 'minor' | 'patch'>;

const patches = ['fix', 'perf', 'revert'];

/** How large a change is (Conventional Commits 1.0.0, items 2, 3 and 16; semantic-release's default rules); `undefined` releases nothing. */
export function sizeOf({ type, isBreaking }: Change): Size | undefined {
  if (isBreaking) return 'major';
  if (type === 'feat') return 'minor';
  return patches.includes(type) ? 'patch' : undefined;
}

/** The size of the largest of these changes, in whatever order they are. */
export function largest(changes: readonly Change[]): Size | undefined {
  const sizes = changes.map(sizeOf);
  return (['major', 'minor', 'patch'] as const).find((size) => sizes.includes(size));
}

/** The numbers after these. */
export function increase({ major, minor, patch }: Numbers, size: Size): Numbers {
  switch (size) {
    case 'major':
      return { major: major + 1, minor: 0, patch: 0 };
    case 'minor':
      return { major, minor: minor + 1, patch: 0 };
    case 'patch':
      return { major, minor, patch: patch + 1 };
  }
}

/** The first number in which the version differs from the one before. */
export function sizeBetween(before: Numbers | undefined, after: Numbers): Size {
  if (after.major !== (before?.major ?? 0)) return 'major';
  return after.minor === (before?.minor ?? 0) ? 'patch' : 'minor';
}

/** @throws ReleaseError when a number is too large to be compared exactly */
export function versionOf({ major, minor, patch }: Numbers, prerelease?: string): Version {
  const text = `${major}.${minor}.${patch}${prerelease === undefined ? '' : `-${prerelease}`}`;
  const version = parseVersion(text);
  if (version === undefined) throw noHigherVersion(text);
  return version;
}
