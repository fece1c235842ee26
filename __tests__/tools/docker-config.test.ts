import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configFolder, helperFor, parseDockerConfig, readDockerConfig } from '../../src/tools/docker-config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docker-config-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [{ DOCKER_CONFIG: '/a/b', HOME: '/home/x' }, '/a/b'],
  [{ HOME: '/home/x' }, '/home/x/.docker'],
  [{ DOCKER_CONFIG: '', HOME: '/home/x' }, '/home/x/.docker'],
  [{}, path.join(homedir(), '.docker')],
  [{ DOCKER_CONFIG: 'relative' }, path.resolve('relative')],
])('with %j the folder is %s', (env, expected) => {
  expect(configFolder(env)).toBe(expected);
});

test('a folder without a file has an empty configuration', async () => {
  expect((await readDockerConfig(path.join(folder, 'nowhere'))).document).toEqual({});
});

test.each([
  ['', {}],
  ['{"auths":null,"credHelpers":null}', { auths: null, credHelpers: null }],
])('the text %j has no logins', (text, document) => {
  const config = parseDockerConfig(text, 'x');
  expect(config.document).toEqual(document);
  expect([config.auths.size, config.credHelpers.size]).toEqual([0, 0]);
});

test.each([
  ['{"auths":{"ghcr.io":{"auth":"c2VjcmV0"}', 'it is not JSON'],
  ['["c2VjcmV0"]', 'the file is not a JSON object'],
  ['"c2VjcmV0"', 'the file is not a JSON object'],
  ['null', 'the file is not a JSON object'],
  ['{"auths":["c2VjcmV0"]}', '"auths" is not a JSON object'],
  ['{"credHelpers":"c2VjcmV0"}', '"credHelpers" is not a JSON object'],
])('%s is refused, and none of it is shown', async (text, problem) => {
  const file = path.join(folder, 'config.json');
  await writeFile(file, text);
  const error: unknown = await readDockerConfig(folder).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ failure: { code: 'invalid-docker-config', value: file } });
  expect(String(error)).toContain(problem);
  expect(String(error)).not.toContain('c2VjcmV0');
});

test('a folder in the place of the file is refused', async () => {
  const place = path.join(folder, 'odd');
  await mkdir(path.join(place, 'config.json'), { recursive: true });
  await chmod(place, 0o700);
  await expect(readDockerConfig(place)).rejects.toThrow(/cannot be read \(EISDIR\)/);
});

test.each<[string, string, unknown]>([
  ['{}', 'ghcr.io', undefined],
  ['{"credsStore":"a"}', 'ghcr.io', 'a'],
  ['{"credsStore":"a","credHelpers":{"ghcr.io":"b"}}', 'ghcr.io', 'b'],
  ['{"credsStore":"a","credHelpers":{"ghcr.io":""}}', 'ghcr.io', ''],
  ['{"credsStore":"a","credHelpers":{"ghcr.io":"b"}}', 'constructor', 'a'],
])('in %s the helper for %s is %j', (text, key, expected) => {
  expect(helperFor(parseDockerConfig(text, 'x'), key)).toBe(expected);
});
