import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStage, engine, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
await stage.repository.tag('v1.0.0');

/** The one error of a run that did nothing. */
function errorOf(run: StagedRun): string {
  expect(run).toMatchObject({ exitCode: 1, outputs: {}, calls: [], requests: [], state: {}, postExitCode: 0 });
  const errors = run.commands.filter(({ name }) => name === 'error').map(({ data }) => data);
  expect(errors).toHaveLength(1);
  expect(run.summary).toMatch(/^### Not released\n/);
  return errors[0] ?? '';
}

test('every fault of every input is told at once, with its value and what to do, and nothing is done', async () => {
  const run = await stage.release('refs/tags/v1.0.0', {
    inputs: {
      images: 'ghcr.io/Octo Cat/app',
      tags: `ghcr.io/octocat/app:${'x'.repeat(129)}`,
      version: '1.4',
      platforms: 'linux/amd64,linux/amd65',
      load: 'maybe',
      push: 'yes',
      secrets: 'hunter2-without-equals',
      'secret-files': 'npmrc=./no-such-file',
    },
  });
  const message = errorOf(run);
  expect(message).toMatch(/^8 inputs are wrong, nothing was built\. /);
  const faults = [
    /^- images, line 1: .*"ghcr\.io\/Octo Cat\/app"\. Write /m,
    /^- tags, line 1: .*x{20}.*\. .*128/m,
    /^- version: .*"1\.4"\. Write /m,
    /^- platforms: .*"linux\/amd65"\. Write /m,
    /^- load: .*"maybe"\. Write true or false\.$/m,
    /^- push: .*"yes"\. Write auto, true or false\.$/m,
    /^- secrets: .*no "="\. Write /m,
    /^- secret-files: .*"\.\/no-such-file"\. Give /m,
  ];
  for (const fault of faults) expect(message).toMatch(fault);
  expect(run.shownLog + run.summary).not.toContain('hunter2');
});

test('push: true without an image says where to name one', async () => {
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { push: 'true', images: '' } });
  expect(errorOf(run)).toMatch(/^- push: There is no image to push to: "true"\. Name one in "images"/m);
});

test('a folder that is not there says that something has to check it out', async () => {
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { context: './app' } });
  expect(errorOf(run)).toMatch(/^- context: There is no such folder: "\.\/app"\. Put "uses: actions\/checkout"/m);
});

// Where docker is installed system-wide, its plugin folder cannot be hidden from a process.
test.runIf(engine.provided === 'debian')('a missing buildx is told together with the faults', async () => {
  const nowhere = await mkdtemp(join(engine.folder, 'nowhere-'));
  const env = { PATH: nowhere, DOCKER_CONFIG: nowhere, HOME: nowhere };
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { load: 'maybe' }, env });
  const message = errorOf(run);
  expect(message).toMatch(/^- load: .*"maybe"/m);
  expect(message).toMatch(/There is no docker buildx on this machine\. Put "uses: docker\/setup-buildx-action"/);
});
