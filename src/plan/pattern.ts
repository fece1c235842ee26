import type { Line } from './lines.ts';
import type { Version } from '../image/version.ts';

/**
 * The line of a tag that a pattern gives for a version, told from what the pattern names: `{{major}}.{{minor}}` ranges
 * over a minor line, `v{{major}}` over a major one, a pattern without any of them over all versions.
 * @returns `undefined` when the pattern names the whole version or its patch: that tag belongs to one version
 */
export function lineOfPattern(pattern: string, version: Version): Line | undefined {
  const names = new Set(pattern.match(/\{\{.*?\}\}/gs)?.flatMap((expression) => expression.match(/[a-z_]+/g) ?? []));
  if (names.has('version') || names.has('raw') || names.has('patch')) return undefined;
  if (names.has('minor')) return { kind: 'minor', major: version.major, minor: version.minor };
  return names.has('major') ? { kind: 'major', major: version.major } : { kind: 'stable' };
}

/** Whether a pattern is nothing but the text as it was given (`{{raw}}`), which is kept for pre-releases too. */
export function isRaw(pattern: string): boolean {
  return /^\{\{\{?&?\s*raw\s*\}?\}\}$/.test(pattern);
}
