import { appendFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { History } from '../../src/tools/history.ts';
import { createHistoryStage, feedGit, type HistoryStage } from './history-stage.ts';

let stage: HistoryStage;
let folder: string;
let root: string;
let linear: string[];
/** On a branch from the second commit, merged into main. */
let merged: string;
let merge: string;
/** On a branch from the merge, not merged. */
let side: string;
/** On a branch without any common commit. */
let other: string;

beforeAll(async () => {
  stage = await createHistoryStage();
  const { repository } = stage;
  ({ folder } = repository);
  root = await repository.sha();
  linear = await stage.commits('feat: one', 'fix: two', 'chore: three');
  await repository.git('checkout', '--quiet', '-b', 'topic', linear[0] ?? '');
  [merged = ''] = await stage.commits('feat: merged');
  await repository.git('checkout', '--quiet', 'main');
  await repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge topic', 'topic');
  merge = await repository.sha();
  await repository.git('checkout', '--quiet', '-b', 'side');
  [side = ''] = await stage.commits('feat!: side');
  await repository.git('checkout', '--quiet', '--orphan', 'other');
  [other = ''] = await stage.commits('feat: other');
  await repository.git('checkout', '--quiet', 'main');
  await repository.push();
});
afterAll(() => stage.repository.dispose());
beforeEach(() => {
  stage.calls.length = 0;
});

const history = (commit = merge): Promise<History> => stage.historyIn(folder, commit);
const shas = async (since: string | undefined, commit = merge): Promise<string[]> =>
  (await (await history(commit)).commitsSince(since)).map(({ sha }) => sha);

describe('of several commits the first that is reached', () => {
  it('is one process if it is the first, and none if there are none', async () => {
    expect(await (await history()).firstReached([linear[1] ?? '', root])).toBe(0);
    expect(stage.calls).toEqual(['merge-base']);
    expect(await (await history()).firstReached([])).toBe(-1);
    expect(stage.calls).toHaveLength(1);
  });

  it('can be the commit itself, its root, and one that came by a merge', async () => {
    for (const commit of [merge, root, merged]) expect(await (await history()).firstReached([commit])).toBe(0);
  });

  it('is not on another branch, nor in another history, nor one that nobody has', async () => {
    const candidates = ['1'.repeat(40), side, other, 'HEAD', '--all', merged, root];
    expect(await (await history()).firstReached(candidates)).toBe(5);
    expect(await (await history()).firstReached(candidates.slice(0, 5))).toBe(-1);
  });

  it('takes three processes among 10,000, and one more for each further question', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => index.toString(16).padStart(40, '0'));
    const asked = await history();
    expect(await asked.firstReached([side, ...many, root])).toBe(10_001);
    expect(stage.calls).toEqual(['merge-base', 'rev-parse', 'rev-list']);
    expect(await asked.firstReached([other, ...many])).toBe(-1);
    expect(stage.calls.slice(3)).toEqual(['merge-base']);
  });
});

it('of several commits the first that contains it is found by three processes', async () => {
  const asked = await history();
  expect(await asked.firstContaining([root, other, side, merge])).toBe(2);
  expect(stage.calls).toEqual(['rev-parse', 'rev-list', 'rev-list']);
  expect(await asked.firstContaining([merge, side])).toBe(0);
  expect(await asked.firstContaining([other, root, linear[2] ?? ''])).toBe(-1);
  expect(await asked.firstContaining([])).toBe(-1);
  expect(stage.calls).toHaveLength(7);
});

