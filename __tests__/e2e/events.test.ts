import { expect, test } from 'vitest';
import { createStage } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;

test('a pull request is built as pr-7 and not pushed', async () => {
  const sha = await repository.sha();
  const payload = {
    number: 7,
    pull_request: { number: 7, head: { ref: 'topic', sha }, base: { ref: 'main', sha } },
    repository: { full_name: repository.fullName, name: 'hello-world' },
  };
  const event = { name: 'pull_request', ref: 'refs/pull/7/merge', sha, payload };
  const run = await stage.release('HEAD', { event });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.outputs).toMatchObject({ version: 'pr-7', tags: `${image}:pr-7`, 'image-refs': '' });
  expect(run.outputs['digest']).toMatch(/^sha256:/);
  expect(run.shownLog).toContain('Not pushing, because the event is pull_request.\n');
  expect(run.summary).toMatch(/^### Built `pr-7` in .* not pushed: the event is pull_request$/m);
  expect(run.requests).toEqual([]);
  expect(await client.tags()).toEqual([]);
});

test('push: false builds and pushes nothing, a tag push or not', async () => {
  await repository.tag('v3.0.0');
  const run = await stage.release('refs/tags/v3.0.0', { inputs: { push: 'false' } });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.outputs).toMatchObject({ version: '3.0.0', 'image-refs': '' });
  expect(run.requests).toEqual([]);
  expect(await client.tags()).toEqual([]);
});

test('push: false with load: true leaves the image in the engine under all its tags, and not in the registry', async () => {
  await repository.tag('v2.0.0');
  const run = await stage.release('refs/tags/v2.0.0', { inputs: { push: 'false', load: 'true' } });
  expect(run.exitCode, run.log).toBe(0);
  const references = ['2.0.0', '2.0', '2', 'latest'].map((tag) => `${image}:${tag}`);
  const ids = await client.docker('image', 'inspect', '--format', '{{.Id}}', ...references);
  await client.docker('image', 'rm', '--force', ...references);
  expect(new Set(ids.split('\n'))).toEqual(new Set([run.outputs['imageid']]));
  expect(await client.tags()).toEqual([]);
});

test('the push of a branch gives the image the name of the branch and of the commit', async () => {
  const run = await stage.release('refs/heads/main');
  expect(run.exitCode, run.log).toBe(0);
  const commit = `sha-${(await repository.sha()).slice(0, 7)}`;
  expect(run.outputs).toMatchObject({ version: 'main', 'tag-names': `main\n${commit}` });
  expect(await client.tags()).toEqual(['main', commit]);
  for (const tag of ['main', commit]) expect(await client.digest(`${image}:${tag}`)).toBe(run.outputs['digest']);
});
