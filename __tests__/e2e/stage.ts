/**
 * What the end-to-end tests share: a registry, a repository, and a job that runs `dist/` as GitHub's runner does.
 *
 * With the set `trixie` first in `engineSets` (scripts/engine/debian.ts) they run on an old engine: Docker 26.1 with buildx
 * 0.13. Only the test of the build checks fails there, because that BuildKit has none.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, inject } from 'vitest';
import { hubot, octocat, startRegistry, type TestRegistry } from '../../scripts/engine/registry.ts';
import type { RunEvent } from '../../scripts/runner/environment.ts';
import { createRepository, type Files, type TestRepository } from '../../scripts/runner/repository.ts';
import { runAction, type ActionRun, type RunOptions } from '../../scripts/runner/run.ts';
import { findBuildx } from '../../src/tools/buildx.ts';
import { createCanaryWatch } from './canary-watch.ts';
import { createClient, type Client } from './client.ts';

const run = promisify(execFile);
const project = resolve(import.meta.dirname, '../..');
export const engine = inject('engine');

/** An image whose `RUN` steps have a shell. */
export const busybox: Files = { busybox: await readFile(engine.busybox) };
export const shell = 'FROM scratch\nCOPY --chmod=755 busybox /bin/busybox\nCOPY --chmod=755 busybox /bin/sh\n';
/** The inputs with which `RUN` steps work on this engine. */
export const runSteps = engine.runStepsNeedHostNetwork ? { network: 'host' } : {};

/** One process of docker or of its plugin, as it was started. */
export interface Call {
  readonly pid: number;
  /** Of the process that started it: the action. */
  readonly parent: number;
  readonly program: string;
  readonly argv: readonly string[];
}

export interface StagedRun extends ActionRun {
  /** Every process of docker or buildx that the run started. */
  readonly calls: readonly Call[];
  /** The commands of git that the action itself started: `ls-remote`. Buildx asks git too. */
  readonly git: readonly string[];
  /** What the action itself asked the registry, sorted: `GET 200 /v2/`. Buildx and the engine have other names. */
  readonly requests: readonly string[];
}

export interface RunOverrides extends Partial<Omit<RunOptions, 'event'>> {
  readonly event?: RunEvent;
  /** Leaves the post step out, to see what the main step leaves behind. */
  readonly withoutPost?: boolean;
}

export interface Stage {
  readonly registry: TestRegistry;
  readonly repository: TestRepository;
  /** Where the image goes: `127.0.0.1:<port>/octocat/hello-world`. */
  readonly image: string;
  /** Sees the registry and the engine without any code of ours. */
  readonly client: Client;
  /** The user's DOCKER_CONFIG, without any login. */
  readonly config: string;
  /** `env:` of the job: a docker, a buildx and a git that keep a record are found first. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the action for the push of a ref, with a login; inputs are added to `images`, `username` and `password`. */
  release(ref: string, overrides?: RunOverrides): Promise<StagedRun>;
  /** Runs docker as the user of the job. */
  docker(...args: readonly string[]): Promise<string>;
  /** The processes of docker, buildx and git so far. */
  processes(): Promise<readonly Call[]>;
  /** Those of docker and buildx. */
  calls(): Promise<readonly Call[]>;
}

/** Sets the stage for one test file, and clears it after the last test. */
export async function createStage(files: Files): Promise<Stage> {
  const folder = await mkdtemp(join(engine.folder, 'stage-'));
  const registry = await startRegistry({ engine, users: [octocat, hubot] });
  const repository = await createRepository({ files });
  const image = `${registry.host}/octocat/hello-world`;
  const [config, record] = [join(folder, 'docker'), join(folder, 'record')];
  await mkdir(record);
  await mkdir(join(folder, 'home'));
  const PATH = await recordCalls({ config, record, programs: join(folder, 'bin') });
  const env = { ...engine.env, ...(await engineHost()), PATH, DOCKER_CONFIG: config, HOME: join(folder, 'home') };
  const client = await createClient({ host: registry.host, folder, env: { ...env, ...engine.env } });
  const watch = await createCanaryWatch(folder, engine.folder);
  const runs: ActionRun[] = [];
  afterAll(async () => {
    await Promise.all([...runs.map((each) => each.dispose()), repository.dispose(), registry.stop()]);
    await rm(folder, { recursive: true });
  });

  const processes = async (): Promise<Call[]> => readRecord(record);
  const calls = async (): Promise<Call[]> => (await processes()).filter(({ program }) => program !== 'git');
  const release = async (ref: string, overrides: RunOverrides = {}): Promise<StagedRun> => {
    const { withoutPost = false, ...others } = overrides;
    const watched = await watch.optionsFor(overrides);
    const since = Date.now();
    const before = { pids: (await processes()).map(({ pid }) => pid), log: (await registry.log()).length };
    const result = await runAction({
      action: withoutPost ? await actionWithoutPost(folder) : project,
      workspace: repository.folder,
      event: { name: 'push', ref, sha: await repository.sha(ref), payload: await repository.pushEvent(ref) },
      ...others,
      ...watched,
      inputs: { images: image, username: octocat.name, password: octocat.password, ...watched.inputs },
      env: { ...env, ...watched.env },
    });
    runs.push(result);
    const requests = requestsOf((await registry.log()).slice(before.log));
    const started = (await processes()).filter(({ pid }) => !before.pids.includes(pid));
    const argv = started.flatMap((call) => call.argv).join('\n');
    const folders = {
      workspace: others.workspace ?? repository.folder,
      home: env.HOME,
      ...(registry.blobs === undefined ? {} : { registry: registry.blobs }),
    };
    await watch.judge({ run: result, since, argv, folders }, overrides);
    const ours = started.filter(({ program }) => program !== 'git');
    return { ...result, calls: ours, git: gitCommands(started), requests };
  };
  const docker = async (...args: readonly string[]): Promise<string> =>
    (await run('docker', args, { env: { ...process.env, ...env } })).stdout.trimEnd();
  return { registry, repository, image, client, config, env, release, docker, processes, calls };
}

