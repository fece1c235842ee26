import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { hubot, octocat, startRegistry } from '../../scripts/engine/registry.ts';

const engine = inject('engine');
const run = promisify(execFile);

test('the engine answers a client that has nothing but its environment, buildx included', async () => {
  const { stdout } = await run('docker', ['buildx', 'inspect'], { env: engine.env });
  expect(stdout).toMatch(/^Status:\s+running$/m);
});

test('a registry lets in whom it knows, and nobody else', async () => {
  const registry = await startRegistry({ engine, users: [octocat, hubot] });
  const status = async (name: string, password: string): Promise<number> => {
    const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
    return (await fetch(`http://${registry.host}/v2/`, { headers: { authorization } })).status;
  };
  expect(await status(octocat.name, octocat.password)).toBe(200);
  expect(await status(hubot.name, hubot.password)).toBe(200);
  expect(await status(octocat.name, hubot.password)).toBe(401);
  expect(await registry.log()).toContain('GET /v2/');
  await registry.stop();
  await expect(fetch(`http://${registry.host}/v2/`)).rejects.toThrow();
});

test('a registry without users lets everybody in', async () => {
  const registry = await startRegistry({ engine });
  expect((await fetch(`http://${registry.host}/v2/`)).status).toBe(200);
  await registry.stop();
});
