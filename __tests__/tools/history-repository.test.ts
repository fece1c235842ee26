import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsk } from '../../src/tools/git-process.ts';
import { createHistoryRepository, type HistoryRepository } from '../../src/tools/history-repository.ts';
import { createHistoryStage, type HistoryStage } from './history-stage.ts';

let stage: HistoryStage;
let head: string;

beforeAll(async () => {
  stage = await createHistoryStage();
  [, head = ''] = await stage.commits('two', 'three');
  await stage.repository.push();
});
afterAll(() => stage.repository.dispose());

async function open(withTrees: boolean): Promise<HistoryRepository> {
  const { folder, origin } = stage.repository;
  const ask = createAsk(stage.run, folder, process.env);
  const options = { ask, env: process.env, folder: await stage.privateFolder(), withTrees };
  return createHistoryRepository(head, {
    ...options,
    origin: { url: `file://${origin}`, headers: [], sshCommand: undefined },
  });
}

describe('a repository for history', () => {
  it.each([
    ['commits and trees', true, 'commit commit tree'],
    ['nothing but commits', false, 'commit commit'],
  ])('gets %s, as deep as is asked', async (_, withTrees, kinds) => {
    const repository = await open(withTrees);
    expect(await repository.shallow()).toBe('');
    expect(await repository.fetch([head], 2)).toMatchObject({ exitCode: 0 });
    const objects = await repository.ask(['cat-file', '--batch-check=%(objecttype)', '--batch-all-objects']);
    expect(objects.stdout.trim().split('\n').toSorted().join(' ')).toBe(kinds);
    expect(await repository.shallow()).toBe(`${await stage.repository.sha('HEAD~1')}\n`);
  });

  it('never reaches out for what it does not have', async () => {
    const repository = await open(true);
    await repository.fetch([head], 1);
    const file = await stage.repository.git('rev-parse', 'HEAD:f');
    expect(await repository.ask(['cat-file', '-p', file])).toMatchObject({ exitCode: 128, stdout: '' });
    expect(await repository.ask(['cat-file', '-p', 'HEAD~1'])).toMatchObject({ exitCode: 128 });
  });

  it('stays as it is when a fetch fails', async () => {
    const repository = await open(false);
    await repository.fetch([head], 1);
    expect((await repository.fetch(['1'.repeat(40)], 2)).exitCode).not.toBe(0);
    expect(await repository.shallow()).toBe(`${head}\n`);
  });
});
