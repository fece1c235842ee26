import { compareVersions, isStable, type Version, versionOfTag } from '../image/version.ts';

/** The versions that a tag ranges over. A tag of one version is no line: it never moves. */
export type Line =
  | { readonly kind: 'minor'; readonly major: number; readonly minor: number }
  | { readonly kind: 'major'; readonly major: number }
  | { readonly kind: 'stable' }
  | { readonly kind: 'channel'; readonly name: string };

/** Whether a version is in the line. Pre-releases are in their channel only. */
export function isInLine(version: Version, line: Line): boolean {
  switch (line.kind) {
    case 'minor':
      return isStable(version) && version.major === line.major && version.minor === line.minor;
    case 'major':
      return isStable(version) && version.major === line.major;
    case 'stable':
      return isStable(version);
    case 'channel':
      return channelOf(version) === line.name;
  }
}

/** The highest version of the line that is not the released one. */
export function highestOther(line: Line, known: Iterable<Version>, released: Version): Version | undefined {
  let highest: Version | undefined;
  for (const version of known) {
    if (!isInLine(version, line) || compareVersions(version, released) === 0) continue;
    if (highest === undefined || compareVersions(version, highest) > 0) highest = version;
  }
  return highest;
}

/** What stands for something else already: no pre-release takes these over by calling itself so. */
const takenWords = new Set(['latest', 'edge', 'nightly', 'main', 'master']);

/**
 * The channel of a pre-release: the word that its first identifier begins with, `beta` of `1.5.0-beta.2` and `rc` of
 * `1.5.0-rc1`. A stable version has none, nor has a pre-release that begins with a
 * number or with a word that is taken.
 */
export function channelOf(version: Version): string | undefined {
  const word = /^([a-zA-Z]+)\d*$/.exec(String(version.prerelease[0] ?? ''))?.[1];
  return word === undefined || takenWords.has(word) ? undefined : word;
}

/**
 * The versions among git tags.
 * @param prefix what a tag of this component begins with (`api/v`); what is left has to be a version, with or without `v`
 */
export function knownVersions(tags: readonly string[], prefix: string): Iterable<Version> {
  if (tags.length > mostKept) return { [Symbol.iterator]: () => versionsOf(tags, prefix) };
  let versions: readonly Version[] | undefined;
  return { [Symbol.iterator]: () => (versions ??= [...versionsOf(tags, prefix)])[Symbol.iterator]() };
}

/** Of more tags the versions are read anew each time: as values they take ten times the memory of their names. */
const mostKept = 10_000;

function* versionsOf(tags: readonly string[], prefix: string): Generator<Version, void> {
  for (const tag of tags) {
    const version = versionOfTag(tag, prefix);
    if (version !== undefined) yield version;
  }
}
