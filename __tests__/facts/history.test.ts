import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type HistoryQuestion,
  gatherHistory,
  joinHistories,
  type VersionHistory,
  type VersionTag,
} from '../../src/facts/history.ts';
import { isStable } from '../../src/image/version.ts';
import { createHistoryStage, type HistoryStage } from '../tools/history-stage.ts';

let stage: HistoryStage;
/** Twelve commits; v1.0.0 at the fourth, v1.1.0 at the eighth, v1.2.0-beta.1 at the tenth, api/v0.1.0 at the last. */
let main: string[];
let head: string;
let whole: string;
let shallow: string;

beforeAll(async () => {
  stage = await createHistoryStage();
  const { repository } = stage;
  main = await stage.days(12);
  head = main[11] ?? '';
  const tags = { 'v1.0.0': 3, '1.1.0': 7, 'v1.2.0-beta.1': 9, 'v1.2.0-beta.1+build.7': 9, 'api/v0.1.0': 11 };
  for (const [name, place] of Object.entries(tags))
    await repository.git('tag', '--message', name, name, main[place] ?? '');
  for (const name of ['v1', 'latest', 'v1.2', 'web/v9.0.0']) await repository.git('tag', name, head);
  await repository.git('checkout', '--quiet', '-b', 'old', main[5] ?? '');
  const [old = ''] = await stage.commits('fix: old');
  await repository.git('tag', 'v1.0.1', old);
  await repository.git('checkout', '--quiet', 'main');
  const [next = ''] = await stage.commits('feat: next');
  await repository.git('tag', 'v2.0.0', next);
  await repository.git('tag', 'v9.9.9', `${head}^{tree}`);
  await repository.git('push', '--quiet', '--force', 'origin', 'main', 'old', '--tags');
  await repository.git('reset', '--quiet', '--hard', head);
  whole = await stage.clone();
  await repository.git('push', '--quiet', '--force', 'origin', `${head}:refs/heads/main`);
  shallow = await stage.clone('--depth=1');
});
afterAll(() => stage.repository.dispose());
beforeEach(() => {
  stage.calls.length = 0;
});

const gather = async (folder: string, question: Partial<HistoryQuestion> = {}): Promise<VersionHistory> => {
  const private_ = await stage.privateFolder();
  const defaults = { git: stage.gitIn(folder), commit: head, tagPrefix: '', run: stage.run, folder: private_ };
  return gatherHistory({ ...defaults, depths: [3, 6, 100], ...question });
};
const names = (tags: readonly VersionTag[]): string[] => tags.map(({ name }) => name);
const fetches = (): number => stage.calls.filter((call) => call === 'fetch').length;

describe('the versions of a component', () => {
  it('are the tags that name one, the highest first, reached or not', async () => {
    const { tags } = await gather(whole);
    expect(names(tags)).toEqual([
      'v9.9.9',
      'v2.0.0',
      'v1.2.0-beta.1+build.7',
      'v1.2.0-beta.1',
      '1.1.0',
      'v1.0.1',
      'v1.0.0',
    ]);
    expect(tags.find(({ name }) => name === 'v1.0.0')).toMatchObject({
      commit: main[3],
      version: { version: '1.0.0' },
    });
    expect(stage.calls).toEqual(['config', 'ls-remote']);
  });

  it('are those with its prefix, and those at the commit are told', async () => {
    const api = await gather(whole, { tagPrefix: 'api/v' });
    expect([names(api.tags), names(api.tagsAtCommit)]).toEqual([['api/v0.1.0'], ['api/v0.1.0']]);
    const v = await gather(whole, { tagPrefix: 'v', commit: main[9] ?? '' });
    expect(names(v.tags)).not.toContain('1.1.0');
    expect(names(v.tagsAtCommit)).toEqual(['v1.2.0-beta.1+build.7', 'v1.2.0-beta.1']);
    expect(names((await gather(whole)).tagsAtCommit)).toEqual([]);
  });

  it('are not guessed where origin does not tell its tags', async () => {
    const clone = await stage.clone();
    await stage.repository.git('-C', clone, 'remote', 'set-url', 'origin', '/nonexistent');
    await expect(gather(clone)).rejects.toMatchObject({ failure: { code: 'tags-unreachable' } });
    await expect(gather(clone)).rejects.toThrow('Run the job again if origin did not answer.');
  });

  it('are those of the checkout where there is no origin', async () => {
    const clone = await stage.clone();
    await stage.repository.git('-C', clone, 'remote', 'remove', 'origin');
    const history = await gather(clone, { tagPrefix: 'v' });
    expect(names(history.tags)).toContain('v1.0.1');
    expect(await history.highestReached(history.tags.filter(({ version }) => isStable(version)))).toMatchObject({
      name: 'v1.0.0',
    });
  });
});

