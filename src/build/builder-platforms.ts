import type { Builder, BuilderNode } from '../tools/builder.ts';
import type { Platform } from '../image/platform.ts';

/** How a builder runs programs of a platform; `unknown` of one that does not run yet. */
export type Way = 'native' | 'emulated' | 'not at all' | 'unknown';

/** What a processor also runs by itself, in the words of GOARCH. */
const companions: ReadonlyMap<string, string> = new Map([
  ['amd64', '386'],
  ['arm64', 'arm'],
]);

/** @returns the best way of all nodes. BuildKit names its own platform first (moby/buildkit, util/archutil) */
export function wayOf(platform: Platform, { nodes }: Pick<Builder, 'nodes'>): Way {
  const ways = new Set(nodes.map((node) => wayOfNode(platform, node)));
  if (ways.size === 0) return 'unknown';
  const best = (['native', 'unknown', 'emulated'] as const).find((way) => ways.has(way));
  return best ?? 'not at all';
}

function wayOfNode(platform: Platform, { platforms }: BuilderNode): Way {
  const [own] = platforms;
  if (own === undefined) return 'unknown';
  if (platform === 'local') return 'native';
  const [system, architecture] = partsOf(platform);
  const [ownSystem, ownArchitecture] = partsOf(own);
  const isKin = architecture === ownArchitecture || architecture === companions.get(ownArchitecture);
  const isListed = platforms.some(
    (each) => each === platform || partsOf(each).join('/') === `${system}/${architecture}`,
  );
  if (!isListed) return 'not at all';
  return system === ownSystem && isKin ? 'native' : 'emulated';
}

/** System and architecture: a variant is a matter of the processor's age. */
function partsOf(platform: string): readonly [system: string, architecture: string] {
  const [system = '', architecture = ''] = platform.split('/');
  return [system, architecture];
}

/** The reference of the program that installs emulators, which docker/setup-qemu-action runs as well. */
export const emulatorImage = 'docker.io/tonistiigi/binfmt:qemu-v10.2.3-68';

/**
 * The architectures that have to be emulated before a build can run its commands: Linux on a processor that no node has. Only
 * for a builder on the engine that `docker run` speaks to; the kernel of a cluster or of a remote BuildKit is elsewhere.
 */
export function missingEmulators(platforms: readonly Platform[], builder: Builder): readonly string[] {
  if (builder.driver !== 'docker' && builder.driver !== 'docker-container') return [];
  const missing = platforms.filter(
    (platform) => platform.startsWith('linux/') && wayOf(platform, builder) === 'not at all',
  );
  return [...new Set(missing.map((platform) => partsOf(platform)[1]))];
}

/** @returns the call of docker that installs emulators into the kernel of its engine (docker/setup-qemu-action, main.ts) */
export function emulatorArgv(architectures: readonly string[]): readonly string[] {
  return ['run', '--rm', '--privileged', emulatorImage, '--install', architectures.join(',')];
}

/** What a builder is when its engine has these emulators: BuildKit asks the kernel for them anew each time. */
export function withEmulators(builder: Builder, architectures: readonly string[]): Builder {
  const more = architectures.map((architecture) => `linux/${architecture}`);
  return { ...builder, nodes: builder.nodes.map((node) => ({ ...node, platforms: [...node.platforms, ...more] })) };
}

/** One line for the log: which builder it is, and how it comes to each platform and to the registry. */
export function builderLine(
  { name, driver, nodes }: Builder,
  { platforms, push }: { readonly platforms: readonly Platform[]; readonly push: 'digest' | 'tag' | undefined },
): string {
  const versions = new Set(nodes.flatMap(({ buildkit }) => (buildkit === undefined ? [] : [`BuildKit ${buildkit}`])));
  const count = nodes.length > 1 ? [`${nodes.length} nodes`] : [];
  const wanted = platforms.length > 0 ? platforms : ownPlatforms(nodes);
  const ways = wanted.map((platform) => `${platform} ${phrases[wayOf(platform, { nodes })]}`);
  const pushes = push === undefined ? [] : [push === 'digest' ? 'pushes by digest' : 'pushes under a tag'];
  return `Building with ${name} (${[driver, ...versions, ...count].join(', ')}): ${[...ways, ...pushes].join(', ')}`;
}

const phrases: Readonly<Record<Way, string>> = {
  native: 'native',
  emulated: 'emulated',
  'not at all': 'only as far as nothing of it has to run',
  unknown: 'once it runs',
};

function ownPlatforms(nodes: readonly BuilderNode[]): readonly Platform[] {
  return nodes.slice(0, 1).flatMap(({ platforms }) => platforms.slice(0, 1) as Platform[]);
}
