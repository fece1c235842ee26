import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkplace, removeWorkplaces } from '../../src/tools/workplace.ts';

let temp: string;
beforeAll(async () => {
  temp = await mkdtemp(path.join(tmpdir(), 'workplaces-'));
});
afterAll(() => rm(temp, { recursive: true }));

test('a workplace is for this user only, and apart from that of another run', async () => {
  const [one, other] = await Promise.all([createWorkplace(temp), createWorkplace(temp)]);
  expect(one.directory).not.toBe(other.directory);
  expect(((await stat(one.directory)).mode & 0o777).toString(8)).toBe('700');
});

test('removing one leaves nothing of it, may be done twice, and touches nothing else', async () => {
  const [one, other] = [await createWorkplace(temp), await createWorkplace(temp)];
  await writeFile(path.join(one.directory, 'secret'), 'x');
  await one.remove();
  await one.remove();
  expect(existsSync(one.directory)).toBe(false);
  expect(existsSync(other.directory)).toBe(true);
});

test('what killed runs left is found by its name, and nothing else is touched', async () => {
  const { directory } = await createWorkplace(temp);
  await writeFile(path.join(directory, 'secret'), 'x');
  await mkdir(path.join(temp, 'of-the-runner'));
  await removeWorkplaces(temp);
  expect(await readdir(temp)).toEqual(['of-the-runner']);
  await removeWorkplaces(path.join(temp, 'gone'));
});
