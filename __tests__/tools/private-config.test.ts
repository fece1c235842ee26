import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseRegistry } from '../../src/image/registry.ts';
import { createPrivateConfig } from '../../src/tools/private-config.ts';
import { Secret } from '../../src/tools/secret.ts';
import { startDistribution, user, userBase64, type Running } from '../registry/servers.ts';

const execute = promisify(execFile);

/** A home with a Docker config folder, and what stands for RUNNER_TEMP. */
let root: string;
let original: string;
let temp: string;
let env: Record<string, string>;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'private-config-test-'));
  original = path.join(root, 'home', '.docker');
  temp = path.join(root, 'temp');
  await mkdir(path.join(original, 'contexts'), { recursive: true });
  await mkdir(temp);
  env = { HOME: path.join(root, 'home') };
});
afterEach(() => rm(root, { recursive: true }));

const login = (
  registry: string,
): { registry: ReturnType<typeof parseRegistry>; username: string; password: Secret } => ({
  registry: parseRegistry(registry),
  username: user.username,
  password: new Secret(user.password),
});

async function writeConfig(document: unknown, folder = original): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'config.json'), JSON.stringify(document));
}

async function readConfig(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, 'config.json'), 'utf8'));
}

describe('the folder', () => {
  test('is for nobody else, links to what the user has, and has a file of its own', async () => {
    await writeFile(path.join(original, 'daemon.json'), '{}');
    const made = await createPrivateConfig({ env, temp, logins: [login('ghcr.io')] });
    expect(path.dirname(made.directory)).toBe(temp);
    expect((await stat(made.directory)).mode & 0o777).toBe(0o700);
    expect((await readdir(made.directory)).toSorted()).toEqual(['config.json', 'contexts', 'daemon.json']);
    expect(await readlink(path.join(made.directory, 'contexts'))).toBe(path.join(original, 'contexts'));
    const file = await lstat(path.join(made.directory, 'config.json'));
    expect([file.isFile(), file.mode & 0o777]).toEqual([true, 0o600]);
    expect(made.environment).toEqual({ DOCKER_CONFIG: made.directory, BUILDX_CONFIG: path.join(original, 'buildx') });
  });

  test('can be removed, twice, without anything of the user', async () => {
    await writeFile(path.join(original, 'contexts', 'meta.json'), '{}');
    await writeConfig({});
    const made = await createPrivateConfig({ env, temp, logins: [login('ghcr.io')] });
    await made.remove();
    await made.remove();
    expect(await readdir(temp)).toEqual([]);
    expect(existsSync(path.join(original, 'contexts', 'meta.json'))).toBe(true);
    expect(await readConfig(original)).toEqual({});
  });

  test('is not made without a login', async () => {
    await writeConfig({});
    const made = await createPrivateConfig({ env, temp, logins: [] });
    await made.remove();
    expect(made).toMatchObject({ directory: original, environment: {} });
    expect([await readdir(temp), await readConfig(original)]).toEqual([[], {}]);
  });

  test('does not need the user to have one', async () => {
    const made = await createPrivateConfig({
      env: { HOME: path.join(root, 'nobody') },
      temp,
      logins: [login('ghcr.io')],
    });
    expect(await readConfig(made.directory)).toEqual({ auths: { 'ghcr.io': { auth: userBase64 } } });
  });

  test('leaves BUILDX_CONFIG as it is set', async () => {
    const set = { ...env, BUILDX_CONFIG: '/elsewhere' };
    const made = await createPrivateConfig({ env: set, temp, logins: [login('ghcr.io')] });
    expect(made.environment['BUILDX_CONFIG']).toBe('/elsewhere');
  });

  test('is not left behind when it cannot be finished', async () => {
    await writeConfig({});
    const set = { ...env, DOCKER_AUTH_CONFIG: '{' };
    await expect(createPrivateConfig({ env: set, temp, logins: [login('ghcr.io')] })).rejects.toThrow(
      /DOCKER_AUTH_CONFIG/,
    );
    expect(await readdir(temp)).toEqual([]);
  });
});

