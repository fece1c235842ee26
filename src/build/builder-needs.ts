import type { Builder } from '../tools/builder.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { readCacheEntry } from '../inputs/cache-entry.ts';
import { type AttestationRequest, attestations, isEnabled } from './attestations.ts';
import { keepsTimestamps } from './engine.ts';
import { exportersOf } from './exporters.ts';

const reproducibleLayers = 'reproducible layers (which takes BuildKit 0.13, and in an engine the containerd store)';

/**
 * What a build needs and a builder is known not to do, in words for a sentence ("several platforms"). Buildx refuses each of
 * them (docker/buildx, build/opt.go, toSolveOpt); what a builder does not say, it is taken to do.
 */
export function unmetNeeds(request: AttestationRequest & Pick<Inputs, 'reproducible'>): readonly string[] {
  const { inputs, builder, reproducible } = request;
  const exporters = exportersOf(inputs);
  const attests = attestations(request).filter(isEnabled);
  const archives = exporters.filter(({ isFile }) => isFile);
  const lacks = (feature: string): boolean => isKnownToLack(builder, feature);
  return [
    ...(new Set(inputs.platforms).size > 1 && lacks('Multi-platform build') ? ['several platforms'] : []),
    ...(attests.length > 0 && lacks('Multi-platform build') ? ['attestations'] : []),
    ...(lacks('Cache export') ? [...new Set(cacheTypes(inputs))].map((type) => `a cache of the type ${type}`) : []),
    ...(exporters.some(({ type }) => type === 'oci') && lacks('OCI exporter') ? ['an OCI archive'] : []),
    ...(archives.some(({ type }) => type === 'docker') && lacks('Docker exporter') ? ['a Docker archive'] : []),
    ...(reproducible === 'false' ? [] : reproducibleNeeds(builder)),
  ];
}

/** The same of an image that is to be reproducible. */
export function reproducibleNeeds(builder: Builder): readonly string[] {
  return keepsTimestamps(builder) ? [reproducibleLayers] : [];
}

/**
 * Whether a builder pushes to several repositories without any tag. The engine's own BuildKit refuses it; with several nodes,
 * buildx joins what they have built, and pushes that under `latest` when it is given no tag (docker/buildx, build/build.go).
 */
export function canPushByDigest(builder: Pick<Builder, 'driver' | 'nodes'>): boolean {
  const { driver, nodes } = builder;
  return driver !== '' && driver !== 'docker' && nodes.length < 2 && !isKnownToLack(builder, 'Direct push');
}

function isKnownToLack({ nodes }: Pick<Builder, 'nodes'>, feature: string): boolean {
  return nodes.some(({ features }) => features.get(feature) === false);
}

/** Those that go out of the builder; `inline` is part of the image. */
function cacheTypes({ cacheTo }: Inputs['build']): readonly string[] {
  const types = cacheTo.flatMap(readCacheEntry).map(({ type }) => type);
  return types.filter((type) => type !== 'inline');
}
