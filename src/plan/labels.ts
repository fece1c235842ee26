import type { Facts } from '../facts/facts.ts';

/** Labels or annotations by key, in the order of their keys. */
export type Labels = ReadonlyMap<string, string>;

/**
 * The labels that the OCI image-spec defines (annotations.md, "Pre-Defined Annotation Keys") and that can be known here,
 * with the user's own lines, already rendered, over them. `created` is when the commit was made, so that the same commit gives the same image.
 */
export function imageLabels(facts: Facts, version: string, lines: readonly string[]): Labels {
  const { repository, sha } = facts.event;
  const standard: [string, string][] = [
    ['created', facts.created.toISOString()],
    ['description', repository.description],
    ['licenses', repository.license],
    ['revision', sha],
    ['source', repository.url],
    ['title', repository.name],
    ['url', repository.url],
    ['version', version],
  ];
  const labels = new Map(standard.map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
  for (const line of lines) {
    const [key, ...value] = line.split('=');
    if (key !== undefined && key !== '' && value.length > 0) labels.set(key, value.join('='));
  }
  return new Map([...labels].toSorted(([a], [b]) => a.localeCompare(b)));
}

/** `key=value` lines, as buildx and the outputs want them. */
export function labelLines(labels: Labels): string[] {
  return [...labels].map(([key, value]) => `${key}=${value}`);
}
