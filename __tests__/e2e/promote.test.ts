import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { standClient } from '../publish/stand.ts';
import { type Running, startCrane } from '../registry/servers.ts';
import { createStage, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
const floats = ['1.4', '1', 'latest'];
let crane: Running;
let production: string;
let digest: string;
let commit: string;

function promote(inputs: Readonly<Record<string, string>>, ref = 'refs/heads/main'): Promise<StagedRun> {
  const action = resolve(import.meta.dirname, '../../promote');
  return stage.release(ref, { action, inputs });
}

async function standings(name: string): Promise<Readonly<Record<string, string | undefined>>> {
  const other = parseRepository(name);
  const tags = (await standClient().tags(other)).toSorted();
  const digests = await Promise.all(tags.map((tag) => standClient().resolve(other, tag)));
  return Object.fromEntries(tags.map((tag, index) => [tag, digests[index]]));
}

const writes = ({ requests }: StagedRun): string[] => requests.filter((request) => !/^(GET|HEAD) /.test(request));

beforeAll(async () => {
  crane = await startCrane();
  production = `${crane.host}/acme/widget`;
  await repository.commit('first');
  await repository.push();
  const run = await stage.release('refs/heads/main', { inputs: { provenance: 'mode=max' } });
  digest = run.outputs['digest'] ?? '';
  commit = await repository.sha('refs/heads/main');
});
afterAll(() => crane.stop());

test('a dry run says what the run would do, and writes nothing', async () => {
  const before = await client.tags();
  const run = await promote({ from: `sha-${commit.slice(0, 7)}`, version: '1.4.2', 'dry-run': 'true' });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain(`Dry run: promote 1.4.2 from ${image}: 4 tags would be written`);
  expect(writes(run)).toEqual([]);
  expect(await client.tags()).toEqual(before);
});

test('an image of a branch becomes a version, by manifests only and without docker', async () => {
  const run = await promote({ from: `sha-${commit.slice(0, 7)}`, version: '1.4.2' });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.calls).toEqual([]);
  expect(run.unexpectedInputs).toEqual([]);
  expect(await Promise.all(['1.4.2', ...floats].map((tag) => client.digest(`${image}:${tag}`)))).toEqual(
    ['1.4.2', ...floats].map(() => digest),
  );
  // The upload that asks for the right to push is cancelled.
  expect(
    writes(run).map((request) => request.replace(/uploads\/.+/, 'uploads/…').replace(/\/v2\/.*\/(?=.*\/)/, '')),
  ).toEqual([
    'DELETE 204 uploads/…',
    'POST 202 uploads/',
    ...['1', '1.4', '1.4.2', 'latest'].map((tag) => `PUT 201 manifests/${tag}`),
  ]);
  expect(run.outputs).toMatchObject({ version: '1.4.2', digest, attached: '[]', previous: '{}' });
  expect(run.summary).toContain(`| \`${image}:sha-${commit.slice(0, 7)}\` | \`${digest}\` |`);
  expect(run.shownLog).not.toContain(octocat.password);
});

test("it goes to another registry with Docker's login to this one, byte for byte", async () => {
  const login = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  const auths = { [image.split('/')[0] ?? '']: { auth: login } };
  await writeFile(join(stage.config, 'config.json'), JSON.stringify({ auths }));
  const run = await promote({ from: `${image}:1.4.2`, images: production });
  await writeFile(join(stage.config, 'config.json'), '{}');
  expect(run.exitCode, run.log).toBe(0);
  expect(await standings(production)).toEqual(
    Object.fromEntries(['1', '1.4', '1.4.2', 'latest'].map((tag) => [tag, digest])),
  );
  const [pulled, pushed] = await Promise.all(
    [`${crane.host}/v2/acme/widget`, image.replace('/', '/v2/')].map(async (path) => {
      const headers = { accept: '*/*, application/vnd.oci.image.index.v1+json', authorization: `Basic ${login}` };
      return (await fetch(`http://${path}/manifests/${digest}`, { headers })).text();
    }),
  );
  expect(pulled).toBe(pushed);
  expect(pulled).toContain('attestation-manifest');
});

test('a run that is repeated finds all as it should be', async () => {
  const run = await promote({ from: '1.4.2' });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('1.4.2 was promoted before, and all is as it should be');
  expect(writes(run).filter((request) => request.startsWith('PUT'))).toEqual([]);
});

test('a version that is not there is an error that says what is', async () => {
  const run = await promote({ from: '1.4.3' });
  expect(run.exitCode).toBe(1);
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toMatch(/has no version 1\.4\.3.*It has 1\.4\.2\./s);
  expect(run.summary).toContain('Not promoted');
});

test('what is wrong is said before anything is asked', async () => {
  const run = await promote({ from: '', tags: 'type=nonsense' });
  expect(run.exitCode).toBe(1);
  expect(run.requests).toEqual([]);
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toMatch(/2 inputs are wrong.*from: It is missing/s);
});
