import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { bundledPackages, licenseText } from './licenses.ts';

/** The entrypoint that people start. */
const program = 'cli';

/** Where the repository is, and which folder takes the bundle. What is in that folder is lost. */
export interface BundleOptions {
  readonly root: string;
  readonly into: string;
}

/**
 * Makes what the runner starts: `src/` compiled to `lib/`, one bundle of all of it, a file for each of `src/entrypoints/` that
 * starts its part of the bundle, and `licenses.txt` for the foreign code (docs/adr/0016). The same sources give the same bytes
 * in any folder.
 *
 * Nothing is minified: it saves no time at start, and a diff of `dist/` can be read.
 * @returns the names of the entrypoints
 */
export async function bundle({ root, into }: BundleOptions): Promise<readonly string[]> {
  await compile(root);
  await rm(into, { recursive: true, force: true });
  const names = await entrypoints(root);
  const packages = await bundleAll(names, { root, into });
  await writeFile(join(into, 'licenses.txt'), await licenseText(new Set(packages)));
  await writeFile(join(into, 'package.json'), '{ "type": "module" }\n');
  await Promise.all(names.map((name) => writeStart(name, into)));
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

/**
 * One bundle, in which every entrypoint is behind an `import()`: what several of them need is in it once, and each loads only its
 * own part. It is CommonJS, because Node loads a handful of such files faster than ES modules.
 * @returns the folders of the packages that went into it
 */
async function bundleAll(names: readonly string[], { root, into }: BundleOptions): Promise<readonly string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bundle-'));
  const [input, output, stats] = [join('lib', 'index.cjs'), join(into, 'bundle'), join(scratch, 'stats.json')];
  const entries = names.map((name) => `exports.${name} = () => import('./entrypoints/${name}.js');\n`);
  try {
    await writeFile(join(root, input), entries.join(''));
    const flags = ['--no-cache', '--quiet', '--stats-out', stats];
    await runTool(root, ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', input, '-o', output, ...flags]);
    await writeFile(join(output, 'package.json'), '{ "type": "commonjs" }\n');
    return bundledPackages(JSON.parse(await readFile(stats, 'utf8')));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A module, not CommonJS: should it ever wait for what never comes, Node ends it with 13, and not as a success. */
async function writeStart(name: string, into: string): Promise<void> {
  await mkdir(join(into, name));
  await writeFile(
    join(into, name, 'index.js'),
    `${name === program ? '#!/usr/bin/env node\n' : ''}import bundle from '../bundle/index.cjs';\n\nawait bundle.${name}();\n`,
  );
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
