import { mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configFolder, readDockerConfig } from '../../src/tools/docker-config.ts';

/**
 * Makes a folder for DOCKER_CONFIG that has the plugins, contexts and builders of the engine's own and none of its logins,
 * so that no run finds itself logged in by the one before.
 * @param env the environment of the engine's clients
 * @param parent the folder to make it in
 */
export async function freshDockerConfig(env: Readonly<Record<string, string>>, parent: string): Promise<string> {
  const original = configFolder({ ...process.env, ...env });
  const folder = await mkdtemp(join(parent, 'docker-config-'));
  const names = await readdir(original).catch(() => []);
  for (const name of names.filter((each) => each !== 'config.json')) {
    await symlink(join(original, name), join(folder, name));
  }
  const { document } = await readDockerConfig(original);
  const kept = Object.entries(document).filter(([key]) => !['auths', 'credsStore', 'credHelpers'].includes(key));
  await writeFile(join(folder, 'config.json'), JSON.stringify(Object.fromEntries(kept)));
  return folder;
}
