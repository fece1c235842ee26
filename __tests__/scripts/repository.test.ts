import { afterEach, expect, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';

const made: TestRepository[] = [];

async function create(): Promise<TestRepository> {
  const repository = await createRepository({ files: { Dockerfile: 'FROM scratch\n', 'src/a.txt': 'a' } });
  made.push(repository);
  return repository;
}

afterEach(async () => {
  await Promise.all(made.splice(0).map(async (repository) => repository.dispose()));
});

test('branches and tags arrive at origin when they are pushed', async () => {
  const repository = await create();
  await repository.write({ 'src/a.txt': 'b' });
  const sha = await repository.commit('Change a');
  await repository.tag('v1.0.0');
  expect(await repository.git('ls-remote', '--tags', 'origin')).toBe('');
  await repository.push();
  expect(await repository.git('ls-remote', 'origin', 'refs/heads/main')).toBe(`${sha}\trefs/heads/main`);
  expect(await repository.git('ls-remote', 'origin', 'refs/tags/v1.0.0^{}')).toBe(`${sha}\trefs/tags/v1.0.0^{}`);
});

test('the same steps give the same commit', async () => {
  const [one, two] = [await create(), await create()];
  expect(await one.sha()).toBe(await two.sha());
  expect(await one.commit('Next')).toBe(await two.commit('Next'));
});

test('the push of a tag says what GitHub says of it', async () => {
  const repository = await create();
  await repository.tag('v1.0.0');
  const event = await repository.pushEvent('refs/tags/v1.0.0');
  expect(event).toMatchObject({
    ref: 'refs/tags/v1.0.0',
    before: '0'.repeat(40),
    created: true,
    head_commit: { id: await repository.sha(), message: 'Say hello', timestamp: '2026-01-02T03:04:05+00:00' },
    repository: { full_name: 'octocat/hello-world', default_branch: 'main', license: { spdx_id: 'Apache-2.0' } },
  });
  expect(await repository.git('cat-file', '-t', event.after)).toBe('tag');
});

test('the push of a branch says where it was before', async () => {
  const repository = await create();
  const before = await repository.sha();
  const after = await repository.commit('Next');
  expect(await repository.pushEvent('refs/heads/main')).toMatchObject({ before, after, created: false });
});
