/** Whoever builds `dist/` gets the same bytes: in another folder, as another user would, elsewhere, with an older Node 24. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareFolders } from '../../scripts/same-files.ts';
import { tally } from '../tally.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const sources = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const olderNode = '24.0.0';

interface Place {
  readonly folder: string;
  readonly node?: string | undefined;
  readonly umask?: number;
  readonly env?: Readonly<Record<string, string>>;
}

let scratch: string;
let first: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'dist-'));
  first = await build({ folder: 'here' });
}, 600_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Builds in a copy of the sources. @returns the `dist/` that came of it */
async function build({ folder, node = process.execPath, umask = 0o022, env = {} }: Place): Promise<string> {
  const place = join(scratch, folder);
  await mkdir(place, { recursive: true });
  await run('cp', ['--archive', ...sources.map((each) => join(root, each)), place]);
  // Links to the same bytes: half a gigabyte of packages is not what is tested. Another file system gets a copy.
  const packages = [join(root, 'node_modules'), place];
  await run('cp', ['--archive', '--link', ...packages]).catch(() => run('cp', ['--archive', ...packages]));
  const before = process.umask(umask);
  try {
    const { PATH = '' } = process.env;
    await run(node, [join(place, 'scripts/build.ts')], { cwd: place, env: { PATH, HOME: place, ...env } });
  } finally {
    process.umask(before);
  }
  return join(place, 'dist');
}

/** @returns the path of an older Node 24; `undefined` where no package of it can be had */
async function fetchNode(): Promise<string | undefined> {
  const name = `node-${process.platform}-${process.arch}`;
  const argv = ['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', scratch];
  await run('npm', [...argv, `${name}@${olderNode}`]).catch(() => undefined);
  const path = join(scratch, 'node_modules', name, 'bin/node');
  return existsSync(path) ? path : undefined;
}

test('another folder, umask, locale, time zone and home give the same bytes', { timeout: 600_000 }, async () => {
  const env = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1' };
  const other = await build({ folder: 'a folder/with spaces and ü', umask: 0o077, env });
  const { files, differing } = await compareFolders(first, other);
  expect(differing).toEqual([]);
  tally('files of dist/, built elsewhere', { tried: files, through: differing.length });
});

test(`Node ${olderNode} gives the same bytes`, { timeout: 600_000 }, async ({ skip }) => {
  const node = await fetchNode();
  skip(node === undefined, 'no package of an older Node 24 can be had here');
  expect((await run(node ?? '', ['--version'])).stdout).toBe(`v${olderNode}\n`);
  const { files, differing } = await compareFolders(first, await build({ folder: 'older', node }));
  expect(differing).toEqual([]);
  tally(`files of dist/, built by Node ${olderNode}`, { tried: files, through: differing.length });
});

test('it is what is committed', async () => {
  expect((await compareFolders(first, join(root, 'dist'))).differing).toEqual([]);
});
