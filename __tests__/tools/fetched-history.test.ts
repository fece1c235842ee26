import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { Secret } from '../../src/tools/secret.ts';
import { startGitServer } from './git-server.ts';
import { createHistoryStage, feedGit, type HistoryStage } from './history-stage.ts';

let stage: HistoryStage;
let main: string[];
let head: string;
/** On a branch from the tenth of `main`, merged into the eleventh. */
let topic: string[];
let merge: string;
/** On top of `head`. */
let next: string;
/** On a branch from the last but one of `main`. */
let side: string;
let shallow: string;

/** main: 12 commits, a merge of a branch from the tenth, 2 commits. */
beforeAll(async () => {
  stage = await createHistoryStage();
  const { repository } = stage;
  main = await stage.days(12);
  await repository.git('checkout', '--quiet', '-b', 'topic', main[9] ?? '');
  await repository.write({ 'api/a': '1' });
  topic = await stage.commits('feat: topic', 'fix: topic');
  await repository.git('checkout', '--quiet', 'main');
  await repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge topic', 'topic');
  merge = await repository.sha();
  await repository.write({ 'api/b': '1' });
  main.push(...(await stage.commits('feat: api')));
  await repository.write({ 'web/b': '1' });
  main.push(...(await stage.commits('feat: web')));
  head = await repository.sha();
  await repository.git('checkout', '--quiet', '-b', 'side', `${head}~1`);
  [side = ''] = await stage.commits('feat: side');
  await repository.git('checkout', '--quiet', 'main');
  await repository.git('push', '--quiet', '--force', 'origin', 'main', 'side');
  shallow = await stage.clone('--depth=1');
  [next = ''] = await stage.commits('feat: next');
  await repository.push();
});
afterAll(() => stage.repository.dispose());
beforeEach(() => {
  stage.calls.length = 0;
});

const older = (place: number): string => main[place] ?? '';
const fetches = (): number => stage.calls.filter((call) => call === 'fetch').length;
const byDepth = (...depths: number[]): ReturnType<HistoryStage['historyIn']> =>
  stage.historyIn(shallow, head, { depths });

describe('a checkout of one commit', () => {
  it('needs one fetch, and seven processes, for a tag in the first fetch and the commits since it', async () => {
    const asked = await byDepth(6, 100);
    expect(await asked.firstReached([older(11), older(3)])).toBe(0);
    expect(stage.calls).toEqual(['merge-base', 'rev-parse', 'config', 'init', 'fetch', 'rev-list']);
    const commits = await asked.commitsSince(older(11));
    expect(stage.calls.slice(6)).toEqual(['log']);
    expect(commits.map(({ sha }) => sha)).toEqual([head, older(12), merge, topic[1], topic[0]]);
    expect(commits[0]).toEqual({ sha: head, message: 'feat: web' });
  });

  it('fetches nothing for the commit itself', async () => {
    const asked = await byDepth(2);
    expect(await asked.firstReached([head])).toBe(0);
    expect(await asked.commitsSince(head)).toEqual([]);
    expect(stage.calls).toEqual(['merge-base', 'rev-parse']);
  });

  it('fetches once more for a tag just outside of what was fetched, and not more', async () => {
    const [inside, outside] = [await byDepth(4, 5, 100), await byDepth(4, 5, 100)];
    expect(await inside.firstReached([older(11)])).toBe(0);
    expect(fetches()).toBe(1);
    expect(await outside.firstReached([older(10)])).toBe(0);
    expect(fetches()).toBe(3);
  });

  it('fetches until it is certain which commits came since a tag', async () => {
    const asked = await byDepth(4, 5, 6, 7, 100);
    expect(await asked.firstReached([older(11)])).toBe(0);
    const commits = await asked.commitsSince(older(11));
    expect(commits.map(({ sha }) => sha)).toEqual([head, older(12), merge, topic[1], topic[0]]);
    expect(fetches()).toBeGreaterThan(1);
    expect(fetches()).toBeLessThan(5);
  });

  it('fetches all there is, where nothing was released yet', async () => {
    const asked = await byDepth(3, 9, 100);
    expect(await asked.firstReached(['1'.repeat(40)])).toBe(-1);
    expect(await asked.commitsSince(undefined)).toHaveLength(17);
    expect(fetches()).toBe(3);
  });

  it('finds that a higher version is on another branch without all of the history', async () => {
    const asked = await byDepth(5, 100);
    expect(await asked.firstReached([side, older(11)])).toBe(1);
    expect(fetches()).toBe(2);
    expect(await asked.firstContaining([side])).toBe(-1);
    expect(fetches()).toBe(2);
  });

  it('finds that somebody has gone on from it', async () => {
    const asked = await byDepth(5, 100);
    expect(await asked.firstContaining([side, next, older(11)])).toBe(1);
    expect(fetches()).toBe(2);
    expect(await asked.firstContaining([older(11), side])).toBe(-1);
    expect(fetches()).toBe(2);
  });

  it('does without tags that are no commits, or gone, wherever they are among the others', async () => {
    const tree = await stage.repository.git('rev-parse', `${head}^{tree}`);
    const asked = await byDepth(5, 100);
    expect(await asked.firstContaining([tree, side, '1'.repeat(40), next])).toBe(3);
    expect(await asked.firstContaining([tree, '1'.repeat(40)])).toBe(-1);
    expect(await asked.firstReached([tree, '1'.repeat(40), older(11)])).toBe(2);
  });

  it('takes questions that are asked at once one after the other', async () => {
    const asked = await byDepth(3, 9, 100);
    const questions = [
      asked.firstReached([older(8)]),
      asked.firstContaining([side, next]),
      asked.firstReached([side, older(0)]),
    ];
    expect(await Promise.all(questions)).toEqual([0, 1, 1]);
  });

  it('stays as it is', async () => {
    const before = await feedGit(shallow, ['rev-list', '--all', '--count'], '');
    await (await byDepth(3, 100)).commitsSince(undefined);
    expect(await feedGit(shallow, ['rev-list', '--all', '--count'], '')).toBe(before);
    expect(await readFile(join(shallow, '.git/shallow'), 'utf8')).toBe(`${head}\n`);
  });

  it('with a few commits more answers what they answer', async () => {
    const deeper = await stage.clone('--depth=4', '--branch=side');
    expect(await (await stage.historyIn(deeper, side)).firstReached([older(12)])).toBe(0);
    expect(stage.calls).toEqual(['merge-base']);
  });
});

