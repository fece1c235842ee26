import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSelfSigned } from './certificate.ts';

const run = promisify(execFile);
const identity = createSelfSigned('localhost');
const server = createServer(
  { key: identity.key.export({ type: 'pkcs8', format: 'pem' }), cert: identity.pem },
  (_request, response) => response.end('{}'),
);
const transport = new URL('../../src/registry/transport.ts', import.meta.url).href;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'authority-'));
  file = path.join(folder, 'authority.pem');
  await writeFile(file, identity.pem);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** What a process of its own hears from the registry: Node reads the variable when it starts. */
async function ask(env: NodeJS.ProcessEnv): Promise<string> {
  const url = `https://localhost:${(server.address() as AddressInfo).port}/v2/`;
  const script = `
    const { createSend } = await import(${JSON.stringify(transport)});
    const answer = await createSend()({ method: 'GET', url: new URL(${JSON.stringify(url)}), limit: 100 }).catch(String);
    console.log(answer.status ?? answer);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
  return stdout.trim();
}

test('a registry with a certificate of its own authority is believed when NODE_EXTRA_CA_CERTS names that authority', async () => {
  expect(await ask({ NODE_EXTRA_CA_CERTS: file })).toBe('200');
});

test('and not without, and the message says what to set', async () => {
  expect(await ask({})).toMatch(/certificate is not trusted .*NODE_EXTRA_CA_CERTS/);
});
