import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../registry/servers.ts';
import { createHistoryStage, type HistoryStage } from './history-stage.ts';

let stage: HistoryStage;
let folder: string;
let first: string;
let second: string;

const hostile = ['-x', '$(touch${IFS}evil)', "'quote'", 'line\u2028separator', 'ünï', '%0A', 'a/b/c', 'x{}'];

beforeAll(async () => {
  stage = await createHistoryStage();
  const { repository } = stage;
  ({ folder } = repository);
  first = await repository.sha();
  [second = ''] = await stage.commits('two');
  await repository.git('tag', 'light', first);
  await repository.tag('v2.0.0');
  await repository.git('tag', '--message', 'a tag of a tag', 'nested', 'v2.0.0');
  await repository.git('tag', 'tree', `${first}^{tree}`);
  for (const name of hostile) await repository.git('update-ref', `refs/tags/${name}`, first);
  await repository.push();
  await repository.git('tag', 'v3.0.0-local', second);
});
afterAll(() => stage.repository.dispose());
beforeEach(() => {
  stage.calls.length = 0;
});

describe('the tags with their commits', () => {
  it('are those of origin, whatever they are called, by one process and one to find it', async () => {
    const git = stage.gitIn(folder);
    const list = await git.remoteTagCommits();
    expect(stage.calls).toEqual(['config', 'ls-remote']);
    if (list.kind !== 'tags') throw new Error(list.problem);
    expect(list.source).toBe('origin');
    const tree = await stage.repository.git('rev-parse', `${first}^{tree}`);
    expect(new Map(list.tags.map(({ name, commit }) => [name, commit]))).toEqual(
      new Map([
        ['light', first],
        ['v2.0.0', second],
        ['nested', second],
        ['tree', tree],
        ...hostile.map((name): [string, string] => [name, first]),
      ]),
    );
    await git.remoteTagCommits();
    expect(stage.calls).toEqual(['config', 'ls-remote', 'ls-remote']);
  });

  it('are those of the checkout where it has no origin', async () => {
    const clone = await stage.clone();
    await stage.repository.git('-C', clone, 'remote', 'remove', 'origin');
    const list = await stage.gitIn(clone).remoteTagCommits();
    const names = ['light', 'v2.0.0', 'nested', 'tree', ...hostile];
    expect(list).toMatchObject({ kind: 'tags', source: 'local' });
    expect(list.kind === 'tags' && list.tags.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(list).toMatchObject({ tags: expect.arrayContaining([{ name: 'nested', commit: second }]) as unknown });
  });

  it('are none in an empty repository, with an empty origin or without', async () => {
    const empty = await mkdtemp(join(folder, '../empty-'));
    await stage.repository.git('init', '--quiet', empty);
    expect(await stage.gitIn(empty).remoteTagCommits()).toEqual({ kind: 'tags', source: 'local', tags: [] });
    await stage.repository.git('init', '--quiet', '--bare', join(empty, 'origin.git'));
    await stage.repository.git('-C', empty, 'remote', 'add', 'origin', join(empty, 'origin.git'));
    expect(await stage.gitIn(empty).remoteTagCommits()).toEqual({ kind: 'tags', source: 'origin', tags: [] });
  });

  it('are not those of the checkout where origin does not answer', async () => {
    const clone = await stage.clone();
    await stage.repository.git('-C', clone, 'remote', 'set-url', 'origin', '/nonexistent');
    const problem = expect.stringContaining("'/nonexistent' does not appear") as string;
    expect(await stage.gitIn(clone).remoteTagCommits()).toEqual({ kind: 'problem', problem });
  });

  it('are a problem where there is neither a repository nor a git', async () => {
    const nowhere = await mkdtemp(join(folder, '../nowhere-'));
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '../..') };
    expect(await stage.gitIn(nowhere, { env }).remoteTagCommits()).toMatchObject({ kind: 'problem' });
    const none = stage.gitIn(folder, { env: { PATH: nowhere } });
    expect(await none.remoteTagCommits()).toEqual({ kind: 'problem', problem: '"spawn git ENOENT"' });
  });

  it('are only what a server calls so', async () => {
    const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
    const refs = [`${a}\trefs/heads/main`, `${a}\trefs/tags/v1`, `${b}\trefs/tags/v1^{}`, `${a}\trefs/pull/1/head`];
    const server = await startServer((request, response) => {
      response.setHeader('content-type', 'text/plain');
      response.end(request.url?.includes('/info/refs') === true ? `${refs.join('\n')}\n` : '');
    });
    const clone = await stage.clone();
    await stage.repository.git('-C', clone, 'remote', 'set-url', 'origin', `http://${server.host}/x`);
    expect(await stage.gitIn(clone).remoteTagCommits()).toMatchObject({ tags: [{ name: 'v1', commit: b }] });
    await server.stop();
  });
});
