import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';

/**
 * Whether a buildx is at least `minimum`. One that does not say its version was built from a commit and is taken for
 * new, as docker/actions-toolkit does (buildx/buildx.ts, versionSatisfies); its release candidates count as the release.
 */
export function isBuildxAtLeast(version: string | undefined, minimum: string): boolean {
  const parsed = version === undefined ? null : parse(version);
  return parsed === null || compare(`${parsed.major}.${parsed.minor}.${parsed.patch}`, minimum) >= 0;
}

/**
 * Whether a BuildKit is at least `minimum`, as docker/actions-toolkit sees it (buildkit/buildkit.ts, versionSatisfies):
 * no version, a commit and a pre-release are not.
 */
export function isBuildKitAtLeast(version: string | undefined, minimum: string): boolean {
  const parsed = version === undefined ? null : parse(version.replace(/-moby$/, ''));
  return parsed !== null && parsed.prerelease.length === 0 && compare(parsed, minimum) >= 0;
}
