import type { Readable } from 'node:stream';
import { endOfGroup, startGroup } from './process-group.ts';
import type { Run, RunResult } from './run.ts';

export interface Bounds {
  /** Milliseconds that a program has in all. */
  readonly deadline?: number;
  /** The most that it may print, in bytes, on either stream. */
  readonly limit?: number;
  /** Is told the process id of the program, which leads a group. */
  readonly onStart?: (leader: number | undefined) => void;
}

/**
 * `Run` for programs that may wait for somebody else, and print a lot: it rejects, and kills the program with all that it
 * started, when a bound is reached. Git talks to the network through programs of its own, which outlive it when only git is
 * killed. `@actions/exec` can do neither, and takes what is printed apart line by line.
 */
export function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024, onStart }: Bounds = {}): Run {
  return (command, args, { env = process.env, ...options } = {}) =>
    new Promise<RunResult>((resolve, reject) => {
      const group = startGroup(command, args, { env, ...options });
      onStart?.(group.child.pid);
      const stop = (problem: string): void => {
        clearTimeout(timer);
        group.kill();
        group.child.unref();
        reject(new Error(`${command} ${problem}`));
      };
      const timer = setTimeout(() => {
        stop(`did not end within ${deadline / 1000} s`);
      }, deadline);
      const onExcess = (): void => {
        stop(`printed more than ${limit} bytes`);
      };
      const stdout = collect(group.child.stdout, { limit, onExcess });
      const stderr = collect(group.child.stderr, { limit, onExcess });
      endOfGroup(group, {})
        .then((exitCode) => {
          resolve({ exitCode, stdout: stdout(), stderr: stderr() });
        }, reject)
        .finally(() => {
          clearTimeout(timer);
        });
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
