/** A builder that buildx has written down, and whose BuildKit does not answer: the run is ended while it waits. */
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandsWith } from '../tools/processes.ts';
import { createStage } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
// Buildx asks a BuildKit already when it writes it down, and would wait for 20 s.
let isSilent = false;
const silent = createServer((socket) => {
  if (!isSilent) socket.destroy();
});
let endpoint = '';
beforeAll(async () => {
  await stage.repository.tag('v1.0.0');
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  endpoint = `tcp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
  silent.close();
});

const builders = (): Promise<readonly string[]> => readdir(join(stage.config, 'buildx', 'instances'));

test.each(['killed', 'cancelled'])('a builder of a run that is %s is gone after its post step', async (how) => {
  isSilent = false;
  const [kill, signal] = [new AbortController(), new AbortController()];
  let before: Promise<readonly string[]> | undefined;
  const run = await stage.release('refs/tags/v1.0.0', {
    inputs: { driver: 'remote', endpoint },
    kill: kill.signal,
    signal: signal.signal,
    onLine(line) {
      if (!line.includes('Start the builder')) return;
      isSilent = true;
      before = builders();
      (how === 'killed' ? kill : signal).abort();
    },
  });
  expect(run.exitCode).not.toBe(0);
  expect(await before).toEqual([expect.stringMatching(/^release-image-[0-9a-f]{8}$/)]);
  expect(await builders()).toEqual([]);
  expect(run.postExitCode).toBe(0);
});

test('one that is killed while buildx writes its builder down leaves neither the builder nor buildx', async () => {
  isSilent = true;
  const kill = new AbortController();
  silent.once('connection', () => {
    kill.abort();
  });
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { driver: 'remote', endpoint }, kill: kill.signal });
  expect(run).toMatchObject({ exitCode: 137, postExitCode: 0 });
  expect(run.log).not.toContain('Start the builder');
  expect(await builders()).toEqual([]);
  expect(await commandsWith(endpoint)).toEqual([]);
  expect(run.postCommands.map(({ data }) => data)).toEqual([expect.stringContaining('The run was cut short')]);
});

test('a builder that cannot be made is not missed by the post step', async () => {
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { driver: 'remote', endpoint: 'nonsense' } });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('::error::The builder could not be made');
  expect(run).toMatchObject({ postExitCode: 0, postLog: '' });
});
