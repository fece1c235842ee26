import { describe, expect, test } from 'vitest';
import { type BuilderChoice, chooseBuilder } from '../../src/build/choose-builder.ts';
import { canPushByDigest } from '../../src/build/builder-needs.ts';
import { refuseIrreproducible } from '../../src/build/refuse-irreproducible.ts';
import type { BuilderInputs } from '../../src/inputs/builder-inputs.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import type { Builder } from '../../src/tools/builder.ts';
import { someNode } from '../records.ts';
import { builderOf } from './requests.ts';

/** What `buildx inspect` says of an engine with the classic store, and of one with containerd's. */
const names = ['Cache export', 'Direct push', 'Docker exporter', 'Multi-platform build', 'OCI exporter'];
const having = (value: boolean): Record<string, boolean> => Object.fromEntries(names.map((name) => [name, value]));
const classic = builderOf('docker', 'v0.22.0-moby', having(false));
const containerd = builderOf('docker', 'v0.22.0-moby', having(true));
const onGitHub = { ACTIONS_RUNTIME_TOKEN: 'token', ACTIONS_RESULTS_URL: 'https://results.example/' };
const container = builderOf('docker-container', 'v0.24.0', having(true));

interface Asked {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly driver?: BuilderInputs['driver'];
  readonly nodes?: BuilderInputs['nodes'];
  readonly found?: Builder | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

function choose({ inputs = {}, env: more = {}, driver, nodes, ...asked }: Asked): BuilderChoice {
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const read = readInputs({ ...env, ...more }, { fileExists: () => true });
  const builder = { ...read.builder, driver, ...(nodes === undefined ? {} : { nodes }) };
  const found = 'found' in asked ? asked.found : classic;
  return chooseBuilder({ inputs: { ...read, builder }, found, buildxVersion: '0.29.1', newName: 'new' });
}

describe('the current builder is used', () => {
  test.each<[string, Asked]>([
    ['for a plain build', {}],
    ['for one platform', { inputs: { platforms: 'linux/arm64' } }],
    ['with a cache in the image', { inputs: { 'cache-to': 'type=inline' } }],
    ['without attestations', { inputs: { provenance: 'false', attests: 'type=sbom,disabled=true' } }],
    ['when the engine has containerd', { found: containerd, inputs: { platforms: 'linux/amd64,linux/arm64' } }],
    ['when an old buildx does not say what it can do', { found: builderOf('docker'), inputs: { sbom: 'true' } }],
    ['when a cache is only welcome', { inputs: { cache: 'auto', images: 'acme/app' }, env: onGitHub }],
    ["when GitHub's cache is asked for where there is none", { inputs: { cache: 'gha' } }],
    ['when "cache-from" says which cache to read', { inputs: { cache: 'registry', 'cache-from': 'acme/app:c' } }],
    ['for an archive of Docker, by containerd', { found: containerd, inputs: { outputs: 'type=docker,dest=x.tar' } }],
  ])('%s', (_, asked) => {
    const found = asked.found ?? classic;
    expect(choose(asked)).toEqual({ builder: found, make: undefined, because: [], canPushByDigest: false });
  });
});

describe('a builder in a container is made, when the classic store of an engine cannot make', () => {
  test.each([
    [{ platforms: 'linux/amd64,linux/arm64' }, ['several platforms']],
    [{ sbom: 'true' }, ['attestations']],
    [{ provenance: 'mode=max' }, ['attestations']],
    [{ 'cache-to': 'type=gha,mode=max\ntype=gha,scope=b' }, ['a cache of the type gha']],
    [{ 'cache-to': 'ghcr.io/acme/app:cache' }, ['a cache of the type registry']],
    [{ outputs: 'type=oci,dest=x.tar' }, ['an OCI archive']],
    [{ outputs: 'type=docker,dest=x.tar' }, ['a Docker archive']],
    [{ cache: 'registry', images: 'acme/app' }, ['a cache of the type registry']],
    [{ sbom: 'true', 'cache-to': 'type=local,dest=c' }, ['attestations', 'a cache of the type local']],
  ] as const)('%j', (inputs, because) => {
    expect(choose({ inputs })).toMatchObject({
      builder: { name: 'new', driver: 'docker-container', nodes: [] },
      ...{ make: 'docker-container', because, canPushByDigest: true },
    });
  });
});

describe('a reproducible image', () => {
  const inputs = { reproducible: 'true' };
  const because = ['reproducible layers (which takes BuildKit 0.13, and in an engine the containerd store)'];

  test.each<[string, Builder]>([
    ['the classic store', classic],
    ['a BuildKit of 2023', builderOf('docker-container', 'v0.12.5')],
    ['an engine with such a BuildKit', builderOf('docker', 'v0.12.5-moby', having(true))],
  ])('is not asked of %s', (_, found) => {
    expect(choose({ found, inputs })).toMatchObject({ make: 'docker-container', because });
    expect(() => choose({ found, inputs: { ...inputs, builder: 'mine' } })).toThrow(
      'The builder cannot make reproducible',
    );
    expect(() => {
      refuseIrreproducible({ sha: 'abc', committedAt: new Date(0) }, found);
    }).toThrow('The builder cannot make reproducible layers');
  });

  test.each<[string, Builder]>([
    ['an engine with the containerd store', containerd],
    ['an engine that does not say its BuildKit', builderOf('docker', undefined, having(true))],
    ['a BuildKit that can', builderOf('docker-container', 'v0.13.0')],
    ['a builder that does not run yet', builderOf('docker-container')],
  ])('is asked of %s', (_, found) => {
    expect(choose({ found, inputs })).toMatchObject({ builder: found, make: undefined });
  });

  test('is refused when nobody knows when its commit was made', () => {
    expect(() => {
      refuseIrreproducible({ sha: 'abc', committedAt: undefined }, containerd);
    }).toThrow('when it is known when its commit was made: "abc"');
  });
});

test("a builder in a container is made for GitHub's cache, when it is asked for by name", () => {
  const choice = choose({ inputs: { cache: 'gha' }, env: onGitHub });
  expect(choice).toMatchObject({ make: 'docker-container', because: ['a cache of the type gha'] });
});

describe('a builder that the step describes', () => {
  test.each(['docker-container', 'kubernetes', 'remote'] as const)('is made by the driver %s', (driver) => {
    expect(choose({ driver, found: undefined })).toMatchObject({ builder: { name: 'new', driver }, make: driver });
  });

  test('is called as the step calls it', () => {
    const choice = choose({ inputs: { builder: 'mine' }, driver: 'docker-container', found: undefined });
    expect(choice.builder.name).toBe('mine');
  });

  test('is not made when there is one of that name', () => {
    const choice = choose({ inputs: { builder: 'mine' }, driver: 'docker-container', found: container });
    expect(choice).toMatchObject({ builder: container, make: undefined });
  });

  // Buildx would move "latest".
  test('does not push by digest when it has several nodes', () => {
    const nodes = [someNode(), someNode()] as const;
    expect(choose({ driver: 'docker-container', found: undefined, nodes }).canPushByDigest).toBe(false);
  });
});

test.each<Asked>([
  { inputs: { builder: 'default', platforms: 'linux/amd64,linux/arm64' } },
  { inputs: { platforms: 'linux/amd64,linux/arm64' }, driver: 'docker' },
])('who names a builder that cannot do it hears of that: %j', (asked) => {
  expect(() => choose(asked)).toThrow(
    'The builder cannot make several platforms: "default". Leave "builder" and "driver" empty, so that one is made that can',
  );
});

describe('pushing by digest', () => {
  test.each([
    ['docker', having(true), false],
    ['', {}, false],
    ['docker-container', having(true), true],
    ['kubernetes', {}, true],
    ['remote', having(true), true],
    ['docker-container', having(false), false],
  ] as const)('with the driver %s and the features %j: %s', (driver, features, can) => {
    expect(canPushByDigest(builderOf(driver, 'v0.24.0', features))).toBe(can);
  });

  test('is left to one node', () => {
    const [node] = container.nodes;
    const nodes = node === undefined ? [] : [node, node];
    expect(canPushByDigest({ ...container, nodes })).toBe(false);
  });
});
