import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface TimedOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it reads. */
  readonly input?: string;
}

/**
 * Runs a program to its end.
 * @returns milliseconds
 * @throws Error with what it printed when it fails
 */
export async function runTimed([program = '', ...argv]: readonly string[], options: TimedOptions): Promise<number> {
  const { input = '', cwd, env } = options;
  const start = performance.now();
  const child = spawn(program, argv, { cwd, env });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.on('error', () => undefined); // Not every program reads it.
  child.stdin.end(input);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode === 0) return performance.now() - start;
  const how = `${program} ${argv[0] ?? ''} ended with ${exitCode ?? 'a signal'}`;
  throw new Error(`${how}:\n${Buffer.concat(chunks).toString()}`);
}
