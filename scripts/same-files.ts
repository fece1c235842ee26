import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file below a folder with its bytes, by its path in that folder. A folder that is not there holds none. */
async function contents(directory: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [relative(directory, path), await readFile(path)] as const)),
  );
}

function same(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one !== undefined && other !== undefined && one.equals(other);
}

/** Two folders, compared byte for byte: the paths of files that differ or that only one of them has, sorted, and how many there are in all. */
export async function compareFolders(
  one: string,
  other: string,
): Promise<{ readonly files: number; readonly differing: readonly string[] }> {
  const [here, there] = await Promise.all([contents(one), contents(other)]);
  const paths = [...new Set([...here.keys(), ...there.keys()])].sort();
  return { files: paths.length, differing: paths.filter((path) => !same(here.get(path), there.get(path))) };
}
