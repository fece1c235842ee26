import { describe, expect, test } from 'vitest';
import { bootArgv, certificatesOf, createArgv, type NodeRequest, removeArgv } from '../../src/build/builder-argv.ts';
import { someNode } from '../records.ts';

const flags = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';

function create(changes: Partial<NodeRequest> = {}): readonly string[] {
  const node = someNode();
  const nothing = { isAppended: false, certificates: [], image: undefined, config: undefined } as const;
  return createArgv({ builder: 'b', driver: 'docker-container', node, ...nothing, ...changes });
}

/** What docker/setup-buildx-action v4.3.0 expects of itself (__tests__/context.test.ts, getCreateArgs), but for `--use` and `--`. */
describe('the first node is made as docker/setup-buildx-action makes it', () => {
  test.each<[string, Partial<NodeRequest>, readonly string[]]>([
    ['in a container', {}, ['--driver', 'docker-container', '--buildkitd-flags', flags]],
    [
      'with driver options',
      { node: someNode({ driverOpts: ['image=moby/buildkit:master', 'network=host'] }) },
      [
        ...['--driver', 'docker-container', '--driver-opt', 'image=moby/buildkit:master'],
        ...['--driver-opt', 'network=host', '--buildkitd-flags', flags],
      ],
    ],
    [
      'with an option that has commas in it',
      { node: someNode({ driverOpts: ['"env.no_proxy=localhost,127.0.0.1,.mydomain"'] }) },
      [
        ...['--driver', 'docker-container', '--driver-opt', '"env.no_proxy=localhost,127.0.0.1,.mydomain"'],
        ...['--buildkitd-flags', flags],
      ],
    ],
    [
      'elsewhere',
      { driver: 'remote', node: someNode({ endpoint: 'tcp://foo:1234' }) },
      ['--driver', 'remote', '--', 'tcp://foo:1234'],
    ],
    [
      'with flags',
      { node: someNode({ buildkitdFlags: '--debug' }) },
      ['--driver', 'docker-container', '--buildkitd-flags', '--debug'],
    ],
    [
      'with a configuration',
      { config: '/tmp/buildkitd.toml' },
      ['--driver', 'docker-container', '--buildkitd-flags', flags, '--config', '/tmp/buildkitd.toml'],
    ],
    ['on Kubernetes', { driver: 'kubernetes' }, ['--driver', 'kubernetes', '--buildkitd-flags', flags]],
  ])('%s', (_, changes, argv) => {
    expect(create(changes)).toEqual(['create', '--name', 'b', ...argv]);
  });
});

describe('a further node', () => {
  const graviton = {
    ...{ name: 'aws_graviton2', endpoint: 'ssh://me@graviton2', driverOpts: ['image=moby/buildkit:latest'] },
    ...{ buildkitdFlags: flags, platforms: 'linux/arm64' },
  };

  test('is made as docker/setup-buildx-action makes it (getAppendArgs)', () => {
    expect(create({ isAppended: true, node: graviton })).toEqual([
      ...['create', '--name', 'b', '--append', '--node', 'aws_graviton2'],
      ...['--driver-opt', 'image=moby/buildkit:latest', '--buildkitd-flags', flags],
      ...['--platform', 'linux/arm64', '--', 'ssh://me@graviton2'],
    ]);
  });

  // docker/setup-buildx-action leaves them out.
  test('has its flags also without driver options', () => {
    const node = someNode({ endpoint: 'other', buildkitdFlags: '--debug' });
    expect(create({ isAppended: true, node })).toEqual([
      ...['create', '--name', 'b', '--append', '--buildkitd-flags', '--debug', '--', 'other'],
    ]);
  });
});

test('an image of "buildkit-image" comes after that of "driver-opts", and so wins', () => {
  const argv = create({ node: someNode({ driverOpts: ['image=a:1'] }), image: 'mirror.example/a:1' });
  expect(argv.filter((word) => word.startsWith('image='))).toEqual(['image=a:1', 'image=mirror.example/a:1']);
});

test('an endpoint that looks like a flag is none', () => {
  expect(create({ node: someNode({ endpoint: '--use' }) }).slice(-2)).toEqual(['--', '--use']);
});

test('a builder is started as docker/setup-buildx-action starts it (getInspectArgs)', () => {
  expect(bootArgv('b')).toEqual(['inspect', '--bootstrap', '--builder', 'b']);
});

test.each([
  [false, ['rm', '--', 'b']],
  [true, ['rm', '--keep-state', '--', 'b']],
])('with keepState %s it is removed by %j', (keepState, argv) => {
  expect(removeArgv('b', { keepState })).toEqual(argv);
});

describe('certificates', () => {
  test('are in the variables of docker/setup-buildx-action, for each node its own', () => {
    expect(certificatesOf('remote', someNode({ endpoint: 'tcp://foo:1234' }), 1)).toEqual([
      { option: 'cacert', variable: 'BUILDER_NODE_1_AUTH_TLS_CACERT' },
      { option: 'cert', variable: 'BUILDER_NODE_1_AUTH_TLS_CERT' },
      { option: 'key', variable: 'BUILDER_NODE_1_AUTH_TLS_KEY' },
    ]);
  });

  test.each([
    ['remote', 'unix:///run/buildkitd.sock'],
    ['remote', undefined],
    ['docker-container', 'tcp://foo:2376'],
    ['kubernetes', undefined],
  ] as const)('are for nobody with the driver %s and the endpoint %s', (driver, endpoint) => {
    expect(certificatesOf(driver, someNode({ endpoint }), 0)).toEqual([]);
  });
});
