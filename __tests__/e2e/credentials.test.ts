import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hubot, octocat, startRegistry } from '../../scripts/engine/registry.ts';
import { createCloudPrograms } from '../registry/cloud-programs.ts';
import { commandsWith, patiently } from '../tools/processes.ts';
import { asleep, createInterruptStage } from './interrupt.ts';
import { engine, everythingOf, filesBelow, runSteps, type RunOverrides, type StagedRun } from './stage.ts';

const execute = promisify(execFile);
const stage = await createInterruptStage();
/** What `aws` prints is the password of this user: the second registry is taken for Amazon's. */
const amazon = await startRegistry({ engine, users: [{ ...hubot, name: 'AWS' }] });
afterAll(() => amazon.stop());
const clouds = await createCloudPrograms(dirname(stage.config));
await clouds.answer('aws', `echo '${hubot.password}'; echo 'said aside: ${hubot.password}' >&2`);

const images = [stage.image, `${amazon.host}/acme/copy`] as const;
const logins = `
- registry: ${stage.registry.host}
  username: ${octocat.name}
  password: "${octocat.password}"
- registry: ${amazon.host}
  ecr: true
`;
const octocatOnly = { username: octocat.name, password: octocat.password };
/** What the job has for GitHub, and for ghcr.io. */
const jobToken = 'ghs_canary-of-the-job';
const canaries = [octocat, { ...hubot, name: 'AWS' }].flatMap(({ name, password }) => [
  password,
  Buffer.from(`${name}:${password}`).toString('base64'),
]);
canaries.push(jobToken);
const userConfig = '{ "detachKeys": "ctrl-e,e" }';

beforeAll(async () => {
  await writeFile(join(stage.config, 'config.json'), userConfig);
});

let count = 0;

/** Releases a version to both registries with a login for each. */
async function release(overrides: RunOverrides = {}): Promise<StagedRun & { readonly version: string }> {
  count += 1;
  const version = `1.${count}.0`;
  await stage.repository.commit(`Version ${version}`);
  await stage.repository.tag(`v${version}`);
  const run = await stage.release(`refs/tags/v${version}`, {
    ...overrides,
    inputs: {
      ...{ images: images.join('\n'), username: '', password: '', 'registry-auth': logins, ...runSteps },
      'github-token': jobToken,
      ...overrides.inputs,
    },
    env: { PATH: `${clouds.folder}:${stage.env['PATH'] ?? ''}`, ...overrides.env },
  });
  return { ...run, version };
}

/** The digest of a tag at the registry that is taken for Amazon's, seen without any code of ours. */
async function copied(tag: string): Promise<string | null> {
  const headers = {
    authorization: `Basic ${Buffer.from(`AWS:${hubot.password}`).toString('base64')}`,
    accept: 'application/vnd.oci.image.index.v1+json',
  };
  const answer = await fetch(`http://${amazon.host}/v2/acme/copy/manifests/${tag}`, { headers });
  return answer.headers.get('docker-content-digest');
}

/** Looks for every password in whatever a run shows or leaves, in how programs were started, and in the user's files. */
async function expectNoCanary(run: StagedRun): Promise<void> {
  const own = await Promise.all(
    (await filesBelow(stage.config)).map((file) => readFile(file, 'latin1').catch(() => '')),
  );
  const argv = (await clouds.started()).map(({ args }) => args);
  const seen = JSON.stringify([await everythingOf({ ...run, log: '' }), run.shownLog, own, argv]);
  for (const canary of canaries) expect(seen).not.toContain(canary);
  expect(await readFile(join(stage.config, 'config.json'), 'utf8')).toBe(userConfig);
}

test('one step pushes to two registries with a login each, of which it was given one and asked for the other', async () => {
  const run = await release();
  expect(run.exitCode, run.log).toBe(0);
  const { digest = '' } = run.outputs;
  expect(await stage.client.digest(`${images[0]}:${run.version}`)).toBe(digest);
  expect(await copied(run.version)).toBe(digest);
  expect(run.shownLog).toContain(`The login for ${amazon.host} is from the AWS CLI (AWS).`);
  expect(run.env).toEqual({});
  await expectNoCanary(run);
  const masks = run.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
  expect(masks).toEqual(expect.arrayContaining(canaries));
});

test('a cloud that gives no login is told before anything is built', async () => {
  await clouds.answer('aws', 'echo Unable to locate credentials >&2; exit 255');
  const run = await release();
  await clouds.answer('aws', `echo '${hubot.password}'`);
  expect(run.exitCode).toBe(1);
  expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toMatch(
    /^127\.0\.0\.1:\d+ wants a login, .*"Unable to locate credentials".*configure-aws-credentials/,
  );
  expect(await stage.client.tags()).not.toContain(run.version);
});

