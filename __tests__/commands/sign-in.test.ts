import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neededByRelease, signIn } from '../../src/commands/sign-in.ts';
import { decidePush } from '../../src/plan/push.ts';
import { parseRegistry } from '../../src/image/registry.ts';
import { parseRepository } from '../../src/image/repository.ts';
import type { LoginInput } from '../../src/inputs/inputs.ts';
import { Secret } from '../../src/tools/secret.ts';
import { someInputs } from '../records.ts';
import { type CloudPrograms, createCloudPrograms, passwords } from '../registry/cloud-programs.ts';

let folder: string;
let clouds: CloudPrograms;
let env: Record<string, string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-in-'));
  clouds = await createCloudPrograms(folder);
  env = {
    PATH: `${clouds.folder}:${process.env['PATH'] ?? ''}`,
    RUNNER_TEMP: folder,
    DOCKER_CONFIG: join(folder, 'docker'),
    GITHUB_ACTOR: 'octocat',
    GITHUB_SERVER_URL: 'https://github.com',
  };
  await mkdir(join(folder, 'docker'));
});
afterEach(() => rm(folder, { recursive: true }));

const ecr = '012345678901.dkr.ecr.eu-central-1.amazonaws.com';

interface SignedIn {
  readonly logins: readonly string[];
  readonly lines: readonly string[];
  readonly masked: readonly string[];
}

async function signInTo(
  hosts: readonly string[],
  {
    logins = [],
    access,
    isVouchedFor = false,
  }: { logins?: readonly LoginInput[]; access?: 'read'; isVouchedFor?: boolean } = {},
): Promise<SignedIn> {
  const [lines, masked]: [string[], string[]] = [[], []];
  const log = {
    info: (line: string) => void lines.push(line),
    mask: (each: Secret) => void masked.push(each.reveal()),
  };
  const inputs = { logins, githubToken: new Secret('job-token') };
  const registries = new Set(hosts.map(parseRegistry));
  const none = new Set<never>();
  const needed = access === 'read' ? { written: none, read: registries } : { written: registries, read: none };
  const found = await signIn(inputs, needed, { env, log, isVouchedFor });
  const shown = found.map(({ registry, username, password }) => `${registry} ${username}:${password.reveal()}`);
  return { logins: shown, lines, masked };
}

