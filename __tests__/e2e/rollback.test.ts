/** Issue 5: the life of a bad release, on two registries of different make, one with a login and one without. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { startCrane } from '../registry/servers.ts';
import { createStage, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const crane = await startCrane();
afterAll(() => crane.stop());
const { client, repository } = stage;
const images = [stage.image, `${crane.host}/octocat/hello-world`];
const floats = ['1.4', '1', 'latest'];
const digests: Record<string, string> = {};

function rollBack(inputs: Readonly<Record<string, string>>): Promise<StagedRun> {
  const action = resolve(import.meta.dirname, '../../rollback');
  const registry = stage.registry.host;
  return stage.release('refs/heads/main', { action, inputs: { images: images.join('\n'), registry, ...inputs } });
}

/** A plan with a status, of another push. */
function askStatus(login: Readonly<Record<string, string>> = {}): Promise<StagedRun> {
  const action = resolve(import.meta.dirname, '../../plan');
  const inputs = { images: images.join('\n'), registry: stage.registry.host, status: 'true', ...login };
  return stage.release('refs/heads/main', { action, inputs });
}

function release(version: string): Promise<StagedRun> {
  const inputs = { images: images.join('\n'), registry: stage.registry.host };
  return stage.release(`refs/tags/v${version}`, { inputs });
}

/** Commits, tags and releases a version, and remembers its digest. */
async function releaseNew(version: string): Promise<void> {
  await repository.write({ 'hello.txt': version });
  await repository.commit(version);
  await repository.tag(`v${version}`);
  await repository.push();
  const run = await release(version);
  expect(run.exitCode, run.log).toBe(0);
  digests[version] = run.outputs['digest'] ?? '';
}

/** Every float and every version by what it stands at, as far as they are all there, on every registry alike. */
async function expectStandings(expected: Readonly<Record<string, string>>): Promise<void> {
  const all = { ...Object.fromEntries(Object.keys(digests).map((version) => [version, version])), ...expected };
  const wanted = Object.fromEntries(Object.entries(all).map(([tag, version]) => [tag, digests[version]]));
  for (const image of images) {
    const found = Object.keys(all).map(async (tag) => [tag, await client.digest(`${image}:${tag}`)] as const);
    expect(Object.fromEntries(await Promise.all(found)), image).toEqual(wanted);
  }
}

function allAt(version: string): Record<string, string> {
  return { '1.3': '1.3.0', ...Object.fromEntries(floats.map((tag) => [tag, version])) };
}

beforeAll(async () => {
  for (const version of ['1.3.0', '1.4.0', '1.4.1', '1.4.2']) await releaseNew(version);
});

test('four releases leave every float at the highest version of its line', async () => {
  expect(new Set(Object.values(digests)).size).toBe(4);
  await expectStandings(allAt('1.4.2'));
});

test('a dry run says what would move, and writes nothing', async () => {
  const before = await client.tags();
  const run = await rollBack({ withdraw: '1.4.2', 'dry-run': 'true' });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('Dry run: Withdraw 1.4.2: 6 tags would be moved');
  expect(run.requests.filter((request) => !/^(GET|HEAD) /.test(request))).toEqual([]);
  expect(await client.tags()).toEqual(before);
  await expectStandings(allAt('1.4.2'));
});

test('a bad version is withdrawn without docker, and the summary says what to do', async () => {
  const run = await rollBack({ withdraw: '1.4.2', reason: 'crashes on arm64' });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.calls).toEqual([]);
  expect(run.unexpectedInputs).toEqual([]);
  await expectStandings(allAt('1.4.1'));
  const { 'moved-tags': moved = '', previous = '', failed, withdrawn = '' } = run.outputs;
  const [from, to] = [digests['1.4.2'], digests['1.4.1']];
  const places = images.flatMap((image) => floats.map((tag) => [image, tag] as const));
  expect(JSON.parse(moved)).toEqual(
    places.map(([image, tag]) => ({ repository: image, tag, from, to, state: 'moved' })),
  );
  expect(JSON.parse(previous)).toEqual(Object.fromEntries(places.map(([image, tag]) => [`${image}:${tag}`, from])));
  expect(failed).toBe('[]');
  const run7 = 'https://github.com/octocat/hello-world/actions/runs/1658821493/attempts/1';
  const audit = { version: '1.4.2', digest: from, reason: 'crashes on arm64', actor: octocat.name, run: run7 };
  expect(JSON.parse(withdrawn)).toMatchObject(images.map((image) => ({ repository: image, ...audit })));
  const pinned = images.map((image) => `${image}@${to ?? ''}`);
  for (const part of ['A moved tag does not restart anything', ...pinned, '`reinstate: 1.4.2`']) {
    expect(run.summary).toContain(part);
  }
  expect(run.shownLog).not.toContain(octocat.password);
});

