import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Lap } from './figures.ts';
import type { Task } from './inputs.ts';
import { type Release, tagsOf } from './subject.ts';

/** What the image is described with, one `key=value` each. */
export interface Description {
  readonly labels: readonly string[];
  /** With their level: `index:key=value`. */
  readonly annotations: readonly string[];
}

export interface BareJob {
  readonly task: Task;
  readonly release: Release;
  readonly env: Readonly<Record<string, string>>;
  readonly description: Description;
}

/**
 * Does with Docker's own command line what the action does: `docker login`, then one `docker buildx build --push` with
 * all tags, labels and annotations. Nobody logs out.
 * @throws Error with what it printed when one of them fails
 */
export async function runBare({ task, release, env, description }: BareJob): Promise<Lap> {
  const { registry, username, password, images, network } = task;
  const options = { cwd: release.workspace, env: { ...process.env, ...env } };
  const loginArgv = ['login', '--username', username, '--password-stdin', registry];
  const login = await runTimed(loginArgv, { ...options, input: password });
  const { labels, annotations } = description;
  const buildArgv = [
    ...['buildx', 'build', '--push'],
    ...(network === undefined ? [] : ['--network', network]),
    ...labels.flatMap((label) => ['--label', label]),
    ...annotations.flatMap((annotation) => ['--annotation', annotation]),
    ...tagsOf(release.version).flatMap((tag) => ['--tag', `${images}:${tag}`]),
    '.',
  ];
  const build = await runTimed(buildArgv, { ...options, input: '' });
  return { total: login + build, parts: new Map(Object.entries({ login, build })) };
}

interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly input: string;
}

/** @returns milliseconds */
async function runTimed(argv: readonly string[], { input, ...options }: RunOptions): Promise<number> {
  const start = performance.now();
  const child = spawn('docker', argv, options);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(input);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode === 0) return performance.now() - start;
  throw new Error(`docker ${argv[0] ?? ''} ended with ${exitCode ?? 'a signal'}:\n${Buffer.concat(chunks).toString()}`);
}
