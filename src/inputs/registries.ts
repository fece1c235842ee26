import type { Registry } from '../image/registry.ts';
import type { Inputs } from './inputs.ts';

/** The registries of all images that the step names. */
export function registriesOf({ images, tags }: Pick<Inputs, 'images' | 'tags'>): ReadonlySet<Registry> {
  const literals = tags.flatMap((line) => (line.kind === 'literal' ? [line.reference.repository] : []));
  return new Set([...images, ...literals].map(({ registry }) => registry));
}
