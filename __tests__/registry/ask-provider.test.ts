import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseRegistry } from '../../src/image/registry.ts';
import { askAmazon, type AskOptions, askProvider } from '../../src/registry/ask-provider.ts';
import { providerOf } from '../../src/registry/provider.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { Secret } from '../../src/tools/secret.ts';
import { type CloudPrograms, createCloudPrograms, passwords } from './cloud-programs.ts';

let folder: string;
let clouds: CloudPrograms;
let env: Record<string, string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ask-provider-'));
  clouds = await createCloudPrograms(folder);
  env = { PATH: `${clouds.folder}:${process.env['PATH'] ?? ''}`, RUNNER_TEMP: folder, INPUT_PASSWORD: 'input-canary' };
});
afterEach(() => rm(folder, { recursive: true }));

function options(more: Record<string, string> = {}): AskOptions {
  return {
    env: { ...env, ...more },
    run: createBoundedRun({ deadline: 20_000 }),
    githubToken: new Secret('job-token'),
  };
}

/** `user:password` for a registry. */
async function ask(host: string, more: Record<string, string> = {}): Promise<string | undefined> {
  const registry = parseRegistry(host);
  const provider = providerOf(registry);
  if (provider === undefined) throw new Error(`Nobody is known to run ${host}.`);
  const login = await askProvider(registry, provider, options(more));
  return login && `${login.username}:${login.password.reveal()}`;
}

const ecr = '012345678901.dkr.ecr.eu-central-1.amazonaws.com';
const azureUser = '00000000-0000-0000-0000-000000000000';

test.each<[host: string, argv: string, login: string]>([
  [ecr, 'aws ecr get-login-password --region eu-central-1', `AWS:${passwords.aws}`],
  [
    '012345678901.dkr-ecr-fips.us-east-2.on.aws',
    'aws ecr get-login-password --region us-east-2',
    `AWS:${passwords.aws}`,
  ],
  ['public.ecr.aws', 'aws ecr-public get-login-password --region us-east-1', `AWS:${passwords.aws}`],
  ['europe-docker.pkg.dev', 'gcloud auth print-access-token', `oauth2accesstoken:${passwords.gcloud}`],
  ['acme-1a2b.azurecr.io', 'az acr login --name acme --expose-token --output json', `${azureUser}:${passwords.az}`],
])('the login for %s is what "%s" prints', async (host, argv, login) => {
  expect(await ask(host)).toBe(login);
  const started = await clouds.started();
  expect(started.map(({ program, args }) => [program, ...args].join(' '))).toEqual([argv]);
});

test('a program is started outside of the checkout, and without the inputs of the step', async () => {
  await ask(ecr, { AWS_PROFILE: 'release' });
  const [started] = await clouds.started();
  expect(started?.cwd).toBe(folder);
  expect(started?.env.get('AWS_PROFILE')).toBe('release');
  expect([...(started?.env.values() ?? [])]).not.toContain('input-canary');
});

test('an access key of the step is what the AWS CLI uses, and is in none of its arguments', async () => {
  const key = { id: 'AKIAEXAMPLE', secret: new Secret('key-canary') };
  const session = { AWS_SESSION_TOKEN: 'of somebody else', AWS_PROFILE: 'of somebody else' };
  await askAmazon(parseRegistry(ecr), { kind: 'ecr', region: undefined }, { ...options(session), key });
  const [started] = await clouds.started();
  expect(started?.args).toEqual(['ecr', 'get-login-password']);
  expect(started?.env.get('AWS_ACCESS_KEY_ID')).toBe('AKIAEXAMPLE');
  expect(started?.env.get('AWS_SECRET_ACCESS_KEY')).toBe('key-canary');
  expect([...(started?.env.values() ?? [])]).not.toContain('of somebody else');
});

test.each(['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'])(
  'a token in %s needs no gcloud',
  async (name) => {
    expect(await ask('gcr.io', { [name]: 'ya29.given' })).toBe('oauth2accesstoken:ya29.given');
    expect(await clouds.started()).toEqual([]);
  },
);

describe('ghcr.io', () => {
  test('takes the token of the job for its actor', async () => {
    expect(await ask('ghcr.io', { GITHUB_ACTOR: 'octocat' })).toBe('octocat:job-token');
  });

  test('has no login outside of a job', async () => {
    expect(await ask('ghcr.io')).toBeUndefined();
  });
});

describe('who is asked and gives no login', () => {
  test.each<[host: string, program: string, remedy: string]>([
    [ecr, 'aws', 'Install the AWS CLI'],
    ['gcr.io', 'gcloud', 'google-github-actions/setup-gcloud'],
    ['acme.azurecr.io', 'az', 'Install the Azure CLI'],
  ])('for %s is named when %s is not there', async (host, program, remedy) => {
    env['PATH'] = join(folder, 'nowhere');
    await expect(ask(host)).rejects.toMatchObject({
      failure: { code: 'no-login', what: expect.stringContaining(`"${program}"`) as string },
      message: expect.stringContaining(remedy) as string,
    });
  });

  test('is quoted with the last line of its complaint, and with nothing that it printed', async () => {
    await clouds.answer(
      'aws',
      `echo canary-on-stdout; printf 'debug\\n\\nUnable to locate credentials\\n' >&2; exit 255`,
    );
    const message = await ask(ecr).then(String, (error: unknown) => (error as Error).message);
    expect(message).toBe(
      `${ecr} wants a login, and "aws ecr get-login-password --region eu-central-1" did not give it (exit code 255): ` +
        '"Unable to locate credentials". Put "uses: aws-actions/configure-aws-credentials" with "role-to-assume" and ' +
        '"aws-region" before this step; for that the job needs "permissions: id-token: write".',
    );
  });

  test('is not waited for without end', async () => {
    await clouds.answer('aws', 'exec sleep 86399');
    const asked = { ...options(), run: createBoundedRun({ deadline: 500 }) };
    const signing = askProvider(parseRegistry(ecr), { kind: 'ecr', region: 'eu-central-1' }, asked);
    await expect(signing).rejects.toThrow(/aws ecr .* did not give it \(aws did not end within 0\.5 s\)/);
  });

  test.each<[host: string, program: keyof typeof passwords, script: string]>([
    [ecr, 'aws', 'echo two words'],
    [ecr, 'aws', 'true'],
    ['gcr.io', 'gcloud', 'printf "line\\nline\\n"'],
    ['acme.azurecr.io', 'az', 'echo not JSON'],
    ['acme.azurecr.io', 'az', 'echo "{}"'],
  ])('for %s is not believed when %s says with "%s" what is no token', async (host, program, script) => {
    await clouds.answer(program, script);
    await expect(ask(host)).rejects.toThrow(/its answer is no token/);
  });
});
