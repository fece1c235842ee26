import { createHash } from 'node:crypto';
import type { Inputs } from '../inputs/inputs.ts';

/** More than that is told by its hash. */
const maxNames = 500;

/**
 * The line by which the comment of a component is found: its git tags, its images and how their tags are written, so that two
 * steps for two components, or for two variants of one, have a comment each. Percent-encoded, it cannot end early.
 */
export function planMarker({
  tagPrefix,
  images,
  tags,
  flavor,
}: Pick<Inputs, 'tagPrefix' | 'images' | 'tags' | 'flavor'>): string {
  const literal = tags.flatMap((line) => (line.kind === 'literal' ? [line.reference.repository] : []));
  const names = [...new Set([...images, ...literal].map(({ name }) => name))]
    .toSorted()
    .map(encodeURIComponent)
    .join(',');
  const parts = [
    field('tag-prefix', encodeURIComponent(tagPrefix)),
    field('images', names.length <= maxNames ? names : `sha256:${createHash('sha256').update(names).digest('hex')}`),
    field('prefix', encodeURIComponent(flavor.prefix)),
    field('suffix', encodeURIComponent(flavor.suffix)),
  ];
  return `<!-- ${['release-image:plan', ...parts.filter(Boolean)].join(' ')} -->`;
}

function field(name: string, value: string): string {
  return value === '' ? '' : `${name}=${value}`;
}
