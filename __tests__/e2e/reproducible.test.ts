/** A commit that is built on one machine and again on another, and a Dockerfile that gives something else each time. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { busybox, createStage, engine, filesBelow, runSteps, shell, type StagedRun } from './stage.ts';

const run = promisify(execFile);
const dockerfile = `${shell}COPY --chmod=u=rwX,go=rX app /app/\nRUN mkdir /made && echo hello > /made/hello.txt\n`;
const uuid = '/proc/sys/kernel/random/uuid';
const stage = await createStage({
  ...busybox,
  '.dockerignore': '.git\n',
  Dockerfile: dockerfile,
  'app/start.sh': { content: '#!/bin/sh\n', mode: 0o755 },
  'app/data/hello.txt': 'hello\n',
});
const { client, image, repository } = stage;
/** Other tests work with the same engine. */
const own = ['image', 'ls', '--quiet', `--filter=reference=${image}*`];
const machines: string[] = [];
afterAll(() => Promise.all(machines.map((folder) => rm(folder, { recursive: true }))));

/** A checkout of the same commit in another folder, by somebody with another umask, two days later. */
async function otherMachine(ref: string): Promise<string> {
  const folder = await mkdtemp(join(engine.folder, 'machine-'));
  machines.push(folder);
  await run('sh', ['-c', 'umask 002 && git clone --quiet "$0" "$1"', repository.folder, folder]);
  await run('git', ['checkout', '--quiet', ref.replace(/^refs\/(?:heads|tags)\//, '')], { cwd: folder });
  await cp(join(repository.folder, '.git/config'), join(folder, '.git/config'));
  const later = new Date(Date.now() + 2 * 24 * 3600 * 1000);
  for (const file of await filesBelow(folder)) await utimes(file, later, later);
  return folder;
}

/** A check on another machine, by hand, of what is checked out there. It writes nothing, neither to the registry nor to the engine. */
async function check(ref: string): Promise<StagedRun> {
  const [before, images] = [await client.everything(), await stage.docker(...own)];
  const inputs = { context: 'git', reproducible: 'check', ...runSteps };
  const [workspace, { repository: about }] = [await otherMachine(ref), await repository.pushEvent('refs/heads/main')];
  const event = {
    name: 'workflow_dispatch',
    ref: 'refs/heads/main',
    sha: await repository.sha(),
    payload: { repository: about },
  };
  const checked = await stage.release(ref, { workspace, event, inputs });
  expect(checked.requests.filter((line) => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
  expect(await client.everything()).toEqual(before);
  expect(await stage.docker(...own)).toBe(images);
  expect(JSON.parse(checked.outputs['moved-tags'] ?? '[]')).toEqual([]);
  return checked;
}

async function release(ref: string): Promise<StagedRun> {
  const released = await stage.release(ref, { inputs: { reproducible: 'true', ...runSteps } });
  expect(released.exitCode, released.log).toBe(0);
  return released;
}

describe('a version that was built for its branch, and is checked on another machine two days later,', () => {
  let checked: StagedRun;
  let digest: string;
  beforeAll(async () => {
    await release('refs/heads/main');
    await repository.tag('v1.0.0');
    const promoted = await release('refs/tags/v1.0.0');
    expect(promoted.summary).toContain('without a build');
    digest = promoted.outputs['digest'] ?? '';
    checked = await check('refs/tags/v1.0.0');
  });

  test('is reproduced, and named by the digest that is published', () => {
    expect(checked.exitCode, checked.log).toBe(0);
    expect(checked.outputs).toMatchObject({ reproduced: 'reproduced', digest });
    expect(checked.summary).toMatch(/^### `1\.0\.0` was built again in \S+ s, and is reproduced\n/);
    expect(checked.summary).toContain(`Reproduced: every platform of \`${stage.image}:1.0.0\` (\`${digest}\`)`);
  });

  test('takes nothing from a cache, and asks the registry for one tag and one manifest', () => {
    expect(checked.log).not.toMatch(/^#\d+ CACHED/m);
    expect(checked.requests.filter((line) => !line.startsWith('GET 401'))).toEqual([
      expect.stringMatching(/^GET 200 \/v2\/\S+\/manifests\/sha256:/),
      expect.stringMatching(/^HEAD 200 \/v2\/\S+\/manifests\/1\.0\.0$/),
    ]);
  });
});

test('a Dockerfile that writes the time into a file diverges, and the layer and its instruction are named', async () => {
  await repository.write({
    Dockerfile: `${dockerfile}RUN date > /built && cat ${uuid} >> /built\nRUN echo bye > /bye\n`,
  });
  await repository.commit('Say when it was built');
  await release('refs/heads/main');
  const again = await release('refs/heads/main');
  expect(again.outputs['reproduced']).toBe('reproduced');
  expect(again.summary).toContain('But 6 of 6 build steps came from the cache, which proves nothing about them.');
  const checked = await check('refs/heads/main');
  expect(checked.exitCode, checked.log).toBe(1);
  expect(checked.outputs['reproduced']).toBe('diverged');
  const [child] = (await client.manifest('main')).manifests ?? [];
  const { layers = [] } = await client.manifest(child?.digest ?? '');
  expect(layers).toHaveLength(6);
  expect(checked.summary).toContain(`layer 5 of linux/amd64 is another one: \`RUN /bin/sh -c date > /built`);
  expect(checked.summary).toContain(`\`${layers[4]?.digest ?? ''}\``);
  expect(checked.summary).toMatch(/^### `main` was built again in \S+ s, and has diverged\n/);
});

test('a commit of which nothing is published has nothing to be compared with, and is not built', async () => {
  await repository.commit('Not released');
  const checked = await check('refs/heads/main');
  expect(checked.exitCode).toBe(1);
  expect(checked.log).toContain('There is nothing to compare a build of commit');
  expect(checked.calls.map(({ argv }) => argv[0])).not.toContain('build');
});
