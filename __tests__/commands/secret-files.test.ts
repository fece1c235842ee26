import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSecretFiles } from '../../src/commands/secret-files.ts';
import { someBuildInputs } from '../records.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-files-'));
  await writeFile(join(folder, 'token'), 'a token\n');
  await writeFile(join(folder, 'bytes'), 'PK\0\x01');
  await writeFile(join(folder, 'large'), 'x'.repeat(64 * 1024 + 1));
  await writeFile(join(folder, 'empty'), '');
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});
afterAll(() => rm(folder, { recursive: true }));

test('texts are read; bytes, what is large, pipes and what is not there are left out', async () => {
  const files = ['bytes', 'large', 'pipe', 'empty', 'missing', '.', 'token'];
  const secrets = files.map((name) => ({ source: 'file', id: name, path: join(folder, name) }) as const);
  expect(await readSecretFiles({ build: someBuildInputs({ secrets }) })).toEqual(['a token\n']);
});

test('a step without a build has none', async () => {
  expect(await readSecretFiles({})).toEqual([]);
});
