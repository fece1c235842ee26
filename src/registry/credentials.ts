import { invalidDockerConfig } from '../tools/failures.ts';
import { configKey, type Registry } from '../image/registry.ts';
import { configFolder, helperFor, parseDockerConfig, readDockerConfig } from '../tools/docker-config.ts';
import type { Environment } from '../tools/docker-config.ts';
import type { Login } from '../tools/login.ts';
import type { Run } from '../tools/run.ts';
import { parseJson } from '../tools/foreign-json.ts';
import { Secret } from '../tools/secret.ts';
import { credentialHelperFailed } from './login-failures.ts';

/** What proves to a registry who asks. An identity token is an OAuth2 refresh token (Azure, `docker login` with SSO). */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'identity-token'; readonly token: Secret };

/** Finds the credential for a registry; `undefined` means that there is none and that it is asked anonymously. */
export type CredentialSource = (registry: Registry) => Promise<Credential | undefined>;

/** What docker's helpers put in the place of a user name when the secret is an identity token (docker/cli, native_store.go). */
const tokenUsername = '<token>';

/** The logins of the step for their registries, `otherwise` for every other. Those that fail fail for whoever asks. */
export function withLogins(logins: Promise<readonly Login[]>, otherwise: CredentialSource): CredentialSource {
  return async (registry) => {
    const login = (await logins).find((each) => each.registry === registry);
    return login === undefined
      ? otherwise(registry)
      : { kind: 'password', username: login.username, password: login.password };
  };
}

/**
 * The credentials that the docker client would use, looked up in its order: DOCKER_AUTH_CONFIG, the registry's helper,
 * the general helper, the file (docker/cli, cli/config/configfile/file.go: `GetCredentialsStore`).
 * The source throws ReleaseError when the configuration is unreadable or the helper fails.
 */
export function dockerCredentials({ env, run }: { readonly env: Environment; readonly run: Run }): CredentialSource {
  return async (registry) => {
    const key = configKey(registry);
    const variable = parseDockerConfig(env['DOCKER_AUTH_CONFIG'] ?? '', 'DOCKER_AUTH_CONFIG');
    if (variable.auths.has(key)) return readEntry(variable.auths.get(key), key, 'DOCKER_AUTH_CONFIG');
    const folder = configFolder(env);
    const config = await readDockerConfig(folder);
    const helper = helperFor(config, key);
    if (helper) return askHelper(helper, key, run);
    return readEntry(findEntry(config.auths, key), key, folder);
  };
}

/** Old files have URLs as keys: `https://host/v1/` (docker/cli, cli/config/credentials/file_store.go: `Get`). */
function findEntry(auths: ReadonlyMap<string, unknown>, key: string): unknown {
  if (auths.has(key)) return auths.get(key);
  for (const [name, entry] of auths) if (name.replace(/^https?:\/\//, '').replace(/\/.*$/s, '') === key) return entry;
  return undefined;
}

function readEntry(entry: unknown, key: string, source: string): Credential | undefined {
  if (entry === undefined) return undefined;
  const { auth, username, password, identitytoken } = record(entry);
  if (identitytoken && typeof identitytoken === 'string') return identity(identitytoken);
  if (auth && typeof auth === 'string') {
    const [, user, secret] = /^([^:]+):(.*)$/s.exec(Buffer.from(auth, 'base64').toString('utf8')) ?? [];
    if (user === undefined || secret === undefined) {
      throw invalidDockerConfig(source, `the "auth" of ${key} is not base64 of "user:password"`);
    }
    return named(user, secret.replace(/^\0+|\0+$/g, ''));
  }
  return typeof username === 'string' && typeof password === 'string' && username
    ? named(username, password)
    : undefined;
}

/**
 * Asks `docker-credential-<name> get` as docker does (docker/docker-credential-helpers, client.go: `Get`).
 * The name may not be a path: with a `/` in it docker runs a file of the working directory.
 */
async function askHelper(name: unknown, key: string, run: Run): Promise<Credential | undefined> {
  if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
    throw credentialHelperFailed(String(name), key, 'its name is not the name of a program');
  }
  const program = `docker-credential-${name}`;
  const { exitCode, stdout, stderr } = await run(program, ['get'], { input: key }).catch((error: unknown) => {
    throw credentialHelperFailed(name, key, 'it cannot be started', String(error));
  });
  if (exitCode !== 0) {
    if (stdout.trim() === 'credentials not found in native keychain') return undefined;
    throw credentialHelperFailed(name, key, `exit code ${exitCode}`, stdout.trim() || stderr.trim());
  }
  const { Username: user, Secret: secret } = record(parseJson(stdout));
  if (typeof user !== 'string' || typeof secret !== 'string') {
    throw credentialHelperFailed(name, key, 'its answer is not {"Username":…, "Secret":…}');
  }
  return user === tokenUsername ? identity(secret) : named(user, secret);
}

function named(username: string, password: string): Credential | undefined {
  return password === '' ? undefined : { kind: 'password', username, password: new Secret(password) };
}

function identity(token: string): Credential {
  return { kind: 'identity-token', token: new Secret(token) };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
