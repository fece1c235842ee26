import type { Driver, NodeInputs } from '../inputs/builder-inputs.ts';

/** One node of a builder, with everything that its call of buildx depends on. */
export interface NodeRequest {
  /** Of the builder. */
  readonly builder: string;
  readonly driver: Driver;
  readonly node: NodeInputs;
  /** Whether the builder has a node already. */
  readonly isAppended: boolean;
  /** The files of the node's certificates, as driver options (`certificateOptions`). */
  readonly certificates: readonly string[];
  /** An image of BuildKit instead of the one in `driver-opts`. */
  readonly image: string | undefined;
  /** The path of a buildkitd.toml. */
  readonly config: string | undefined;
}

/** What docker/setup-buildx-action allows builds to ask for (context.ts, defaultBuildkitdFlags); each still needs `allow`. */
const defaultFlags = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';

/**
 * The call of buildx that makes a node, as docker/setup-buildx-action makes it (context.ts, getCreateArgs, getAppendArgs),
 * but for two things: the builder does not become the current one, because later steps are none of our business, and the flags
 * of an appended node count also when it has no driver options. `--` stands before the endpoint.
 */
export function createArgv({ builder, driver, node, isAppended, ...request }: NodeRequest): readonly string[] {
  const options = driverOptions(node, request);
  const flags = node.buildkitdFlags ?? (driver === 'remote' ? undefined : defaultFlags);
  return [
    ...['create', '--name', builder],
    ...(isAppended ? ['--append'] : ['--driver', driver]),
    ...(node.name === undefined ? [] : ['--node', node.name]),
    ...options.flatMap((option) => ['--driver-opt', option]),
    ...(flags === undefined ? [] : ['--buildkitd-flags', flags]),
    ...(node.platforms === undefined ? [] : ['--platform', node.platforms]),
    ...(request.config === undefined || isAppended ? [] : ['--config', request.config]),
    ...(node.endpoint === undefined ? [] : ['--', node.endpoint]),
  ];
}

/** @returns the call that starts a builder: BuildKit's image is pulled by it */
export function bootArgv(builder: string): readonly string[] {
  return ['inspect', '--bootstrap', '--builder', builder];
}

/** @param keepState whether its cache stays in its volume, for the next builder of this name */
export function removeArgv(builder: string, { keepState }: { keepState: boolean }): readonly string[] {
  return ['rm', ...(keepState ? ['--keep-state'] : []), '--', builder];
}

/** Of two options with the same name, buildx takes the last. */
function driverOptions(
  { driverOpts }: NodeInputs,
  { image, certificates }: Pick<NodeRequest, 'image' | 'certificates'>,
): readonly string[] {
  return [...driverOpts, ...certificates, ...(image === undefined ? [] : [`image=${image}`])];
}

/** What certificates of a node are in, one variable for each (docker/setup-buildx-action, its README, "Authentication support"). */
const certificates = { cacert: 'CACERT', cert: 'CERT', key: 'KEY' } as const;

/** A certificate or key of a node: the driver option that names its file, and the text that belongs into it. */
export interface Certificate {
  readonly option: string;
  readonly variable: string;
}

/**
 * The variables that may hold what a node authenticates with: `BUILDER_NODE_0_AUTH_TLS_KEY`. Only for a BuildKit that is
 * reached over TCP.
 * @param index of the node, from 0
 */
export function certificatesOf(driver: Driver, { endpoint }: NodeInputs, index: number): readonly Certificate[] {
  if (driver !== 'remote' || endpoint?.startsWith('tcp://') !== true) return [];
  return Object.entries(certificates).map(([option, name]) => ({
    option,
    variable: `BUILDER_NODE_${index}_AUTH_TLS_${name}`,
  }));
}
