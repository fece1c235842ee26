import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Secret } from '../tools/secret.ts';

/** A private folder of one build, for what buildx writes and for what it must not take from its arguments. */
export interface TemporaryFiles {
  /** The arguments of `--iidfile` and `--metadata-file`. */
  readonly iidFile: string;
  readonly metadataFile: string;
  /** Writes a secret where only this user can read it. @returns the path for `--secret id=…,src=…` */
  writeSecret(secret: Secret): Promise<string>;
  /** Deletes the folder with all that is in it. May be called again. */
  remove(): Promise<void>;
}

/** @param temp a folder that does not outlive the job: RUNNER_TEMP */
export async function createTemporaryFiles(temp: string): Promise<TemporaryFiles> {
  // mkdtemp makes it with mode 0700 (POSIX), whatever the umask.
  const folder = await mkdtemp(path.join(temp, 'release-image-'));
  let secrets = 0;
  return {
    iidFile: path.join(folder, 'iid'),
    metadataFile: path.join(folder, 'metadata.json'),
    async writeSecret(secret) {
      secrets += 1;
      const file = path.join(folder, `secret-${secrets}`);
      await writeFile(file, secret.reveal(), { mode: 0o600, flag: 'wx' });
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** @returns the text of a file that buildx writes only when there is something to say, `''` when it did not */
export async function readIfWritten(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
