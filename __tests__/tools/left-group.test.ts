import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseFileCommand } from '../../scripts/runner/file-commands.ts';
import { endLeftGroup, rememberGroup } from '../../src/tools/left-group.ts';
import { isAlive, patiently } from './processes.ts';

let folder: string;
let leader: ChildProcess & { readonly pid: number };
/** In the group of `leader`. */
let member: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-group-'));
  const child = spawn('sh', ['-c', 'sleep 60 & echo $!; wait'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  [leader, member] = [child as typeof leader, Number(String(line))];
});
afterEach(async () => {
  if (leader.exitCode === null && leader.signalCode === null) {
    process.kill(-leader.pid, 'SIGKILL');
    await once(leader, 'close');
  }
  await rm(folder, { recursive: true });
});

/** What a main step that started `pid` saves, as post finds it. */
async function saved(pid: number | undefined): Promise<string | undefined> {
  const file = join(folder, 'state');
  rememberGroup({ GITHUB_STATE: file }, pid);
  return parseFileCommand(await readFile(file, 'utf8').catch(() => ''))['process-group'];
}

describe('the process group that a killed step left', () => {
  test('is dead when the post step has ended it, and all who are in it', async () => {
    await endLeftGroup({ 'STATE_process-group': await saved(leader.pid) });
    expect(await isAlive(leader.pid)).toBe(false);
    await expect.poll(() => isAlive(member), patiently).toBe(false);
  });

  test('is spared when its id belongs to a process that was started at another time', async () => {
    const state = (await saved(leader.pid)) ?? '';
    const [id = '', started = ''] = state.split(' ');
    await endLeftGroup({ 'STATE_process-group': `${id} ${Number(started) + 1}` });
    await endLeftGroup({ 'STATE_process-group': `${id} ${Number(started) - 1}` });
    expect(await isAlive(leader.pid)).toBe(true);
    await endLeftGroup({ 'STATE_process-group': state });
    expect(await isAlive(leader.pid)).toBe(false);
  });

  test('is no reason to wait when it has ended by itself', async () => {
    const state = await saved(leader.pid);
    process.kill(-leader.pid, 'SIGKILL');
    await once(leader, 'close');
    const began = performance.now();
    await endLeftGroup({ 'STATE_process-group': state });
    expect(performance.now() - began).toBeLessThan(50);
  });

  test.each([undefined, '', '1', '-1 1', '0 0', '1 0', '1 1', 'x y', '2 x', '99999999999999 1'])(
    'is nobody when %j was saved',
    async (state) => {
      await endLeftGroup({ 'STATE_process-group': state });
      expect(await isAlive(leader.pid)).toBe(true);
    },
  );

  test.each([undefined, 2 ** 30])('is not remembered when there is no process %j', async (pid) => {
    expect(await saved(pid)).toBeUndefined();
  });

  test('is not remembered when the disk is full, and that is no failure', () => {
    expect(() => {
      rememberGroup({ GITHUB_STATE: '/dev/full' }, leader.pid);
    }).not.toThrow();
  });
});
