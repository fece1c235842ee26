import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { endOfGroup, startGroup, type ProcessGroup } from '../../src/tools/process-group.ts';
import { isAlive, patiently } from './processes.ts';

const { env } = process;
/** Prints its id when it is ready, then waits; `trap` says what it makes of SIGINT. */
const waiting = (trap: string): string => `trap '${trap}' INT; echo $$; while :; do sleep 0.05; done`;

interface Started {
  readonly group: ProcessGroup;
  /** What its processes have printed of themselves. */
  readonly ids: readonly number[];
}

/** Starts a shell, and waits until `count` of its processes have printed their ids. */
async function start(script: string, count = 1): Promise<Started> {
  const group = startGroup('sh', ['-c', script], { env });
  const ids: number[] = [];
  for await (const line of createInterface(group.child.stdout)) if (ids.push(Number(line)) === count) break;
  group.child.stdout.resume();
  return { group, ids };
}

/** Ends a group as a cancelled run does. @returns the exit code */
async function end({ group }: Started, patience: number): Promise<number> {
  const stop = new AbortController();
  const ended = endOfGroup(group, { stopping: stop.signal, patience });
  stop.abort();
  return ended;
}

describe('a process group', () => {
  test('gives the exit code of its leader', async () => {
    expect(await endOfGroup(startGroup('sh', ['-c', 'exit 7'], { env }), {})).toBe(7);
  });

  test('gives 137 for a leader that was killed', async () => {
    expect(await endOfGroup(startGroup('sh', ['-c', 'kill -9 $$'], { env }), {})).toBe(137);
  });

  test('rejects when there is no such program', async () => {
    await expect(endOfGroup(startGroup('no-such-program-anywhere', [], { env }), {})).rejects.toThrow('ENOENT');
  });

  test('ends by SIGINT, which everybody in it gets, and the leader says how', async () => {
    const started = await start(`sh -c '${waiting('exit 0').replaceAll("'", `'"'"'`)}' & ${waiting('exit 3')}`, 2);
    expect(await end(started, 60_000)).toBe(3);
    for (const id of started.ids) await expect.poll(() => isAlive(id), patiently).toBe(false);
  });

  test('is killed when it does not listen', async () => {
    const started = await start(waiting(''));
    const began = performance.now();
    expect(await end(started, 300)).toBe(137);
    expect(performance.now() - began).toBeGreaterThan(290);
  });

  test('leaves nobody behind who does not listen while its leader does', async () => {
    const started = await start(
      `(trap '' INT; exec sh -c '${waiting('').replaceAll("'", `'"'"'`)}') & ${waiting('exit 3')}`,
      2,
    );
    expect(await end(started, 60_000)).toBe(3);
    for (const id of started.ids) await expect.poll(() => isAlive(id), patiently).toBe(false);
  });

  test('is not waited for when one who left it holds its output', async () => {
    const started = await start(`setsid sh -c 'echo $$; exec sleep 60' & ${waiting('exit 3')}`, 2);
    const outsider = started.ids.find((id) => id !== started.group.child.pid) ?? 0;
    expect(await end(started, 300)).toBe(3);
    process.kill(outsider, 'SIGKILL');
  });

  test('that is stopped before it is waited for is ended as well', async () => {
    const { group } = await start(waiting('exit 3'));
    expect(await endOfGroup(group, { stopping: AbortSignal.abort() })).toBe(3);
  });

  test.each([
    ['its last line', 'process.exitCode = 0; setTimeout(() => process.exit(), 10)'],
    ['an exception', 'throw new Error("a bug")'],
  ])('does not outlive a process that ends by %s', async (_way, last) => {
    const script = `
      import { startGroup } from './src/tools/process-group.ts';
      const { child } = startGroup('sh', ['-c', 'echo $$; exec sleep 60'], { env: process.env });
      child.stdout.on('data', (line) => { process.stdout.write(line); ${last} });`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    await once(owner, 'close');
    await expect.poll(() => isAlive(Number(String(line))), patiently).toBe(false);
  });
});
