import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { engineFolder } from './folders.ts';

const run = promisify(execFile);

/** One release of Debian to take packages from; `own` means the release that this machine runs. */
export interface PackageSet {
  /** The name of the folder that the packages are unpacked into. */
  readonly name: string;
  readonly packages: readonly { readonly name: string; readonly release: string }[];
}

/** Where this machine's own apt gets Debian from, and which release. */
interface Mirror {
  readonly uri: string;
  readonly release: string;
}

const enginePackages = ['busybox-static', 'containerd', 'docker-buildx', 'docker-cli', 'docker-registry', 'docker.io'];

/**
 * The newest engine, and the one of the stable release for machines where the newest does not run. runc comes from the
 * machine's own release: those of newer ones need a newer C library. crane is not in the stable release, nor is tini-static, the first process of
 * a container that is started with `--init`, as those of BuildKit are.
 */
export const engineSets: readonly PackageSet[] = ['sid', 'trixie'].map((release) =>
  packageSet(`debian-${release}`, [
    ...enginePackages.map((name) => ({ name, release })),
    { name: 'crane', release: 'sid' },
    { name: 'tini-static', release: 'sid' },
    { name: 'runc', release: 'own' },
  ]),
);

/** What tests and demo need besides an engine that was already there. */
export const toolSet = packageSet('debian-tools', [
  { name: 'busybox-static', release: 'own' },
  { name: 'crane', release: 'sid' },
]);

/** What shows the system calls of a run, with the one library of it that not every machine has. */
export const traceSet = packageSet('debian-trace', [
  { name: 'strace', release: 'own' },
  { name: 'libunwind8', release: 'own' },
]);

/** What signs: cosign 3, although its own answer to that is "devel". */
export const cosignSet = packageSet('debian-cosign', [{ name: 'cosign', release: 'sid' }]);

/** The name stands for the list: with other packages, a folder that was unpacked before is not taken for this one. */
function packageSet(name: string, packages: PackageSet['packages']): PackageSet {
  const list = createHash('sha256').update(JSON.stringify(packages)).digest('hex');
  return { name: `${name}-${list.slice(0, 8)}`, packages };
}

/** The path of a program in an unpacked set. Releases before trixie still have some programs in `/bin`. */
export function programIn(root: string, name: string): string {
  const places = ['usr/bin', 'bin'].map((folder) => join(root, folder, name));
  return places.find((path) => existsSync(path)) ?? join(root, name);
}

/** Whether packages can be had at all: apt-get downloads and dpkg unpacks, neither of them needs root for that. */
export function hasApt(): boolean {
  return existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');
}

/**
 * Downloads a set with the machine's own apt configuration and unpacks it; nothing is installed. A set that is there
 * already is used as it is, without the network.
 * @param scratch a folder of this run: what is half done stays there
 * @returns the folder that stands for `/`
 * @throws Error with apt's words when a package cannot be downloaded
 */
export async function unpack(set: PackageSet, scratch: string): Promise<string> {
  const root = join(engineFolder, set.name);
  if (existsSync(root)) return root;
  const folder = await mkdtemp(join(scratch, 'packages-'));
  const [debs, unpacked] = [join(folder, 'debs'), join(folder, 'root')];
  await mkdir(debs);
  await download(set, folder, debs);
  for (const file of await readdir(debs)) await run('dpkg', ['-x', join(debs, file), unpacked]);
  await rm(join(unpacked, 'usr/share'), { recursive: true, force: true });
  // Complete or not there: a rename is one step, and whoever comes second finds the folder of the first.
  await rename(unpacked, root).catch((error: unknown) => {
    if (!existsSync(root)) throw error;
  });
  await rm(folder, { recursive: true });
  return root;
}

async function download(set: PackageSet, folder: string, debs: string): Promise<void> {
  await mkdir(join(folder, 'lists/partial'), { recursive: true });
  await mkdir(join(folder, 'cache/archives/partial'), { recursive: true });
  const options = [
    ['Dir::State::Lists', join(folder, 'lists')],
    ['Dir::Cache', join(folder, 'cache')],
    ['Acquire::Languages', 'none'],
    ['APT::Sandbox::User', 'root'],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const mirror = await findMirror(options, folder);
  const wanted = set.packages.map(({ name, release }) => ({
    name,
    release: release === 'own' ? mirror.release : release,
  }));
  const sources = join(folder, 'sources.list');
  await writeFile(sources, sourcesList(mirror.uri, new Set(wanted.map(({ release }) => release))));
  options.push('-o', `Dir::Etc::SourceList=${sources}`, '-o', 'Dir::Etc::SourceParts=/dev/null', '-qq');
  await apt([...options, '-o', 'APT::Update::Error-Mode=any', 'update'], folder);
  await apt([...options, 'download', ...wanted.map(({ name, release }) => `${name}/${release}`)], debs);
}

/** @throws Error with what apt has to say, without the command's many options */
async function apt(args: readonly string[], cwd: string): Promise<string> {
  try {
    return (await run('apt-get', args, { cwd })).stdout;
  } catch (error) {
    const complaints = error instanceof Error && 'stderr' in error ? String(error.stderr).match(/^[EW]: .*$/gm) : null;
    throw new Error(`The packages cannot be downloaded. ${complaints?.[0] ?? String(error)}`, { cause: error });
  }
}

/** Debian signs every release with the keys of this ring, the unstable one included. */
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

function sourcesList(uri: string, releases: ReadonlySet<string>): string {
  const option = existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
  return [...releases].map((release) => `deb ${option}${uri} ${release} main\n`).join('');
}

/**
 * Asks apt what it would fetch for this machine, which needs neither lists nor the network, and finds Debian in it: the
 * component `main` of a release that is not a side archive (`-updates`, `-security`), best at an address that ends in `/debian`.
 */
async function findMirror(options: readonly string[], folder: string): Promise<Mirror> {
  const planned = await apt([...options, 'update', '--print-uris'], folder);
  const mirrors = [...planned.matchAll(/^'(\S+)\/dists\/([a-z]+)\/main\/binary-/gm)].map(
    ([, uri = '', release = '']) => ({
      uri,
      release,
    }),
  );
  const mirror = mirrors.find(({ uri }) => uri.endsWith('/debian')) ?? mirrors[0];
  if (mirror === undefined) throw new Error("apt's configuration on this machine names no Debian mirror.");
  return mirror;
}
