import type { PlatformImage } from '../publish/image-platforms.ts';
import { unknownPlatform } from '../registry/image-notes.ts';
import type { PreviousImage } from '../publish/line-history.ts';
import { codeSpan, table } from './markdown.ts';
import { type NameOf, shortDigest, wordFor } from './names.ts';
import { formatBytes } from './units.ts';

const maxRows = 40;

/** The platforms, what a pull transfers for each, and how that differs from the image that the tags were at before. */
export function platformTable(
  platforms: readonly PlatformImage[],
  { previous, nameOf }: { readonly previous: PreviousImage | undefined; readonly nameOf: NameOf },
): string {
  const before = new Map(previous?.platforms.map(({ platform, size }) => [platform, size]));
  const compares = previous !== undefined && before.size > 0;
  const rows = platforms.map(({ platform, digest, size }) => [
    codeSpan(platform),
    formatBytes(size),
    ...(compares ? [changeText(size, before.get(platform))] : []),
    codeSpan(shortDigest(digest)),
  ]);
  const gone = lostPlatforms(platforms, previous).map((platform) => [codeSpan(platform), '', 'gone', '']);
  const change = compares ? [`Since ${codeSpan(wordFor(previous.digest, nameOf))}`] : [];
  return table(['Platform', 'Size', ...change, 'Digest'], [...gone, ...rows].slice(0, maxRows));
}

/** What the image that the tags were at before is for, and this one is not. Foreign text. */
export function lostPlatforms(
  platforms: readonly PlatformImage[],
  previous: PreviousImage | undefined,
): readonly string[] {
  const now = new Set(platforms.map(({ platform }) => platform));
  if (platforms.length === 0 || now.has(unknownPlatform)) return [];
  const before = new Set(previous?.platforms.map(({ platform }) => platform));
  return [...before].filter((platform) => platform !== unknownPlatform && !now.has(platform));
}

/** The warning about them. */
export function lostLine(platforms: readonly string[]): string {
  const list = platforms.slice(0, maxRows).join(', ');
  return `The tags were at an image for ${list}, and this one is not: whoever pulls a tag there gets none now. Add it to "platforms", unless it is meant.`;
}

/** `+1.2 MB (+3.4 %)` */
export function changeText(size: number, before: number | undefined): string {
  if (before === undefined) return 'new';
  if (size === before) return 'same size';
  const sign = size > before ? '+' : '−';
  const share = before === 0 ? '' : ` (${sign}${((Math.abs(size - before) / before) * 100).toFixed(1)} %)`;
  return `${sign}${formatBytes(Math.abs(size - before))}${share}`;
}
