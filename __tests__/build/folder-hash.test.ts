import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type FolderLimits, hashFolder } from '../../src/build/folder-hash.ts';
import { readIgnoreFile } from '../../src/build/ignore-file.ts';

const base = await mkdtemp(path.join(tmpdir(), 'folder-'));
afterAll(() => rm(base, { recursive: true }));
let folder: string;
const at = (file: string): string => path.join(folder, file);

beforeEach(async () => {
  folder = await mkdtemp(path.join(base, 'x-'));
  await mkdir(at('sub'));
  await writeFile(at('a'), 'one');
  await writeFile(at('sub/b'), 'two');
  await symlink('a', at('link'));
});

const hash = (limits?: FolderLimits): Promise<string> =>
  hashFolder(folder, { rules: readIgnoreFile('ignored'), ...(limits && { limits }) });

describe('the hash of a folder', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['the content of a file', () => writeFile(at('a'), 'eno')],
    ['a new file', () => writeFile(at('c'), '')],
    ['a file that is gone', () => rm(at('sub/b'))],
    ['the permission to execute', () => chmod(at('a'), 0o755)],
    ['the permissions of a folder', () => chmod(at('sub'), 0o700)],
    ['where a link leads', () => rm(at('link')).then(() => symlink('sub', at('link')))],
    ['a file instead of a link', () => rm(at('link')).then(() => writeFile(at('link'), 'a'))],
    ['an empty folder', () => mkdir(at('empty'))],
    [
      'an end that moves from one file to the next',
      () => writeFile(at('a'), 'on').then(() => writeFile(at('sub/b'), 'etwo')),
    ],
  ])('changes with %s', async (_, change) => {
    const before = await hash();
    await change();
    expect(await hash()).not.toBe(before);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['times', () => utimes(at('a'), 1, 1)],
    ['what is ignored', () => mkdir(at('ignored')).then(() => writeFile(at('ignored/x'), 'x'))],
    ['the folder .git', () => mkdir(at('.git')).then(() => writeFile(at('.git/HEAD'), 'x'))],
  ])('does not change with %s', async (_, change) => {
    const before = await hash();
    await change();
    expect(await hash()).toBe(before);
  });

  test.each<[string, FolderLimits, string]>([
    ['files', { files: 1, bytes: 100 }, 'the context has more than 1 files'],
    ['bytes', { files: 10, bytes: 5 }, 'the context has more than 5 bytes'],
  ])('is not to be had of too many %s', async (_, limits, reason) => {
    await expect(hash(limits)).rejects.toThrow(reason);
  });

  test('is not to be had of a named pipe, and nobody waits for it', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    await expect(hash()).rejects.toThrow('neither a file, a folder nor a link: "pipe"');
  });

  test('is not to be had of names that are no text', async () => {
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff])]), '');
    await expect(hash()).rejects.toMatchObject({ failure: { code: 'no-inputs-hash' } });
  });
});
