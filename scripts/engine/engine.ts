import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { startDaemon, type Daemon } from './daemon.ts';
import { engineSets, hasApt, programIn, toolSet, unpack } from './debian.ts';
import { createRunFolder, engineFolder, type RunFolder } from './folders.ts';

const run = promisify(execFile);

/** What there is to know about an engine; plain data, so that it can be handed to another process. */
export interface EngineFacts {
  /** To be added to the environment of every client: where the engine is, and a PATH on which `docker` is found. */
  readonly env: Readonly<Record<string, string>>;
  /** `found`: it answered already. `debian`: started here, from Debian's packages. */
  readonly provided: 'found' | 'debian';
  /** The path of a statically linked busybox: with it, an image with a shell needs no registry. */
  readonly busybox: string;
  /** The path of crane, a registry client that shares no code with Docker. */
  readonly crane: string | undefined;
  /** Whether a `RUN` step has to use the host's network, because the engine has no bridge. */
  readonly runStepsNeedHostNetwork: boolean;
  /** A folder for what belongs to this run; removed when the engine stops. */
  readonly folder: string;
}

/** An engine that is ready. */
export interface Engine extends EngineFacts {
  /** Ends what was started here and removes its data. It happens anyway, when this process ends. */
  readonly stop: () => Promise<void>;
}

const installDocker =
  'Install Docker Engine with its buildx plugin (https://docs.docker.com/engine/install/), start it, and run this again.';

/**
 * Uses the Docker engine that answers (DOCKER_HOST and the current context are respected), else starts one from Debian's
 * packages. The first start downloads them, later ones need no network.
 * @throws Error with one sentence that says what to install, when neither is possible
 */
export async function startEngine(): Promise<Engine> {
  const found = await answeringEngine();
  if (!found && !(hasApt() && process.getuid?.() === 0)) {
    throw new Error(
      `No Docker engine with buildx answers, and only as root on Debian can one be provided. ${installDocker}`,
    );
  }
  const folder = createRunFolder();
  try {
    return found ? await foundEngine(folder) : await debianEngine(folder);
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function answeringEngine(): Promise<boolean> {
  try {
    await run('docker', ['version'], { timeout: 10_000 });
    await run('docker', ['buildx', 'version'], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/** Tries each set of packages until one starts, those first that are unpacked already. */
async function debianEngine(folder: RunFolder): Promise<Engine> {
  const isUnpacked = (name: string): boolean => existsSync(join(engineFolder, name));
  const failures: unknown[] = [];
  for (const set of engineSets.toSorted((a, b) => Number(isUnpacked(b.name)) - Number(isUnpacked(a.name)))) {
    try {
      const root = await unpack(set, folder.path);
      return describeEngine(root, await startDaemon(root, folder), folder);
    } catch (error) {
      failures.push(error);
    }
  }
  const reasons = new Set(failures.map((error) => (error instanceof Error ? error.message : String(error))));
  throw new Error(`No engine could be started from Debian's packages:\n${[...reasons].join('\n')}\n${installDocker}`);
}

function describeEngine(root: string, daemon: Daemon, folder: RunFolder): Engine {
  return {
    env: daemon.env,
    provided: 'debian',
    busybox: programIn(root, 'busybox'),
    crane: programIn(root, 'crane'),
    runStepsNeedHostNetwork: true,
    folder: folder.path,
    stop: async () => {
      await daemon.stop();
      await folder.remove();
    },
  };
}

async function foundEngine(folder: RunFolder): Promise<Engine> {
  const tools = hasApt() ? await unpack(toolSet, folder.path).catch(() => undefined) : undefined;
  return {
    env: userEnvironment(),
    provided: 'found',
    busybox: tools === undefined ? await busyboxFromImage(folder.path) : programIn(tools, 'busybox'),
    crane: onPath('crane') ?? (tools === undefined ? undefined : programIn(tools, 'crane')),
    runStepsNeedHostNetwork: false,
    folder: folder.path,
    stop: folder.remove,
  };
}

/** What Docker's client reads besides the home folder (docker/cli, docs/reference/commandline/docker.md, "Environment variables"). */
function userEnvironment(): Record<string, string> {
  const isRead = ([name, value]: [string, string | undefined]): boolean =>
    value !== undefined && (name === 'PATH' || name === 'SSH_AUTH_SOCK' || /^(DOCKER|BUILDX)_/.test(name));
  return Object.fromEntries(Object.entries(process.env).filter(isRead)) as Record<string, string>;
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

async function busyboxFromImage(folder: string): Promise<string> {
  const { stdout } = await run('docker', ['create', 'busybox:musl']);
  const container = stdout.trim();
  await run('docker', ['cp', `${container}:/bin/busybox`, join(folder, 'busybox')]);
  await run('docker', ['rm', container]);
  return join(folder, 'busybox');
}
