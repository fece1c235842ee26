import { quote, ReleaseError } from '../errors.ts';
import type { VersionTag } from '../facts/history.ts';
import { fullText, type Version } from '../image/version.ts';
import type { Change } from './change.ts';

/** What the commits themselves are to blame for: every run on them ends with it. */
const versionFailures: readonly string[] = [
  ...['invalid-release-as', 'version-out-of-range', 'version-taken', 'version-not-higher', 'no-higher-version'],
];

/** Whether the next version cannot be released, and asking again would not help. */
export function isVersionFailure({ failure }: ReleaseError): boolean {
  return versionFailures.includes(failure.code);
}

const untouched = 'Nothing was built, and no tag was made.';
const maxShown = 5;

/** The newest `Release-As:` cannot be read; what the commits say would be another version than somebody wants. */
export function invalidReleaseAs(text: string, sha: string): ReleaseError {
  return new ReleaseError({
    code: 'invalid-release-as',
    what: `The footer "Release-As" of commit ${sha.slice(0, 7)} is not a version`,
    value: text,
    remedy: `${untouched} Push a commit with the right one, which may be empty: git commit --allow-empty -m "chore: release" -m "Release-As: 2.0.0".`,
  });
}

/** The commits ask for more than the branch may release (semantic-release's EINVALIDNEXTVERSION). */
export function versionOutOfRange(
  version: Version,
  { range, causes }: { readonly range: string; readonly causes: readonly Change[] },
): ReleaseError {
  return new ReleaseError({
    code: 'version-out-of-range',
    what: `The next version would be ${fullText(version)}, and this branch releases ${range}`,
    remedy: `${untouched} Take back what is too large for this branch and bring it to another one, or say the size of the bump in "bump".`,
    details: causes
      .slice(0, maxShown)
      .map(
        ({ commit, type, description }) => `${commit.sha.slice(0, 7)} ${type === '' ? '' : `${type}: `}${description}`,
      ),
  });
}

/** Another commit has it: two branches have come to the same version. */
export function versionTaken(version: Version, { name, commit }: VersionTag, head: string): ReleaseError {
  return new ReleaseError({
    code: 'version-taken',
    what: `The next version would be ${fullText(version)}, and the git tag ${quote(name)} of it is at commit ${commit.slice(0, 7)}, which is not in the history of ${head.slice(0, 7)}`,
    remedy: `${untouched} Merge the branch on which it was released, or choose another version with "bump" or a footer "Release-As:".`,
  });
}

/** `Release-As` asks for a version that is not after the one before. */
export function versionNotHigher(version: Version, { name }: VersionTag): ReleaseError {
  return new ReleaseError({
    code: 'version-not-higher',
    what: `The next version would be ${fullText(version)}, which is not higher than ${quote(name)}`,
    remedy: `${untouched} Push a commit with a footer "Release-As:" that is higher, or set "bump" to major, minor or patch.`,
  });
}

/** The numbers of SemVer have an end, 2^53-1. */
export function noHigherVersion(text: string): ReleaseError {
  return new ReleaseError({
    code: 'no-higher-version',
    what: 'The next version has a number that cannot be compared exactly',
    value: text,
    remedy: `${untouched} Delete the git tag with that large a number, or set "bump" to the part of the version that has room.`,
  });
}
