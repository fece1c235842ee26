import { compareVersions, type Version } from '../image/version.ts';
import type { Tag } from '../image/tag.ts';
import { isInLine, type Line } from '../plan/lines.ts';
import type { Naming } from './naming.ts';
import type { Candidate } from './release.ts';

/** A float that ranges over versions. */
export interface LineFloat {
  readonly tag: Tag;
  readonly line: Line;
  /** The released version. */
  readonly version: Version;
  /** How its version tags are named; without it nobody can tell which versions are in the registry. */
  readonly naming: Naming | undefined;
  /** Whether the plan leaves it where it is, because git knows a higher version. */
  readonly isKept: boolean;
  /** Whether it never goes to a version above `version`: a float of which nobody knows what it ranges over. */
  readonly onlyLower?: boolean;
}

/** A version of a line, and how it stands to the released one. */
export interface Rival {
  readonly version: Version;
  readonly rank: Candidate['rank'];
}

/** The versions of the line of a float, highest first. The lower ones are many, and seldom asked for. */
export interface Rivals {
  readonly higher: readonly Rival[];
  /** The released one, and those that only differ from it in their build metadata. */
  readonly same: readonly Rival[];
  readonly lower: () => readonly Rival[];
}

/** The released version is in it, whoever knows it. */
export function rivalsOf(
  { line, version: own, onlyLower = false }: Pick<LineFloat, 'line' | 'version' | 'onlyLower'>,
  known: Iterable<Version>,
): Rivals {
  const ranked = (isWanted: (comparison: number) => boolean): Rival[] => {
    const found: Rival[] = [];
    for (const version of known) {
      if (!isInLine(version, line)) continue;
      const comparison = compareVersions(version, own);
      if (isWanted(comparison) && !isSameBuild(version, own)) found.push({ version, rank: rankOf(comparison) });
    }
    return found.toSorted((a, b) => compareVersions(b.version, a.version));
  };
  return {
    higher: onlyLower ? [] : ranked((comparison) => comparison > 0),
    same: [{ version: own, rank: 'own' }, ...ranked((comparison) => comparison === 0)],
    lower: () => ranked((comparison) => comparison < 0),
  };
}

function rankOf(comparison: number): Candidate['rank'] {
  if (comparison === 0) return 'equal';
  return comparison > 0 ? 'higher' : 'lower';
}

function isSameBuild(a: Version, b: Version): boolean {
  return compareVersions(a, b) === 0 && a.build.join('.') === b.build.join('.');
}
