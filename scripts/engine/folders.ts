import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeBeforeExit, removeFolder } from '../ending.ts';

/** Where engines are unpacked and run: inside the project, ignored by git. */
export const engineFolder = resolve(import.meta.dirname, '../../.engine');

/** The folder of one run; `sockets` has a path that is short enough for unix sockets. */
export interface RunFolder {
  readonly path: string;
  readonly sockets: string;
  /** Removes both. It happens anyway when this process ends. */
  readonly remove: () => Promise<void>;
}

/** The longest path that containerd uses below `sockets`, and the most that sun_path holds (unix(7)). */
const longestSocket = '/exec/containerd/containerd.sock.ttrpc';
const maxSocketLength = 107;

/**
 * Makes a folder for this process, so that two runs in one checkout do not meet. Folders of runs that were killed are
 * removed on the way: nothing runs in them any more, because the kernel ends a daemon with the process that started it.
 */
export function createRunFolder(): RunFolder {
  mkdirSync(engineFolder, { recursive: true });
  for (const name of readdirSync(engineFolder)) {
    const owner = /^run-([0-9]+)-/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) removeStale(join(engineFolder, name));
  }
  const path = mkdtempSync(join(engineFolder, `run-${process.pid}-`));
  const sockets = createSocketFolder(join(path, 'sockets'));
  const removals = [sockets, path].map(removeBeforeExit);
  return {
    path,
    sockets,
    remove: async () => {
      for (const remove of removals) await remove();
    },
  };
}

/** @returns `path`, or a folder with a shorter path that `path` links to */
function createSocketFolder(path: string): string {
  if (Buffer.byteLength(path + longestSocket) <= maxSocketLength) {
    mkdirSync(path);
    return path;
  }
  const short = mkdtempSync(join(tmpdir(), 'engine-'));
  symlinkSync(short, path);
  return short;
}

function removeStale(path: string): void {
  const sockets = join(path, 'sockets');
  if (existsSync(sockets)) removeFolder(realpathSync(sockets));
  removeFolder(path);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
