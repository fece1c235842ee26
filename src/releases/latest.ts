import { compareVersions, isStable, type Version } from '../image/version.ts';
import { highestOther } from '../plan/lines.ts';

export interface LatestOptions {
  /** Whether a version is withdrawn: no release of one is the latest. */
  readonly isWithdrawn: (version: Version) => boolean;
}

/**
 * Whether GitHub is to show the release of `version` as its latest (`make_latest`): by the rule of the floating tag `latest`,
 * when it is the highest stable version of the component (design rule 3).
 * @param known the versions of the component, in any order; `version` may be among them
 */
export function isLatestRelease(version: Version, known: Iterable<Version>, { isWithdrawn }: LatestOptions): boolean {
  if (!isStable(version) || isWithdrawn(version)) return false;
  const other = highestOther({ kind: 'stable' }, without(known, isWithdrawn), version);
  return other === undefined || compareVersions(version, other) > 0;
}

/** The version whose release is the latest; `undefined` when no stable one is left. */
export function latestRelease(known: Iterable<Version>, { isWithdrawn }: LatestOptions): Version | undefined {
  let highest: Version | undefined;
  for (const version of without(known, isWithdrawn)) {
    if (!isStable(version)) continue;
    if (highest === undefined || compareVersions(version, highest) > 0) highest = version;
  }
  return highest;
}

function* without(known: Iterable<Version>, isWithdrawn: LatestOptions['isWithdrawn']): Generator<Version, void> {
  for (const version of known) if (!isWithdrawn(version)) yield version;
}
