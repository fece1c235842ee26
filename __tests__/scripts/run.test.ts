import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const bootstrap = join(import.meta.dirname, '../../scripts/run.mjs');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'));
});

afterAll(async () => rm(folder, { recursive: true }));

/** Runs `run.mjs` with a script, ends it by `signal` at its first output. @returns how it ended and what it printed */
async function run(script: string, options: { args?: string[]; signal?: NodeJS.Signals } = {}): Promise<unknown[]> {
  const file = join(folder, 'script.ts');
  await writeFile(file, script);
  const child = spawn(process.execPath, [bootstrap, file, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += String(chunk);
    if (options.signal !== undefined) child.kill(options.signal);
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return [code, signal, output];
}

test('a script runs on Node 24 with its arguments, which come first in PATH as node', async () => {
  const script = `import { execFileSync } from 'node:child_process';
    const version: string = execFileSync('node', ['--version'], { encoding: 'utf8' });
    console.log(version.split('.')[0], process.version.split('.')[0], ...process.argv.slice(2));`;
  expect(await run(script, { args: ['a b', '--c'] })).toEqual([0, null, 'v24 v24 a b --c\n']);
});

test('the exit code is passed on', async () => {
  expect(await run('process.exit(7)')).toEqual([7, null, '']);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is passed on, and what becomes of it', async (signal) => {
  const waiting = `console.log('ready'); setInterval(() => {}, 1000);`;
  expect(await run(waiting, { signal })).toEqual([null, signal, 'ready\n']);
  const obeying = `process.on('${signal}', () => process.exit(9)); ${waiting}`;
  expect(await run(obeying, { signal })).toEqual([9, null, 'ready\n']);
});
