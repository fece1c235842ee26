/** The command line as its users get it: packed, installed, and started by its name. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { makePackage } from '../../scripts/package-folder.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What stands on standard input. */
  readonly input?: string;
}

export interface Packed {
  /** The files in the tarball, sorted. */
  readonly files: readonly string[];
  readonly program: string;
  run(argv: readonly string[], options: StartOptions): Promise<Ended>;
  /** Starts it, and stops it as Ctrl-C does. */
  stop(argv: readonly string[], options: StartOptions & { readonly when: Promise<unknown> }): Promise<Ended>;
  /** The same on a terminal, as `script` makes one. Both streams are one then. */
  runOnTerminal(argv: readonly string[], options: StartOptions): Promise<string>;
}

/** Packs what is in `dist/`, and installs it as npm does, without asking anybody. */
export async function packAndInstall(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  afterAll(() => rm(folder, { recursive: true }));
  const [source, home] = [join(folder, 'source'), join(folder, 'home')];
  await makePackage({ root, into: source });
  await mkdir(home);
  const npm = async (...argv: string[]): Promise<string> =>
    (await run('npm', [...argv, '--offline', '--no-audit', '--no-fund'], { cwd: home })).stdout;
  const [tarball] = JSON.parse(await npm('pack', '--json', source)) as [
    { filename: string; files: { path: string }[] },
  ];
  await npm('install', join(home, tarball.filename));
  const program = join(home, 'node_modules/.bin/release-image');
  return {
    files: tarball.files.map(({ path }) => path).sort(),
    program,
    run: (argv, options) => start(program, argv, options),
    stop: (argv, options) => start(program, argv, options),
    async runOnTerminal(argv, options) {
      const command = [program, ...argv].map((word) => `'${word}'`).join(' ');
      return (await start('script', ['--quiet', '--return', '--command', command, '/dev/null'], options)).stdout;
    },
  };
}

async function start(
  program: string,
  argv: readonly string[],
  { cwd, env, input, when }: StartOptions & { readonly when?: Promise<unknown> },
): Promise<Ended> {
  const child = spawn(program, argv, { cwd, env: { ...env }, stdio: 'pipe' });
  child.stdin.end(input);
  void when?.then(() => child.kill('SIGINT'));
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { exitCode, stdout, stderr };
}
