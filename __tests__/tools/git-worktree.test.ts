import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit } from '../../src/tools/git.ts';

let repository: TestRepository;
beforeAll(async () => {
  repository = await createRepository({ files: { 'a.txt': 'a\n', 'folder/b.txt': 'b\n', '.gitignore': 'out\n' } });
});
afterAll(() => repository.dispose());

const changed = (): Promise<readonly string[] | undefined> =>
  createGit(createBoundedRun(), repository.folder).changedPaths();

test('a fresh checkout is as its commit has it', async () => {
  expect(await changed()).toEqual([]);
});

test('changed, new, removed and ignored files are named, and repositories in it', async () => {
  await repository.write({ 'a.txt': 'changed\n', 'new file': '', 'out/artifact': 'x', 'pr/Dockerfile': 'FROM x\n' });
  await repository.git('rm', '--quiet', 'folder/b.txt');
  await repository.git('init', '--quiet', 'pr');
  expect((await changed())?.toSorted()).toEqual(['a.txt', 'folder/b.txt', 'new file', 'out/', 'pr/']);
});

test('a setting of the checkout hides nothing', async () => {
  await repository.git('config', 'status.showUntrackedFiles', 'no');
  await repository.git('config', 'status.relativePaths', 'true');
  await repository.git('config', 'core.fsmonitor', 'touch started; false');
  expect(await changed()).toHaveLength(5);
});

test('where there is no repository, git does not say', async () => {
  expect(await createGit(createBoundedRun(), '/').changedPaths()).toBeUndefined();
});
