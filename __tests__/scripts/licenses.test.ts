import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { bundledPackages, licenseText } from '../../scripts/licenses.ts';

describe('the packages of a bundle', () => {
  const module = (path: string): unknown => ({ nameForCondition: path });

  test('are those of its modules, scoped and nested ones too, and not our own code', () => {
    const modules = [
      module('/app/lib/entrypoints/release.js'),
      module('/app/node_modules/semver/index.js'),
      module('/app/node_modules/@actions/core/lib/core.js'),
      module('/app/node_modules/@actions/github/node_modules/undici/index.js'),
    ];
    expect(bundledPackages({ modules })).toEqual([
      '/app/node_modules/semver',
      '/app/node_modules/@actions/core',
      '/app/node_modules/@actions/github/node_modules/undici',
    ]);
  });

  test('are found inside of modules that webpack has joined', () => {
    const joined = { nameForCondition: null, modules: [module('/app/node_modules/tunnel/index.js')] };
    expect(bundledPackages({ modules: [joined] })).toEqual(['/app/node_modules/tunnel']);
  });
});

describe('the text of the licences', () => {
  let directory: string;
  beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'licenses-'))));
  afterEach(() => rm(directory, { recursive: true }));

  async function makePackage(name: string, files: Readonly<Record<string, string>>): Promise<string> {
    const folder = join(directory, name);
    await mkdir(folder);
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    return folder;
  }

  const manifest = (name: string, owner?: string, license = 'MIT'): string =>
    JSON.stringify({
      name,
      version: '1.0.0',
      license,
      repository: { url: `git+https://github.com/${owner ?? name}/x` },
    });

  test('has every package once, sorted, with its licence in full', async () => {
    const b = await makePackage('b', { 'package.json': manifest('b'), 'LICENSE.md': 'Licence of b\r\n' });
    const a = await makePackage('a', { 'package.json': manifest('a'), LICENSE: 'Licence of a' });
    const copy = await makePackage('copy', { 'package.json': manifest('a'), LICENSE: 'Licence of a' });
    const text = await licenseText(new Set([b, a, copy]));
    expect(text).toBe('a 1.0.0 (MIT)\n=============\nLicence of a\n\nb 1.0.0 (MIT)\n=============\nLicence of b\n');
  });

  test('has that of another package of the same owner where a package ships none', async () => {
    const bare = await makePackage('bare', { 'package.json': manifest('bare', 'acme') });
    const full = await makePackage('full', { 'package.json': manifest('full', 'acme'), LICENSE: 'Of acme' });
    expect(await licenseText(new Set([bare, full]))).toContain('bare 1.0.0 (MIT)\n================\nOf acme\n');
    for (const other of [manifest('full', 'mona'), manifest('full', 'acme', 'ISC')]) {
      await writeFile(join(full, 'package.json'), other);
      await expect(licenseText(new Set([bare, full]))).rejects.toThrow('bare 1.0.0 (MIT) ships no licence');
    }
  });

  test('has every licence of a package that has two, and its notice', async () => {
    const files = { LICENSE: 'Either of\n', 'LICENSE.BSD': 'BSD\n', NOTICE: 'By d\n', 'README.md': 'no' };
    const text = await licenseText(
      new Set([await makePackage('d', { 'package.json': manifest('d', 'd', 'Apache-2.0'), ...files })]),
    );
    expect(text).toBe('d 1.0.0 (Apache-2.0)\n====================\nEither of\n\nBSD\n\nBy d\n');
  });

  test('is refused for a package without a licence', async () => {
    const folder = await makePackage('c', { 'package.json': JSON.stringify({ name: 'c', version: '1.0.0' }) });
    await expect(licenseText(new Set([folder]))).rejects.toThrow('names no package or no licence');
  });
});
