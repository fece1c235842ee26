import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBuild, type BuiltImage } from '../../src/build/run-build.ts';
import { createDocker } from '../../src/tools/docker.ts';
import type { Retry } from '../../src/registry/retry.ts';

const folder = path.join(tmpdir(), 'no-such-folder');
const files = { iidFile: path.join(folder, 'iid'), metadataFile: path.join(folder, 'metadata') };
const limited = 'ERROR: failed to solve: failed to push a.io/b: unexpected status: 429 Too Many Requests';

interface Build {
  readonly starts: readonly string[];
  readonly retries: readonly Retry[];
  readonly image: Promise<BuiltImage>;
}

/** Builds with Node in place of buildx; `stopAt` is the line, or the `retry`, at which the run is stopped. */
function build(script: string, stopAt: string, stop = new AbortController()): Build {
  const [starts, retries]: [string[], Retry[]] = [[], []];
  const note = (event: string): void => {
    if (event === 'started') starts.push(event);
    if (event === stopAt) stop.abort();
  };
  const buildx = { command: process.execPath, prefix: ['-e', `console.log('started'); ${script}`] };
  const image = runBuild({
    docker: createDocker({ buildx, env: process.env, cwd: process.cwd() }),
    argv: [],
    files,
    stopping: stop.signal,
    onLine: note,
    onRetry(retry) {
      retries.push(retry);
      note('retry');
    },
  });
  return { starts, retries, image };
}

const cancelled = (what: string): object => ({
  failure: { code: 'cancelled', what, remedy: expect.stringContaining('Run the job again') as string },
});

describe('a build of a run that is stopped', () => {
  test('is not started when the stop came before it', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const { image, starts } = build('', '', stopped);
    await expect(image).rejects.toMatchObject(cancelled('The run was cancelled during the preparations'));
    expect(starts).toEqual([]);
  });

  test('is ended while it runs, and not started again although a registry seems to be to blame', async () => {
    const script = `process.on('SIGINT', () => { console.log('${limited}'); process.exit(1); }); setInterval(() => undefined, 1000);
      console.log('ready')`;
    const { image, starts, retries } = build(script, 'ready');
    await expect(image).rejects.toMatchObject(cancelled('The run was cancelled during the build'));
    expect([starts, retries]).toEqual([['started'], []]);
  });

  test('is not started again when the stop comes in the wait between two tries', async () => {
    const { image, starts, retries } = build(`console.log('${limited}'); process.exitCode = 1`, 'retry');
    const began = performance.now();
    await expect(image).rejects.toMatchObject(cancelled('The run was cancelled during the build'));
    expect(performance.now() - began).toBeLessThan(2400);
    expect([starts, retries]).toMatchObject([['started'], [{ status: 429 }]]);
  });

  test('is a result when it had come to its end all the same', async () => {
    const script = `process.on('SIGINT', () => process.exit(0)); setInterval(() => undefined, 1000); console.log('ready')`;
    expect(await build(script, 'ready').image).toMatchObject({ digest: undefined, imageId: '' });
  });
});
