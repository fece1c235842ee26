import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

test('temporary files are for this user only, and apart from those of another build', async () => {
  const [files, others] = await Promise.all([createTemporaryFiles(temp), createTemporaryFiles(temp)]);
  expect(path.dirname(files.iidFile)).not.toBe(path.dirname(others.iidFile));
  expect(await modeOf(path.dirname(files.iidFile))).toBe('700');
  const secrets = await Promise.all(['a', 'b\n'].map((text) => files.writeSecret(new Secret(text))));
  expect(await Promise.all(secrets.map(modeOf))).toEqual(['600', '600']);
  expect(await Promise.all(secrets.map((file) => readFile(file, 'utf8')))).toEqual(['a', 'b\n']);
});

test('removing temporary files leaves nothing of them, may be done twice, and touches nothing else', async () => {
  const [files, others] = [await createTemporaryFiles(temp), await createTemporaryFiles(temp)];
  await writeFile(files.metadataFile, '{}');
  await files.writeSecret(new Secret('x'));
  await files.remove();
  await files.remove();
  expect(existsSync(path.dirname(files.metadataFile))).toBe(false);
  expect(existsSync(path.dirname(others.metadataFile))).toBe(true);
});

test('a file that was not written reads as empty, one that cannot be read does not', async () => {
  expect(await readIfWritten(path.join(temp, 'none'))).toBe('');
  await expect(readIfWritten(temp)).rejects.toThrow('EISDIR');
});
