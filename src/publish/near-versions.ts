import type { Tag } from '../image/tag.ts';
import { compareVersions, fullText, type Version } from '../image/version.ts';
import type { Flavor } from '../inputs/inputs.ts';
import { type Naming, namings, versionOf } from './naming.ts';

/** A version, and what it is called in a registry. */
export interface NamedVersion {
  readonly version: Version;
  readonly naming: Naming;
  readonly tag: Tag;
}

/** The versions that are among some tags and, where git knows them, in git; highest first. */
export function versionsAmong(
  tags: Iterable<Tag>,
  {
    style,
    known,
  }: { readonly style: Pick<Flavor, 'prefix' | 'suffix'>; readonly known?: Iterable<Version> | undefined },
): readonly NamedVersion[] {
  const inGit = known === undefined ? undefined : new Set([...known].map(fullText));
  const there = [...tags].flatMap((tag): NamedVersion[] => {
    for (const naming of namings(style)) {
      const version = versionOf(tag, naming);
      if (version !== undefined) {
        return inGit === undefined || inGit.has(fullText(version)) ? [{ version, naming, tag }] : [];
      }
    }
    return [];
  });
  return there.toSorted((a, b) => compareVersions(b.version, a.version));
}

/** At most five: of the same minor first, then of the same major, and the highest first. */
export function nearTo({ major, minor }: Version, there: readonly NamedVersion[]): readonly Tag[] {
  const distance = ({ version }: NamedVersion): number =>
    version.major !== major ? 2 : version.minor !== minor ? 1 : 0;
  const near = there.toSorted((a, b) => distance(a) - distance(b) || compareVersions(b.version, a.version));
  return near.slice(0, 5).map(({ tag }) => tag);
}