describe.each([
  ['a whole checkout', () => whole, [0, 0, 0]],
  ['a checkout of one commit', () => shallow, [3, 1, 3]],
])('in %s', (_, folder, [stable = 0, beta = 0, old = 0]) => {
  it('the highest version that is reached is found, in whatever order they are', async () => {
    const history = await gather(folder());
    const candidates = history.tags.filter(({ name, version }) => isStable(version) && name !== 'v9.9.9').toReversed();
    expect(await history.highestReached(candidates)).toMatchObject({ name: '1.1.0', commit: main[7] });
    expect(fetches()).toBe(stable);
    // v9.9.9 is at no commit.
    expect(await history.highestReached(history.tags)).toMatchObject({ name: 'v1.2.0-beta.1+build.7' });
  });

  it('the highest of a channel is found', async () => {
    const history = await gather(folder());
    const candidates = history.tags.filter(({ version }) => !isStable(version));
    expect(await history.highestReached(candidates)).toMatchObject({ name: 'v1.2.0-beta.1+build.7' });
    expect(fetches()).toBeLessThanOrEqual(beta);
  });

  it('no version is reached among those of other branches, and none among none', async () => {
    const history = await gather(folder());
    const candidates = history.tags.filter(({ version }) => version.version === '1.0.1');
    expect(await history.highestReached(candidates)).toBeUndefined();
    expect(await history.highestReached([])).toBeUndefined();
    expect(fetches()).toBe(old);
  });

  it('it is known who was faster', async () => {
    const history = await gather(folder());
    expect(await history.highestContaining(history.tags)).toMatchObject({ name: 'v2.0.0' });
    const others = history.tags.filter(({ name }) => name !== 'v2.0.0');
    expect(await history.highestContaining(others)).toBeUndefined();
  });

  it('the commits since a version, and since ever, are the same', async () => {
    const history = await gather(folder());
    const since = history.tags.find(({ name }) => name === '1.1.0');
    const commits = await history.commitsSince(since);
    expect(commits.map(({ message }) => message)).toEqual(['fix: 11', 'fix: 10', 'fix: 9', 'fix: 8']);
    expect((await history.commitsSince(undefined)).map(({ sha }) => sha)).toEqual(main.toReversed());
  });

  it('only commits that touch the paths count', async () => {
    const history = await gather(folder(), { paths: ['f'] });
    expect(await history.commitsSince(undefined)).toEqual([{ sha: main[0], message: 'fix: 0' }]);
  });
});

it('of 10,000 tags the highest that is reached takes three processes, and five if those of another branch are higher', async () => {
  const other = await createHistoryStage();
  const reached = await other.days(3);
  await other.repository.git('checkout', '--quiet', '-b', 'side', reached[1] ?? '');
  const [side = ''] = await other.commits('feat: side');
  await other.repository.git('push', '--quiet', '--force', 'origin', 'days:main', 'side');
  const line = (index: number): string => `${index < 9000 ? (reached[0] ?? '') : side} refs/tags/v1.${index}.0`;
  const lines = Array.from({ length: 10_000 }, (_, index) => line(index)).toSorted();
  await writeFile(
    join(other.repository.origin, 'packed-refs'),
    `# pack-refs with: peeled fully-peeled \n${lines.join('\n')}\n`,
  );
  const folder = await other.clone();
  const ask = async (commit: string): Promise<[string | undefined, number]> => {
    other.calls.length = 0;
    const question = { git: other.gitIn(folder), commit, tagPrefix: 'v', run: other.run, folder };
    const history = await gatherHistory(question);
    return [(await history.highestReached(history.tags))?.name, other.calls.length];
  };
  expect(await ask(side)).toEqual(['v1.9999.0', 3]);
  expect(await ask(reached[2] ?? '')).toEqual(['v1.8999.0', 5]);
  await other.repository.dispose();
});

describe('the history of a merge that is still to come', () => {
  it('has what its sides have, each commit once, and nobody has gone on from it', async () => {
    const [old, ours] = [await stage.repository.sha('v1.0.1'), head];
    const history = joinHistories([await gather(whole, { commit: ours }), await gather(whole, { commit: old })]);
    const reached = async (...wanted: readonly string[]): Promise<string | undefined> =>
      (await history.highestReached(history.tags.filter(({ name }) => wanted.includes(name))))?.name;
    expect(await reached('v1.0.0', 'v1.0.1')).toBe('v1.0.1');
    expect(await reached('1.1.0', 'v1.0.1')).toBe('1.1.0');
    expect(await reached('v2.0.0')).toBeUndefined();
    const since = await history.commitsSince(history.tags.find(({ name }) => name === '1.1.0'));
    expect(since.map(({ sha }) => sha)).toEqual([...main.slice(8).toReversed(), old]);
    const all = (await history.commitsSince(undefined)).map(({ sha }) => sha);
    expect(all).toEqual([...new Set(all)]);
    expect(await history.highestContaining(history.tags)).toBeUndefined();
  });
});
