import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { isCommitId } from '../../src/tools/git-ancestry.ts';
import { createGit, type Git } from '../../src/tools/git.ts';
import type { Run } from '../../src/tools/run.ts';

let repository: TestRepository;
let first: string;
let second: string;
let third: string;
let side: string;
let other: string;
let calls: string[];

const bounded = createBoundedRun();
const countingRun: Run = (command, args, options) => {
  calls.push(args.find((arg) => /^(merge-base|rev-parse)$/.test(arg)) ?? command);
  return bounded(command, args, options);
};
const gitIn = (folder: string): Git => createGit(countingRun, folder);

async function clone(name: string, ...options: string[]): Promise<Git> {
  const folder = join(repository.origin, '..', name);
  await repository.git('clone', '--quiet', ...options, `file://${repository.origin}`, folder);
  return gitIn(folder);
}

beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' } });
  first = await repository.sha();
  second = await repository.commit('two');
  third = await repository.commit('three');
  await repository.git('checkout', '--quiet', '-b', 'side', first);
  side = await repository.commit('side');
  await repository.git('checkout', '--quiet', '--orphan', 'other');
  other = await repository.commit('other');
  await repository.git('checkout', '--quiet', 'main');
  await repository.push();
});
afterAll(() => repository.dispose());
beforeEach(() => {
  calls = [];
});

describe('in a whole history, a commit', () => {
  it('is an ancestor of what follows from it and of itself, which is one process', async () => {
    expect(await gitIn(repository.folder).isAncestor(first, third)).toBe(true);
    expect(calls).toEqual(['merge-base']);
    expect(await gitIn(repository.folder).isAncestor(second, second)).toBe(true);
  });

  test.each([
    ['its own ancestor', () => [third, first] as const],
    ['a commit of another branch', () => [side, third] as const],
    ['a commit of an unrelated history', () => [other, third] as const],
  ])('is no ancestor of %s', async (_, pair) => {
    expect(await gitIn(repository.folder).isAncestor(...pair())).toBe(false);
  });

  it('is known after a second no by one process more, since a history stays as whole as it was', async () => {
    const git = gitIn(repository.folder);
    await git.isAncestor(third, first);
    await git.isAncestor(side, third);
    expect(calls).toEqual(['merge-base', 'rev-parse', 'merge-base']);
  });

  it('may be one that nobody has', async () => {
    expect(await gitIn(repository.folder).isAncestor('1'.repeat(40), first)).toBeUndefined();
    expect(await gitIn(repository.folder).isAncestor(first, '1'.repeat(40))).toBeUndefined();
  });
});

describe('in a shallow clone', () => {
  it('a commit beyond its end is not known', async () => {
    const git = await clone('one', '--depth=1');
    expect(await git.isAncestor(second, third)).toBeUndefined();
    expect(await git.isAncestor(third, second)).toBeUndefined();
  });

  it('a yes counts and a no does not, because the history goes on where nothing says so', async () => {
    const git = await clone('two', '--depth=2');
    expect(await git.isAncestor(second, third)).toBe(true);
    expect(await git.isAncestor(third, second)).toBeUndefined();
  });

  it('a commit that is there, with its way to ours missing, is not called unrelated', async () => {
    const git = await clone('apart', '--depth=1');
    await repository.git(
      '-C',
      join(repository.origin, '..', 'apart'),
      'fetch',
      '--quiet',
      '--depth=1',
      'origin',
      first,
    );
    expect(await git.isAncestor(first, third)).toBeUndefined();
  });
});

describe('a history that was made to look different', () => {
  it('by git-replace is read as it was committed', async () => {
    await repository.git('replace', '--graft', side, third);
    expect(await repository.git('merge-base', third, side)).toBe(third);
    expect(await gitIn(repository.folder).isAncestor(third, side)).toBe(false);
    await repository.git('replace', '--delete', side);
  });

  it('by grafts is read as it was committed', async () => {
    await mkdir(join(repository.folder, '.git/info'), { recursive: true });
    await appendFile(join(repository.folder, '.git/info/grafts'), `${side} ${third}\n`);
    expect(await repository.git('merge-base', third, side)).toBe(third);
    expect(await gitIn(repository.folder).isAncestor(third, side)).toBe(false);
  });
});

describe('what is no whole commit id', () => {
  const texts = ['', 'HEAD', 'main', '--all', '-h', 'a'.repeat(39), 'A'.repeat(40), `${'a'.repeat(40)}\n`];

  it('is never given to git', async () => {
    const git = gitIn(repository.folder);
    for (const text of [...texts, `${first}^`, `${first}:f`, 'a'.repeat(41)]) {
      expect(isCommitId(text)).toBe(false);
      expect(await git.isAncestor(text, first)).toBeUndefined();
      expect(await git.isAncestor(first, text)).toBeUndefined();
    }
    expect(calls).toEqual([]);
  });

  it('is not one of SHA-1 or SHA-256', () => {
    expect([first, 'a'.repeat(64)].map(isCommitId)).toEqual([true, true]);
  });
});

it('without a repository or a git nothing is known', async () => {
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: join(repository.origin, '../..') };
  expect(await createGit(bounded, join(repository.origin, '..'), { env }).isAncestor(first, third)).toBeUndefined();
  const none = createGit(bounded, repository.folder, { env: { PATH: '/nonexistent' } });
  expect(await none.isAncestor(first, third)).toBeUndefined();
});