describe('a history that is too long', () => {
  it('is given up at the limit, with what to do', async () => {
    const asked = await byDepth(2, 5);
    const failure = { code: 'history-too-long', value: head };
    await expect(asked.firstReached([older(1)])).rejects.toMatchObject({ failure });
    await expect(asked.commitsSince(undefined)).rejects.toThrow('not among the latest 5 commits');
    await expect(asked.commitsSince(older(1))).rejects.toThrow('"fetch-depth: 0"');
    expect(await asked.firstReached([older(11)])).toBe(0);
  });

  it('has no limit in a whole checkout', async () => {
    const asked = await stage.historyIn(await stage.clone(), head, { depths: [1] });
    expect(await asked.commitsSince(undefined)).toHaveLength(17);
    expect(fetches()).toBe(0);
  });
});

describe('paths', () => {
  const touching = async (...paths: string[]): Promise<string[]> => {
    const asked = await stage.historyIn(shallow, head, { paths, depths: [7, 100] });
    return (await asked.commitsSince(older(11))).map(({ sha }) => sha);
  };

  it('choose among the commits that were fetched, without any file', async () => {
    const folder = await stage.privateFolder();
    const asked = await stage.historyIn(shallow, head, { paths: ['api'], depths: [7, 100], folder });
    expect((await asked.commitsSince(older(11))).map(({ sha }) => sha)).toEqual([older(12), merge, topic[0]]);
    expect(await touching('web')).toEqual([head]);
    expect(await touching('.', ':!api')).toEqual([head]);
    const [name = ''] = await readdir(folder);
    const objects = await feedGit(join(folder, name), ['cat-file', '--batch-check', '--batch-all-objects'], '');
    expect(objects).toMatch(/ tree /);
    expect(objects).not.toMatch(/ blob /);
  });

  it('that git does not take are named', async () => {
    const failure = { code: 'commits-not-listed', value: ':(nonsense)x' };
    await expect(touching(':(nonsense)x')).rejects.toMatchObject({ failure });
    await expect(touching('../elsewhere')).rejects.toThrow('Correct "bump-paths"');
  });

  it('work with a server that sends everything, because it knows no filters', async () => {
    const { repository } = stage;
    await repository.git('-C', repository.origin, 'config', 'uploadpack.allowFilter', 'false');
    expect(await touching('web')).toEqual([head]);
    await repository.git('-C', repository.origin, 'config', 'uploadpack.allowFilter', 'true');
  });

  it('come from origin where the checkout has no trees', async () => {
    const treeless = await stage.clone('--filter=tree:0', '--no-checkout');
    const asked = await stage.historyIn(treeless, head, { paths: ['web'], depths: [7, 100] });
    expect((await asked.commitsSince(older(11))).map(({ sha }) => sha)).toEqual([head]);
  });
});

