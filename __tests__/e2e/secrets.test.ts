import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { busybox, createStage, everythingOf, filesBelow, runSteps, shell, type StagedRun } from './stage.ts';

const secrets = {
  token: 'token-of-one-line',
  key: '-----BEGIN KEY-----\nfirst,line="of the key"\nsecond line of the key\n-----END KEY-----',
  fromEnv: 'value-of-a-variable',
  fromFile: 'content-of-a-file\n',
};
const ids = { token: 'token', key: 'key', fromEnv: 'variable', fromFile: 'file' };

const mounts = Object.values(ids)
  .map((id) => `--mount=type=secret,id=${id}`)
  .join(' ');
const steps = [
  `RUN ${mounts} for s in ${Object.values(ids).join(' ')}; do busybox sha256sum /run/secrets/$s; done`,
  `RUN ${mounts} busybox cat /run/secrets/token /run/secrets/key`,
];
const stage = await createStage({ ...busybox, Dockerfile: `${shell}${steps.join('\n')}\n` });
let run: StagedRun;

beforeAll(async () => {
  await stage.repository.tag('v1.0.0');
  // Outside of the checkout: a file of the user in it would be found in the workspace, rightly.
  const file = join(stage.repository.folder, '..', 'secret-of-the-user');
  await stage.repository.write({ '../secret-of-the-user': secrets.fromFile });
  run = await stage.release('refs/tags/v1.0.0', {
    inputs: {
      ...runSteps,
      'no-cache': 'true',
      secrets: `token=${secrets.token}\n"key=${secrets.key.replaceAll('"', '""')}"`,
      'secret-envs': 'variable=SECRET_OF_THE_JOB',
      'secret-files': `file=${file}`,
    },
    env: { SECRET_OF_THE_JOB: secrets.fromEnv },
  });
});

test('a RUN step gets every secret as it is, with all its lines', () => {
  expect(run.exitCode, run.shownLog).toBe(0);
  for (const name of ['token', 'key', 'fromEnv', 'fromFile'] as const) {
    const hash = createHash('sha256').update(secrets[name]).digest('hex');
    expect(run.log).toContain(`${hash}  /run/secrets/${ids[name]}\n`);
  }
});

const pieces = Object.values(secrets).flatMap((secret) => secret.split('\n').filter((line) => line !== ''));

test('the log shows asterisks where a step prints a secret', () => {
  expect(run.log).toContain('second line of the key');
  for (const piece of [secrets.token, ...secrets.key.split('\n')]) expect(run.shownLog).not.toContain(piece);
});

test('no secret is in outputs, summary, state, arguments of processes or RUNNER_TEMP', async () => {
  const everything = await everythingOf({ ...run, log: '' });
  expect(everything).toContain('1.0.0');
  for (const piece of pieces) expect(everything).not.toContain(piece);
});

test('no secret is in the image, its history or its provenance', async () => {
  const content = await stage.client.content('1.0.0');
  expect(content).toContain('https://slsa.dev/provenance/');
  expect(content).toContain('busybox sha256sum');
  expect(content).toContain('BusyBox');
  for (const piece of pieces) expect(content).not.toContain(piece);
});

test('no secret is in the workspace', async () => {
  for (const file of await filesBelow(stage.repository.folder)) {
    const text = await readFile(file, 'latin1');
    for (const piece of pieces) expect(text.includes(piece), file).toBe(false);
  }
});
