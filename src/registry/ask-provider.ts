import type { Registry } from '../image/registry.ts';
import { textAt } from '../tools/foreign-json.ts';
import type { Login } from '../tools/login.ts';
import type { Run } from '../tools/run.ts';
import { Secret } from '../tools/secret.ts';
import { askProgram } from './ask-program.ts';
import { loginNotGiven } from './login-failures.ts';
import type { Amazon, Provider } from './provider.ts';

/** Whom to ask, and in whose name. */
export interface AskOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly run: Run;
  /** The token of the job. */
  readonly githubToken: Secret | undefined;
}

/** A login, and where it is from, for the log. */
export interface FoundLogin extends Login {
  readonly source: string;
}

/**
 * Asks whoever runs a registry for a login, in the way that they document.
 * @returns `undefined` when they have none to give: a job without a token
 * @throws ReleaseError when they should have one
 */
export async function askProvider(
  registry: Registry,
  provider: Provider,
  options: AskOptions,
): Promise<FoundLogin | undefined> {
  switch (provider.kind) {
    case 'github':
      return askGitHub(registry, options);
    case 'ecr':
    case 'ecr-public':
      return askAmazon(registry, provider, options);
    case 'google':
      return askGoogle(registry, options);
    case 'azure':
      return askAzure(registry, provider.name, options);
    case 'docker-hub':
      return undefined;
  }
}

/** GitHub Docs, "Publishing and installing a package with GitHub Actions". */
function askGitHub(registry: Registry, { env, githubToken }: AskOptions): FoundLogin | undefined {
  const username = env['GITHUB_ACTOR'] ?? '';
  if (githubToken === undefined || username === '') return undefined;
  return { registry, username, password: githubToken, source: 'the token of the job' };
}

/**
 * AWS CLI, `ecr get-login-password` and `ecr-public get-login-password`: it prints the password and nothing else; the
 * public registry gives one in us-east-1 only. Its environment, profile or role say who asks, or `key` does.
 */
export async function askAmazon(
  registry: Registry,
  provider: Amazon,
  { key, ...options }: AskOptions & { readonly key?: { readonly id: string; readonly secret: Secret } },
): Promise<FoundLogin> {
  const region = provider.kind === 'ecr' ? provider.region : 'us-east-1';
  const args = [provider.kind, 'get-login-password', ...(region === undefined ? [] : ['--region', region])];
  const identity = key && {
    AWS_ACCESS_KEY_ID: key.id,
    AWS_SECRET_ACCESS_KEY: key.secret.reveal(),
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_DEFAULT_PROFILE: undefined,
  };
  const install =
    'Install the AWS CLI on the runner, or put "uses: aws-actions/amazon-ecr-login" before this step, which needs no program.';
  const remedy =
    key === undefined
      ? 'Put "uses: aws-actions/configure-aws-credentials" with "role-to-assume" and "aws-region" before this step; for that the job needs "permissions: id-token: write".'
      : 'Check "username" and "password": for this registry they are the id and the secret of an access key of AWS.';
  const printed = await askProgram(registry, { program: 'aws', args, env: identity ?? {}, install, remedy }, options);
  const password = usable(registry, printed, { asked: 'the AWS CLI', remedy });
  return { registry, username: 'AWS', password, source: 'the AWS CLI' };
}

/** Google, "Configure authentication to Artifact Registry for Docker", "Access token". */
async function askGoogle(registry: Registry, options: AskOptions): Promise<FoundLogin> {
  const { env } = options;
  const remedy =
    'Put "uses: google-github-actions/auth" before this step; for that the job needs "permissions: id-token: write".';
  const variable = ['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'].find((name) => env[name]);
  const program = { program: 'gcloud', args: ['auth', 'print-access-token'], remedy };
  const install =
    'Put "uses: google-github-actions/setup-gcloud" before this step, or give an access token in GOOGLE_OAUTH_ACCESS_TOKEN.';
  const token = variable === undefined ? await askProgram(registry, { ...program, install }, options) : env[variable];
  const source = variable ?? 'gcloud';
  const password = usable(registry, token?.trim() ?? '', { asked: source, remedy });
  return { registry, username: 'oauth2accesstoken', password, source };
}

/** Microsoft, "Authenticate with Azure Container Registry", "az acr login with --expose-token", which has the user name as well. */
async function askAzure(registry: Registry, name: string, options: AskOptions): Promise<FoundLogin> {
  const args = ['acr', 'login', '--name', name, '--expose-token', '--output', 'json'];
  const remedy = 'Put "uses: azure/login" before this step; for that the job needs "permissions: id-token: write".';
  const install = 'Install the Azure CLI on the runner, or give "username" and "password" of a service principal.';
  const printed = await askProgram(registry, { program: 'az', args, install, remedy }, options);
  const password = usable(registry, accessToken(printed), { asked: 'the Azure CLI', remedy });
  return { registry, username: '00000000-0000-0000-0000-000000000000', password, source: 'the Azure CLI' };
}

function accessToken(printed: string): string {
  try {
    return textAt(JSON.parse(printed), 'accessToken') ?? '';
  } catch {
    return '';
  }
}

/** @throws ReleaseError when it is nothing that could be sent in a header */
function usable(registry: Registry, text: string, { asked, remedy }: { asked: string; remedy: string }): Secret {
  if (!/^[\x21-\x7e]+$/.test(text)) throw loginNotGiven(registry, { asked, problem: 'its answer is no token', remedy });
  return new Secret(text);
}
