/** A builder that buildx has written down, and whose BuildKit does not answer: the run is ended while it waits. */
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
