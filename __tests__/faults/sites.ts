/** The two real registries of the fault matrix, each with what it takes to set a repository up and to read the truth. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createSelfSigned } from '../registry/certificate.ts';
import { startTokenServer } from '../registry/servers.ts';
import { before, floats, newVersion, oldVersion, putManifest, released, uploadContent, type Image } from './images.ts';

export interface Site {
  /** What a proxy is put before. */
  readonly host: string;
  /** The same registry without a login. */
  readonly open: string;
  readonly tokenServer?: string;
  /** Makes a repository with 1.4.1 and its floats. */
  prepare(path: string): Promise<void>;
  /** What buildx does: brings the bytes of 1.4.2 there, under that tag. */
  push(path: string): Promise<void>;
  /** Removes a tag, as registries do that clean up after a failed PUT. */
  drop(path: string, tag: string): Promise<void>;
  /** Removes a repository. */
  remove(path: string): Promise<void>;
  stop(): Promise<void>;
}

interface Started {
  readonly host: string;
  readonly stop: () => Promise<void>;
}

/** @param listening finds the port in what the program prints on stderr */
async function startProgram(program: string, argv: readonly string[], listening: RegExp): Promise<Started> {
  const child = spawn(program, argv, { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => child.kill());
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    createInterface(child.stderr).on('line', (line) => {
      const found = listening.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`${program} ended`)));
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { host: `127.0.0.1:${port}`, stop };
}

/** Distribution waits for the disk after each write. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

function startDistribution(folder: string, name: string, auth: object): Promise<Started> {
  const file = join(folder, `${name}.json`);
  const storage = { filesystem: { rootdirectory: join(folder, 'data') }, delete: { enabled: true } };
  const log = { level: 'info', accesslog: { disabled: true } };
  writeFileSync(file, JSON.stringify({ version: 0.1, log, storage, http: { addr: '127.0.0.1:0' }, ...auth }));
  return startProgram('docker-registry', ['serve', file], /listening on 127\.0\.0\.1:(\d+)/);
}

/**
 * Distribution, with tokens. A second one without a login serves the same store. Repositories are made by copying their
 * folder in the store, which is faster than the twenty requests that made the first.
 */
export async function startMain(): Promise<Site> {
  const folder = await mkdtemp(join(memory, 'faults-'));
  const identity = createSelfSigned('test-issuer');
  const certificates = join(folder, 'certificates.pem');
  writeFileSync(certificates, identity.pem);
  const tokens = await startTokenServer({ identity, expiresIn: 300, granted: ['pull', 'push', 'delete'] });
  const names = { service: 'test-service', issuer: 'test-issuer', rootcertbundle: certificates };
  const auth = { auth: { token: { realm: `http://${tokens.host}/token`, ...names } } };
  const [closed, open] = await Promise.all([
    startDistribution(folder, 'closed', auth),
    startDistribution(folder, 'open', {}),
  ]);
  const folderOf = (path: string): string => join(folder, 'data/docker/registry/v2/repositories', path);
  const copy = (from: string, to: string): Promise<void> => {
    // Ten times as fast as the one that does not block.
    cpSync(folderOf(from), folderOf(to), { recursive: true });
    return Promise.resolve();
  };
  const discard = (place: string): Promise<void> => rm(place, { recursive: true, force: true });
  await uploadFirst(open.host, 'templates/before');
  await uploadReleased(open.host, 'templates/released');
  return {
    host: closed.host,
    open: open.host,
    tokenServer: tokens.host,
    prepare: (path) => copy('templates/before', path),
    push: (path) => copy('templates/released', path),
    drop: (path, tag) => discard(join(folderOf(path), '_manifests/tags', tag)),
    remove: (path) => discard(folderOf(path)),
    async stop() {
      await Promise.all([closed.stop(), open.stop(), tokens.stop()]);
      await discard(folder);
    },
  };
}

/** go-containerregistry's, without a login. It keeps everything in memory, and blobs in one place for all repositories. */
export async function startMirror(): Promise<Site> {
  const { host, stop } = await startProgram(
    'crane',
    ['registry', 'serve', '--address', '127.0.0.1:0'],
    /serving on port (\d+)/,
  );
  await uploadFirst(host, 'templates/before');
  await uploadReleased(host, 'templates/released');
  const drop = async (path: string, reference: string): Promise<void> => {
    await fetch(`http://${host}/v2/${path}/manifests/${reference}`, { method: 'DELETE' });
  };
  return {
    host,
    open: host,
    prepare: (path) => tagAll(host, path, { image: before, tags: [oldVersion, ...floats] }),
    push: (path) => tagAll(host, path, { image: released, tags: [newVersion] }),
    drop,
    // A few kilobytes, which go with the process.
    remove: () => Promise.resolve(),
    stop,
  };
}

async function uploadFirst(open: string, path: string): Promise<void> {
  await uploadContent(open, path, before);
  await tagAll(open, path, { image: before, tags: [oldVersion, ...floats] });
}

async function uploadReleased(open: string, path: string): Promise<void> {
  await uploadContent(open, path, released);
  await tagAll(open, path, { image: released, tags: [newVersion] });
}

async function tagAll(
  open: string,
  path: string,
  { image, tags }: { image: Image; tags: readonly string[] },
): Promise<void> {
  for (const child of image.children) await putManifest(open, `${path}/manifests/${child.digest}`, child);
  for (const tag of tags) await putManifest(open, `${path}/manifests/${tag}`, image.index);
}
