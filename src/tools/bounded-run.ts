import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Run, RunResult } from './run.ts';

export interface Bounds {
  /** Milliseconds that a program has in all. */
  readonly deadline?: number;
  /** The most that it may print, in bytes, on either stream. */
  readonly limit?: number;
}

/**
 * `Run` for programs that may wait for somebody else, and print a lot: it rejects, and kills the program with all that it
 * started, when a bound is reached. `@actions/exec` can do neither, and takes what is printed apart line by line. The
 * program is the leader of its own session: no terminal belongs to it, so it can ask nobody for a password.
 */
export function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024 }: Bounds = {}): Run {
  return (command, args, { input = '', env = process.env, cwd } = {}) =>
    new Promise<RunResult>((resolve, reject) => {
      const child = spawn(command, args, { ...(cwd === undefined ? {} : { cwd }), env, detached: true, stdio: 'pipe' });
      const stop = (problem: string): void => {
        clearTimeout(timer);
        killGroup(child);
        reject(new Error(`${command} ${problem}`));
      };
      const timer = setTimeout(() => {
        stop(`did not end within ${deadline / 1000} s`);
      }, deadline);
      const onExcess = (): void => {
        stop(`printed more than ${limit} bytes`);
      };
      const stdout = collect(child.stdout, { limit, onExcess });
      const stderr = collect(child.stderr, { limit, onExcess });
      child.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve({ exitCode: code ?? -1, stdout: stdout(), stderr: stderr() });
      });
      // A program that ends without reading its input is no failure; its exit code says what is.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
}

/** Keeps what a stream gives, and joins it once, when it is asked for. */
function collect(stream: Readable, { limit, onExcess }: { limit: number; onExcess: () => void }): () => string {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) onExcess();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Git talks to the network through programs of its own, which outlive it when only git is killed. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
  // Whoever left the group may still hold these open; nobody waits for it.
  for (const stream of child.stdio) stream?.destroy();
  child.unref();
}