function given(host: string, password = 'given'): LoginInput {
  return { kind: 'password', registry: parseRegistry(host), username: 'me', password: new Secret(password) };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

async function dockerHas(host: string): Promise<void> {
  const auths = { [host]: { auth: base64('user:of-docker') } };
  await writeFile(join(folder, 'docker', 'config.json'), JSON.stringify({ auths }));
}

async function pullRequest(head: object | null): Promise<void> {
  env['GITHUB_EVENT_NAME'] = 'pull_request';
  env['GITHUB_EVENT_PATH'] = join(folder, 'event.json');
  await writeFile(
    env['GITHUB_EVENT_PATH'],
    JSON.stringify({ pull_request: { head: { repo: head }, base: { repo: { id: 1 } } } }),
  );
}

describe('the login for a registry is', () => {
  test('what the step says, before everything else', async () => {
    await dockerHas(ecr);
    const { logins } = await signInTo(['ghcr.io', ecr], { logins: [given('ghcr.io'), given(ecr)] });
    expect(logins).toEqual(['ghcr.io me:given', `${ecr} me:given`]);
    expect(await clouds.started()).toEqual([]);
  });

  test('what Docker has, before anybody is asked', async () => {
    await dockerHas(ecr);
    expect((await signInTo([ecr])).logins).toEqual([]);
    expect(await clouds.started()).toEqual([]);
  });

  test('what whoever runs it gives, for all of them at once, and where from is told', async () => {
    const { logins, lines } = await signInTo(['ghcr.io', ecr, 'eu.gcr.io', 'localhost:5000', 'docker.io']);
    expect(logins).toEqual([
      'ghcr.io octocat:job-token',
      `${ecr} AWS:${passwords.aws}`,
      `eu.gcr.io oauth2accesstoken:${passwords.gcloud}`,
    ]);
    expect(lines.toSorted()).toEqual([
      `The login for ${ecr} is from the AWS CLI (AWS).`,
      'The login for eu.gcr.io is from gcloud (oauth2accesstoken).',
      'The login for ghcr.io is from the token of the job (octocat).',
    ]);
  });

  test('what whoever runs it gives, even if Docker has one, when the step says so', async () => {
    await dockerHas(ecr);
    const asked: LoginInput = {
      kind: 'provider',
      registry: parseRegistry(ecr),
      provider: { kind: 'ecr', region: 'x' },
    };
    expect((await signInTo([], { logins: [asked] })).logins).toEqual([`${ecr} AWS:${passwords.aws}`]);
  });

  test('only what Docker has, when "ecr" is false', async () => {
    const { logins } = await signInTo([ecr], { logins: [{ kind: 'docker', registry: parseRegistry(ecr) }] });
    expect([logins, await clouds.started()]).toEqual([[], []]);
  });

  test('got with the access key that the step has', async () => {
    const key: LoginInput = {
      kind: 'aws-key',
      registry: parseRegistry(ecr),
      provider: { kind: 'ecr', region: 'eu-central-1' },
      username: 'AKIAEXAMPLE',
      password: new Secret('key-canary'),
    };
    expect((await signInTo([ecr], { logins: [key] })).logins).toEqual([`${ecr} AWS:${passwords.aws}`]);
    expect((await clouds.started())[0]?.env.get('AWS_SECRET_ACCESS_KEY')).toBe('key-canary');
  });

  test('not asked for when no registry needs one', async () => {
    env['DOCKER_CONFIG'] = join(folder, 'clouds', 'aws'); // It is a file: whoever reads it as a folder fails.
    expect((await signInTo([])).logins).toEqual([]);
  });
});

test('what is found is masked as it is, and as it stands in a header', async () => {
  const { masked } = await signInTo([ecr, 'gcr.io']);
  expect(masked.toSorted()).toEqual(
    [
      passwords.aws,
      base64(`AWS:${passwords.aws}`),
      passwords.gcloud,
      base64(`oauth2accesstoken:${passwords.gcloud}`),
    ].sort(),
  );
});

describe('when several who are asked give nothing', () => {
  beforeEach(async () => {
    await clouds.answer('aws', 'echo no credentials >&2; exit 255');
    await clouds.answer('az', 'echo please run az login >&2; exit 1');
  });

  test('all of them are named', async () => {
    const signed = signInTo([ecr, 'acme.azurecr.io', 'ghcr.io']);
    await expect(signed).rejects.toMatchObject({ failure: { code: 'several-failures' } });
    await expect(signed).rejects.toThrow(/no credentials[^]*please run az login/);
  });

  test('who only wants to read is told so, and goes on', async () => {
    const { logins, lines } = await signInTo([ecr, 'ghcr.io'], { access: 'read' });
    expect(logins).toEqual(['ghcr.io octocat:job-token']);
    expect(lines.join('\n')).toContain('"no credentials"');
  });
});

describe('a pull request', () => {
  test('of the same repository has the logins of a push', async () => {
    await pullRequest({ id: 1 });
    expect((await signInTo(['ghcr.io'])).logins).toEqual(['ghcr.io octocat:job-token']);
  });

  test.each([{ id: 2 }, null])('from the fork %j has only what its step gives', async (head) => {
    await pullRequest(head);
    const asked: LoginInput = {
      kind: 'provider',
      registry: parseRegistry(ecr),
      provider: { kind: 'ecr', region: 'x' },
    };
    const { logins } = await signInTo(['ghcr.io', 'gcr.io', ecr], { logins: [given('quay.io'), asked] });
    expect(logins).toEqual(['quay.io me:given']);
    expect(await clouds.started()).toEqual([]);
  });
});

test('a pull request from a fork has the logins of a push where what is built is known to be of this repository', async () => {
  await pullRequest({ id: 2 });
  expect((await signInTo(['ghcr.io'], { isVouchedFor: true })).logins).toEqual(['ghcr.io octocat:job-token']);
});

test('a configuration in the checkout that names a helper is refused before the helper is asked', async () => {
  env['GITHUB_WORKSPACE'] = folder;
  await writeFile(join(folder, 'docker', 'config.json'), '{"credsStore":"evil"}');
  await expect(signInTo(['ghcr.io'])).rejects.toMatchObject({ failure: { code: 'invalid-docker-config' } });
});

test.each([
  ['push', ['ghcr.io', 'quay.io']],
  ['pull_request', []],
  ['', []],
])('on the event "%s" a release pushes to %j', (name, expected) => {
  const images = ['ghcr.io/a/b', 'quay.io/a/b', 'ghcr.io/a/c'].map(parseRepository);
  const { written, read } = neededByRelease(someInputs({ images }), { GITHUB_EVENT_NAME: name });
  expect([[...written], [...read]]).toEqual([expected, []]);
});

test('a check whether an image is reproducible reads, whatever the event is and "push" says', () => {
  const inputs = someInputs({ images: [parseRepository('ghcr.io/a/b')], push: 'always', reproducible: 'check' });
  const { written, read } = neededByRelease(inputs, { GITHUB_EVENT_NAME: 'push' });
  expect([[...written], [...read]]).toEqual([[], ['ghcr.io']]);
  expect(decidePush(inputs, { name: 'push' })).toEqual({ push: false, reason: 'reproducible is check' });
});
