import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Secret } from '../tools/secret.ts';

/** The files of one build: what buildx writes, and what it must not take from its arguments. */
export interface TemporaryFiles {
  /** The arguments of `--iidfile` and `--metadata-file`. */
  readonly iidFile: string;
  readonly metadataFile: string;
  /** Writes a secret where only this user can read it. @returns the path for `--secret id=…,src=…` */
  writeSecret(secret: Secret): Promise<string>;
}

/** @param folder a private one of this build alone, which whoever made it removes (`createWorkplace`) */
export function createTemporaryFiles(folder: string): TemporaryFiles {
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
