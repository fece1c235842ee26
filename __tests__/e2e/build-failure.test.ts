import { expect, test } from 'vitest';
import type { Command } from '../../scripts/runner/commands.ts';
import { busybox, createStage, runSteps, shell, type RunOverrides, type StagedRun } from './stage.ts';

const dockerfile = `${shell}RUN echo first words; echo last words; exit 7\n`;
/** The beginning of a program for a machine that there is not (ELF, e_machine 0): the kernel does not run it. */
const program = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(57)]);
const stage = await createStage({ ...busybox, program, Dockerfile: dockerfile });
await stage.repository.tag('v1.0.0');

async function releaseOf(text: string, overrides: RunOverrides = {}): Promise<StagedRun> {
  await stage.repository.write({ Dockerfile: text });
  return stage.release('refs/tags/v1.0.0', { ...overrides, inputs: { ...runSteps, ...overrides.inputs } });
}

async function expectFailure(run: StagedRun, message: RegExp, properties: object): Promise<void> {
  expect(run.exitCode).toBe(1);
  expect(run.commands.filter(({ name }) => name === 'error')).toEqual([
    { name: 'error', properties, data: expect.stringMatching(message) as string },
  ]);
  expect(run.outputs).toEqual({});
  expect(await stage.client.tags()).toEqual([]);
}

test('a failing RUN is shown with its step, its last lines and its line in the Dockerfile', async () => {
  const run = await releaseOf(dockerfile);
  const message = /^The build failed at "\[3\/3\] RUN echo first words.*" \(Dockerfile:4\): .*exit code: 7/;
  await expectFailure(run, message, { file: 'Dockerfile', line: '4' });
  const last = run.shownLog.slice(run.shownLog.lastIndexOf('##[endgroup]'));
  expect(last).toMatch(/^first words\nlast words\n/m);
  expect(run.summary).toMatch(/^### Not released\n/);
  expect(run.summary).toMatch(/^last words$/m);
  expect(run.summary).toContain('Dockerfile:4');
});

test('a COPY of what is not there says where the path starts', async () => {
  const run = await releaseOf('FROM scratch\nCOPY nowhere /\n');
  const message =
    /^The build failed at "\[1\/1\] COPY nowhere \/" \(Dockerfile:2\): .*"\/nowhere\\?": not found.*build context/;
  await expectFailure(run, message, { file: 'Dockerfile', line: '2' });
});

test('a Dockerfile that is not there is named, with the inputs to correct', async () => {
  const run = await releaseOf(dockerfile, { inputs: { file: 'deploy/Dockerfile' } });
  await expectFailure(run, /deploy.*no such file or directory.*inputs "file" .* and "context"/, {});
});

test('what is no Dockerfile is shown with its line', async () => {
  const run = await releaseOf('FROM scratch\n\nCOYP a /\n');
  await expectFailure(run, /\(Dockerfile:3\): .*unknown instruction: COYP.*Correct the Dockerfile/, {
    file: 'Dockerfile',
    line: '3',
  });
});

test('a Dockerfile in a folder is shown with its path from the top of the repository', async () => {
  await stage.repository.write({ 'deploy/app.Dockerfile': 'FROM scratch\nCOPY nowhere /\n' });
  const run = await releaseOf(dockerfile, { inputs: { file: 'deploy/app.Dockerfile' } });
  await expectFailure(run, /\(deploy\/app\.Dockerfile:2\)/, { file: 'deploy/app.Dockerfile', line: '2' });
});

test('a program for another architecture is told by what the kernel says of it, with the step to add', async () => {
  const run = await releaseOf('FROM scratch\nCOPY --chmod=755 program /bin/sh\nRUN anything\n');
  const message =
    /It said "exec \/bin\/sh: exec format error"\. .*\nAdd to .*:\n {2}- uses: docker\/setup-qemu-action@v\d$/;
  await expectFailure(run, message, { file: 'Dockerfile', line: '3' });
  expect(run.summary).toContain('The cause is `wrong-architecture`, because of this line:\n\n```\nexec /bin/sh: exec');
  expect(run.summary).toContain('```yaml\n- uses: docker/setup-qemu-action');
});

test('a secret that the step does not give is named, with the lines to add', async () => {
  const mount = '--mount=type=secret,id=npm_token,required=true';
  const run = await releaseOf(`${shell}RUN ${mount} cat /run/secrets/npm_token\n`);
  const message =
    /"secret npm_token: not found".*\n.*\n {2}with:\n {4}secrets: \|\n {6}npm_token=\$\{\{ secrets\.NAME \}\}$/;
  await expectFailure(run, message, { file: 'Dockerfile', line: '4' });
});

test('a base image on a host that does not exist is told by its name', async () => {
  const run = await releaseOf('FROM registry.invalid/acme/app:1\n');
  // The second without a network.
  const message =
    /registry\.invalid.*(no such host.*Check the spelling of the registry|network is unreachable.*Check host and port)/s;
  await expectFailure(run, message, { file: 'Dockerfile', line: '1' });
});

test('findings of the build checks become warnings at their lines, and the build goes on', async () => {
  const run = await releaseOf('FROM scratch as base\nFROM base\nMAINTAINER mona\nCOPY busybox /\n', {
    inputs: { push: 'false' },
  });
  expect(run.exitCode, run.log).toBe(0);
  const line = (command: Command): number => Number(command.properties['line']);
  const warnings = run.commands.filter(({ name }) => name === 'warning');
  expect(warnings.toSorted((a, b) => line(a) - line(b))).toEqual([
    {
      name: 'warning',
      properties: { title: 'Build check', file: 'Dockerfile', line: '1', endLine: '1' },
      data: expect.stringMatching(/^FromAsCasing: .*\(https:\/\/docs\.docker\.com\/.*\)$/) as string,
    },
    {
      name: 'warning',
      properties: { title: 'Build check', file: 'Dockerfile', line: '3', endLine: '3' },
      data: expect.stringMatching(/^MaintainerDeprecated: /) as string,
    },
  ]);
});

test('a base image that is not there for the platform is told', async () => {
  const first = await stage.release('refs/tags/v1.0.0', { inputs: { tags: 'base' } });
  expect(first.exitCode, first.log).toBe(0);
  const run = await releaseOf(`FROM ${stage.image}:base\n`, { inputs: { platforms: 'linux/s390x' } });
  expect(run.commands.filter(({ name }) => name === 'error')).toEqual([
    {
      name: 'error',
      properties: { file: 'Dockerfile', line: '1' },
      data: expect.stringMatching(/leave it out of "platforms", or take another base image\.$/) as string,
    },
  ]);
});
