import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAssets } from '../../../scripts/release/assets.ts';

const root = join(import.meta.dirname, '../../..');
const parts = ['dist', 'package.json', 'README.md', 'LICENSE'];
let folder: string;
let version: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'));
  ({ version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string });
});
afterAll(() => rm(folder, { recursive: true }));

async function copy(name: string): Promise<{ root: string; into: string }> {
  const made = { root: join(folder, name), into: join(folder, name, 'lib/release') };
  for (const part of parts) await cp(join(root, part), join(made.root, part), { recursive: true });
  return made;
}

describe('what a release carries', () => {
  test('is byte for byte the same in another folder, under another umask', async () => {
    const [here, there] = [await copy('here'), await copy('there')];
    const umask = process.umask(0o027);
    const names = await makeAssets(`v${version}`, there).finally(() => process.umask(umask));
    expect(await makeAssets(`v${version}`, here)).toEqual(names);
    expect(names).toEqual([`release-image-${version}.tgz`, 'SHA256SUMS']);
    for (const name of names) {
      expect((await readFile(join(here.into, name))).equals(await readFile(join(there.into, name)))).toBe(true);
    }
  });

  test('has sums of the tarball and of every file of dist/, which sha256sum accepts', async () => {
    const { root: place, into } = await copy('sums');
    const [tarball = ''] = await makeAssets(`v${version}`, { root: place, into });
    await cp(join(into, tarball), join(place, tarball));
    const argv = ['--check', '--strict', join(into, 'SHA256SUMS')];
    const { stdout } = await promisify(execFile)('sha256sum', argv, { cwd: place });
    const checked = stdout.trim().split('\n');
    expect(checked).toEqual(
      expect.arrayContaining([`${tarball}: OK`, 'dist/bundle/index.cjs: OK', 'dist/licenses.txt: OK']),
    );
    expect(checked.filter((line) => !line.endsWith(': OK'))).toEqual([]);
  });

  test('is refused for a tag that is not the version of the package', async () => {
    const place = await copy('other');
    await expect(makeAssets('v999.0.0', place)).rejects.toThrow(`package.json says ${version}`);
  });
});
