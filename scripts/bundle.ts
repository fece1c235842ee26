import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { bundledPackages, licenseText } from './licenses.ts';

/** Where the repository is, and which folder takes the bundle. What is in that folder is lost. */
export interface BundleOptions {
  readonly root: string;
  readonly into: string;
}

/**
 * Makes what the runner starts: `src/` compiled to `lib/`, then one folder for each file of `src/entrypoints/`, and one
 * `licenses.txt` for the foreign code in all of them. The same sources give the same bytes in any folder.
 *
 * Nothing is minified: it saves no time at start, and a diff of `dist/` can be read.
 */
export async function bundle({ root, into }: BundleOptions): Promise<readonly string[]> {
  await compile(root);
  await rm(into, { recursive: true, force: true });
  const names = await entrypoints(root);
  const packages = await Promise.all(names.map((name) => bundleEntrypoint(name, { root, into })));
  await writeFile(join(into, 'licenses.txt'), await licenseText(new Set(packages.flat())));
  await refuseLocalPaths({ root, into });
  return names;
}

async function compile(root: string): Promise<void> {
  await rm(join(root, 'lib'), { recursive: true, force: true });
  await runTool(root, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
}

async function entrypoints(root: string): Promise<readonly string[]> {
  const files = await readdir(join(root, 'src/entrypoints'));
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();
}

/** @returns the folders of the packages that went into the bundle. */
async function bundleEntrypoint(name: string, { root, into }: BundleOptions): Promise<readonly string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bundle-'));
  const stats = join(scratch, 'stats.json');
  try {
    const input = join('lib/entrypoints', `${name}.js`);
    const flags = ['--no-cache', '--quiet', '--stats-out', stats];
    await runTool(root, ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', input, '-o', join(into, name), ...flags]);
    return bundledPackages(JSON.parse(await readFile(stats, 'utf8')));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A path of the machine that built it would make `dist/` differ on every machine. */
async function refuseLocalPaths({ root, into }: BundleOptions): Promise<void> {
  const files = await readdir(into, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    if ((await readFile(path, 'utf8')).includes(root)) throw new Error(`${path} contains the path ${root}`);
  }
}

async function runTool(cwd: string, [tool = '', ...args]: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [tool, ...args], { cwd, stdio: 'inherit' });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode !== 0) throw new Error(`${tool} failed, see above`);
}