describe('the commits since another one', () => {
  it('are the newest first, with those of merged branches, by two processes', async () => {
    expect(await shas(linear[1])).toEqual([merge, merged, linear[2]]);
    expect(stage.calls).toEqual(['rev-parse', 'log']);
  });

  it.each([
    ['nothing', () => undefined, () => [merge, merged, linear[2], linear[1], linear[0], root]],
    ['the commit itself', () => merge, () => []],
    ['another history', () => other, () => [merge, merged, linear[2], linear[1], linear[0], root]],
    ['a commit that came by a merge', () => merged, () => [merge, linear[2], linear[1]]],
  ])('are right since %s', async (_, since, expected) => {
    expect(await shas(since())).toEqual(expected());
  });

  it('are with their whole messages', async () => {
    const message = 'feat: title\n\nBody, with  blanks.\n\n* a list\n\nBREAKING CHANGE: footer\nCloses: #1';
    await stage.repository.git('checkout', '--quiet', '-b', 'message', root);
    const [sha = ''] = await stage.commits(message);
    expect(await (await history(sha)).commitsSince(root)).toEqual([{ sha, message }]);
  });

  it('are those that touch the paths, and the merges that bring them', async () => {
    const { repository } = stage;
    await repository.git('checkout', '--quiet', '-b', 'bring', root);
    await repository.git('checkout', '--quiet', '-b', 'brought', root);
    await repository.write({ 'api/b': '1' });
    const [api = ''] = await stage.commits('wip');
    await repository.git('checkout', '--quiet', 'bring');
    await repository.git('merge', '--quiet', '--no-ff', '--message', 'feat: bring it', 'brought');
    const bringing = await repository.sha();
    await repository.git('checkout', '--quiet', '-b', 'elsewhere', root);
    await repository.write({ 'web/b': '1' });
    await stage.commits('feat: web');
    await repository.git('checkout', '--quiet', 'bring');
    await repository.git('merge', '--quiet', '--no-ff', '--message', 'feat: bring web', 'elsewhere');
    const asked = await stage.historyIn(folder, await repository.sha(), { paths: ['api'] });
    expect((await asked.commitsSince(root)).map(({ sha }) => sha)).toEqual([bringing, api]);
    await repository.git('checkout', '--quiet', 'main');
  });

  it('are those that touch the paths, even if a merge takes that back', async () => {
    const { repository } = stage;
    await repository.git('checkout', '--quiet', '-b', 'paths', root);
    await repository.write({ 'api/a': '1', 'web/a': '1' });
    const [both = ''] = await stage.commits('feat: both');
    await repository.write({ 'web/a': '2' });
    const [web = ''] = await stage.commits('feat: web');
    await repository.git('checkout', '--quiet', '-b', 'undone', both);
    await repository.write({ 'api/a': '2', 'api/docs/a': '1' });
    const [undone = ''] = await stage.commits('feat: undone');
    await repository.git('checkout', '--quiet', 'paths');
    await repository.git('merge', '--quiet', '--strategy=ours', '--message', 'Merge undone', 'undone');
    const head = await repository.sha();
    const touching = async (...paths: string[]): Promise<string[]> =>
      (await (await stage.historyIn(folder, head, { paths })).commitsSince(root)).map(({ sha }) => sha);
    expect(await touching('api')).toEqual([undone, both]);
    expect(await touching('web', ':(exclude)api')).toEqual([web, both]);
    expect(await touching('api/*', ':!api/docs')).toEqual([undone, both]);
    expect(await touching('--all')).toEqual([]);
    expect(stage.calls.slice(0, 3)).toEqual(['rev-parse', 'log', 'diff-tree']);
    await repository.git('checkout', '--quiet', '--force', 'main');
  });
});

describe('messages that are no plain UTF-8', () => {
  const made = async (message: Buffer, header = ''): Promise<string> => {
    const tree = await stage.repository.git('rev-parse', `${root}^{tree}`);
    const who = 'A <a@example.com> 1700000000 +0000';
    const head = `tree ${tree}\nparent ${root}\nauthor ${who}\ncommitter ${who}\n${header}\n`;
    const args = ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'];
    return feedGit(folder, args, Buffer.concat([Buffer.from(head), message]));
  };

  test.each([
    ['in the encoding that they name', Buffer.from('fix: Größe\n', 'latin1'), 'encoding ISO-8859-1\n', 'fix: Größe'],
    ['in one that nobody knows', Buffer.from('fix: Größe\n'), 'encoding x-unknown\n', 'fix: Größe'],
    ['with bytes that mean nothing', Buffer.from('fix: Gr\xf6\xdfe', 'latin1'), '', 'fix: Gr\ufffd\ufffde'],
    ['up to a NUL', Buffer.from('fix: a\0feat!: b\n'), '', 'fix: a'],
    ['that are empty', Buffer.from(''), '', ''],
    ['with what looks like a commit', Buffer.from(`fix: a\n\ncommit ${'1'.repeat(40)}\n%x00`), '', undefined],
  ])('are read %s', async (_, bytes, header, message) => {
    await stage.repository.git('config', 'i18n.logOutputEncoding', 'ISO-8859-1');
    const sha = await made(bytes, header);
    expect(await (await history(sha)).commitsSince(root)).toEqual([{ sha, message: message ?? bytes.toString() }]);
  });
});

describe('a history that was made to look different', () => {
  afterEach(() => stage.repository.git('replace', '--delete', side).catch(() => undefined));

  it.each([
    ['git-replace', () => stage.repository.git('replace', '--graft', side, other)],
    [
      'grafts',
      async () => {
        await mkdir(join(folder, '.git/info'), { recursive: true });
        await appendFile(join(folder, '.git/info/grafts'), `${side} ${other}\n`);
      },
    ],
  ])('by %s is read as it was committed', async (_, change) => {
    await change();
    expect(await stage.repository.git('merge-base', other, side)).toBe(other);
    expect(await (await history(side)).firstReached([other, merge])).toBe(1);
    expect(await shas(merge, side)).toEqual([side]);
  });
});

it('a checkout that names programs starts none of them, and hides no commits', async () => {
  const { repository } = stage;
  const mark = join(folder, '..', 'evil');
  const settings = ['core.fsmonitor', 'core.pager', 'pager.log', 'gpg.program', 'diff.external', 'core.sshCommand'];
  for (const key of settings) await repository.git('config', key, `touch ${mark} #`);
  await repository.git('config', 'log.showSignature', 'true');
  await repository.git('config', 'log.follow', 'true');
  await repository.git('config', 'log.diffMerges', 'on');
  await repository.git('config', 'log.mailmap', 'true');
  await repository.git('config', 'format.pretty', '%x00evil%x00');
  await repository.git('config', 'color.ui', 'always');
  expect(await shas(linear[1])).toEqual([merge, merged, linear[2]]);
  const asked = await stage.historyIn(folder, merge, { paths: ['f'] });
  expect(await asked.commitsSince(undefined)).toEqual([{ sha: root, message: 'Say hello' }]);
  expect(await asked.firstReached([side, root])).toBe(1);
  expect(await readdir(join(folder, '..'))).not.toContain('evil');
});
