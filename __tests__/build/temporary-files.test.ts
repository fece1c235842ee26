import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTemporaryFiles, readIfWritten } from '../../src/build/temporary-files.ts';
import { Secret } from '../../src/tools/secret.ts';

let temp: string;
beforeAll(async () => {
  temp = await mkdtemp(path.join(tmpdir(), 'temporary-files-'));
});
afterAll(() => rm(temp, { recursive: true }));

const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);

test('secrets are for this user only, and as they were given', async () => {
  const files = createTemporaryFiles(temp);
  const secrets = await Promise.all(['a', 'b\n'].map((text) => files.writeSecret(new Secret(text))));
  expect(await Promise.all(secrets.map(modeOf))).toEqual(['600', '600']);
  expect(await Promise.all(secrets.map((file) => readFile(file, 'utf8')))).toEqual(['a', 'b\n']);
});

test('a file that was not written reads as empty, one that cannot be read does not', async () => {
  expect(await readIfWritten(path.join(temp, 'none'))).toBe('');
  await expect(readIfWritten(temp)).rejects.toThrow('EISDIR');
});
