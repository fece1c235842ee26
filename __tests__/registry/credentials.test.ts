import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseRegistry } from '../../src/image/registry.ts';
import { dockerCredentials, withLogins, type Credential } from '../../src/registry/credentials.ts';
import type { Run } from '../../src/tools/run.ts';
import { Secret } from '../../src/tools/secret.ts';
import { userBase64 } from './servers.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credentials-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs real programs; the helpers of a test are in its folder, which is first on PATH. */
const run: Run = (command, args, options) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const child = execFile(command, args, { env }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(new Error('not started', { cause: error }));
      else resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr });
    });
    child.stdin?.end(options?.input ?? '');
  });

async function find(registry: string, config: unknown, variable?: string): Promise<string | undefined> {
  await writeFile(path.join(folder, 'config.json'), JSON.stringify(config));
  const env = { DOCKER_CONFIG: folder, ...(variable === undefined ? {} : { DOCKER_AUTH_CONFIG: variable }) };
  return show(await dockerCredentials({ env, run })(parseRegistry(registry)));
}

function show(credential: Credential | undefined): string | undefined {
  switch (credential?.kind) {
    case undefined:
      return undefined;
    case 'password':
      return `${credential.username}:${credential.password.reveal()}`;
    case 'identity-token':
      return `token:${credential.token.reveal()}`;
  }
}

async function helper(name: string, script: string): Promise<void> {
  const file = path.join(folder, `docker-credential-${name}`);
  await writeFile(file, `#!/bin/sh\necho "$1 $(cat)" >> '${folder}/asked'\n${script}\n`);
  await chmod(file, 0o755);
}

const entry = { auth: userBase64 };
const demo = 'demo:demo-password';

test.each<[why: string, registry: string, auths: unknown, expected: string | undefined]>([
  ['the host', 'ghcr.io', { 'ghcr.io': entry }, demo],
  ['the host with a port', 'localhost:5000', { 'localhost:5000': entry }, demo],
  ['a URL', 'ghcr.io', { 'https://ghcr.io': entry }, demo],
  ['a URL with a path', 'ghcr.io', { 'https://ghcr.io/v1/': entry }, demo],
  ['an http URL', 'localhost:5000', { 'http://localhost:5000/v2/': entry }, demo],
  ['the URL of Docker Hub', 'docker.io', { 'https://index.docker.io/v1/': entry }, demo],
  ['the exact key before a URL', 'ghcr.io', { 'https://ghcr.io': { auth: 'eDp5' }, 'ghcr.io': entry }, demo],
  ['user name and password in plain text', 'ghcr.io', { 'ghcr.io': { username: 'a', password: 'b:c' } }, 'a:b:c'],
  ['a password with colons', 'ghcr.io', { 'ghcr.io': { auth: Buffer.from('a:b:c').toString('base64') } }, 'a:b:c'],
  [
    'a password with other letters',
    'ghcr.io',
    { 'ghcr.io': { auth: Buffer.from('a:pä€ß').toString('base64') } },
    'a:pä€ß',
  ],
  ['NULs after the password', 'ghcr.io', { 'ghcr.io': { auth: Buffer.from('a:b\0\0').toString('base64') } }, 'a:b'],
  ['an identity token first', 'ghcr.io', { 'ghcr.io': { auth: 'MDAwMDo=', identitytoken: 'abc' } }, 'token:abc'],
  ['nothing for another port', 'localhost:5000', { 'localhost:5001': entry }, undefined],
  [
    'nothing for a longer name',
    'ghcr.io',
    { 'ghcr.io.evil.example': entry, 'https://ghcr.io@evil.example': entry },
    undefined,
  ],
  ['nothing in an empty entry', 'ghcr.io', { 'ghcr.io': {} }, undefined],
  ['nothing for a registry that is called like a property of objects', 'constructor', {}, undefined],
])('finds in the file %s', async (_why, registry, auths, expected) => {
  expect(await find(registry, { auths })).toBe(expected);
});

test.each(['no base64 at all!', 'bm9jb2xvbg==', 'OnBhc3N3b3Jk'])('refuses the auth %j', async (auth) => {
  await expect(find('ghcr.io', { auths: { 'ghcr.io': { auth } } })).rejects.toThrow(/"auth" of ghcr\.io is not base64/);
});

test('asks the helper of the registry before the general one and the file', async () => {
  await helper('mine', `echo '{"ServerURL":"ghcr.io","Username":"from","Secret":"mine"}'`);
  await helper('general', `echo '{"ServerURL":"quay.io","Username":"from","Secret":"general"}'`);
  const config = {
    credsStore: 'general',
    credHelpers: { 'ghcr.io': 'mine' },
    auths: { 'ghcr.io': entry, 'quay.io': entry },
  };
  expect(await find('ghcr.io', config)).toBe('from:mine');
  expect(await find('quay.io', config)).toBe('from:general');
  expect(await readFile(path.join(folder, 'asked'), 'utf8')).toBe('get ghcr.io\nget quay.io\n');
});

test('reads the file when the helper of the registry is the empty name', async () => {
  const config = { credsStore: 'general', credHelpers: { 'ghcr.io': '' }, auths: { 'ghcr.io': entry } };
  expect(await find('ghcr.io', config)).toBe(demo);
});

test('takes DOCKER_AUTH_CONFIG before everything else, where it has the registry', async () => {
  const variable = JSON.stringify({ auths: { 'ghcr.io': { auth: Buffer.from('from:variable').toString('base64') } } });
  const config = { auths: { 'ghcr.io': entry, 'quay.io': entry } };
  expect(await find('ghcr.io', config, variable)).toBe('from:variable');
  expect(await find('quay.io', config, variable)).toBe(demo);
});

test('has no credential when the helper has none', async () => {
  await helper('general', 'echo credentials not found in native keychain; exit 1');
  expect(await find('ghcr.io', { credsStore: 'general', auths: { 'ghcr.io': entry } })).toBeUndefined();
});

test('takes the user name <token> of a helper for an identity token', async () => {
  await helper('general', `echo '{"Username":"<token>","Secret":"abc"}'`);
  expect(await find('ghcr.io', { credsStore: 'general' })).toBe('token:abc');
});

test.each([
  ['fails', 'echo locked; exit 1', /exit code 1\): "locked"/],
  ['does not answer in JSON', 'echo hello', /its answer is not/],
  ['answers without a secret', `echo '{"Username":"a"}'`, /its answer is not/],
])('reports a helper that %s', async (_what, script, message) => {
  await helper('general', script);
  await expect(find('ghcr.io', { credsStore: 'general' })).rejects.toThrow(message);
});

test('reports a helper that is not there', async () => {
  await expect(find('ghcr.io', { credsStore: 'nowhere' })).rejects.toMatchObject({
    failure: { code: 'credential-helper-failed' },
  });
});

test.each(['x/evil', '../evil', '/bin/sh', '.', '-x', 'a b', 'a;b', 1, {}])(
  'runs nothing for the helper name %j',
  async (name) => {
    await helper('general', 'exit 0');
    await expect(find('ghcr.io', { credHelpers: { 'ghcr.io': name } })).rejects.toThrow(/not the name of a program/);
  },
);

test("prefers the step's own login for its registry, and only for that", async () => {
  const login = { registry: parseRegistry('ghcr.io'), username: 'own', password: new Secret('login') };
  const source = withLogins(Promise.resolve([login]), () =>
    Promise.resolve({ kind: 'identity-token', token: new Secret('other') }),
  );
  expect(show(await source(parseRegistry('ghcr.io')))).toBe('own:login');
  expect(show(await source(parseRegistry('quay.io')))).toBe('token:other');
});
