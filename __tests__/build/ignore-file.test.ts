import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hashFolder } from '../../src/build/folder-hash.ts';
import { judge, readIgnoreFile, type Verdict } from '../../src/build/ignore-file.ts';

/** What an ignore file says about a path, asked for each folder on the way. */
function isIgnored(text: string, file: string): boolean {
  const rules = readIgnoreFile(text);
  const parts = file.split('/');
  let verdict: Verdict | undefined;
  parts.forEach((_, index) => {
    verdict = judge(rules, parts.slice(0, index + 1).join('/'), verdict);
  });
  return verdict?.isIgnored === true;
}

describe('an ignore file', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'a/b', true],
    ['a', 'b/a', false],
    ['/a/', 'a', true],
    ['./x/../a', 'a', true],
    ['  a  ', 'a', true],
    ['README.md', 'readme.md', false],
    ['#a', '#a', false],
    [' #a', '#a', true],
    ['*', '.env', true],
    ['*.md', 'a/b.md', false],
    ['**/*.md', 'a/b.md', true],
    ['**/a', 'x/a', true],
    ['**a', 'x/ba', true],
    ['a/**', 'a', false],
    ['a/**', 'a/b/c', true],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/b/b/c', true],
    ['a?c', 'a/c', false],
    ['[a-c].txt', 'b.txt', true],
    ['[^a].txt', 'a.txt', false],
    [String.raw`\[x\].txt`, '[x].txt', true],
    ['a+(b).$', 'a+(b).$', true],
    ['a+(b)*', 'aab', false],
    ['*\n!a', 'a/b', false],
    ['a\n!a/b\na/b', 'a/b', true],
    ['a/b\n!a', 'a/b', true],
    ['\uFEFFa\r\nb', 'b', true],
    ['!', 'a', false],
    ['', 'a', false],
  ])('%j of %j: %j', (text, file, expected) => {
    expect(isIgnored(text, file)).toBe(expected);
  });

  test.each([
    ['a pattern', 'a[', 'a[', false],
    ['a class of characters', '[[:alpha:]]', 'a', false],
    ['a letter that is escaped', String.raw`\d*`, '1', false],
    ['an exception', '*\n![', 'a', false],
  ])('%s that cannot be understood ignores nothing', (_, text, file, expected) => {
    expect(isIgnored(text, file)).toBe(expected);
  });

  test('is read whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab/*?[]!\\\n.# ^-'.split('')) }), (text) => {
        expect(typeof isIgnored(text, 'a/b')).toBe('boolean');
      }),
    );
  });
});

describe('what is hashed of a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'context-'));
    const files = [
      'a.txt',
      'A.TXT',
      'b.md',
      '.env',
      'dir/a.txt',
      'dir/sub/a.txt',
      'dir/sub/keep.md',
      'src/x.go',
      'src/y',
    ];
    for (const file of [...files, 'modules/p/i.js', 'we ird/[x].txt', 'modules/keep/me']) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), `this is ${file}`, { mode: file === 'src/x.go' ? 0o755 : 0o644 });
    }
    await mkdir(path.join(folder, 'empty'));
    await symlink('../a.txt', path.join(folder, 'dir/link'));
    await writeFile(path.join(folder, 'Dockerfile'), 'FROM scratch\nCOPY . /\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    '# nothing',
    'dir\nempty',
    '*\n!src',
    '*\n!src/*.go',
    '**/*.txt\n!dir/sub/a.txt',
    '**/sub\n!**/keep.md',
    'modules/**\n!modules/keep',
    'modules\n!modules/keep\nmodules/keep/me',
    String.raw`we?ird/\[x\].txt` + '\n[a-b].*\nDockerfile',
    'dir/*/\n!dir/sub/keep.md\n.*',
  ])('is what BuildKit gets, with %j', async (ignored) => {
    const output = await mkdtemp(path.join(tmpdir(), 'copied-'));
    const env = { ...process.env, ...inject('engine').env };
    try {
      await writeFile(path.join(folder, '.dockerignore'), ignored);
      const argv = [
        'buildx',
        'build',
        '--no-cache',
        '--provenance=false',
        '--output',
        `type=local,dest=${output}`,
        folder,
      ];
      await promisify(execFile)('docker', argv, { env });
      const copied = await hashFolder(output, { rules: readIgnoreFile('') });
      expect(await hashFolder(folder, { rules: readIgnoreFile(ignored) })).toBe(copied);
    } finally {
      await rm(output, { recursive: true });
    }
  });
});
