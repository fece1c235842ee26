import { describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import type { BuilderInputs } from '../../src/inputs/builder-inputs.ts';
import { loadYaml } from '../../src/inputs/load-yaml.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { secretsOf } from '../../src/inputs/secrets.ts';

type With = Readonly<Record<string, string>>;

async function read(inputs: With, env: With = {}): Promise<BuilderInputs> {
  const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const variables = { ...env, ...Object.fromEntries(named) };
  const options = { fileExists: (path: string) => path === 'buildkitd.toml', parseYaml: await loadYaml(variables) };
  return readInputs(variables, options).builder;
}

const remote = { driver: 'remote', endpoint: 'tcp://a:1' };
const kept = { driver: 'docker-container', builder: 'mine', 'keep-state': 'true' };

describe('a builder', () => {
  test('is not described by a step that says nothing about it', async () => {
    expect(await read({})).toEqual({
      ...{ driver: undefined, config: undefined, images: [], keepState: false, emulation: 'auto' },
      nodes: [
        { name: undefined, endpoint: undefined, driverOpts: [], buildkitdFlags: undefined, platforms: undefined },
      ],
    });
  });

  test.each<[With, BuilderInputs['driver']]>([
    [{ driver: 'kubernetes' }, 'kubernetes'],
    [{ driver: 'docker' }, 'docker'],
    [{ 'driver-opts': 'network=host' }, 'docker-container'],
    [{ endpoint: 'my-context' }, 'docker-container'],
    [{ append: '- endpoint: my-context' }, 'docker-container'],
    [{ 'buildkitd-flags': '--debug' }, 'docker-container'],
    [{ 'buildkitd-config-inline': 'debug = true' }, 'docker-container'],
    [{ builder: 'mine', 'keep-state': 'true' }, 'docker-container'],
    [{ builder: 'mine' }, undefined],
    [{ 'buildkit-image': 'moby/buildkit:v0.32.2' }, undefined],
    [{ emulation: 'never' }, undefined],
  ])('%j has the driver %s', async (inputs, driver) => {
    expect(await read(inputs)).toMatchObject({ driver });
  });

  // The list is docker's: quotes are part of an option, which buildx reads as CSV again.
  test('has driver options one a line, with their quotes and commas', async () => {
    const { nodes } = await read({ 'driver-opts': 'image=a:1\n\n"env.no_proxy=localhost,127.0.0.1"' });
    expect(nodes[0].driverOpts).toEqual(['image=a:1', '"env.no_proxy=localhost,127.0.0.1"']);
  });

  test('has the nodes of "append" in their order, with what docker/setup-buildx-action knows of each', async () => {
    const append = `
      - name: aws_graviton2
        endpoint: ssh://me@graviton2
        driver-opts:
          - env.no_proxy=localhost,127.0.0.1
        buildkitd-flags: --debug
        platforms: linux/arm64
      - endpoint: other
    `;
    const { nodes } = await read({ append });
    expect(nodes.slice(1)).toEqual([
      {
        ...{ name: 'aws_graviton2', endpoint: 'ssh://me@graviton2', buildkitdFlags: '--debug' },
        ...{ driverOpts: ['env.no_proxy=localhost,127.0.0.1'], platforms: 'linux/arm64' },
      },
      { name: undefined, endpoint: 'other', driverOpts: [], buildkitdFlags: undefined, platforms: undefined },
    ]);
  });

  test('takes the file when both forms of its configuration are given, as docker does', async () => {
    const inputs = { 'buildkitd-config': 'buildkitd.toml', 'buildkitd-config-inline': 'debug = true' };
    expect((await read(inputs)).config).toEqual({ path: 'buildkitd.toml' });
  });

  test('takes the address of a remote BuildKit from where buildx takes it', async () => {
    expect(await read({ driver: 'remote' }, { BUILDKIT_HOST: 'tcp://a:1' })).toMatchObject({ driver: 'remote' });
  });

  test.each([remote, kept, { 'buildkit-image': 'a:1,b:1' }, { emulation: 'auto' }])(
    'is read from %j',
    async (inputs) => {
      await expect(read(inputs)).resolves.toBeDefined();
    },
  );
});

test.each<[With, string]>([
  [
    { driver: 'podman' },
    '- driver: There is no such driver: "podman". Write docker, docker-container, kubernetes or remote.',
  ],
  [{ driver: 'remote' }, '- endpoint: The driver "remote" needs one.'],
  [{ driver: 'kubernetes', endpoint: 'x' }, '- endpoint: The driver "kubernetes" has none: "x".'],
  [{ ...remote, 'keep-state': 'true' }, '- keep-state: The driver "remote" cannot do it.'],
  [{ 'keep-state': 'true' }, '- keep-state: The builder has no name. Name it with "builder"'],
  [{ 'keep-state': '' }, '- keep-state: Not a boolean: ""'],
  [{ 'buildkitd-config': 'gone.toml' }, '- buildkitd-config: There is no such file: "gone.toml"'],
  [{ append: 'endpoint: x' }, '- append: Not a YAML list of nodes. Write "- endpoint:'],
  [{ append: '- [' }, '- append: Not a YAML list of nodes.'],
  [{ append: '- x' }, '- append: Not a YAML list of nodes.'],
  [{ append: '- driver-opts: a=b' }, '- append: Not a YAML list of nodes.'],
  [{ append: '- driver-opts: [[a]]' }, '- append: Not a YAML list of nodes.'],
  [{ append: '- platforms: [linux/arm64]' }, '- append: Not a YAML list of nodes.'],
  [{ emulation: 'always' }, '- emulation: None of the words that are known here: "always". Write auto or never.'],
])('%j is refused with %j', async (inputs, fault) => {
  const error = await read(inputs).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ReleaseError);
  expect((error as Error).message).toContain(fault);
  expect((error as Error).message).toMatch(/^One input is wrong/);
});

test('the parser of YAML is loaded only for a step that has YAML', async () => {
  expect(await loadYaml({ INPUT_APPEND: ' \n' })).toBeUndefined();
  expect(await loadYaml({ INPUT_APPEND: '- a' })).toBeTypeOf('function');
});

test('the key of a node is masked, line by line', () => {
  const env = { BUILDER_NODE_0_AUTH_TLS_KEY: '-----KEY-----\nabcdef', BUILDER_NODE_0_AUTH_TLS_CERT: 'public' };
  const masked = secretsOf({ logins: [], githubToken: undefined }, env).map((secret) => secret.reveal());
  expect(masked).toEqual(expect.arrayContaining(['-----KEY-----', 'abcdef']));
  expect(masked).not.toContain('public');
});