test.each<[why: string, registry: string, config: object, expected: object]>([
  ['an empty file', 'ghcr.io', {}, { auths: { 'ghcr.io': { auth: userBase64 } } }],
  ['Docker Hub', 'docker.io', {}, { auths: { 'https://index.docker.io/v1/': { auth: userBase64 } } }],
  [
    'other keys and logins',
    'ghcr.io',
    { detachKeys: 'ctrl-a', auths: { 'ghcr.io': { auth: 'old' }, 'quay.io': { auth: 'x' } } },
    { detachKeys: 'ctrl-a', auths: { 'ghcr.io': { auth: userBase64 }, 'quay.io': { auth: 'x' } } },
  ],
  [
    'a store that would hide the login',
    'ghcr.io',
    { credsStore: 'desktop', credHelpers: { 'quay.io': 'x' } },
    {
      credsStore: 'desktop',
      credHelpers: { 'quay.io': 'x', 'ghcr.io': '' },
      auths: { 'ghcr.io': { auth: userBase64 } },
    },
  ],
  [
    'a helper of its own',
    'ghcr.io',
    { credHelpers: { 'ghcr.io': 'x' } },
    { credHelpers: { 'ghcr.io': '' }, auths: { 'ghcr.io': { auth: userBase64 } } },
  ],
  [
    'a helper of another registry only',
    'ghcr.io',
    { credHelpers: { 'quay.io': 'x' } },
    { credHelpers: { 'quay.io': 'x' }, auths: { 'ghcr.io': { auth: userBase64 } } },
  ],
])('adds the login to %s', async (_why, registry, config, expected) => {
  await writeConfig(config);
  const made = await createPrivateConfig({ env, temp, logins: [login(registry)] });
  expect(await readConfig(made.directory)).toEqual(expected);
  expect(await readConfig(original)).toEqual(config);
});

test('has all logins of a step, each before the helper that would hide it', async () => {
  await writeConfig({ credHelpers: { 'gcr.io': 'gcloud', 'quay.io': 'x' }, auths: { 'ghcr.io': { auth: 'old' } } });
  const logins = ['ghcr.io', 'gcr.io', 'docker.io'].map(login);
  const set = {
    ...env,
    DOCKER_AUTH_CONFIG: '{"auths":{"gcr.io":{"auth":"a"},"ghcr.io":{"auth":"b"},"r.io":{"auth":"c"}}}',
  };
  const made = await createPrivateConfig({ env: set, temp, logins });
  const entry = { auth: userBase64 };
  expect(await readConfig(made.directory)).toEqual({
    auths: { 'ghcr.io': entry, 'gcr.io': entry, 'https://index.docker.io/v1/': entry },
    credHelpers: { 'gcr.io': '', 'quay.io': 'x' },
  });
  expect(made.environment).toMatchObject({ DOCKER_AUTH_CONFIG: '{"auths":{"r.io":{"auth":"c"}}}' });
});

describe('a configuration inside the checkout', () => {
  const inWorkspace = (): Record<string, string> => ({
    GITHUB_WORKSPACE: path.join(root, 'work'),
    DOCKER_CONFIG: path.join(root, 'work', '.docker'),
  });

  test('may have logins', async () => {
    const set = inWorkspace();
    await writeConfig({ auths: { 'quay.io': { auth: 'x' } }, credHelpers: {} }, set['DOCKER_CONFIG']);
    await expect(createPrivateConfig({ env: set, temp, logins: [login('ghcr.io')] })).resolves.toBeDefined();
  });

  test.each([
    { credHelpers: { 'ghcr.io': 'x/evil' } },
    { credsStore: 'evil' },
    { cliPluginsExtraDirs: ['./plug'] },
    { aliases: { builder: 'evil' } },
    { currentContext: 'evil' },
    { proxies: { default: { httpsProxy: 'http://evil.example' } } },
    { HttpHeaders: { 'X-Meta': '1' } },
    // Docker takes these as well: Go folds case.
    { CREDSSTORE: 'evil' },
    { credſStore: 'evil' },
    { cliPluginſExtraDirs: ['./plug'] },
  ])('may not command docker with %j, with or without a login', async (config) => {
    const set = inWorkspace();
    await writeConfig(config, set['DOCKER_CONFIG']);
    const refused = { failure: { code: 'invalid-docker-config' } };
    await expect(createPrivateConfig({ env: set, temp, logins: [login('ghcr.io')] })).rejects.toMatchObject(refused);
    await expect(createPrivateConfig({ env: set, temp, logins: [] })).rejects.toMatchObject(refused);
  });

  test('may not bring programs, not even through a link', async () => {
    const set = inWorkspace();
    await mkdir(path.join(root, 'work', 'conf', 'cli-plugins'), { recursive: true });
    await symlink(path.join(root, 'work', 'conf'), path.join(root, 'link'));
    const linked = { ...set, DOCKER_CONFIG: path.join(root, 'link') };
    await expect(createPrivateConfig({ env: linked, temp, logins: [] })).rejects.toThrow(/cli-plugins/);
  });
});

