import path from 'node:path';
import { buildxInWorkspace, buildxNotFound } from './failures.ts';
import { firstProgram, type ProgramSearch, searchPath } from './find-program.ts';
import { configFolder, readDockerConfig, type Environment } from './docker-config.ts';

/** How buildx is started: `command` is an absolute path, `prefix` goes before buildx's own arguments. */
export interface Buildx {
  readonly command: string;
  readonly prefix: readonly string[];
}

export interface BuildxSearch extends ProgramSearch {
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
  const plugin = await firstProgram(folders, 'docker-buildx', { ...search, refusal: buildxInWorkspace });
  if (plugin !== undefined) return { command: plugin, prefix: [] };
  const docker = await findDocker(search);
  if (docker !== undefined) return { command: docker, prefix: ['buildx'] };
  const standalone = await firstProgram(searchPath(search), 'buildx', { ...search, refusal: buildxInWorkspace });
  if (standalone !== undefined) return { command: standalone, prefix: [] };
  throw buildxNotFound();
}

/**
 * @returns the docker client on PATH; `undefined` when there is none
 * @throws ReleaseError when the first one found lies inside the workspace
 */
export function findDocker(search: BuildxSearch): Promise<string | undefined> {
  return firstProgram(searchPath(search), 'docker', { ...search, refusal: buildxInWorkspace });
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
