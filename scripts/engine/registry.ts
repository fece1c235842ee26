import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { endBeforeExit } from '../ending.ts';
import type { EngineFacts } from './engine.ts';

const run = promisify(execFile);

/** Someone who may log in to a test registry. */
export interface RegistryUser {
  readonly name: string;
  readonly password: string;
  /** The password as htpasswd wants it: bcrypt, the only scheme that the registry accepts. */
  readonly hash: string;
}

export const octocat: RegistryUser = {
  name: 'octocat',
  password: 'correct-horse-battery',
  hash: '$2b$04$/WBRmvxLFRmIPPsGJpmonOiyoflgMGFHMe5BzkIsWQAZpJtCSakqG',
};

export const hubot: RegistryUser = {
  name: 'hubot',
  password: 'staple-battery-horse',
  hash: '$2b$04$FmTIVeZMaxt49XDZnIV4/OkPJrei15mtk0BXNBF2VSUKaqcZk6YOi',
};

export interface RegistryOptions {
  readonly engine: EngineFacts;
  /** Who may read and write. Nobody named: everybody may. */
  readonly users?: readonly RegistryUser[];
}

/** A registry of our own, empty at the start: the CNCF's distribution, plain http, on loopback. */
export interface TestRegistry {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** The folder with the bytes that it was given, manifests too; `undefined` when that is not on this machine. */
  readonly blobs: string | undefined;
  /** Everything it wrote so far: one line for each request among them. */
  log(): Promise<string>;
  /** Ends it and removes its data. It happens anyway, when this process ends. */
  stop(): Promise<void>;
}

const startTimeout = 30_000;

/**
 * Starts a registry and waits until it answers: as a process where the engine came from Debian's packages, else as a
 * container of the engine that was found. Several can run at once.
 * @throws Error with its log when it does not answer within 30 s
 */
export async function startRegistry(options: RegistryOptions): Promise<TestRegistry> {
  const folder = await mkdtemp(join(options.engine.folder, 'registry-'));
  const users = options.users ?? [];
  await writeFile(join(folder, 'htpasswd'), users.map(({ name, hash }) => `${name}:${hash}\n`).join(''));
  const start = options.engine.provided === 'debian' ? startProcess : startContainer;
  const registry = await start(options.engine, folder, users.length > 0);
  const deadline = Date.now() + startTimeout;
  while (!(await isAnswering(registry.host))) {
    if (Date.now() > deadline) throw new Error(`The registry does not answer:\n${await registry.log()}`);
    await delay(50);
  }
  return registry;
}

async function isAnswering(host: string): Promise<boolean> {
  const answer = await fetch(`http://${host}/v2/`).catch(() => undefined);
  return answer?.status === 200 || answer?.status === 401;
}

/** JSON is YAML. The port 0 lets the system choose one that is free. */
function configuration(place: { address: string; data: string; htpasswd: string }, hasUsers: boolean): string {
  return JSON.stringify({
    version: 0.1,
    log: { accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: place.data }, delete: { enabled: true } },
    http: { addr: place.address, secret: 'of no use to anybody' },
    ...(hasUsers ? { auth: { htpasswd: { realm: 'test', path: place.htpasswd } } } : {}),
  });
}

async function startProcess(engine: EngineFacts, folder: string, hasUsers: boolean): Promise<TestRegistry> {
  const config = join(folder, 'config.yml');
  const place = { address: '127.0.0.1:0', data: join(folder, 'data'), htpasswd: join(folder, 'htpasswd') };
  await writeFile(config, configuration(place, hasUsers));
  const logFile = join(folder, 'registry.log');
  const output = openSync(logFile, 'a');
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'docker-registry', 'serve', config], {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...engine.env },
  });
  child.unref();
  closeSync(output);
  const ended = once(child, 'exit');
  const kill = endBeforeExit(async () => {
    child.ref();
    child.kill('SIGKILL');
    await ended;
  });
  const log = (): string => readFileSync(logFile, 'utf8');
  return {
    host: await listeningAddress(log),
    blobs: join(place.data, 'docker/registry/v2/blobs'),
    log: async () => Promise.resolve(log()),
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

async function listeningAddress(log: () => string): Promise<string> {
  const deadline = Date.now() + startTimeout;
  for (;;) {
    const host = /listening on (127\.0\.0\.1:[0-9]+)/.exec(log())?.[1];
    if (host !== undefined) return host;
    if (Date.now() > deadline) throw new Error(`The registry did not start:\n${log()}`);
    await delay(20);
  }
}

/** Files are copied in, not mounted, because the engine may be on another machine or in a virtual one. */
async function startContainer(engine: EngineFacts, folder: string, hasUsers: boolean): Promise<TestRegistry> {
  const docker = async (...args: string[]): Promise<string> => {
    const { stdout, stderr } = await run('docker', args, { env: { ...process.env, ...engine.env } });
    return args[0] === 'logs' ? stdout + stderr : stdout.trim();
  };
  const place = { address: ':5000', data: '/var/lib/registry', htpasswd: '/etc/docker/registry/htpasswd' };
  await writeFile(join(folder, 'config.yml'), configuration(place, hasUsers));
  const container = await docker('create', '--publish', '127.0.0.1::5000', 'registry:2');
  // A process that exits waits for nobody, this client included: it removes the container all the same.
  const remove = endBeforeExit(async () => {
    await docker('rm', '--force', '--volumes', container);
  });
  for (const file of ['config.yml', 'htpasswd']) {
    await docker('cp', join(folder, file), `${container}:/etc/docker/registry/${file}`);
  }
  await docker('start', container);
  return {
    host: (await docker('port', container, '5000/tcp')).split('\n')[0] ?? '',
    blobs: undefined,
    log: async () => docker('logs', container),
    stop: async () => {
      await remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
