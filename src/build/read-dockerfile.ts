import { open, readdir, realpath } from 'node:fs/promises';
import { constants } from 'node:fs';
import path from 'node:path';
import { isInside } from '../tools/is-inside.ts';

/** Where a Dockerfile may be. */
export interface DockerfilePlace {
  /** The context as buildx gets it: a folder or a URL. */
  readonly context: string;
  /** The input `file`. */
  readonly file: string | undefined;
  /** The folder in which buildx runs: relative paths begin there. */
  readonly workspace: string;
}

/** In bytes. The longest Dockerfile that is read; others are built, but get no arguments from us. */
const maxSize = 1024 * 1024;

/**
 * The Dockerfile that buildx is going to build, where that is a file here (docker/buildx, build/opt.go, loadInputs). A path
 * that the user gave is followed wherever it leads; a link in the checkout must not lead out of the workspace.
 * @returns `undefined` for a URL, for standard input, and for what is no readable file of at most 1 MiB
 */
export async function readDockerfile({ context, file, workspace }: DockerfilePlace): Promise<string | undefined> {
  if (file === '-' || context === '-' || /^https?:\/\//.test(file ?? '')) return undefined;
  try {
    const folder = path.resolve(workspace, context);
    const names = await readdir(folder);
    if (file !== undefined) return await readSmallFile(await realpath(path.resolve(workspace, file)));
    // github.com/moby/moby/pull/10858: "dockerfile" will do.
    const name = names.includes('Dockerfile') ? 'Dockerfile' : 'dockerfile';
    const root = isInside(folder, workspace) ? workspace : folder;
    const [real, realRoot] = await Promise.all([realpath(path.join(folder, name)), realpath(root)]);
    return isInside(real, realRoot) ? await readSmallFile(real) : undefined;
  } catch {
    return undefined;
  }
}

async function readSmallFile(file: string): Promise<string | undefined> {
  // Without O_NONBLOCK, opening a named pipe waits for somebody to write.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    return stats.isFile() && stats.size <= maxSize ? await handle.readFile('utf8') : undefined;
  } finally {
    await handle.close();
  }
}
