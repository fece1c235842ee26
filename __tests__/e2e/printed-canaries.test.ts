/** The stage looks for the canaries after each of these runs, and makes it fail where it finds one. */
import { expect, test } from 'vitest';
import { canaries } from './canaries.ts';
import { busybox, createStage, runSteps, shell } from './stage.ts';

const ids = ['canary-1', 'canary-2', 'canary-3', 'canary-4', 'canary-pattern', 'canary-file'];
const mounts = ids.map((id) => `--mount=type=secret,id=${id}`).join(' ');
const print = ids.map((id) => `busybox cat /run/secrets/${id}; echo`).join('; ');
const stage = await createStage({
  ...busybox,
  Dockerfile: `${shell}ARG END=true\nRUN ${mounts} ${print}; echo printed; $END\n`,
});
await stage.repository.tag('v1.0.0');
const inputs = { ...runSteps, 'no-cache': 'true' };
/** What a RUN step prints reaches the log as it is; the runner shows asterisks. */
const shown = ['a line', 'a JSON text', 'a pattern', 'a short one'] as const;

test('a build that prints every secret and fails leaves none of them anywhere, though the summary quotes what it printed', async () => {
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { ...inputs, 'build-args': 'END=false' } });
  expect(run.exitCode).not.toBe(0);
  expect(run.summary).toContain('printed');
  for (const name of shown) expect(run.log).toContain(canaries[name]);
});

test('a build that prints them and is killed does not either', async () => {
  const end = new AbortController();
  const run = await stage.release('refs/tags/v1.0.0', {
    inputs: { ...inputs, 'build-args': 'END=sleep 3600' },
    kill: end.signal,
    onLine(line) {
      if (/^#\d+ \d+\.\d+ printed$/.test(line)) end.abort();
    },
  });
  expect(end.signal.aborted, run.shownLog).toBe(true);
  expect(run.postExitCode, run.postLog).toBe(0);
});
