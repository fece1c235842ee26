/**
 * Makes the folder that `npm pack` packs: what `dist/` has, with a manifest of its own. That of the repository is for whoever develops it: everything
 * is in the bundle already, and nobody who runs it should install what it was made with.
 */
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const kept = ['name', 'version', 'description', 'license', 'repository', 'type', 'bin', 'engines'];

/** @param into a folder that is lost */
export async function makePackage({ root, into }: { readonly root: string; readonly into: string }): Promise<void> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const own = { ...Object.fromEntries(kept.map((key) => [key, manifest[key]])), files: ['dist'] };
  await writeFile(join(into, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  for (const each of ['dist', 'README.md', 'LICENSE'])
    await cp(join(root, each), join(into, each), { recursive: true });
  await setModes(into);
}

/** `npm pack` keeps the modes of files, and those are what the umask was when they were checked out. */
async function setModes(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}