describe('exported logins', () => {
  test('are those of later steps, which can push with them', async () => {
    const run = await release({ inputs: { 'export-credentials': 'true' }, withoutPost: true });
    expect(run.exitCode, run.log).toBe(0);
    expect(Object.keys(run.env).toSorted()).toEqual(['BUILDX_CONFIG', 'DOCKER_CONFIG']);
    const tags = images.flatMap((image) => ['--tag', `${image}:later`]);
    const argv = ['buildx', 'imagetools', 'create', ...tags, `${images[0]}:${run.version}`];
    await execute('docker', argv, { env: { ...process.env, ...stage.env, ...run.env } });
    expect(await copied('later')).toBe(run.outputs['digest']);
  });

  test('are gone after the post step', async () => {
    const run = await release({ inputs: { 'export-credentials': 'true' } });
    expect(run.env['DOCKER_CONFIG']).toContain(run.temp);
    expect(run.postExitCode).toBe(0);
    await expectNoCanary(run);
  });

  test('outlive it where "logout" is false', async () => {
    const run = await release({ inputs: { 'export-credentials': 'true', logout: 'false' } });
    const file = await readFile(join(run.env['DOCKER_CONFIG'] ?? '', 'config.json'), 'utf8');
    for (const registry of [stage.registry.host, amazon.host]) expect(file).toContain(registry);
    expect(run.shownLog).not.toContain(hubot.password);
  });
});

describe('other entrances', () => {
  const action = (name: string): string => resolve(import.meta.dirname, '../..', name);

  test('a plan takes the same inputs, and asks nobody for a login', async () => {
    const before = (await clouds.started()).length;
    const run = await release({ action: action('plan') });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.unexpectedInputs).toEqual([]);
    expect((await clouds.started()).length).toBe(before);
    await expectNoCanary(run);
  });

  test('a promotion reads with one login and writes with another', async () => {
    const { version } = await release({ inputs: { images: images[0], 'registry-auth': '', ...octocatOnly } });
    const inputs = { from: `${images[0]}:${version}`, images: images[1], version };
    const run = await release({ action: action('promote'), inputs });
    expect(run.exitCode, run.log).toBe(0);
    expect(await copied(version)).toBe(await stage.client.digest(`${images[0]}:${version}`));
    await expectNoCanary(run);
  });

  test('a rollback moves the tags of two registries with a login each', async () => {
    const { version: bad } = await release();
    const inputs = { withdraw: bad, reason: 'it crashes' };
    const run = await release({ action: action('rollback'), inputs });
    expect(run.exitCode, run.log).toBe(0);
    const left = await stage.client.digest(`${images[0]}:latest`);
    expect(left).not.toBe(await stage.client.digest(`${images[0]}:${bad}`));
    expect(await copied('latest')).toBe(left);
    await expectNoCanary(run);
  });
});

/** The files below a folder that have one of the passwords in them. */
async function filesWithCanary(folder: string): Promise<string[]> {
  const files = await filesBelow(folder);
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')));
  return files.filter((_file, index) => canaries.some((canary) => texts[index]?.includes(canary)));
}

test.each(['false', 'true'])(
  'a killed main step leaves no password behind its post step, exported: %s',
  async (exported) => {
    const temp = await mkdtemp(join(dirname(stage.config), 'temp-'));
    const kill = new AbortController();
    let before: Promise<readonly [commands: string, files: readonly string[]]> | undefined;
    const look = async (): Promise<readonly [string, string[]]> => {
      const found = [(await commandsWith('buildx')).join('\n'), await filesWithCanary(temp)] as const;
      kill.abort();
      return found;
    };
    const run = await release({
      inputs: { 'build-args': 'SLEEP=yes', 'no-cache': 'true', 'export-credentials': exported },
      env: { RUNNER_TEMP: temp },
      kill: kill.signal,
      onLine(line) {
        if (/^#\d+ \d+\.\d+ asleep$/.test(line)) before ??= look();
      },
    });
    const [commands = '', files = []] = (await before) ?? [];
    expect([run.exitCode, files.length]).toEqual([137, 1]);
    expect(commands).toContain(' build ');
    for (const canary of canaries) expect(commands).not.toContain(canary);
    await expectNoCanary(run);
    expect(await filesWithCanary(temp)).toEqual([]);
    await expect.poll(() => commandsWith(asleep), patiently).toEqual([]);
  },
);

test("a main step that is killed while BuildKit fetches with the job's token leaves no file with that token", async () => {
  const kill = new AbortController();
  const temp = await mkdtemp(join(dirname(stage.config), 'temp-'));
  let before: Promise<readonly string[]> | undefined;
  const git = createServer(() => {
    before ??= filesWithCanary(temp).finally(() => {
      kill.abort();
    });
  });
  onTestFinished(() => {
    git.close().closeAllConnections();
  });
  await new Promise<void>((done) => git.listen(0, '127.0.0.1', done));
  const server = `http://127.0.0.1:${(git.address() as AddressInfo).port}`;
  const run = await release({
    inputs: { context: '{{defaultContext}}' },
    env: { GITHUB_SERVER_URL: server, RUNNER_TEMP: temp },
    kill: kill.signal,
  });
  const files = await before;
  expect([run.exitCode, run.postExitCode], run.log).toEqual([137, 0]);
  expect(files).toHaveLength(2);
  await expectNoCanary(run);
  expect(await filesWithCanary(temp)).toEqual([]);
});
