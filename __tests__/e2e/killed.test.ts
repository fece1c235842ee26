import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { busybox, createStage, engine, filesBelow, runSteps, shell, type Call, type StagedRun } from './stage.ts';

const stage = await createStage({ ...busybox, Dockerfile: `${shell}RUN echo asleep; sleep 30\n` });
await stage.repository.tag('v1.0.0');

interface Killed {
  readonly run: StagedRun;
  readonly temp: string;
  /** The files with the password that were there when the kill came. */
  readonly withPassword: readonly string[];
}

/** Runs the action until a step of the Dockerfile sleeps, then does `kill`; `build` is the buildx that waits for that step. */
async function releaseUntilKilled(kill: (build: Call) => void, signal?: AbortSignal): Promise<Killed> {
  const temp = await mkdtemp(join(engine.folder, 'temp-'));
  const before = new Set((await stage.calls()).map(({ pid }) => pid));
  const isNewBuild = ({ pid, argv }: Call): boolean => argv[0] === 'build' && !before.has(pid);
  let whenAsleep: Promise<string[]> | undefined;
  const onAsleep = async (): Promise<string[]> => {
    const found = await filesWithPassword(temp);
    (await stage.calls()).filter(isNewBuild).forEach(kill);
    return found;
  };
  const run = await stage.release('refs/tags/v1.0.0', {
    inputs: { ...runSteps, 'no-cache': 'true' },
    env: { RUNNER_TEMP: temp },
    onLine: (line) => {
      if (/^#\d+ \d+\.\d+ asleep$/.test(line)) whenAsleep ??= onAsleep();
    },
    ...(signal === undefined ? {} : { signal }),
  });
  // Ending buildx with the step is another issue; here it only must not outlive the test.
  for (const { pid } of run.calls.filter(isNewBuild)) endProcess(pid);
  return { run, temp, withPassword: (await whenAsleep) ?? [] };
}

async function filesWithPassword(folder: string): Promise<string[]> {
  const encoded = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  const files = await filesBelow(folder);
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')));
  return files.filter((_file, index) => texts[index]?.includes(encoded));
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

test('after a kill of the main step, the post step removes the folder with the password', async () => {
  const { run, temp, withPassword } = await releaseUntilKilled(({ parent }) => {
    process.kill(parent, 'SIGKILL');
  });
  expect(run.exitCode).not.toBe(0);
  expect(withPassword).toHaveLength(1);
  expect(run).toMatchObject({ outputs: {}, postExitCode: 0, postLog: '' });
  expect(await filesBelow(temp)).toEqual([]);
  expect(await stage.client.tags()).toEqual([]);
});

test('so it does after the run was cancelled', async () => {
  const cancelling = new AbortController();
  const { run, temp, withPassword } = await releaseUntilKilled(() => {
    cancelling.abort();
  }, cancelling.signal);
  expect(run.exitCode).not.toBe(0);
  expect(withPassword).toHaveLength(1);
  expect(run).toMatchObject({ outputs: {}, postExitCode: 0, postLog: '' });
  expect(await filesBelow(temp)).toEqual([]);
});
