import { dockerHub, parseRegistry, type Registry } from '../image/registry.ts';
import { type Ecr, isAmazon, type Provider, providerOf } from '../registry/provider.ts';
import { Secret } from '../tools/secret.ts';
import { readDockerHubConnection } from './docker-hub-connection.ts';
import type { LoginInput } from './inputs.ts';
import type { RawInputs } from './raw-inputs.ts';
import type { LoginTexts } from './registry-auth.ts';

/** What an entry is read with. */
export interface EntryOptions {
  readonly raw: RawInputs;
  /** Where the entry stands in `registry-auth`, from 1; `undefined` for the inputs of one login. */
  readonly number: number | undefined;
  /** The registry of an entry that names none. */
  readonly otherwise: Registry;
  /** A pull request from a fork gets no secrets: its steps run with empty ones, and nothing is pushed. */
  readonly maySecretsBeMissing: boolean;
  /** Where the knobs of docker/login-action are. */
  readonly env: NodeJS.ProcessEnv;
}

/** What docker/login-action's users write for Docker Hub, although it is not a host. */
const hubAddress = /^https:\/\/index\.docker\.io\/v1\/?$/;
/** The user name of a password that `aws ecr get-login-password` gave: no access key is called that. */
const ecrUser = 'AWS';

/**
 * Decides what one entry means, as docker/login-action does: at Amazon a user name and a password are an access key, and
 * without them the AWS CLI finds one; at Docker Hub a user name alone is for OpenID Connect.
 * @returns `undefined` for an entry that says nothing
 */
export function readLoginEntry(entry: LoginTexts, options: EntryOptions): LoginInput | undefined {
  const { username, password } = entry;
  const registry = readRegistry(entry.registry, options);
  const ecr = readEcr(entry.ecr, options);
  const provider = providerOf(registry, { serverUrl: options.env['GITHUB_SERVER_URL'], ecr });
  if (username === '' && password === '') return withoutUser({ registry, provider, ecr }, options);
  if (password === '' && provider?.kind === 'docker-hub') {
    const connection = readDockerHubConnection(options.raw, options.env);
    if (connection !== undefined) return { kind: 'docker-hub', registry, username, ...connection };
  }
  if (password === '' && options.maySecretsBeMissing) return undefined;
  if (username === '') missing('username', 'password', options);
  if (password === '') missing('password', 'username', options);
  const login = { registry, username, password: new Secret(password) };
  return isAmazon(provider) && username !== ecrUser
    ? { kind: 'aws-key', ...login, provider }
    : { kind: 'password', ...login };
}

interface Subject {
  readonly registry: Registry;
  readonly provider: Provider | undefined;
  readonly ecr: Ecr;
}

function withoutUser({ registry, provider, ecr }: Subject, options: EntryOptions): LoginInput | undefined {
  if (ecr === 'false') return { kind: 'docker', registry };
  if (isAmazon(provider)) return { kind: 'provider', registry, provider };
  const isAsked = options.number !== undefined && provider?.kind !== 'docker-hub';
  if (isAsked && provider !== undefined) return { kind: 'provider', registry, provider };
  if (options.number !== undefined && !options.maySecretsBeMissing) missing('username', 'registry', options);
  return undefined;
}

function readRegistry(text: string, options: EntryOptions): Registry {
  if (text === '') return options.otherwise;
  const parse = (): Registry => (hubAddress.test(text) ? dockerHub : parseRegistry(text));
  return options.raw.attempt(inputOf('registry', options), parse) ?? options.otherwise;
}

function readEcr(text: string, options: EntryOptions): Ecr {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word;
  if (word !== '' && word !== 'auto') {
    const problem = 'None of the words that are known here';
    options.raw.faults.push({
      input: inputOf('ecr', options),
      value: text,
      problem,
      remedy: 'Write auto, true or false.',
    });
  }
  return 'auto';
}

function missing(key: string, other: string, options: EntryOptions): void {
  options.raw.faults.push({
    input: inputOf(key, options),
    problem: `"${other}" is given and "${key}" is empty`,
    remedy: 'Give both, or neither to use the credentials that Docker has. A secret that does not exist is empty.',
  });
}

function inputOf(key: string, { number }: EntryOptions): string {
  return number === undefined ? key : `registry-auth, entry ${number}, ${key}`;
}
