import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** A private folder for what a run writes: credentials, build secrets, buildx's result files. */
export interface Workplace {
  readonly directory: string;
  /** Removes the folder and everything in it. */
  remove(): Promise<void>;
}

const prefix = 'release-image-';

/** Makes the folder below `temp` (the runner's `RUNNER_TEMP`), readable by this user only. */
export async function createWorkplace(temp: string): Promise<Workplace> {
  const directory = await mkdtemp(join(temp, prefix));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/**
 * The folder that a killed main step may have left, for the post step.
 * @returns `undefined` when `directory` is not one that `createWorkplace` could have made: state can be forged by
 *   whatever ran in between, and this one gets deleted
 */
export function findWorkplace(directory: string, temp: string): Workplace | undefined {
  const path = resolve(directory);
  if (!path.startsWith(`${resolve(temp)}${sep}${prefix}`)) return undefined;
  return { directory: path, remove: () => rm(path, { recursive: true, force: true }) };
}
