import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildxInWorkspace, buildxNotFound } from './failures.ts';
import { isInside } from './is-inside.ts';
import { configFolder, readDockerConfig, type Environment } from './docker-config.ts';

/** How buildx is started: `command` is an absolute path, `prefix` goes before buildx's own arguments. */
export interface Buildx {
  readonly command: string;
  readonly prefix: readonly string[];
}

export interface BuildxSearch {
  /** The environment of the step, before any `DOCKER_CONFIG` of ours. */
  readonly env: Environment;
  /** What relative folders count from. */
  readonly cwd: string;
  readonly platform?: NodeJS.Platform;
  /** Where the system's plugins are, where that is not the place of `platform`. */
  readonly systemFolders?: readonly string[];
}

/**
 * Finds buildx: the plugin where the docker CLI finds it, else `docker`, else a `buildx` of its own on PATH.
 *
 * The plugin is started directly, because the CLI first starts every plugin to ask for its metadata, which takes longer
 * than everything else it does. Nothing inside the workspace is ever started: that is where foreign code lies.
 * @throws ReleaseError when there is no buildx, or when the first one found lies inside the workspace
 */
export async function findBuildx(search: BuildxSearch): Promise<Buildx> {
  const folders = await pluginFolders(search);
  const plugin = await firstProgram(folders, 'docker-buildx', search);
  if (plugin !== undefined) return { command: plugin, prefix: [] };
  const docker = await findDocker(search);
  if (docker !== undefined) return { command: docker, prefix: ['buildx'] };
  const standalone = await firstProgram(searchPath(search), 'buildx', search);
  if (standalone !== undefined) return { command: standalone, prefix: [] };
  throw buildxNotFound();
}

/**
 * @returns the docker client on PATH; `undefined` when there is none
 * @throws ReleaseError when the first one found lies inside the workspace
 */
export function findDocker(search: BuildxSearch): Promise<string | undefined> {
  return firstProgram(searchPath(search), 'docker', search);
}

/** In the order of docker/cli, cli-plugins/manager/manager.go: getPluginDirs. */
async function pluginFolders(search: BuildxSearch): Promise<string[]> {
  const config = configFolder(search.env);
  const extraFolders = (await readDockerConfig(config)).document['cliPluginsExtraDirs'];
  return [
    ...(Array.isArray(extraFolders) ? extraFolders.filter((folder) => typeof folder === 'string') : []),
    path.join(config, 'cli-plugins'),
    ...(search.systemFolders ?? systemFolders(search.env, search.platform)),
  ];
}

/** docker/cli, cli-plugins/manager, manager_unix.go (macOS included) and manager_windows.go: defaultSystemPluginDirs. */
export function systemFolders(env: Environment, platform: NodeJS.Platform = process.platform): readonly string[] {
  if (platform === 'win32') return [path.win32.join(env['ProgramFiles'] ?? '', 'Docker', 'cli-plugins')];
  return ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map(
    (folder) => `${folder}/docker/cli-plugins`,
  );
}

function searchPath({ env, platform = process.platform }: BuildxSearch): string[] {
  const variable = env['PATH'] ?? env['Path'] ?? '';
  return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
}

async function firstProgram(
  folders: readonly string[],
  name: string,
  { env, platform = process.platform, cwd }: BuildxSearch,
): Promise<string | undefined> {
  const file = platform === 'win32' ? `${name}.exe` : name;
  for (const folder of folders) {
    const candidate = path.resolve(cwd, folder, file);
    if (!(await isProgram(candidate))) continue;
    if (await leadsInto(candidate, env['GITHUB_WORKSPACE'])) throw buildxInWorkspace(candidate);
    return candidate;
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** Whether `file`, or what it links to, lies in `folder`. */
async function leadsInto(file: string, folder: string | undefined): Promise<boolean> {
  if (folder === undefined || folder === '') return false;
  const real = await realpath(folder).catch(() => path.resolve(folder));
  return isInside(await realpath(file), real) || isInside(file, path.resolve(folder));
}
