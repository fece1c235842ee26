/**
 * Makes of `dist/` what a release of this repository carries: the tarball that `npm` installs, and `SHA256SUMS` of it and of every file of
 * `dist/`, which is what gets attested (.github/workflows/release-action.yml). The same `dist/` gives the same bytes on every machine.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { makePackage } from '../package-folder.ts';

/** How many subjects one attestation has at most (actions/attest, "Subject Limits"). */
const maxSubjects = 1024;

export interface AssetsOptions {
  readonly root: string;
  /** A folder that is lost. */
  readonly into: string;
}

/**
 * @param tag the git tag of the release; the version in package.json has to be the same
 * @returns the names of the files that it made
 * @throws Error when they differ
 */
export async function makeAssets(tag: string, { root, into }: AssetsOptions): Promise<readonly string[]> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  if (tag !== `v${version}`)
    throw new Error(`The tag is ${tag}, and package.json says ${version}: change one of them.`);
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const source = join(root, 'lib', 'package');
  await makePackage({ root, into: source });
  await promisify(execFile)('npm', ['pack', '--silent', '--ignore-scripts', '--offline', source], { cwd: into });
  const tarballs = await readdir(into);
  const subjects = [...tarballs.map((name) => join(into, name)), ...(await filesBelow(join(root, 'dist')))];
  if (subjects.length > maxSubjects) throw new Error(`${subjects.length} files are too many for one attestation.`);
  const lines = await Promise.all(
    subjects.map(
      async (path) => `${await sha256(path)}  ${path.startsWith(into) ? relative(into, path) : relative(root, path)}\n`,
    ),
  );
  await writeFile(join(into, 'SHA256SUMS'), lines.join(''));
  return [...tarballs, 'SHA256SUMS'];
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
