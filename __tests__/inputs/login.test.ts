import { describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import type { LoginInput } from '../../src/inputs/inputs.ts';
import { loadYaml } from '../../src/inputs/load-yaml.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';

type With = Readonly<Record<string, string>>;

async function read(inputs: With, env: With = {}): Promise<readonly LoginInput[]> {
  const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const given = { ...env, ...Object.fromEntries(named) };
  return readInputs(given, { fileExists: () => true, parseYaml: await loadYaml(given) }).logins;
}

/** Logins as `kind registry user:password`. */
async function shown(inputs: With, env: With = {}): Promise<readonly string[]> {
  const logins = await read(inputs, env);
  return logins.map((login) => {
    const user = 'username' in login ? ` ${login.username}` : '';
    return `${login.kind} ${login.registry}${user}${'password' in login ? `:${login.password.reveal()}` : ''}`;
  });
}

async function faultsOf(inputs: With, env: With = {}): Promise<string> {
  return read(inputs, env).then(
    () => '',
    (error: unknown) => (error instanceof ReleaseError ? error.message : Promise.reject(error as Error)),
  );
}

const ecr = '012345678901.dkr.ecr.eu-central-1.amazonaws.com';
const key = { username: 'AKIAEXAMPLE', password: 'secret-key' };
const connection = { DOCKERHUB_OIDC_CONNECTIONID: '867f9d74-789a-4828-a856-12d46bfbbbe7' };

describe('one login', () => {
  test.each<[why: string, inputs: With, env: With, expected: readonly string[]]>([
    ['is a password', { registry: 'quay.io', username: 'me', password: 'p' }, {}, ['password quay.io me:p']],
    ['is an access key at Amazon', { registry: ecr, ...key }, {}, [`aws-key ${ecr} AKIAEXAMPLE:secret-key`]],
    [
      'is an access key at Amazon, where the images are',
      { images: `${ecr}/a`, ...key },
      {},
      [`aws-key ${ecr} AKIAEXAMPLE:secret-key`],
    ],
    [
      'is a password at Amazon when it was got there',
      { registry: ecr, username: 'AWS', password: 'p' },
      {},
      [`password ${ecr} AWS:p`],
    ],
    [
      'is a password at Amazon when "ecr" is false',
      { registry: ecr, ecr: 'false', ...key },
      {},
      [`password ${ecr} AKIAEXAMPLE:secret-key`],
    ],
    [
      'is an access key elsewhere when "ecr" is true',
      { registry: 'r.example', ecr: 'True', ...key },
      {},
      ['aws-key r.example AKIAEXAMPLE:secret-key'],
    ],
    ['is asked for at Amazon when only the registry is named', { registry: ecr }, {}, [`provider ${ecr}`]],
    ['is asked for when only "ecr" is given', { images: 'r.example/a', ecr: 'true' }, {}, ['provider r.example']],
    [
      'is that of Docker alone when "ecr" is false and nobody is named',
      { registry: ecr, ecr: 'false' },
      {},
      [`docker ${ecr}`],
    ],
    ['is not there when only another registry is named', { registry: 'ghcr.io' }, {}, []],
    [
      'is none for docker.io without a password',
      { images: 'acme/app', username: 'acme' },
      { GITHUB_EVENT_NAME: 'pull_request' },
      [],
    ],
    [
      'is by OpenID Connect at Docker Hub',
      { images: 'acme/app', username: 'acme' },
      connection,
      ['docker-hub docker.io acme'],
    ],
    [
      'is a password at Docker Hub if there is one',
      { username: 'me', password: 'p' },
      connection,
      ['password docker.io me:p'],
    ],
  ])('%s', async (_why, inputs, env, expected) => {
    expect(await shown(inputs, env)).toEqual(expected);
  });

  test.each<[inputs: With, env: With, fault: RegExp]>([
    [{ registry: 'quay.io', username: 'me' }, {}, /- password: "username" is given and "password" is empty/],
    [{ password: 'p' }, {}, /- username: "password" is given and "username" is empty/],
    [{ ecr: 'maybe' }, {}, /- ecr: None of the words that are known here: "maybe"\. Write auto, true or false/],
    [{ images: 'a/b,quay.io/a/b', ecr: 'true' }, {}, /- registry: The images are on several registries/],
    [
      { username: 'me' },
      { DOCKERHUB_OIDC_CONNECTIONID: 'mine' },
      /- DOCKERHUB_OIDC_CONNECTIONID: Not the id .*: "mine"/,
    ],
    [
      { username: 'me' },
      { ...connection, DOCKERHUB_OIDC_EXPIREIN: '60' },
      /- DOCKERHUB_OIDC_EXPIREIN: Not a number .*: "60"/,
    ],
  ])('%j is refused', async (inputs, env, fault) => {
    expect(await faultsOf(inputs, env)).toMatch(fault);
  });

  test('has an hour at Docker Hub unless the knob says another time', async () => {
    expect(await read({ username: 'me' }, connection)).toMatchObject([{ lifetime: 3600 }]);
    const knobs = { ...connection, DOCKERHUB_OIDC_EXPIREIN: '300' };
    expect(await read({ username: 'me' }, knobs)).toMatchObject([{ lifetime: 300 }]);
  });
});

describe('registry-auth', () => {
  test('has logins for several registries, the first for Docker Hub, as docker/login-action reads it', async () => {
    const list = `
- username: me
  password: p
- registry: ghcr.io
  username: hubot
  password: "a: #b"
- registry: ${ecr}
- registry: 210987654321.dkr.ecr.us-east-1.amazonaws.com
  username: AKIAEXAMPLE
  password: secret-key
- {registry: europe-docker.pkg.dev}
`;
    expect(await shown({ 'registry-auth': list, images: 'ghcr.io/a/b' })).toEqual([
      'password docker.io me:p',
      'password ghcr.io hubot:a: #b',
      `provider ${ecr}`,
      'aws-key 210987654321.dkr.ecr.us-east-1.amazonaws.com AKIAEXAMPLE:secret-key',
      'provider europe-docker.pkg.dev',
    ]);
  });

  test.each(['0123', 'true', 'null', '2026-11-22', '1e3', '0x1F', '~'])(
    'keeps the password %s as it is',
    async (password) => {
      expect(await shown({ 'registry-auth': `- {username: me, password: ${password}}` })).toEqual([
        `password docker.io me:${password}`,
      ]);
    },
  );

  test('has no login without its secret on a pull request', async () => {
    const list = '- {username: me, password: }\n- {registry: quay.io, username: , password: ""}';
    expect(await shown({ 'registry-auth': list }, { GITHUB_EVENT_NAME: 'pull_request' })).toEqual([]);
  });

  test.each<[list: string, fault: RegExp]>([
    ['username: me', /- registry-auth: Not a YAML list\./],
    ['[]', /- registry-auth: Not a YAML list\./],
    ['- me', /- registry-auth: Entry 1 has no keys\./],
    ['- {username: me, password: [hunter2]}', /- registry-auth: Entry 1, "password", is not a text\./],
    ['- {username: me, pasword: hunter2}', /- registry-auth: Entry 1 has a key that is not known: "pasword"\./],
    ['- {username: me, password: hunter2, logout: false}', /- registry-auth: Entry 1 has "logout"\./],
    ['- {username: me, password: hunter2, scope: "a/b@push"}', /- registry-auth: Entry 1 has a "scope"/],
    ['- {username: me}', /- registry-auth, entry 1, password: "username" is given/],
    ['- {registry: quay.io}', /- registry-auth, entry 1, username: "registry" is given/],
    [
      '- {registry: "https://quay.io", username: me, password: hunter2}',
      /- registry-auth, entry 1, registry: Not a valid registry/,
    ],
    [
      '- {username: me, password: hunter2}\n- {registry: index.docker.io, username: me, password: hunter2}',
      /named twice: "docker.io"/,
    ],
    ['- username: me\n  password: "hunter2\n', /- registry-auth: Not YAML \(line \d\)\./],
    ['- &a {username: me, password: hunter2}\n- *a', /- registry-auth: Not YAML\./],
  ])('%j is refused, without a word of its passwords', async (list, fault) => {
    const told = await faultsOf({ 'registry-auth': list });
    expect(told).toMatch(fault);
    expect(told).not.toContain('hunter2');
  });

  test('is not taken together with the inputs for one login', async () => {
    const told = await faultsOf({ 'registry-auth': '- {username: me, password: p}', registry: 'ghcr.io', ecr: 'auto' });
    expect(told).toContain('- registry-auth: Given together with "registry", "ecr".');
  });
});