describe('origin', () => {
  it('over HTTP gets the credentials of the checkout, which are nowhere else', async () => {
    const { repository } = stage;
    const authorization = `basic ${Buffer.from('x-access-token:ghs_token').toString('base64')}`;
    const server = await startGitServer({ root: join(repository.origin, '..'), authorization });
    const clone = await stage.clone('--depth=1', '--branch=side');
    const url = `http://${server.host}/origin.git`;
    await repository.git('-C', clone, 'remote', 'set-url', 'origin', url);
    const folder = await stage.privateFolder();
    const github = { url, token: new Secret('ghs_token') };
    const asked = await stage.historyIn(clone, side, { depths: [4, 100], folder, github });
    expect(await asked.firstReached([older(11)])).toBe(0);
    expect(await asked.firstReached([head, older(11)])).toBe(1);
    const [name = ''] = await readdir(folder);
    const basic = authorization.replace('basic ', '');
    expect(await readFile(join(folder, name, 'config'), 'utf8')).not.toContain(basic);
    expect(stage.words).toContain(url);
    expect(stage.words.join(' ')).not.toContain(basic);
    const stranger = await stage.historyIn(clone, side, { depths: [4, 100] });
    await expect(stranger.firstReached([older(11)])).rejects.toMatchObject({
      failure: { code: 'history-unreachable' },
    });
    await server.stop();
  });

  test.each([
    ['is not there', '/nonexistent/origin.git', 'does not appear to be a git repository'],
    ['does not listen', 'http://mona:secret@127.0.0.1:1/origin.git', "unable to access 'http://127.0.0.1:1"],
    ['is a program', 'ext::touch evil', "transport 'ext' not allowed"],
    ['is an option', '--upload-pack=touch evil', 'fatal'],
  ])('that %s is a failure with what to do', async (_, url, problem) => {
    const clone = await stage.clone('--depth=1');
    await stage.repository.git('-C', clone, 'config', 'remote.origin.url', url);
    await stage.repository.git('-C', clone, 'config', 'protocol.ext.allow', 'always');
    const asked = stage.gitIn(clone).history(next, { run: stage.run, folder: await stage.privateFolder() });
    const failure = { code: 'history-unreachable', value: next, what: expect.stringContaining(problem) as string };
    await expect(asked.firstReached([older(11)])).rejects.toMatchObject({ failure });
    await expect(asked.commitsSince(undefined)).rejects.toThrow('"fetch-depth: 0"');
    await expect(asked.firstContaining([head])).rejects.not.toThrow('secret');
    expect(await readdir(clone)).not.toContain('evil');
  });

  it('is needed by a shallow checkout, and by none that is whole', async () => {
    const [cut, whole] = [await stage.clone('--depth=1'), await stage.clone()];
    for (const clone of [cut, whole]) await stage.repository.git('-C', clone, 'remote', 'remove', 'origin');
    const asked = await stage.historyIn(cut, next);
    await expect(asked.firstReached([older(11)])).rejects.toThrow('the checkout has no remote "origin"');
    expect(await (await stage.historyIn(whole, next)).firstReached([side, older(11)])).toBe(1);
  });

  it('does not have a commit that was never pushed, or that is none', async () => {
    const nowhere = await stage.historyIn(shallow, '1'.repeat(40));
    await expect(nowhere.firstReached([head])).rejects.toMatchObject({ failure: { code: 'history-unreachable' } });
    for (const text of ['', 'HEAD', '--all']) {
      const asked = await stage.historyIn(shallow, text);
      await expect(asked.commitsSince(head)).rejects.toThrow('it is no whole commit id');
    }
    expect(fetches()).toBe(1);
  });
});

it('hooks and settings of the user and of the checkout start nothing when history is fetched', async () => {
  const home = await mkdtemp(join(stage.repository.origin, '../home-'));
  const clone = await stage.clone('--depth=1');
  const [hooks, evil] = [join(home, 'template/hooks'), join(home, 'evil')];
  await mkdir(hooks, { recursive: true });
  for (const folder of [hooks, join(clone, '.git/hooks')]) {
    await writeFile(join(folder, 'reference-transaction'), `#!/bin/sh\ntouch ${evil}\n`, { mode: 0o755 });
  }
  const settings = `[init]\n\ttemplateDir = ${home}/template\n[core]\n\thooksPath = ${hooks}\n`;
  await writeFile(join(home, '.gitconfig'), settings);
  for (const key of ['core.sshCommand', 'core.fsmonitor', 'remote.origin.uploadpack', 'core.alternateRefsCommand']) {
    await stage.repository.git('-C', clone, 'config', key, `touch ${evil} #`);
  }
  const env = { ...process.env, HOME: home };
  const asked = await stage.historyIn(clone, next, { env, depths: [3, 9] });
  expect(await asked.firstReached([older(11)])).toBe(0);
  expect(await readdir(home)).not.toContain('evil');
});

it('a repository of SHA-256 has a history as well', async () => {
  const base = await mkdtemp(join(stage.repository.origin, '../sha256-'));
  const git = (...args: string[]): Promise<string> => stage.repository.git('-C', base, ...args);
  await git('init', '--quiet', '--bare', '--object-format=sha256', '--initial-branch=main', 'origin.git');
  const commit = (n: number): string =>
    `commit refs/heads/main\ncommitter A <a@example.com> ${1_700_000_000 + n} +0000\ndata 6\nfix: ${n}\n\n`;
  await feedGit(join(base, 'origin.git'), ['fast-import', '--quiet'], [0, 1, 2, 3, 4, 5].map(commit).join(''));
  await git('clone', '--quiet', '--depth=1', `file://${base}/origin.git`, 'clone');
  const shas = (await git('-C', 'origin.git', 'rev-list', 'main')).split('\n');
  const asked = await stage.historyIn(join(base, 'clone'), shas[0] ?? '', { depths: [3, 9] });
  expect(shas[0]).toHaveLength(64);
  expect(await asked.firstReached([shas[4] ?? ''])).toBe(0);
  expect((await asked.commitsSince(shas[4])).map(({ sha }) => sha)).toEqual(shas.slice(0, 4));
});
