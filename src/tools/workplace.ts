import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

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
 * Removes the folders that killed main steps left below `temp`. They are found by their name: `temp` belongs to one job at a
 * time, and when post steps run, its main steps are over.
 */
export async function removeWorkplaces(temp: string): Promise<void> {
  const names = await readdir(temp).catch(() => []);
  const ours = names.filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => rm(join(temp, name), { recursive: true, force: true })));
}
