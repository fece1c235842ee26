import { valueAt, textAt, listAt } from '../tools/foreign-json.ts';
import type { ParseYaml } from './load-yaml.ts';
import type { RawInputs } from './raw-inputs.ts';

/** Buildx's drivers: where BuildKit runs (docker/buildx, driver/). */
export const drivers = ['docker', 'docker-container', 'kubernetes', 'remote'] as const;
export type Driver = (typeof drivers)[number];

/** One BuildKit of a builder that is to be made (docker/setup-buildx-action, its README, "append"). */
export interface NodeInputs {
  readonly name: string | undefined;
  readonly endpoint: string | undefined;
  readonly driverOpts: readonly string[];
  readonly buildkitdFlags: string | undefined;
  /** The platforms it is to be used for, as buildx reads them; without them, buildx asks it. */
  readonly platforms: string | undefined;
}

/** What builds, as docker/setup-buildx-action and docker/setup-qemu-action are told. */
export interface BuilderInputs {
  /** Of the builder that is to be made; `undefined` takes one that is there, if it will do. */
  readonly driver: Driver | undefined;
  /** The nodes of a builder that is made; the first is the one that the step itself describes. */
  readonly nodes: readonly [NodeInputs, ...NodeInputs[]];
  /** BuildKit's configuration (buildkitd.toml). */
  readonly config: { readonly path: string } | { readonly text: string } | undefined;
  /** Images of BuildKit, the best first; none leaves it to buildx. */
  readonly images: readonly string[];
  /** Whether the cache outlives the builder. */
  readonly keepState: boolean;
  /** `auto` installs emulators where a step has to run on a platform that nobody here has. */
  readonly emulation: 'auto' | 'never';
}

export interface BuilderOptions {
  readonly fileExists: (path: string) => boolean;
  readonly parseYaml?: ParseYaml | undefined;
  /** `BUILDKIT_HOST`, where buildx finds a remote BuildKit when no endpoint is given. */
  readonly buildkitHost?: string | undefined;
}

/** `driver` and what belongs to it. Whoever describes a builder wants one made, by docker's default in a container. */
export function readBuilderInputs(raw: RawInputs, options: BuilderOptions): BuilderInputs {
  const first: NodeInputs = {
    name: undefined,
    endpoint: raw.optional('endpoint'),
    driverOpts: raw.list('driver-opts', { quotes: false }),
    buildkitdFlags: raw.optional('buildkitd-flags'),
    platforms: undefined,
  };
  const nodes: BuilderInputs['nodes'] = [first, ...readNodes(raw, options.parseYaml)];
  const config = readConfig(raw, options.fileExists);
  const isDescribed = first.endpoint !== undefined || first.driverOpts.length > 0 || first.buildkitdFlags !== undefined;
  const keepState = raw.boolean('keep-state');
  const isMade = isDescribed || nodes.length > 1 || config !== undefined || keepState;
  const driver = readDriver(raw) ?? (isMade ? 'docker-container' : undefined);
  checkEndpoint(raw, driver, first.endpoint ?? options.buildkitHost);
  if (keepState) checkState(raw, driver);
  const images = raw.list('buildkit-image', { commas: true });
  return { driver, nodes, config, images, keepState, emulation: raw.choice('emulation', ['auto', 'never']) };
}

function readDriver(raw: RawInputs): Driver | undefined {
  const text = raw.optional('driver');
  const driver = drivers.find((each) => each === text);
  if (text !== undefined && driver === undefined) {
    const remedy = `Write ${drivers.slice(0, -1).join(', ')} or ${drivers.at(-1) ?? ''}.`;
    raw.faults.push({ input: 'driver', value: text, problem: 'There is no such driver', remedy });
  }
  return driver;
}

/** What buildx would refuse later (docker/buildx, builder/builder.go, Create). */
function checkEndpoint(raw: RawInputs, driver: Driver | undefined, endpoint: string | undefined): void {
  const given = raw.optional('endpoint');
  if (driver === 'remote' && !endpoint) {
    const remedy = 'Write "tcp://host:1234" or "unix:///run/buildkit/buildkitd.sock".';
    raw.faults.push({ input: 'endpoint', problem: 'The driver "remote" needs one', remedy });
  }
  if (driver === 'kubernetes' && given !== undefined) {
    const remedy = 'Leave it out: KUBECONFIG says which cluster it is.';
    raw.faults.push({ input: 'endpoint', value: given, problem: 'The driver "kubernetes" has none', remedy });
  }
}

/** State is a volume that is called as the builder is, so only a builder of the same name finds it again. */
function checkState(raw: RawInputs, driver: Driver | undefined): void {
  if (driver !== 'docker-container') {
    const remedy = 'Leave it out, or take the driver docker-container.';
    raw.faults.push({ input: 'keep-state', problem: `The driver "${driver ?? ''}" cannot do it`, remedy });
  } else if (raw.optional('builder') === undefined) {
    const remedy = 'Name it with "builder", so that the next run finds what this one has kept.';
    raw.faults.push({ input: 'keep-state', problem: 'The builder has no name', remedy });
  }
}

/** docker/setup-buildx-action takes the file when both are given. */
function readConfig(raw: RawInputs, exists: (path: string) => boolean): BuilderInputs['config'] {
  const path = raw.optional('buildkitd-config');
  const text = raw.optional('buildkitd-config-inline');
  if (path === undefined) return text === undefined ? undefined : { text };
  if (!exists(path)) {
    const remedy = 'Put "uses: actions/checkout" before this step, or correct the path; it starts at the workspace.';
    raw.faults.push({ input: 'buildkitd-config', value: path, problem: 'There is no such file', remedy });
  }
  return { path };
}

function readNodes(raw: RawInputs, parseYaml: ParseYaml | undefined): readonly NodeInputs[] {
  // Not trimmed: in YAML, the white space before the first line counts as much as that before the others.
  const text = raw.given('append') ?? '';
  if (text.trim() === '') return [];
  if (parseYaml === undefined) throw new Error('"append" is YAML, and nobody has loaded the parser');
  try {
    const nodes = parseYaml(text);
    if (Array.isArray(nodes) && nodes.every(isNode)) return nodes.map(readNode);
  } catch {
    // What is no YAML has the same remedy.
  }
  raw.faults.push({
    input: 'append',
    problem: 'Not a YAML list of nodes',
    remedy:
      'Write "- endpoint: ssh://me@host"; name, driver-opts (a list), buildkitd-flags and platforms may stand with it.',
  });
  return [];
}

function isNode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isText = (key: string): boolean => ['undefined', 'string'].includes(typeof valueAt(value, key));
  const options = valueAt(value, 'driver-opts') ?? [];
  const areTexts = Array.isArray(options) && options.every((option) => typeof option === 'string');
  return areTexts && ['name', 'endpoint', 'buildkitd-flags', 'platforms'].every(isText);
}

function readNode(value: unknown): NodeInputs {
  return {
    name: textAt(value, 'name'),
    endpoint: textAt(value, 'endpoint'),
    driverOpts: listAt(value, 'driver-opts').filter((option) => typeof option === 'string'),
    buildkitdFlags: textAt(value, 'buildkitd-flags'),
    platforms: textAt(value, 'platforms'),
  };
}
