import { isTag, type Tag } from '../image/tag.ts';
import { isStable, type Version } from '../image/version.ts';
import type { RollbackInputs } from '../inputs/rollback-inputs.ts';
import { channelOf, type Line } from '../plan/lines.ts';
import type { Naming } from '../publish/naming.ts';

type Style = RollbackInputs['naming'];

/** A float, by its name. */
export interface NamedFloat {
  readonly tag: Tag;
  readonly line: Line;
}

/**
 * The floats that a version may have, narrow to wide: minor, major (that of 0.x too: somebody may have asked for it) and
 * `latest`, or the channel of a pre-release. `latest` has the prefix and the suffix only where the flavor says so.
 */
export function floatsOf(version: Version, { before, after }: Naming, style: Style): readonly NamedFloat[] {
  const { major, minor } = version;
  const channel = channelOf(version);
  const named = (text: string, line: Line): NamedFloat[] => (isTag(text) ? [{ tag: text, line }] : []);
  if (channel !== undefined) return named(`${before}${channel}${after}`, { kind: 'channel', name: channel });
  if (!isStable(version)) return [];
  return [
    ...named(`${before}${major}.${minor}${after}`, { kind: 'minor', major, minor }),
    ...named(`${before}${major}${after}`, { kind: 'major', major }),
    ...named(latestOf(style), { kind: 'stable' }),
  ];
}

export function latestOf({ prefix, suffix, prefixLatest, suffixLatest }: Style): string {
  return `${prefixLatest ? prefix : ''}latest${suffixLatest ? suffix : ''}`;
}

/** What a tag ranges over by its name; `undefined` when the name does not say. */
export function lineNamed(tag: Tag, { before, after }: Naming, style: Style): Line | undefined {
  if (tag === latestOf(style)) return { kind: 'stable' };
  if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length <= before.length + after.length) return undefined;
  const text = tag.slice(before.length, tag.length - after.length);
  const [, major, minor] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (major !== undefined) {
    return minor === undefined
      ? { kind: 'major', major: Number(major) }
      : { kind: 'minor', major: Number(major), minor: Number(minor) };
  }
  return /^[a-zA-Z]+$/.test(text) ? { kind: 'channel', name: text } : undefined;
}

/** Narrow to wide, as a release writes them. Floats of which nobody knows the line come first. */
export function byWidth<Named>(floats: readonly Named[], lineOf: (float: Named) => Line | undefined): Named[] {
  const widthOf = (float: Named): number => {
    const line = lineOf(float);
    return line === undefined ? 0 : widths[line.kind];
  };
  return floats.toSorted((a, b) => widthOf(a) - widthOf(b));
}

const widths: Readonly<Record<Line['kind'], number>> = { minor: 1, major: 2, channel: 3, stable: 4 };

/** What follows a branch or a commit, and is no business of versions. */
export function followsBranch(tag: Tag): boolean {
  return /^(?:main|master|edge|nightly|develop|dev|trunk|sha-[0-9a-f]{7,64}|pr-\d+)$/.test(tag);
}
