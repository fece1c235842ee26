import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endBeforeExit } from '../ending.ts';
import type { RunFolder } from './folders.ts';

/** A Docker engine that this process runs for itself. */
export interface Daemon {
  /** What a client needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

const startTimeout = 30_000;

/**
 * Starts dockerd and waits until it answers. It lives in namespaces of its own and dies with this process: the kernel
 * then ends everything in the pid namespace (containerd, its shims, containers) and takes down every mount, so nothing
 * is left behind even when this process is killed. Its data is of no use afterwards, hence no gentle shutdown.
 * @param root where the engine's packages are unpacked
 * @throws Error with the end of its log when it stops or does not answer within 30 s
 */
export async function startDaemon(root: string, folder: RunFolder): Promise<Daemon> {
  const path = ['usr/bin', 'usr/sbin'].map((name) => join(root, name)).join(':') + `:${process.env['PATH'] ?? ''}`;
  const socket = join(folder.sockets, 'docker.sock');
  const log = join(folder.path, 'dockerd.log');
  const output = openSync(log, 'a');
  const child = spawn('setpriv', [...boundToThisProcess, 'dockerd', ...daemonOptions(root, folder, socket)], {
    stdio: ['ignore', output, output],
    env: { ...process.env, PATH: path },
  });
  child.unref();
  closeSync(output);
  const stop = endBeforeExit(async () => end(child));
  try {
    await answering(child, socket);
  } catch (error) {
    await stop();
    throw new Error(`dockerd did not start, its log ends with:\n${lastLines(log)}`, { cause: error });
  }
  return { env: { DOCKER_HOST: `unix://${socket}`, DOCKER_CONFIG: clientConfig(root, folder), PATH: path }, stop };
}

/** util-linux, which every Debian has: die with the parent, in a pid and a mount namespace of one's own. */
const boundToThisProcess = [
  '--pdeathsig',
  'KILL',
  'unshare',
  '--mount',
  '--pid',
  '--fork',
  '--kill-child',
  '--mount-proc',
];

/**
 * Kills dockerd, which is process 1 of its namespace, and not `unshare`, which then collects it: killed the other way
 * round, dockerd would stay behind as a zombie where the machine's first process collects nobody's children.
 */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = once(child, 'exit');
  const inside = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
  process.kill(inside === '' ? child.pid : Number(inside), 'SIGKILL');
  await ended;
}

function daemonOptions(root: string, folder: RunFolder, socket: string): string[] {
  const config = join(folder.path, 'daemon.json');
  writeFileSync(config, JSON.stringify({ features: { 'containerd-snapshotter': true } }));
  return [
    ...['--config-file', config],
    ...['--data-root', join(folder.path, 'data')],
    ...['--exec-root', join(folder.sockets, 'exec')],
    ...['--pidfile', join(folder.path, 'dockerd.pid')],
    ...['--host', `unix://${socket}`],
    ...['--init-path', join(root, 'usr/bin/tini-static')],
    ...['--bridge=none', '--iptables=false', '--ip6tables=false'],
  ];
}

/** A client configuration in which buildx is found: the packages' own place for plugins is below `/usr`. */
function clientConfig(root: string, folder: RunFolder): string {
  const config = join(folder.path, 'docker-config');
  mkdirSync(join(config, 'cli-plugins'), { recursive: true });
  symlinkSync(join(root, 'usr/libexec/docker/cli-plugins/docker-buildx'), join(config, 'cli-plugins/docker-buildx'));
  return config;
}

async function answering(child: ChildProcess, socket: string): Promise<void> {
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`exit code ${code ?? 'unknown'}`));
    });
  });
  failed.catch(() => undefined);
  const deadline = Date.now() + startTimeout;
  while (!(await Promise.race([ping(socket), failed]))) {
    if (Date.now() > deadline) throw new Error(`no answer within ${startTimeout} ms`);
    await delay(20);
  }
}

/** Docker Engine API, "Ping": 200 when the engine is ready. */
async function ping(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ socketPath: socket, path: '/_ping' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    sent.on('error', () => {
      resolve(false);
    });
    sent.end();
  });
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
}
