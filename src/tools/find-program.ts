import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseError } from '../errors.ts';
import type { Environment } from './docker-config.ts';
import { isInside } from './is-inside.ts';

export interface ProgramSearch {
  /** The environment of the step, before any `DOCKER_CONFIG` of ours. */
  readonly env: Environment;
  /** What relative folders count from. */
  readonly cwd: string;
  readonly platform?: NodeJS.Platform;
}

/** The folders of PATH. */
export function searchPath({ env, platform = process.platform }: Omit<ProgramSearch, 'cwd'>): string[] {
  const variable = env['PATH'] ?? env['Path'] ?? '';
  return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
}

/**
 * The first program of this name in some folders, as an absolute path; `undefined` when there is none. Nothing inside the workspace
 * is ever started: that is where foreign code lies.
 * @throws what `refusal` makes when it lies inside the workspace
 */
export async function firstProgram(
  folders: readonly string[],
  name: string,
  { env, platform = process.platform, cwd, refusal }: ProgramSearch & { refusal: (path: string) => ReleaseError },
): Promise<string | undefined> {
  const file = platform === 'win32' ? `${name}.exe` : name;
  for (const folder of folders) {
    const candidate = path.resolve(cwd, folder, file);
    if (!(await isProgram(candidate))) continue;
    if (await leadsInto(candidate, env['GITHUB_WORKSPACE'])) throw refusal(candidate);
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
