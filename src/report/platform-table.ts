import type { PlatformImage } from '../publish/image-platforms.ts';
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
  const rows = platforms
    .slice(0, maxRows)
    .map(({ platform, digest, size }) => [
      codeSpan(platform),
      formatBytes(size),
      ...(compares ? [changeText(size, before.get(platform))] : []),
      codeSpan(shortDigest(digest)),
    ]);
  const change = compares ? [`Since ${codeSpan(wordFor(previous.digest, nameOf))}`] : [];
  return table(['Platform', 'Size', ...change, 'Digest'], rows);
}

/** `+1.2 MB (+3.4 %)` */
export function changeText(size: number, before: number | undefined): string {
  if (before === undefined) return 'new';
  if (size === before) return 'same size';
  const sign = size > before ? '+' : '−';
  const share = before === 0 ? '' : ` (${sign}${((Math.abs(size - before) / before) * 100).toFixed(1)} %)`;
  return `${sign}${formatBytes(Math.abs(size - before))}${share}`;
}
