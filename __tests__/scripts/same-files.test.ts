import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFolders } from '../../scripts/same-files.ts';

let folder: string;
let one: string;
let other: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'same-'));
  [one, other] = [join(folder, 'one'), join(folder, 'other')];
  await mkdir(join(one, 'bundle'), { recursive: true });
  await writeFile(join(one, 'index.js'), 'a');
  await writeFile(join(one, 'bundle/118.js'), 'b');
  await cp(one, other, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('folders with the same bytes do not differ', async () => {
  expect(await compareFolders(one, other)).toEqual({ files: 2, differing: [] });
});

describe('what differs is named', () => {
  test('a byte', async () => {
    await writeFile(join(other, 'bundle/118.js'), 'B');
    expect((await compareFolders(one, other)).differing).toEqual(['bundle/118.js']);
  });

  test('a file too many, on either side', async () => {
    await writeFile(join(one, 'evil.js'), '');
    await writeFile(join(other, 'more.js'), '');
    expect((await compareFolders(one, other)).differing).toEqual(['evil.js', 'more.js']);
  });

  test('every file, when one folder is not there', async () => {
    expect((await compareFolders(one, join(folder, 'gone'))).differing).toEqual(['bundle/118.js', 'index.js']);
  });
});
