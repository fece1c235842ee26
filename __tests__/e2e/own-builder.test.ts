/** Releases by a BuildKit that a run makes for itself: in a container, and one that runs elsewhere. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { findBuildKit } from './buildkit.ts';
import { type Certificates, makeCertificates } from './certificates.ts';
import { busybox, createStage, engine, everythingOf, runSteps, shell, type StagedRun } from './stage.ts';
import { startStrictRegistry } from './strict-registry.ts';

const stage = await createStage({ ...busybox, Dockerfile: `${shell}RUN echo hello > /hello.txt\n` });
const found = await findBuildKit();
const image = 'image' in found ? found.image : '';
const second = `${stage.registry.host}/octocat/second`;

beforeEach(({ skip }) => {
  if ('missing' in found) skip(found.missing);
});

/** What the run left of its builder in the engine and in the user's folder of builders. Other tests have builders in the same engine. */
async function leftovers({ log }: Pick<StagedRun, 'log'>): Promise<readonly string[]> {
  const [builder] = /release-image-[0-9a-f]{8}/.exec(log) ?? [];
  if (builder === undefined) throw new Error(`The run made no builder:\n${log}`);
  const names = [
    await stage.docker('ps', '--all', '--format', '{{.Names}}'),
    await stage.docker('volume', 'ls', '--format', '{{.Name}}'),
    await stage.docker('buildx', 'ls', '--format', '{{.Name}}'),
  ];
  return names.flatMap((list) => list.split('\n')).filter((name) => name.includes(builder));
}

