import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';

const node = process.execPath;
const run = createBoundedRun();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bounded-run-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a bounded run', () => {
  it('gives the exit code and both streams, whole', async () => {
    const script = 'process.stdout.write("é".repeat(300_000)); process.stderr.write("err"); process.exitCode = 3';
    expect(await run(node, ['-e', script])).toEqual({ exitCode: 3, stdout: 'é'.repeat(300_000), stderr: 'err' });
  });

  it('hands over arguments, input, variables and folder as they are', async () => {
    const script =
      'process.stdin.toArray().then((input) => console.log(JSON.stringify([process.argv.slice(1), process.env.A, process.cwd(), String(input)])))';
    const { stdout } = await run(node, ['-e', script, '$(id)', 'a b'], { input: 'in', env: { A: '1' }, cwd: folder });
    expect(JSON.parse(stdout)).toEqual([['$(id)', 'a b'], '1', folder, 'in']);
  });

  it('does not mind a program that never reads its input', async () => {
    const result = await run('true', [], { input: 'x'.repeat(1_000_000) });
    expect(result.exitCode).toBe(0);
  });

  it('rejects when there is no such program', async () => {
    await expect(run('no-such-program-anywhere', [])).rejects.toThrow('ENOENT');
  });

  it('says so when a signal ended the program', async () => {
    expect((await run('sh', ['-c', 'kill -9 $$'])).exitCode).toBe(137);
  });

  it('kills the program and what it started when the deadline is over', async () => {
    const canary = join(folder, 'canary');
    const started = performance.now();
    const slow = createBoundedRun({ deadline: 200 })('sh', ['-c', '(sleep 2; touch "$0") & wait', canary]);
    await expect(slow).rejects.toThrow('sh did not end within 0.2 s');
    expect(performance.now() - started).toBeLessThan(1800);
    await sleep(2300);
    expect(existsSync(canary)).toBe(false);
  });

  it('does not wait for one that left the group', async () => {
    const started = performance.now();
    const slow = createBoundedRun({ deadline: 200 })('setsid', ['--wait', 'sleep', '3']);
    await expect(slow).rejects.toThrow('did not end');
    expect(performance.now() - started).toBeLessThan(2500);
  });

  it('kills a program that prints without end', async () => {
    const endless = createBoundedRun({ limit: 100_000 })('yes', []);
    await expect(endless).rejects.toThrow('printed more than 100000 bytes');
  });
});
