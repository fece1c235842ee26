import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDockerConfig, withoutExport } from '../../src/commands/docker-config.ts';
import { parseRegistry } from '../../src/image/registry.ts';
import type { Core } from '../../src/tools/log.ts';
import { Secret } from '../../src/tools/secret.ts';
import { createWorkplace, removeWorkplaces, type Workplace } from '../../src/tools/workplace.ts';

let folder: string;
let workplace: Workplace;
let env: Record<string, string>;
let exported: Record<string, string>;
let warnings: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  await mkdir(join(folder, 'temp'));
  env = { RUNNER_TEMP: join(folder, 'temp'), DOCKER_CONFIG: join(folder, 'mine'), GITHUB_STATE: join(folder, 'state') };
  await writeFile(join(folder, 'state'), '');
  workplace = await createWorkplace(join(folder, 'temp'));
  [exported, warnings] = [{}, []];
});
afterEach(() => rm(folder, { recursive: true }));

function make(inputs: { exportCredentials: boolean; logout: boolean }): ReturnType<typeof makeDockerConfig> {
  const login = { registry: parseRegistry('ghcr.io'), username: 'me', password: new Secret('canary') };
  const core = { exportVariable: (name: string, value: string) => (exported[name] = value) } as unknown as Core;
  const log = { warning: (text: string) => void warnings.push(text) };
  return makeDockerConfig([login], { env, inputs, workplace, log, openLog: () => Promise.resolve(core) });
}

test('the logins of a step are gone with its workplace, and no later step hears of them', async () => {
  const { directory } = await make({ exportCredentials: false, logout: true });
  await workplace.remove();
  expect([existsSync(directory), exported, await readFile(join(folder, 'state'), 'utf8')]).toEqual([false, {}, '']);
});

test.each([
  ['and are gone with the post step', true, false],
  ['and stay when they are not to be taken away', false, true],
])('exported logins outlive the step, %s', async (_what, logout, stays) => {
  const { directory } = await make({ exportCredentials: true, logout });
  await workplace.remove();
  expect(exported).toEqual({ DOCKER_CONFIG: directory, BUILDX_CONFIG: join(folder, 'mine', 'buildx') });
  expect(await readFile(join(directory, 'config.json'), 'utf8')).toContain('ghcr.io');
  await removeWorkplaces(join(folder, 'temp'));
  expect(existsSync(directory)).toBe(stays);
});

test('DOCKER_AUTH_CONFIG, which has passwords in it, is not exported, and whose login counts is said', async () => {
  env['DOCKER_AUTH_CONFIG'] = '{"auths":{"ghcr.io":{"auth":"YTpi"},"quay.io":{"auth":"YTpi"}}}';
  await make({ exportCredentials: true, logout: true });
  expect(Object.keys(exported)).toEqual(['DOCKER_CONFIG', 'BUILDX_CONFIG']);
  expect(warnings).toEqual([expect.stringContaining('DOCKER_AUTH_CONFIG')]);
});

test("the post step looks for logins in the user's folder again, not in the one that it removes", async () => {
  await make({ exportCredentials: true, logout: true });
  const [name, value] = /^(.*)<<.*\n(.*)\n/.exec(await readFile(join(folder, 'state'), 'utf8'))?.slice(1) ?? [];
  const later = { ...env, ...exported, [`STATE_${name ?? ''}`]: value };
  expect(withoutExport(later)['DOCKER_CONFIG']).toBe(join(folder, 'mine'));
  expect(withoutExport(env)).toBe(env);
});
