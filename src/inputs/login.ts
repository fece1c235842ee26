import type { Fault } from '../errors.ts';
import { dockerHub, parseRegistry, type Registry } from '../image/registry.ts';
import { Secret } from '../tools/secret.ts';
import type { Login } from './inputs.ts';
import type { RawInputs } from './raw-inputs.ts';

/** What docker/login-action's users write for Docker Hub, although it is not a host. */
const hubAddress = /^https:\/\/index\.docker\.io\/v1\/?$/;

/** What a login depends on besides its own inputs. */
export interface LoginOptions {
  /** Where the images are: the login is for the one registry there when none is named, for Docker Hub when there is no image. */
  readonly registries: ReadonlySet<Registry>;
  /** A pull request from a fork gets no secrets: its steps run with empty ones, and nothing is pushed. */
  readonly maySecretsBeMissing: boolean;
}

/** `registry`, `username` and `password`. */
export function readLogin(raw: RawInputs, { registries, maySecretsBeMissing }: LoginOptions): Login | undefined {
  const username = raw.text('username');
  const password = raw.text('password');
  const named = raw.text('registry');
  const given = named === '' ? undefined : raw.attempt('registry', () => parseLoginRegistry(named));
  if (password === '' && (username === '' || maySecretsBeMissing)) return undefined;
  if (username === '') raw.faults.push(missing('username', 'password'));
  if (password === '') raw.faults.push(missing('password', 'username'));
  if (named === '' && registries.size > 1) raw.faults.push(ambiguous(registries));
  const [registry = dockerHub] = given ? [given] : registries;
  return { registry, username, password: new Secret(password) };
}

function parseLoginRegistry(text: string): Registry {
  return hubAddress.test(text) ? dockerHub : parseRegistry(text);
}

function missing(input: string, other: string): Fault {
  return {
    input,
    problem: `"${other}" is given and "${input}" is empty`,
    remedy: 'Give both, or neither to use the credentials that Docker has. A secret that does not exist is empty.',
  };
}

function ambiguous(registries: ReadonlySet<Registry>): Fault {
  return {
    input: 'registry',
    value: [...registries].join(', '),
    problem: 'The images are on several registries and it is not said which one the username is for',
    remedy: 'Name the registry; log in to the others with docker/login-action before this step.',
  };
}
