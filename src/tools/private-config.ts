import { mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { invalidDockerConfig } from './failures.ts';
import { configKey } from '../image/registry.ts';
import { configFolder, helperFor, parseDockerConfig, readDockerConfig } from './docker-config.ts';
import type { DockerConfig, Environment } from './docker-config.ts';
import { foldedKey } from './foreign-json.ts';
import { isInside } from './is-inside.ts';
import { encoded, type Login } from './login.ts';

export interface PrivateConfig {
  readonly directory: string;
  /** What to add to the environment of every docker and buildx process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Deletes what was made, nothing of the user's. May be called again. */
  remove(): Promise<void>;
}

export interface PrivateConfigOptions {
  readonly env: Environment;
  /** A folder that does not outlive the job: RUNNER_TEMP. */
  readonly temp: string;
  readonly logins: readonly Login[];
}

/** Keys of `config.json` that make docker run a program or talk to somebody else, folded. */
const commandingKeys = new Set(
  [
    ...['credsStore', 'credHelpers', 'cliPluginsExtraDirs', 'plugins', 'aliases'],
    ...['currentContext', 'proxies', 'HttpHeaders'],
  ].map(foldedKey),
);

/**
 * Gives docker logins without touching the user's files: a folder (0700) that looks like the user's Docker config
 * folder through symbolic links, with a `config.json` (0600) of its own that has the logins in it. Builders and build
 * history stay where they are (BUILDX_CONFIG). Without one there is nothing to hide, and it is the user's own folder.
 * @throws ReleaseError when the user's `config.json` is not one, or the checked-out repository could command docker by it
 */
export async function createPrivateConfig({ env, temp, logins }: PrivateConfigOptions): Promise<PrivateConfig> {
  const original = configFolder(env);
  const config = await readDockerConfig(original);
  await refuseCommandsOfWorkspace(original, config, env['GITHUB_WORKSPACE']);
  if (logins.length === 0) return { directory: original, environment: {}, remove: () => Promise.resolve() };

  const authConfig = authConfigWithout(logins, env['DOCKER_AUTH_CONFIG']);
  const directory = await mkdtemp(path.join(temp, 'docker-config-'));
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    await linkEntries(original, directory);
    const text = JSON.stringify(withLogins(config, logins), undefined, 2);
    await writeFile(path.join(directory, 'config.json'), text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await remove();
    throw error;
  }
  const buildx = env['BUILDX_CONFIG'] ?? '';
  const environment = {
    DOCKER_CONFIG: directory,
    BUILDX_CONFIG: buildx === '' ? path.join(original, 'buildx') : buildx,
    ...authConfig,
  };
  return { directory, environment, remove };
}

function withLogins(config: DockerConfig, logins: readonly Login[]): object {
  const auths = logins.map((login) => [configKey(login.registry), { auth: encoded(login).reveal() }] as const);
  const shadowed = auths.filter(([key]) => helperFor(config, key)).map(([key]) => [key, ''] as const);
  return {
    ...config.document,
    auths: Object.fromEntries([...config.auths, ...auths]),
    ...(shadowed.length > 0 ? { credHelpers: Object.fromEntries([...config.credHelpers, ...shadowed]) } : {}),
  };
}

/** DOCKER_AUTH_CONFIG wins over the file (docker/cli, cli/config/configfile/file.go: `GetCredentialsStore`). */
function authConfigWithout(logins: readonly Login[], text: string | undefined): { DOCKER_AUTH_CONFIG?: string } {
  if (!text) return {};
  const auths = new Map(parseDockerConfig(text, 'DOCKER_AUTH_CONFIG').auths);
  const hidden = logins.filter(({ registry }) => auths.delete(configKey(registry)));
  return hidden.length > 0 ? { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: Object.fromEntries(auths) }) } : {};
}

async function linkEntries(from: string, to: string): Promise<void> {
  const names = await listing(from);
  const links = names.filter((name) => name !== 'config.json');
  await Promise.all(links.map((name) => symlink(path.join(from, name), path.join(to, name))));
}

/**
 * For who starts a program that Docker's configuration names.
 * @throws ReleaseError when that configuration is not one, or the checked-out repository could command docker by it
 */
export async function refuseForeignConfig(env: Environment): Promise<void> {
  const folder = configFolder(env);
  await refuseCommandsOfWorkspace(folder, await readDockerConfig(folder), env['GITHUB_WORKSPACE']);
}

/**
 * A Docker config folder below the checkout is written by whoever writes the repository, a pull request included. Logins in it
 * are data and stay usable (self-hosted runners keep jobs apart that way); what would make docker run a program or
 * talk to another host is refused.
 */
async function refuseCommandsOfWorkspace(
  folder: string,
  config: DockerConfig,
  workspace: string | undefined,
): Promise<void> {
  if (!workspace) return;
  const file = path.join(folder, 'config.json');
  const [root, ...places] = await Promise.all([workspace, folder, file].map(real));
  if (root === undefined || !places.some((place) => isInside(place, root))) return;
  const given = Object.entries(config.document).filter(
    ([key, value]) => commandingKeys.has(foldedKey(key)) && !isEmpty(value),
  );
  const plugins = (await listing(folder)).filter((name) => foldedKey(name) === 'cli-plugins').map((name) => `${name}/`);
  const commands = [...given.map(([key]) => key), ...plugins];
  if (commands.length > 0) {
    throw invalidDockerConfig(file, `it is inside the checked-out repository and has ${commands.join(', ')}`);
  }
}

function isEmpty(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}

async function listing(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function real(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch {
    return path.resolve(place);
  }
}
