import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { invalidDockerConfig } from './failures.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Docker's `config.json`, as far as credentials go. `document` is the whole of it, to be written again. */
export interface DockerConfig {
  readonly auths: ReadonlyMap<string, unknown>;
  readonly credHelpers: ReadonlyMap<string, unknown>;
  readonly credsStore: unknown;
  readonly document: Readonly<Record<string, unknown>>;
}

/** The folder that the docker client uses (docker/cli, cli/config/config.go: `Dir`). */
export function configFolder(env: Environment): string {
  const [folder, home] = [env['DOCKER_CONFIG'] ?? '', env['HOME'] ?? ''];
  return path.resolve(folder === '' ? path.join(home === '' ? homedir() : home, '.docker') : folder);
}

/**
 * Reads `config.json` below `folder`; without the file it is an empty one, as for docker.
 * @throws ReleaseError when it is there and cannot be read as a JSON object
 */
export async function readDockerConfig(folder: string): Promise<DockerConfig> {
  const file = path.join(folder, 'config.json');
  try {
    return parseDockerConfig(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return parseDockerConfig('{}', file);
    throw invalidDockerConfig(file, `it cannot be read (${String(error.code)})`);
  }
}

/**
 * Reads the text of a `config.json`, or of the variable DOCKER_AUTH_CONFIG.
 * @param source what the error names: never the text itself, which holds passwords
 * @throws ReleaseError when it is not a JSON object, or `auths` or `credHelpers` in it are not
 */
export function parseDockerConfig(text: string, source: string): DockerConfig {
  const document = object(parseJson(text, source), source, 'the file');
  return {
    document,
    auths: entries(document['auths'], source, '"auths"'),
    credHelpers: entries(document['credHelpers'], source, '"credHelpers"'),
    credsStore: document['credsStore'],
  };
}

/**
 * The credential helper in charge of `key`. An empty name means the file itself, and it wins over `credsStore`
 * (docker/cli, cli/config/configfile/file.go: `getConfiguredCredentialStore`).
 */
export function helperFor(config: DockerConfig, key: string): unknown {
  return config.credHelpers.has(key) ? config.credHelpers.get(key) : config.credsStore;
}

function parseJson(text: string, source: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and the text holds passwords: it is no cause to keep.
    throw invalidDockerConfig(source, 'it is not JSON');
  }
}

function entries(value: unknown, source: string, name: string): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value === undefined || value === null ? {} : object(value, source, name)));
}

function object(value: unknown, source: string, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidDockerConfig(source, `${name} is not a JSON object`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** The name of the context that the docker client uses (docker/cli, cli/command/cli.go: `resolveContextName`). */
export async function currentContext(env: Environment): Promise<string> {
  const { DOCKER_HOST: host = '', DOCKER_CONTEXT: context = '' } = env;
  if (host !== '') return 'default';
  if (context !== '') return context;
  const configured = (await readDockerConfig(configFolder(env))).document['currentContext'];
  return typeof configured === 'string' && configured !== '' ? configured : 'default';
}