describe('the docker client', () => {
  let registry: Running;
  beforeAll(async () => {
    registry = await startDistribution({ kind: 'basic' });
  });
  afterAll(() => registry.stop());

  /** Gives the user the plugins of the docker that runs the tests, and a helper that has no credentials and writes down who asked. */
  async function userWithHelper(): Promise<{
    readonly environment: Record<string, string>;
    readonly helperLog: string;
  }> {
    const plugins = path.join(process.env['DOCKER_CONFIG'] ?? '', 'cli-plugins');
    if (existsSync(plugins)) await symlink(plugins, path.join(original, 'cli-plugins'));
    const helperLog = path.join(root, 'helper.log');
    const helper = path.join(root, 'docker-credential-test');
    await writeFile(
      helper,
      `#!/bin/sh\necho "$1 $(cat)" >> '${helperLog}'\necho credentials not found in native keychain\nexit 1\n`,
    );
    await chmod(helper, 0o755);
    await writeConfig({ credsStore: 'test' });
    const { HOME = '' } = env;
    const environment = { ...process.env, HOME, PATH: `${root}:${process.env['PATH'] ?? ''}`, DOCKER_CONFIG: original };
    return { environment: environment, helperLog };
  }

  async function push(environment: NodeJS.ProcessEnv): Promise<number> {
    const context = path.join(root, 'context');
    await mkdir(context, { recursive: true });
    await writeFile(path.join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
    const argv = ['buildx', 'build', '--push', '--tag', `${registry.host}/acme/widget:1`, context];
    return execute('docker', argv, { env: environment }).then(
      () => 0,
      (error: unknown) => (error as { code: number }).code,
    );
  }

  test('pushes with the login although a credential store is set, and keeps the builders of the user', async () => {
    const { environment, helperLog } = await userWithHelper();
    expect(await push(environment)).not.toBe(0);
    expect(await readFile(helperLog, 'utf8')).toContain(`get ${registry.host}`);
    await rm(helperLog);
    await execute('docker', ['buildx', 'create', '--name', 'mine', '--driver', 'docker-container'], {
      env: environment,
    });

    const made = await createPrivateConfig({ env: environment, temp, logins: [login(registry.host)] });
    const withLogin = { ...environment, ...made.environment };
    expect(await push(withLogin)).toBe(0);
    expect(existsSync(helperLog)).toBe(false);
    const builders = await execute('docker', ['buildx', 'ls', '--format', '{{.Name}}'], { env: withLogin });
    expect(builders.stdout.split('\n')).toContain('mine');
    expect(await readConfig(original)).toEqual({ credsStore: 'test' });
  });

  test('pushes with the login although DOCKER_AUTH_CONFIG has another', async () => {
    const { environment } = await userWithHelper();
    const other = JSON.stringify({
      auths: { [registry.host]: { auth: Buffer.from('demo:wrong').toString('base64') } },
    });
    const set = { ...environment, DOCKER_AUTH_CONFIG: other };
    const made = await createPrivateConfig({ env: set, temp, logins: [login(registry.host)] });
    expect(await push({ ...set, ...made.environment, DOCKER_AUTH_CONFIG: other })).not.toBe(0);
    expect(await push({ ...set, ...made.environment })).toBe(0);
  });
});
