import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { bundle } from './bundle.ts';

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

const root = join(import.meta.dirname, '..');
const fresh = await mkdtemp(join(tmpdir(), 'check-dist-'));
try {
  await bundle({ root, into: fresh });
  const [committed, rebuilt] = await Promise.all([contents(join(root, 'dist')), contents(fresh)]);
  const stale = [...new Set([...committed.keys(), ...rebuilt.keys()])]
    .filter((path) => !same(committed.get(path), rebuilt.get(path)))
    .sort();
  if (stale.length > 0) {
    console.error(
      `dist/ is not what src/ gives. These files differ:\n${stale.map((path) => `  dist/${path}`).join('\n')}`,
    );
    console.error('Run "npm run build" and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what src/ gives, byte for byte (${String(rebuilt.size)} files)`);
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}
