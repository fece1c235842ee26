/** What the real buildx makes of our calls. It writes down a node without asking it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArgv, removeArgv } from '../../src/build/builder-argv.ts';
import type { Driver, NodeInputs } from '../../src/inputs/builder-inputs.ts';
import { findBuildx } from '../../src/tools/buildx.ts';
import { createDocker, type Docker } from '../../src/tools/docker.ts';
import { someNode } from '../records.ts';

let folder: string;
let docker: Docker;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'create-builder-'));
  const kubeconfig = path.join(folder, 'kubeconfig');
  const cluster = { server: 'https://127.0.0.1:1' };
  await writeFile(
    kubeconfig,
    JSON.stringify({
      ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'x', users: [{ name: 'u', user: {} }] },
      clusters: [{ name: 'c', cluster }],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u', namespace: 'build' } }],
    }),
  );
  const env = { ...process.env, BUILDX_CONFIG: folder, KUBECONFIG: kubeconfig };
  docker = createDocker({ buildx: await findBuildx({ env: process.env, cwd: folder }), env, cwd: folder });
});
afterAll(() => rm(folder, { recursive: true }));

interface Written {
  readonly Driver: string;
  readonly Nodes: readonly Readonly<Record<string, unknown>>[];
}

async function written(driver: Driver, nodes: readonly NodeInputs[], config?: string): Promise<Written> {
  const builder = `b-${driver}`;
  for (const [index, node] of nodes.entries()) {
    const more = { certificates: [], image: undefined, config, isAppended: index > 0 };
    await docker.command(createArgv({ builder, driver, node, ...more }));
  }
  return JSON.parse(await readFile(path.join(folder, 'instances', builder), 'utf8')) as Written;
}

test('a cluster gets its replicas, its selectors and its requests', async () => {
  const driverOpts = ['namespace=build', 'replicas=3', '"nodeselector=arch=amd64,disk=ssd"', 'requests.cpu=500m'];
  const { Driver, Nodes } = await written('kubernetes', [
    someNode({ driverOpts }),
    someNode({ name: 'arm', driverOpts: ['namespace=build', 'replicas=1'], platforms: 'linux/arm64' }),
  ]);
  expect(Driver).toBe('kubernetes');
  expect(Nodes).toMatchObject([
    {
      DriverOpts: { namespace: 'build', replicas: '3', nodeselector: 'arch=amd64,disk=ssd', 'requests.cpu': '500m' },
      Flags: ['--allow-insecure-entitlement', 'security.insecure', '--allow-insecure-entitlement', 'network.host'],
    },
    { Name: 'arm', DriverOpts: { replicas: '1' }, Platforms: [{ architecture: 'arm64', os: 'linux' }] },
  ]);
});

test('a BuildKit elsewhere is reached over TCP with its certificates, or by its socket', async () => {
  const { Driver, Nodes } = await written('remote', [
    someNode({ endpoint: 'tcp://10.0.0.1:1234', driverOpts: ['cacert=/run/ca.pem', 'servername=buildkit'] }),
    someNode({ endpoint: 'unix:///run/buildkit/buildkitd.sock' }),
  ]);
  expect(Driver).toBe('remote');
  expect(Nodes).toMatchObject([
    { Endpoint: 'tcp://10.0.0.1:1234', DriverOpts: { cacert: '/run/ca.pem', servername: 'buildkit' }, Flags: null },
    { Endpoint: 'unix:///run/buildkit/buildkitd.sock' },
  ]);
});

test('a container gets its configuration, and its builder can be removed', async () => {
  const config = path.join(folder, 'mirrors.toml');
  await writeFile(config, '[registry."docker.io"]\n  mirrors = ["mirror.gcr.io"]\n');
  const { Nodes } = await written('docker-container', [someNode({ driverOpts: ['network=host'] })], config);
  const [node] = Nodes as readonly { readonly Files?: Readonly<Record<string, string>> }[];
  const text = Buffer.from(node?.Files?.['buildkitd.toml'] ?? '', 'base64').toString();
  expect(text).toContain('mirror.gcr.io');
  await docker.command(removeArgv('b-docker-container', { keepState: true }));
  await expect(docker.inspectBuilder('b-docker-container')).rejects.toMatchObject({
    failure: { code: 'builder-unusable' },
  });
});

test('what buildx refuses is told in its own words', async () => {
  const argv = createArgv({
    ...{ builder: 'r', driver: 'remote', node: someNode({ endpoint: 'nonsense' }) },
    ...{ isAppended: false, certificates: [], image: undefined, config: undefined },
  });
  await expect(docker.command(argv)).rejects.toThrow(/unrecognized url scheme/);
});
