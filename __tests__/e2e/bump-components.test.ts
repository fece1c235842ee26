import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGitHub, type GitHubServer } from '../github/server.ts';
import { createStage, engine, type StagedRun } from './stage.ts';

const dockerfile = 'FROM scratch\nCOPY hello.txt /\n';
const component = (name: string, text: string): Record<string, string> => ({
  [`services/${name}/Dockerfile`]: dockerfile,
  [`services/${name}/hello.txt`]: text,
});
const stage = await createStage({ ...component('api', 'hello\n'), ...component('web', '<p>hello</p>\n') });
const { client, image, repository } = stage;
let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub({ gitDir: repository.origin });
});
afterAll(() => github.stop());

async function release(name: string, inputs: Record<string, string> = {}, workspace?: string): Promise<StagedRun> {
  return stage.release('refs/heads/main', {
    ...(workspace === undefined ? {} : { workspace }),
    inputs: {
      context: `services/${name}`,
      'tag-prefix': `${name}/v`,
      'bump-paths': `services/${name}`,
      flavor: `prefix=${name}-,onlatest=true`,
      'github-token': 'ghs_secret',
      ...{ bump: 'auto', release: 'auto' },
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url },
  });
}

async function change(name: string, message: string): Promise<void> {
  await repository.write({ [`services/${name}/hello.txt`]: `${message}\n` });
  await repository.commit(message);
  await repository.push();
}

const gitTags = async (): Promise<string[]> =>
  (await repository.git('-C', repository.origin, 'tag', '--list')).split('\n');

describe('a repository with two components', () => {
  test('releases each by its own commits, under its own git tags', async () => {
    await change('api', 'feat: answer');
    await change('web', 'fix: show it');
    const [api, web] = [await release('api'), await release('web')];
    expect([api.exitCode, web.exitCode], api.log + web.log).toEqual([0, 0]);
    expect([api.outputs['git-tag'], web.outputs['git-tag']]).toEqual(['api/v1.0.0', 'web/v1.0.0']);
    await change('api', 'fix: answer in time');
    const [fixed, same] = [await release('api'), await release('web')];
    expect(fixed.outputs, fixed.log).toMatchObject({ 'git-tag': 'api/v1.0.1', version: 'api-1.0.1', released: 'true' });
    expect(same.outputs).toMatchObject({ 'git-tag': '', released: 'false' });
    expect(same.log).toContain('no commit since "web/v1.0.0" is a feature');
    expect(await gitTags()).toEqual(['api/v1.0.0', 'api/v1.0.1', 'web/v1.0.0']);
    expect(await client.digest(`${image}:api-latest`)).toBe(fixed.outputs['digest']);
    expect(await client.digest(`${image}:web-latest`)).toBe(web.outputs['digest']);
    expect(github.releases.map(({ tag }) => tag)).toEqual(['api/v1.0.1', 'web/v1.0.0', 'api/v1.0.0']);
    expect(github.releases[0]?.body).toContain('answer in time');
    expect(github.releases[0]?.body).not.toContain('show it');
  });

  test('is released from a checkout that has one commit and no tags, which stays as it is', async () => {
    await change('web', 'feat: show more');
    await change('api', 'docs: say how');
    const workspace = join(await mkdtemp(join(engine.folder, 'shallow-')), 'workspace');
    const clone = ['clone', '--quiet', '--depth=1', '--no-tags', `file://${repository.origin}`, workspace];
    await repository.git(...clone);
    const result = await release('web', {}, workspace);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toMatchObject({ 'git-tag': 'web/v1.1.0', bump: 'minor', released: 'true' });
    expect(result.outputs['notes']).toContain('show more');
    expect(result.outputs['notes']).not.toContain('answer');
    expect(await repository.git('-C', workspace, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('shows what a commit would release without doing it', async () => {
    await change('web', 'feat!: show it in another way');
    const before = github.requests.length;
    const planned = await stage.release('refs/heads/main', {
      action: join(import.meta.dirname, '../../plan'),
      inputs: {
        ...{ context: 'services/web', 'tag-prefix': 'web/v', 'bump-paths': 'services/web', bump: 'auto' },
        'github-token': 'ghs_secret',
      },
      env: { GITHUB_API_URL: github.url },
    });
    expect(planned.exitCode, planned.log).toBe(0);
    expect(planned.outputs).toMatchObject({ 'git-tag': 'web/v2.0.0', bump: 'major', version: '2.0.0' });
    expect(planned.outputs['notes']).toContain('BREAKING CHANGES');
    expect(github.requests.slice(before)).toEqual([]);
  });
});