/** The manifests that were written, by whom, and under which name. */
async function manifestsWritten(): Promise<readonly (readonly [client: string, name: string])[]> {
  const lines = await stage.registry.log();
  return [...lines.matchAll(/"PUT \/v2\/\S+\/manifests\/(\S+) HTTP\/1\.1" 201 \d+ "[^"]*" "([^"/]*)/g)].map(
    ([, name = '', client = '']) => [client, name],
  );
}

const own = { driver: 'docker-container', 'driver-opts': `image=${image}\nnetwork=host`, ...runSteps };

describe('a builder in a container', () => {
  let run: StagedRun;

  test('pushes by digest into two repositories, and only then the tags are written', async () => {
    await stage.repository.tag('v1.0.0');
    run = await stage.release('refs/tags/v1.0.0', { inputs: { ...own, images: `${stage.image}\n${second}` } });
    expect(run.exitCode, run.log).toBe(0);
    const written = await manifestsWritten();
    const byBuildKit = written.filter(([client]) => client !== 'release-image').map(([, name]) => name);
    expect(byBuildKit.length).toBeGreaterThanOrEqual(4);
    expect(byBuildKit.filter((name) => !name.startsWith('sha256:'))).toEqual([]);
    const digest = run.outputs['digest'] ?? '';
    for (const repository of [stage.image, second]) {
      for (const tag of ['1.0.0', '1.0', '1', 'latest'])
        expect(await stage.client.digest(`${repository}:${tag}`)).toBe(digest);
    }
    expect(run.log).toMatch(
      /^Building with release-image-[0-9a-f]{8} \(docker-container, BuildKit v\S+\): linux\/amd64 native, pushes by digest$/m,
    );
  });

  test('is gone when the step is over, and nothing is left to the post step', async () => {
    expect(await leftovers(run)).toEqual([]);
    expect(run.postLog).toBe('');
  });
});

test('a builder in a container is gone after the post step when the run is killed in its build', async () => {
  await stage.repository.tag('v1.1.0');
  const kill = new AbortController();
  const killed = await stage.release('refs/tags/v1.1.0', {
    inputs: { ...own, 'no-cache': 'true' },
    kill: kill.signal,
    onLine(line) {
      if (line.includes('[internal] load build definition')) kill.abort();
    },
  });
  expect(killed).toMatchObject({ exitCode: 137, postExitCode: 0 });
  expect(await leftovers(killed)).toEqual([]);
});

describe('a BuildKit that runs elsewhere', () => {
  const folder = join(engine.folder, 'buildkit');
  const socket = `unix://${join(folder, 'buildkitd.sock')}`;
  const [tcp, tls] = ['tcp://127.0.0.1:42719', 'tcp://127.0.0.1:42720'];
  let certificates: Certificates;

  /** Starts a BuildKit as an administrator would. */
  async function start(name: string, ...flags: readonly string[]): Promise<void> {
    const options = ['--privileged', '--network', 'host', '--volume', `${folder}:${folder}`, '--name', name];
    await stage.docker('run', '--detach', ...options, image, ...flags, '--allow-insecure-entitlement', 'network.host');
  }

  beforeAll(async () => {
    if ('missing' in found) return;
    certificates = await makeCertificates(folder);
    const [ca, cert, key] = ['ca.pem', 'server.pem', 'server-key.pem'].map((file) => join(folder, file));
    await start('open', '--addr', tcp, '--addr', socket);
    await start('closed', '--addr', tls, `--tlscacert=${ca ?? ''}`, `--tlscert=${cert ?? ''}`, `--tlskey=${key ?? ''}`);
  });
  afterAll(async () => {
    if (!('missing' in found)) await stage.docker('rm', '--force', '--volumes', 'open', 'closed');
  });

  test.each([
    ['over TCP', tcp, '1.2.0'],
    ['by its socket', socket, '1.2.1'],
    ['over TCP with certificates', tls, '1.2.2'],
  ])('is reached %s, and pushes by digest into two repositories', async (_, endpoint, version) => {
    await stage.repository.tag(`v${version}`);
    const { ca, cert, key } = certificates;
    const run = await stage.release(`refs/tags/v${version}`, {
      inputs: { ...runSteps, driver: 'remote', endpoint, images: `${stage.image}\n${second}`, promote: 'never' },
      env:
        endpoint === tls
          ? {
              BUILDER_NODE_0_AUTH_TLS_CACERT: ca,
              BUILDER_NODE_0_AUTH_TLS_CERT: cert,
              BUILDER_NODE_0_AUTH_TLS_KEY: key,
            }
          : {},
    });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.log).toMatch(
      /^Building with release-image-\S+ \(remote, BuildKit v\S+\): linux\/amd64 native, pushes by digest$/m,
    );
    const digest = run.outputs['digest'] ?? '';
    for (const repository of [stage.image, second])
      expect(await stage.client.digest(`${repository}:${version}`)).toBe(digest);
    expect(await stage.docker('buildx', 'ls', '--format', '{{.Name}}')).not.toContain('release-image');
    expect(await everythingOf(run)).not.toContain(key.split('\n')[1]);
  });
});

// From 0.32 on, BuildKit stores attestations as artifacts; an older one is not refused anything.
test.each(['ecr', 'aliyun'] as const)(
  'a registry like %s, which refuses attestations as artifacts, gets them as images',
  async (kind) => {
    const strict = await startStrictRegistry(stage.registry.host, kind);
    onTestFinished(() => strict.stop());
    const version = kind === 'ecr' ? '1.3.0' : '1.4.0';
    await stage.repository.tag(`v${version}`);
    const images = `${strict.host}/octocat/hello-world`;
    const run = await stage.release(`refs/tags/v${version}`, { inputs: { ...own, images, provenance: 'mode=max' } });
    expect(run.exitCode, run.log).toBe(0);
    const isRefused = strict.refused() > 0;
    expect(run.log.includes('A registry refuses attestations as OCI artifacts.')).toBe(isRefused);
    expect(run.summary.includes('they are stored as images (`oci-artifact=false`)')).toBe(isRefused);
    const { manifests = [] } = await stage.client.manifest(version);
    expect(manifests.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'unknown']);
  },
);
