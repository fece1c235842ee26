import { replaceIllegal, type Tag } from '../image/tag.ts';
import { highestOther, type Line } from './lines.ts';
import type { WantedTag } from './tags.ts';
import { toTag } from './tag-text.ts';
import { compareVersions, type Version } from '../image/version.ts';

/** What becomes of one tag, and why. */
export interface PlannedTag {
  readonly name: Tag;
  /** `create`: belongs to one version, and never moves. `move`: moves here. `keep`: stays where it is. */
  readonly action: 'create' | 'move' | 'keep';
  /** The version that it stands for, where it stands for one. */
  readonly version: string | undefined;
  /** The highest other version of its line that is known: where the tag comes from, or stays. */
  readonly other: string | undefined;
  readonly reason: string;
  /** What it ranges over, and the version that is released in it; a tag of one version, of a branch or of a commit has no line. */
  readonly line?: { readonly line: Line; readonly version: Version };
}

/**
 * Decides about each wanted tag: a tag of a line moves only to the highest version of the line (design rule 3), so that a
 * release of an old line never takes `latest` along.
 * @param known the versions that git tags name, in any order
 */
export function planTags(wanted: readonly WantedTag[], known: Iterable<Version>): readonly PlannedTag[] {
  const planned = new Map<Tag, PlannedTag>();
  for (const tag of wanted) {
    const name = toTag(tag.text);
    if (name !== undefined && !planned.has(name)) planned.set(name, planTag(name, tag, known));
  }
  return [...planned.values()];
}

function planTag(name: Tag, wanted: WantedTag, known: Iterable<Version>): PlannedTag {
  const repaired = replaceIllegal(wanted.text) === name ? '' : `, from ${JSON.stringify(wanted.text)}`;
  const planned = planWanted(wanted, known);
  return { name, ...planned, reason: `${planned.reason}${repaired}` };
}

function planWanted(wanted: WantedTag, known: Iterable<Version>): Omit<PlannedTag, 'name'> {
  switch (wanted.kind) {
    case 'free':
      return { action: 'move', version: undefined, other: undefined, reason: wanted.reason };
    case 'version': {
      const { version } = wanted.version;
      return { action: 'create', version, other: undefined, reason: `is version ${version}` };
    }
    case 'line': {
      const { line, version: released } = wanted;
      return { ...planLine(line, known, released), version: released.version, line: { line, version: released } };
    }
  }
}

function planLine(
  line: Line,
  known: Iterable<Version>,
  released: Version,
): Pick<PlannedTag, 'action' | 'other' | 'reason'> {
  const { version } = released;
  const highest = highestOther(line, known, released);
  if (highest === undefined) return { action: 'move', other: undefined, reason: `${version} is the first of its line` };
  const other = highest.version;
  return compareVersions(released, highest) < 0
    ? { action: 'keep', other, reason: `${other} is the highest` }
    : { action: 'move', other, reason: `${version} is the highest` };
}
