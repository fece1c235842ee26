import { open } from 'node:fs/promises';
import { constants } from 'node:fs';
import type { Inputs } from '../inputs/inputs.ts';

/** In bytes. Keys, tokens and configurations are smaller; BuildKit takes up to 500 KiB. */
const maxSize = 64 * 1024;

/**
 * What is in the files of `secret-files`, so that it can be masked. Left out is what cannot be read, which is for buildx to say, and
 * what is no text of at most 64 KiB.
 */
export async function readSecretFiles({ build }: Partial<Pick<Inputs, 'build'>>): Promise<readonly string[]> {
  const paths = (build?.secrets ?? []).flatMap((secret) => (secret.source === 'file' ? [secret.path] : []));
  const texts = await Promise.all(paths.map((path) => readText(path).catch(() => '')));
  return texts.filter((text) => text !== '' && !text.includes('\0'));
}

async function readText(path: string): Promise<string> {
  // Without O_NONBLOCK, opening a named pipe waits for somebody to write.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    return stats.isFile() && stats.size <= maxSize ? await handle.readFile('utf8') : '';
  } finally {
    await handle.close();
  }
}
