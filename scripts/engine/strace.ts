import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasApt, programIn, traceSet, unpack } from './debian.ts';

const run = promisify(execFile);

/** How strace is started, up to the program that it watches. */
export type Strace = readonly string[];

/**
 * The strace of this machine, else Debian's, unpacked as the engine is.
 * @returns why there is none, where it cannot be had or may not watch a process
 */
export async function findStrace(): Promise<{ readonly strace: Strace } | { readonly reason: string }> {
  const installed = await works(['strace']);
  if (installed === undefined) return { strace: ['strace'] };
  if (!hasApt()) return { reason: installed };
  try {
    const root = await unpack(traceSet, await mkdtemp(join(tmpdir(), 'strace-')));
    const strace = unpacked(root);
    const reason = await works(strace);
    return reason === undefined ? { strace } : { reason };
  } catch (error) {
    return { reason: String(error) };
  }
}

/** Its library is not where the system looks; what it watches must not see that. */
function unpacked(root: string): Strace {
  const libraries = join(root, 'usr/lib');
  const folders = existsSync(libraries) ? readdirSync(libraries).map((name) => join(libraries, name)) : [];
  return ['env', `LD_LIBRARY_PATH=${folders.join(':')}`, programIn(root, 'strace'), '-E', 'LD_LIBRARY_PATH'];
}

/** @returns why not */
async function works([command = '', ...args]: Strace): Promise<string | undefined> {
  try {
    await run(command, [...args, '-qq', '-o', '/dev/null', 'true']);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
