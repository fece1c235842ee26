/** A valid record of each kind, to be overridden where a test cares. */
import type { BuilderInputs, NodeInputs } from '../src/inputs/builder-inputs.ts';
import { noGates } from '../src/inputs/gate-inputs.ts';
import type { Inputs, RuleAttributes, TagLine, TagRule } from '../src/inputs/inputs.ts';
import { parseReference } from '../src/image/reference.ts';
import { parseRepository } from '../src/image/repository.ts';
import type { Event } from '../src/facts/event.ts';
import type { Facts } from '../src/facts/facts.ts';
import { parseGitRef } from '../src/facts/git-ref.ts';

export const commit = '860c1904a1ce19322e91ac35af1ab07466440c37';

export function someInputs(overrides: Partial<Inputs> = {}): Inputs {
  return {
    images: [parseRepository('ghcr.io/acme/widget')],
    tags: [],
    flavor: { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false },
    labels: [],
    annotations: [],
    version: undefined,
    tagPrefix: '',
    bump: 'none',
    bumpPaths: [],
    release: 'false',
    attest: false,
    versionArgs: true,
    source: 'workflow',
    outputs: { separators: { tags: '\n', labels: '\n', annotations: '\n' }, bakeTarget: 'docker-metadata-action' },
    push: 'auto',
    onExists: 'verify',
    onFailure: 'roll-forward',
    digestOnly: false,
    allowUntrustedEvents: false,
    promote: 'auto',
    gates: noGates,
    reproducible: 'false',
    cache: 'off',
    maxWait: 300_000,
    logins: [],
    exportCredentials: false,
    logout: true,
    build: someBuildInputs(),
    builder: someBuilderInputs(),
    githubToken: undefined,
    knobs: {
      shortShaLength: 7,
      annotationLevels: ['manifest'],
      sourceDateEpoch: undefined,
      setOutputEnv: true,
      noDefaultAttestations: false,
      pullRequestHead: false,
      gitQuery: false,
      actionsCache: false,
    },
    ...overrides,
  };
}

export function someBuildInputs(overrides: Partial<Inputs['build']> = {}): Inputs['build'] {
  const lists = {
    addHosts: [],
    allow: [],
    attests: [],
    buildArgs: [],
    buildContexts: [],
    cacheFrom: [],
    cacheTo: [],
    noCacheFilters: [],
    outputs: [],
    platforms: [],
    secrets: [],
    ssh: [],
    ulimit: [],
  };
  const texts = {
    builder: undefined,
    call: undefined,
    cgroupParent: undefined,
    context: undefined,
    file: undefined,
    network: undefined,
    provenance: undefined,
    sbom: undefined,
    shmSize: undefined,
    target: undefined,
  };
  return { ...lists, ...texts, load: false, noCache: false, pull: false, ...overrides };
}

export function someFacts(ref: string, event: Partial<Event> = {}): Facts {
  return {
    event: { ...someEvent(), ref: parseGitRef(ref), ...event },
    checkout: { directory: '/workspace', isGit: true },
    created: new Date('2026-01-10T00:30:00.000Z'),
    gitTags: { source: 'none', names: [] },
  };
}

function someEvent(): Event {
  return {
    name: 'push',
    ref: parseGitRef('refs/heads/main'),
    workflowRef: 'refs/heads/main',
    sha: commit,
    baseRef: undefined,
    headSha: undefined,
    before: undefined,
    forced: false,
    fromFork: false,
    committedAt: undefined,
    repository: {
      fullName: 'acme/widget',
      name: 'widget',
      description: 'Turns things',
      url: 'https://github.com/acme/widget',
      defaultBranch: 'main',
      isPrivate: false,
      license: 'MIT',
    },
    run: { serverUrl: 'https://github.com', url: 'https://github.com/acme/widget/actions/runs/1/attempts/1' },
  };
}

type RuleOf<Type extends TagRule['type']> = Omit<TagRule & { type: Type }, keyof RuleAttributes>;

export function rule<Type extends TagRule['type']>(
  own: RuleOf<Type>,
  attributes: Partial<RuleAttributes> = {},
): TagLine {
  const common: RuleAttributes = { enable: 'true', priority: 0, prefix: undefined, suffix: undefined, ...attributes };
  return { kind: 'rule', line: 1, rule: { ...common, ...own } as unknown as TagRule };
}

export function literal(text: string): TagLine {
  return { kind: 'literal', reference: parseReference(text) };
}

export function someNode(overrides: Partial<NodeInputs> = {}): NodeInputs {
  const nothing = { name: undefined, endpoint: undefined, buildkitdFlags: undefined, platforms: undefined };
  return { ...nothing, driverOpts: [], ...overrides };
}

export function someBuilderInputs(overrides: Partial<BuilderInputs> = {}): BuilderInputs {
  const inputs = { driver: undefined, config: undefined, images: [], keepState: false } as const;
  return { ...inputs, nodes: [someNode()], emulation: 'auto', ...overrides };
}
