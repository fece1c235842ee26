import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBuildx } from '../../src/tools/buildx.ts';
import { createDocker, type Docker } from '../../src/tools/docker.ts';

/** A program that stands in for buildx where only its output matters: Node with a script. */
function printing(script: string): Docker {
  const buildx = { command: process.execPath, prefix: ['-e', script] };
  return createDocker({ buildx, env: process.env, cwd: process.cwd() });
}

async function linesOf(script: string): Promise<string[]> {
  const lines: string[] = [];
  expect(await printing(script).build([], { onLine: (line) => lines.push(line) })).toBe(0);
  return lines;
}

async function realDocker(): Promise<Docker> {
  const [env, cwd] = [process.env, process.cwd()];
  return createDocker({ buildx: await findBuildx({ env, cwd }), env, cwd });
}

describe('docker.build', () => {
  test('hands over both streams, each line whole, and cleaned', async () => {
    const script = `
      process.stderr.write(Buffer.from([0x23, 0x31, 0x20, 0xc3]));
      setTimeout(() => { process.stderr.write(Buffer.concat([Buffer.from([0xa9]), Buffer.from('\\n')])); }, 50);
      process.stdout.write('##[add-mask]a\\r::error::x\\n\\x1b[31mred\\x1b[0m');
    `;
    const lines = await linesOf(script);
    expect(lines.toSorted()).toEqual(['# #[add-mask]a', '#1 é', ': :error::x', 'red'].toSorted());
  });

  test('hands over lines while the program runs', async () => {
    const started = performance.now();
    let first = Infinity;
    const script = 'console.log("first"); setTimeout(() => {}, 1000)';
    await printing(script).build([], { onLine: () => (first = performance.now() - started) });
    expect(performance.now() - started - first).toBeGreaterThan(500);
  });

  test('cuts a line of 10 MB', async () => {
    const lines = await linesOf(`process.stdout.write('x'.repeat(10_000_000) + '\\nnext\\n')`);
    expect(lines.map((line) => line.length < 8300)).toEqual([true, true]);
    expect(lines[1]).toBe('next');
  });

  test('gives the exit code, and lets a program that reads its input come to an end', async () => {
    const script = 'process.stdin.on("end", () => process.exit(7)).resume()';
    expect(await printing(script).build([], { onLine: () => undefined })).toBe(7);
  });

  test('starts the program by its path, whatever is in that, and hands arguments over as they are', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'a folder with "marks" '));
    const command = path.join(folder, 'build x');
    await symlink(process.execPath, command);
    const prefix = ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--'];
    const docker = createDocker({ buildx: { command, prefix }, env: process.env, cwd: folder });
    const [args, lines]: [string[], string[]] = [['$(touch pwned)', 'a b', '"', "'", '*', ';', '--x=1', ''], []];
    expect(await docker.build(args, { onLine: (line) => lines.push(line) })).toBe(0);
    expect(JSON.parse(lines.join(''))).toEqual(args);
    await rm(folder, { recursive: true });
  });

  test('takes no offence at a program that has ended before its input is closed', async () => {
    const docker = createDocker({ buildx: { command: 'true', prefix: [] }, env: process.env, cwd: process.cwd() });
    for (let count = 0; count < 50; count += 1) expect(await docker.build([], { onLine: () => undefined })).toBe(0);
  });

  test('leaves the environment as it is: the runner finds what a job left behind by a variable of its own', async () => {
    const buildx = { command: process.execPath, prefix: ['-p', 'process.env.RUNNER_TRACKING_ID'] };
    const lines: string[] = [];
    const docker = createDocker({ buildx, env: { RUNNER_TRACKING_ID: 'github_1' }, cwd: process.cwd() });
    await docker.build([], { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['github_1']);
  });

  test('rejects when there is no such program', async () => {
    const buildx = { command: '/no/such/program', prefix: [] };
    const docker = createDocker({ buildx, env: process.env, cwd: process.cwd() });
    await expect(docker.build([], { onLine: () => undefined })).rejects.toThrow('/no/such/program');
  });

  test('ends the program by SIGINT when it is stopped, and still hands over what that prints', async () => {
    const [stop, lines]: [AbortController, string[]] = [new AbortController(), []];
    const script = `process.on('SIGINT', () => { console.log('stopped'); process.exit(5); });
      setInterval(() => undefined, 1000); console.log('ready')`;
    const onLine = (line: string): void => {
      if (lines.push(line) === 1) stop.abort();
    };
    expect(await printing(script).build([], { onLine, stopping: stop.signal })).toBe(5);
    expect(lines).toEqual(['ready', 'stopped']);
  });

  test('does not give 0 for a program that a signal ended', async () => {
    expect(await printing('process.kill(process.pid, "SIGKILL")').build([], { onLine: () => undefined })).not.toBe(0);
  });
});

describe('docker, on the real engine,', () => {
  test('tells the version of buildx', async () => {
    expect(await (await realDocker()).version()).toMatch(/^0\.\d+\.\d+/);
  });

  test('inspects the current builder and one by its name', async () => {
    const docker = await realDocker();
    const current = await docker.inspectBuilder();
    expect(current.nodes[0]?.platforms).not.toEqual([]);
    expect(current.nodes[0]?.features.size).toBeGreaterThan(0);
    expect(await docker.inspectBuilder(current.name)).toEqual(current);
  });

  test.each(['no-such-builder', '--help', '$(id)'])('says how to find the builders when %s is none', async (name) => {
    await expect((await realDocker()).inspectBuilder(name)).rejects.toMatchObject({
      failure: {
        code: 'builder-unusable',
        what: `The builder cannot be used (no builder "${name}" found)`,
        value: name,
        remedy: expect.stringContaining('docker buildx ls') as string,
      },
    });
  });

  test('says so when the engine of the current builder does not answer, although buildx then exits with 0', async () => {
    const [env, cwd] = [{ ...process.env, DOCKER_HOST: 'unix:///no/such/engine.sock' }, process.cwd()];
    const docker = createDocker({ buildx: await findBuildx({ env, cwd }), env, cwd });
    await expect(docker.inspectBuilder()).rejects.toThrow(/Cannot connect to the Docker daemon.*docker buildx ls/);
  });
});
