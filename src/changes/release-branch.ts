import type { Version } from '../image/version.ts';

/** What a branch releases, by its name. */
export type ReleaseBranch =
  | { readonly kind: 'main' }
  /** Versions of one major (`1.x`) or of one minor (`1.4.x`). */
  | { readonly kind: 'maintenance'; readonly major: number; readonly minor: number | undefined }
  /** Pre-releases: `2.0.0-beta.1`. */
  | { readonly kind: 'prerelease'; readonly channel: string }
  | { readonly kind: 'none'; readonly name: string };

/** The branches of pre-releases, each of which is called as its channel. */
const channels = ['alpha', 'beta', 'next', 'rc'];

/** Numbers of up to 15 digits are exact. */
const maintenance = /^v?(0|[1-9]\d{0,14})\.(?:x(?:\.x)?|(0|[1-9]\d{0,14})\.x)$/i;

/**
 * What the branch `name` releases. The default branch is the main one, however it is called. Maintenance branches are called as
 * in semantic-release (`1.x`, `1.x.x`, `1.4.x`), also with a `v`.
 */
export function releaseBranch(name: string, defaultBranch: string): ReleaseBranch {
  if (name === defaultBranch) return { kind: 'main' };
  if (channels.includes(name)) return { kind: 'prerelease', channel: name };
  const [, major, minor] = maintenance.exec(name) ?? [];
  if (major === undefined) return { kind: 'none', name };
  return { kind: 'maintenance', major: Number(major), minor: minor === undefined ? undefined : Number(minor) };
}

/** Whether the branch may release this version. */
export function isInRange(version: Version, branch: ReleaseBranch): boolean {
  switch (branch.kind) {
    case 'main':
      return true;
    case 'maintenance':
      return version.major === branch.major && (branch.minor ?? version.minor) === version.minor;
    case 'prerelease':
      return isOfChannel(version, branch.channel);
    case 'none':
      return false;
  }
}

/** Whether this is a pre-release that the channel counts: `2.0.0-beta.1` is one of `beta`, `2.0.0-beta` and `2.0.0-beta.x` are not. */
export function isOfChannel({ prerelease }: Version, channel: string): boolean {
  return prerelease.length === 2 && prerelease[0] === channel && typeof prerelease[1] === 'number';
}

/** The pre-release branch to which this version belongs. */
export function branchChannelOf(version: Version): string | undefined {
  return channels.find((channel) => isOfChannel(version, channel));
}

/** What the branch releases, in words. */
export function rangeText(branch: ReleaseBranch): string {
  switch (branch.kind) {
    case 'main':
      return 'every version';
    case 'maintenance':
      return `${branch.major}.${branch.minor === undefined ? 'x' : `${branch.minor}.x`} only`;
    case 'prerelease':
      return `pre-releases "-${branch.channel}.N" only`;
    case 'none':
      return 'nothing';
  }
}
