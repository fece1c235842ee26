import parse from 'semver/functions/parse.js';
import type { SemVer } from 'semver';

/**
 * A SemVer 2.0 version; CalVer (`2026.11.2`) is one too. `version` is its text without build metadata and without the `v` of
 * git tags.
 */
export type Version = SemVer;

/**
 * @returns `text` as a version, with or without a leading `v`; `undefined` when SemVer 2.0 refuses it, and when it has a
 *   number that cannot be compared exactly
 */
export function parseVersion(text: string): Version | undefined {
  // Most git tags of a large repository may be no versions, and each of them costs semver an exception.
  return /^v?\d+\.\d+\.\d+(?:$|[-+])/.test(text) ? (parse(text) ?? undefined) : undefined;
}

/**
 * @param prefix what a tag of this component begins with (`api/v`); what is left has to be a version, with or without `v`
 * @returns the version that a git tag names
 */
export function versionOfTag(tag: string, prefix: string): Version | undefined {
  return tag.startsWith(prefix) ? parseVersion(tag.slice(prefix.length)) : undefined;
}

/** Whether this is a version that people are meant to depend on. */
export function isStable(version: Version): boolean {
  return version.prerelease.length === 0;
}

/** Precedence (SemVer 2.0, section 11): negative when `a` is lower, 0 when they differ at most in their build metadata. */
export function compareVersions(a: Version, b: Version): number {
  return a.compare(b);
}

/** The version as the OCI label has it: with its build metadata. */
export function fullText({ version, build }: Version): string {
  return build.length === 0 ? version : `${version}+${build.join('.')}`;
}

/**
 * The version as a tag. A tag cannot have `+`; `_` cannot occur in a version, so that `1.2.3+build.5` and the pre-release
 * `1.2.3-build.5` stay two tags (docs/adr/0007).
 */
export function tagText({ version, build }: Version): string {
  return build.length === 0 ? version : `${version}_${build.join('.')}`;
}
