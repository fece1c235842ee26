import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cancelled } from '../../src/tools/failures.ts';
import { sleepUnlessStopped } from '../../src/tools/stop-signal.ts';

interface Ended {
  readonly exitCode: number | null;
  readonly printed: string;
  /** In milliseconds, from the first signal. */
  readonly after: number;
}

/**
 * Starts a process that listens, and does `script`; sends it `first` when it has printed `ready`, and `later` when it has printed
 * `heard`: of signals that are pending at once nobody knows the order.
 */
async function stop(script: string, first?: NodeJS.Signals, ...later: readonly NodeJS.Signals[]): Promise<Ended> {
  const program = `import { listenForStop } from './src/tools/stop-signal.ts';
    const { stopping, overdue, leave } = listenForStop();
    const open = setInterval(() => undefined, 1000);
    const stopped = new Promise((resolve) => stopping.addEventListener('abort', resolve));
    console.log('ready');
    ${script}`;
  const argv = ['--input-type=module', '-e', program];
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, argv, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += String(chunk)));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  while (!printed.includes('ready\n')) await once(child.stdout, 'data');
  const began = performance.now();
  if (first !== undefined) child.kill(first);
  while (later.length > 0 && !printed.includes('heard\n')) await once(child.stdout, 'data');
  for (const signal of later) child.kill(signal);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, printed: printed.replace('ready\n', ''), after: performance.now() - began };
}

describe('a process that listens for its stop', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('hears of %s, tells, and ends with %i at once, whatever holds it open', async (signal, exitCode) => {
    const ended = await stop(`await stopped; console.log('told'); process.exitCode = 1; leave()`, signal);
    expect(ended).toMatchObject({ exitCode, printed: 'told\n' });
    expect(ended.after).toBeLessThan(2000);
  });

  test('ends by itself when nothing holds it open', async () => {
    expect(await stop(`await stopped; clearInterval(open); leave()`, 'SIGINT')).toMatchObject({ exitCode: 130 });
  });

  test('takes the first signal for what was meant', async () => {
    const script = `await stopped; console.log('heard'); setTimeout(leave, 200)`;
    expect(await stop(script, 'SIGINT', 'SIGINT', 'SIGTERM')).toMatchObject({ exitCode: 130 });
  });

  test('tells what it can when its work does not end, and is gone in time', async () => {
    const script = `await overdue.catch((error) => console.log(error.message)); leave()`;
    const ended = await stop(script, 'SIGINT');
    expect(ended).toMatchObject({ exitCode: 130, printed: expect.stringContaining('The run was cancelled') as string });
    expect(ended.after).toBeLessThan(6000);
  });

  test('is gone in time although nothing ever ends', async () => {
    const ended = await stop('await new Promise(() => undefined)', 'SIGINT');
    expect(ended.exitCode).toBe(130);
    expect(ended.after).toBeLessThan(6000);
  });

  test('ends with its own exit code when there was no signal', async () => {
    expect(await stop('clearInterval(open); process.exitCode = 3; leave()')).toMatchObject({ exitCode: 3 });
  });
});

describe('a sleep that a stop ends', () => {
  const failure = (): Error => cancelled('a test', 'Nothing happened');

  test('lasts as long as it is asked to', async () => {
    const began = performance.now();
    await sleepUnlessStopped(new AbortController().signal, failure)(50);
    expect(performance.now() - began).toBeGreaterThan(48);
  });

  test('rejects at once when the stop comes, and when it has come', async () => {
    const stopping = new AbortController();
    const sleep = sleepUnlessStopped(stopping.signal, failure);
    const slept = sleep(60_000);
    stopping.abort();
    await expect(slept).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    await expect(sleep(60_000)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });
});
