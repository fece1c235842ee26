import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit, type Git } from '../../src/tools/git.ts';

let repository: TestRepository;
let git: Git;
let first: string;
let second: string;

beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' } });
  first = await repository.sha();
  await repository.tag('v1.0.0');
  second = await repository.commit('two');
  await repository.tag('only-here');
  await repository.git('push', '--quiet', 'origin', 'refs/tags/v1.0.0', `${second}:refs/tags/only-there`);
  git = createGit(createBoundedRun(), repository.folder);
});
afterAll(() => repository.dispose());

describe('git', () => {
  it('knows when a commit was made, and not what it does not have', async () => {
    expect(await git.committedAt(first)).toEqual(new Date('2026-01-02T03:04:05Z'));
    expect(await git.committedAt('0'.repeat(40))).toBeUndefined();
    expect(await git.committedAt('--output=/dev/null')).toBeUndefined();
  });

  it('says what is checked out, by full refs, whatever the configuration hides', async () => {
    await repository.git('config', 'log.excludeDecoration', 'refs/*');
    await repository.git('config', 'log.showSignature', 'true');
    const committedAt = new Date('2026-01-02T03:05:05Z');
    const refs = ['refs/heads/main', 'refs/tags/only-here'];
    expect(await git.head()).toEqual({ sha: second, committedAt, branch: 'refs/heads/main', refs });
    await repository.git('checkout', '--quiet', 'v1.0.0');
    const detached = await git.head();
    expect(detached).toMatchObject({ sha: first, branch: undefined });
    expect(detached.refs.toSorted()).toEqual(['refs/remotes/origin/main', 'refs/tags/v1.0.0']);
    await repository.git('checkout', '--quiet', 'main');
  });

  it('says what is checked out in a shallow clone', async () => {
    const clone = join(repository.origin, '..', 'shallow');
    await repository.git('clone', '--quiet', '--depth=1', '--branch=v1.0.0', `file://${repository.origin}`, clone);
    const head = await createGit(createBoundedRun(), clone).head();
    expect(head).toMatchObject({ sha: first, branch: undefined, refs: ['refs/tags/v1.0.0'] });
  });

  it('finds the refs whose history has a commit', async () => {
    const refs = ['refs/heads/main', 'refs/remotes/origin/main', 'refs/tags/only-here', 'refs/tags/v1.0.0'];
    expect((await git.refsContaining(first)).toSorted()).toEqual(refs);
    expect(await git.refsContaining('0'.repeat(40))).toEqual([]);
  });

  it('lists the tags of origin, and those of the checkout, without their peeled objects', async () => {
    expect(await git.remoteTags()).toEqual({ kind: 'names', names: ['only-there', 'v1.0.0'] });
    expect(await git.localTags()).toEqual({ kind: 'names', names: ['only-here', 'v1.0.0'] });
  });

  it('asks the origin that it asked before, whatever the checkout says later', async () => {
    const steady = createGit(createBoundedRun(), repository.folder);
    const names = await steady.remoteTags();
    await repository.git('remote', 'set-url', 'origin', '/nonexistent');
    expect(await steady.remoteTags()).toEqual(names);
    await repository.git('remote', 'set-url', 'origin', repository.origin);
  });

  it('looks for an origin again when there was none', async () => {
    const late = createGit(createBoundedRun(), repository.folder);
    await repository.git('remote', 'rename', 'origin', 'elsewhere');
    expect(await late.remoteTags()).toMatchObject({ kind: 'problem' });
    await repository.git('remote', 'rename', 'elsewhere', 'origin');
    expect(await late.remoteTags()).toMatchObject({ kind: 'names' });
  });

  it('reaches an origin whose address is relative to the checkout', async () => {
    await repository.git('remote', 'set-url', 'origin', '../origin.git');
    const relative = createGit(createBoundedRun(), repository.folder);
    expect(await relative.remoteTags()).toMatchObject({ kind: 'names' });
    await repository.git('remote', 'set-url', 'origin', repository.origin);
  });
});

describe('git that cannot answer', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'no-git-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says that there is no repository', async () => {
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() };
    const nowhere = createGit(createBoundedRun(), folder, { env });
    await expect(nowhere.head()).rejects.toThrow('fatal: not a git repository');
    expect(await nowhere.localTags()).toMatchObject({ problem: expect.stringContaining('not a git repo') as string });
    expect(await nowhere.remoteTags()).toMatchObject({ problem: expect.stringContaining('--local') as string });
    expect(await nowhere.refsContaining(first)).toEqual([]);
  });

  it('says that there is no commit, and no origin', async () => {
    const empty = join(folder, 'empty');
    await repository.git('init', '--quiet', empty);
    const git = createGit(createBoundedRun(), empty);
    await expect(git.head()).rejects.toMatchObject({ failure: { code: 'unusable-checkout', value: empty } });
    await expect(git.head()).rejects.toThrow("fatal: bad revision 'HEAD'");
    expect(await git.remoteTags()).toEqual({ kind: 'problem', problem: 'the checkout has no remote "origin"' });
    expect(await git.localTags()).toEqual({ kind: 'names', names: [] });
  });

  it('says that there is no git', async () => {
    const git = createGit(createBoundedRun(), repository.folder, { env: { PATH: folder } });
    await expect(git.head()).rejects.toThrow('spawn git ENOENT');
    expect(await git.remoteTags()).toEqual({ kind: 'problem', problem: '"spawn git ENOENT"' });
    expect(await git.localTags()).toEqual({ kind: 'problem', problem: '"spawn git ENOENT"' });
    expect(await git.committedAt(first)).toBeUndefined();
  });
});
