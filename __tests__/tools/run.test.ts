import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as exec from '@actions/exec';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRun } from '../../src/tools/run.ts';

const run = createRun(exec);
const node = process.execPath;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'a folder with "marks" '));
});
afterAll(() => rm(folder, { recursive: true }));

describe('run', () => {
  test('gives the exit code and both streams', async () => {
    const script = 'process.stdout.write("out é"); process.stderr.write("err"); process.exitCode = 3';
    expect(await run(node, ['-e', script])).toEqual({ exitCode: 3, stdout: 'out é', stderr: 'err' });
  });

  test('starts a program whose path has spaces and quotation marks', async () => {
    const program = path.join(folder, 'node js');
    await symlink(node, program);
    expect(await run(program, ['-p', '1 + 1'])).toMatchObject({ exitCode: 0, stdout: '2\n' });
  });

  test('takes no offence at a program that has ended before its input is closed', async () => {
    for (let count = 0; count < 50; count += 1) expect(await run('true', [])).toMatchObject({ exitCode: 0 });
  });

  test('hands arguments over as they are, without a shell', async () => {
    const args = ['$(touch pwned)', 'a b', '"', "'", '*', ';', '--x=1', ''];
    const { stdout } = await run(node, ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...args], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(args);
  });

  test('writes input to the program and ends it, also when there is none', async () => {
    const echo = 'process.stdin.pipe(process.stdout)';
    expect((await run(node, ['-e', echo], { input: 'secret é' })).stdout).toBe('secret é');
    expect((await run(node, ['-e', echo])).stdout).toBe('');
  });

  test('gives the program the environment and the folder that were asked for', async () => {
    const { stdout } = await run(node, ['-p', 'JSON.stringify([process.env.A, process.env.B, process.cwd()])'], {
      env: { A: '1', B: undefined },
      cwd: folder,
    });
    expect(JSON.parse(stdout)).toEqual(['1', null, folder]);
  });

  test('rejects when there is no such program', async () => {
    await expect(run('no-such-program-anywhere', [])).rejects.toThrow('no-such-program-anywhere');
  });
});
