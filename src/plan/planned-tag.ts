import { replaceIllegal, type Tag } from '../image/tag.ts';
import { highestOther } from './lines.ts';
import type { WantedTag } from './tags.ts';
import { toTag } from './tag-text.ts';
import { compareVersions, type Version } from '../image/version.ts';

/** What becomes of one tag, and why. */
export interface PlannedTag {
  readonly name: Tag;
  /** `create`: belongs to one version, and never moves. `move`: moves here. `keep`: stays where it is. */
  readonly action: 'create' | 'move' | 'keep';
  /** For `move` and `keep`, the highest other version of its line that is known: where the tag comes from, or stays. */
  readonly other: string | undefined;
  readonly reason: string;
}

/**
 * Decides about each wanted tag: a tag of a line moves only to the highest version of the line (design rule 3), so that a
 * release of an old line never takes `latest` along.
 * @param known the versions that git tags name, in any order
 */
export function planTags(wanted: readonly WantedTag[], known: readonly Version[]): readonly PlannedTag[] {
  const planned = new Map<Tag, PlannedTag>();
  for (const tag of wanted) {
    const name = toTag(tag.text);
    if (name !== undefined && !planned.has(name)) planned.set(name, planTag(name, tag, known));
  }
  return [...planned.values()];
}

function planTag(name: Tag, { text, version, line }: WantedTag, known: readonly Version[]): PlannedTag {
  const repaired = replaceIllegal(text) === name ? '' : `, from ${JSON.stringify(text)}`;
  if (version === undefined) return { name, action: 'move', other: undefined, reason: `follows the ref${repaired}` };
  const own = version.version;
  if (line === undefined) return { name, action: 'create', other: undefined, reason: `is version ${own}${repaired}` };
  const highest = highestOther(line, known, version);
  if (highest === undefined)
    return { name, action: 'move', other: undefined, reason: `${own} is the first of its line${repaired}` };
  const other = highest.version;
  const isHighest = compareVersions(version, highest) > 0;
  return {
    name,
    action: isHighest ? 'move' : 'keep',
    other,
    reason: `${isHighest ? own : other} is the highest${repaired}`,
  };
}
