import type { Builder } from '../tools/builder.ts';

/** buildx's name for what only an engine that keeps its images in containerd's store can do (driver/features.go). */
const feature = 'Multi-platform build';

/** Whether a Docker engine is known to keep its images in containerd's store, which can hold an index. */
export function hasContainerdStore({ nodes }: Builder): boolean {
  return nodes.length > 0 && nodes.every(({ features }) => features.get(feature) === true);
}

/** Whether a Docker engine is known to have the classic store, for which buildx refuses every attestation. */
export function hasClassicStore({ driver, nodes }: Builder): boolean {
  return driver === 'docker' && nodes.some(({ features }) => features.get(feature) === false);
}

/**
 * Whether a builder is known not to write the times of files anew (`rewrite-timestamp`): BuildKit 0.13 and newer do (its
 * docs/build-repro.md), but for the classic store of an engine.
 */
export function keepsTimestamps(builder: Builder): boolean {
  return hasClassicStore(builder) || builder.nodes.some(({ buildkit }) => /^v?0\.(?:\d|1[0-2])\./.test(buildkit ?? ''));
}

/**
 * Whether the image exporter of BuildKit 0.11 or newer writes the image: it makes attestations, and takes a time. A builder
 * that does not run yet starts with a BuildKit of today.
 */
export function writesIndexes(builder: Builder): boolean {
  if (builder.driver === 'docker') return hasContainerdStore(builder);
  return builder.nodes.every(({ buildkit }) => !/^v?0\.(?:\d|10)\./.test(buildkit ?? ''));
}