/** The engine's address, where only a docker context of the user knows it: the stage has a configuration of its own. */
async function engineHost(): Promise<Record<string, string>> {
  if (engine.env['DOCKER_HOST'] !== undefined) return {};
  const argv = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  const { stdout } = await run('docker', argv, { env: engine.env });
  return { DOCKER_HOST: stdout.trim() };
}

/**
 * Makes a docker, a buildx and a git that write down how they were started, one file for each process, and then become the
 * real ones. @returns the PATH on which those are found, but buildx, which is in `config`
 */
async function recordCalls(place: { config: string; record: string; programs: string }): Promise<string> {
  const path = engine.env['PATH'] ?? '';
  const buildx = await findBuildx({ env: engine.env, cwd: project });
  const scripts = [
    { folder: place.programs, program: 'docker', command: `PATH='${path}' exec docker` },
    { folder: place.programs, program: 'git', command: `PATH='${path}' exec git` },
    {
      folder: join(place.config, 'cli-plugins'),
      program: 'docker-buildx',
      command: `exec ${[buildx.command, ...buildx.prefix].map((word) => `'${word}'`).join(' ')}`,
    },
  ];
  for (const { folder, program, command } of scripts) {
    await mkdir(folder, { recursive: true });
    const record = `printf '%s\\0' "$PPID" ${program} "$@" > '${place.record}'/$$`;
    await writeFile(join(folder, program), `#!/bin/sh\n${record}\n${command} "$@"\n`, { mode: 0o755 });
  }
  return `${place.programs}:${path}`;
}

async function readRecord(record: string): Promise<Call[]> {
  const pids = (await readdir(record)).map(Number).toSorted((a, b) => a - b);
  // One after another: a test of hundreds of runs has more of these files than a process may have open.
  return pids.map((pid) => {
    const text = readFileSync(join(record, String(pid)), 'utf8');
    const [parent = '', program = '', ...argv] = text.slice(0, -1).split('\0');
    return { pid, parent: Number(parent), program, argv };
  });
}

/** Without those that buildx has started, and without the settings before the command. */
function gitCommands(started: readonly Call[]): string[] {
  const plugins = new Set(started.flatMap(({ program, pid }) => (program === 'git' ? [] : [pid])));
  return started
    .filter(({ program, parent }) => program === 'git' && !plugins.has(parent))
    .map(({ argv }) => argv.find((word, index) => word !== '-c' && argv[index - 1] !== '-c') ?? '');
}

/** Distribution's access log is Apache's "combined": request, status, size, referrer, user agent. */
function requestsOf(log: string): string[] {
  return [...log.matchAll(/"(\S+) (\S+) HTTP\/1\.1" (\d+) \d+ "[^"]*" "release-image"/g)]
    .map(([, method = '', path = '', status = '']) => `${method} ${status} ${path}`)
    .toSorted();
}

async function actionWithoutPost(folder: string): Promise<string> {
  const action = await mkdtemp(join(folder, 'action-'));
  const metadata = await readFile(join(project, 'action.yml'), 'utf8');
  await writeFile(join(action, 'action.yml'), metadata.replace(/^ {2}post:.*\n/m, ''));
  await symlink(join(project, 'dist'), join(action, 'dist'));
  return action;
}

/** The relative paths of all files below a folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}

/** Everything that a run shows or leaves, as one text: where a secret must not be. Only the masks have to name it. */
export async function everythingOf(result: StagedRun): Promise<string> {
  const { outputs, state, env, path, summary, postLog, postSummary, calls } = result;
  const lines = result.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const files = await Promise.all((await filesBelow(result.temp)).map((file) => readFile(file, 'latin1')));
  return JSON.stringify([lines, outputs, state, env, path, summary, postLog, postSummary, calls, files]);
}
