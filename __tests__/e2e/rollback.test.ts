import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { createStage, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
const floats = ['1.4', '1', 'latest'];
const digests: Record<string, string> = {};

function rollBack(inputs: Readonly<Record<string, string>>): Promise<StagedRun> {
  const action = resolve(import.meta.dirname, '../../rollback');
  return stage.release('refs/heads/main', { action, inputs });
}

async function standings(): Promise<readonly string[]> {
  return Promise.all(floats.map((tag) => client.digest(`${image}:${tag}`)));
}

beforeAll(async () => {
  for (const version of ['1.4.1', '1.4.2']) {
    await repository.write({ 'hello.txt': version });
    await repository.commit(version);
    await repository.tag(`v${version}`);
    await repository.push();
    const run = await stage.release(`refs/tags/v${version}`);
    digests[version] = run.outputs['digest'] ?? '';
  }
});

test('a dry run says what would move, and writes nothing', async () => {
  const before = await client.tags();
  const run = await rollBack({ withdraw: '1.4.2', 'dry-run': 'true' });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('Dry run: Withdraw 1.4.2: 3 tags would be moved');
  expect(run.requests.filter((request) => !/^(GET|HEAD) /.test(request))).toEqual([]);
  expect(await client.tags()).toEqual(before);
  expect(await standings()).toEqual(floats.map(() => digests['1.4.2']));
});

test('a bad version is withdrawn without docker, and the summary says what to do', async () => {
  const run = await rollBack({ withdraw: '1.4.2', reason: 'crashes on arm64' });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.calls).toEqual([]);
  expect(run.unexpectedInputs).toEqual([]);
  expect(await standings()).toEqual(floats.map(() => digests['1.4.1']));
  const { 'moved-tags': moved = '', previous = '', failed, withdrawn = '' } = run.outputs;
  const [from, to] = [digests['1.4.2'], digests['1.4.1']];
  expect(JSON.parse(moved)).toEqual(floats.map((tag) => ({ repository: image, tag, from, to, state: 'moved' })));
  expect(JSON.parse(previous)).toEqual(Object.fromEntries(floats.map((tag) => [`${image}:${tag}`, from])));
  expect(failed).toBe('[]');
  const run7 = 'https://github.com/octocat/hello-world/actions/runs/1658821493/attempts/1';
  const audit = { reason: 'crashes on arm64', actor: octocat.name, run: run7 };
  expect(JSON.parse(withdrawn)).toMatchObject([{ repository: image, version: '1.4.2', digest: from, ...audit }]);
  for (const part of ['A moved tag does not restart anything', `${image}@${to ?? ''}`, '`reinstate: 1.4.2`']) {
    expect(run.summary).toContain(part);
  }
  expect(run.shownLog).not.toContain(octocat.password);
});

test('the release of the withdrawn version is refused before its build', async () => {
  const run = await stage.release('refs/tags/v1.4.2');
  expect(run.exitCode).toBe(1);
  expect(run.calls.filter(({ argv }) => argv.includes('build'))).toEqual([]);
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toMatch(/1\.4\.2 was withdrawn by octocat at \S+ \(\S+\/runs\/\S+\): "crashes on arm64"/);
  expect(await standings()).toEqual(floats.map(() => digests['1.4.1']));
});

test('a reinstated version is where it was', async () => {
  const run = await rollBack({ reinstate: '1.4.2' });
  expect(run.exitCode, run.log).toBe(0);
  expect(await standings()).toEqual(floats.map(() => digests['1.4.2']));
});

test('what is wrong is said before anything is asked', async () => {
  const run = await rollBack({ withdraw: '1.4.2', to: 'latest' });
  expect(run.exitCode).toBe(1);
  expect(run.requests).toEqual([]);
  expect(run.summary).toContain('Not rolled back');
});