test('the release of the withdrawn version is refused before its build, with who, when, why and the way back', async () => {
  const run = await release('1.4.2');
  expect(run.exitCode).toBe(1);
  expect(run.calls.filter(({ argv }) => argv.includes('build'))).toEqual([]);
  expect(run.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toMatch(
    /1\.4\.2 was withdrawn by octocat at 20\d\d-\d\d-\d\dT[0-9:]{8}Z \(\S+\/runs\/\S+\): "crashes on arm64"/,
  );
  expect(error?.data).toContain('take the withdrawal back with "reinstate" of the rollback step');
  await expectStandings(allAt('1.4.1'));
});

test('the next release takes the floats with it', async () => {
  await releaseNew('1.4.3');
  await expectStandings(allAt('1.4.3'));
});

test('withdrawing that one too sends the floats past the one that is withdrawn still', async () => {
  const run = await rollBack({ withdraw: '1.4.3', reason: 'leaks memory' });
  expect(run.exitCode, run.log).toBe(0);
  await expectStandings(allAt('1.4.1'));
});

test('the status says on both registries what stands where, who withdrew what and why, and writes nothing', async () => {
  const run = await askStatus();
  expect(run.exitCode, run.log).toBe(0);
  expect(run.unexpectedInputs).toEqual([]);
  expect(run.requests.filter((request) => !/^(GET|HEAD) /.test(request))).toEqual([]);
  const right = { state: 'right', behind: 0 };
  const withdrawn = [
    { version: '1.4.2', actor: octocat.name, reason: 'crashes on arm64' },
    { version: '1.4.3', actor: octocat.name, reason: 'leaks memory' },
  ];
  expect(JSON.parse(run.outputs['status'] ?? '')).toMatchObject(
    images.map((image) => ({
      repository: image,
      floats: [
        ...['latest', '1', '1.4'].map((tag) => ({ tag, version: '1.4.1', digest: digests['1.4.1'], ...right })),
        { tag: '1.3', version: '1.3.0', digest: digests['1.3.0'], ...right },
      ],
      withdrawn,
      error: null,
    })),
  );
  expect(run.log).toMatch(/ {2}latest +1\.4\.1 +where it belongs +sha256:/);
  expect(run.log).toMatch(/1\.4\.3 was withdrawn by octocat since \S+ because: leaks memory/);
  expect(run.summary).toContain(`### Status of \`${stage.image}\``);
});

test('the status of an image that cannot be read fails the step, and that of the other is told', async () => {
  const run = await askStatus({ username: '', password: '' });
  expect(run.exitCode).toBe(1);
  const [unread, read] = JSON.parse(run.outputs['status'] ?? '') as readonly Record<string, unknown>[];
  expect(unread).toMatchObject({ repository: images[0], floats: [], error: { code: 'not-logged-in' } });
  expect(read).toMatchObject({ repository: images[1], error: null });
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toContain(`Not every image could be read`);
});

test('a reinstated version has its floats again, and the one above it stays withdrawn', async () => {
  const run = await rollBack({ reinstate: '1.4.2' });
  expect(run.exitCode, run.log).toBe(0);
  await expectStandings(allAt('1.4.2'));
  expect((await release('1.4.2')).exitCode).toBe(0);
  expect((await release('1.4.3')).exitCode).toBe(1);
  await expectStandings(allAt('1.4.2'));
});

test('what is wrong is said before anything is asked', async () => {
  const run = await rollBack({ withdraw: '1.4.2', to: 'latest' });
  expect(run.exitCode).toBe(1);
  expect(run.requests).toEqual([]);
  expect(run.summary).toContain('Not rolled back');
});
