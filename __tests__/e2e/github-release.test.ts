import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGitHub, type GitHubServer } from '../github/server.ts';
import { createStage, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { image, repository } = stage;
let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub({ gitDir: repository.origin, immutableReleases: true });
});
afterAll(() => github.stop());

async function push(tag: string, message: string): Promise<void> {
  await repository.write({ 'hello.txt': `${message}\n` });
  await repository.commit(message);
  await repository.tag(tag);
  await repository.push();
}

function release(tag: string, inputs: Record<string, string> = {}): Promise<StagedRun> {
  return stage.release(`refs/tags/${tag}`, {
    inputs: { release: 'auto', 'github-token': 'ghs_secret', ...inputs },
    env: { GITHUB_API_URL: github.url },
  });
}

const found = (tag: string): (typeof github.releases)[number] | undefined =>
  github.releases.find((each) => each.tag === tag);

test('a version tag that was pushed by hand gets a release that cannot be changed any more, and its re-run succeeds', async () => {
  await push('v1.0.0', 'feat: begin');
  const first = await release('v1.0.0');
  expect(first.exitCode, first.log).toBe(0);
  expect(found('v1.0.0')).toMatchObject({ draft: false, immutable: true, assets: [{ name: 'digests.json' }] });
  expect(first.outputs).toMatchObject({ 'git-tag': 'v1.0.0', bump: 'none', released: 'true' });
  const writes = (): readonly string[] => github.requests.filter((request) => !request.startsWith('GET '));
  const before = writes().length;
  const again = await release('v1.0.0');
  expect(again.exitCode, again.log).toBe(0);
  expect(writes().slice(before)).toEqual([]);
  expect(again.outputs['release-url']).toBe(first.outputs['release-url']);
});

test('a backport and a pre-release are not the latest release', async () => {
  await push('v2.0.0', 'feat!: begin anew');
  await push('v2.1.0-beta.1', 'feat: try it');
  await repository.git('checkout', '--quiet', '-b', '1.x', 'v1.0.0');
  await push('v1.0.1', 'fix: hold');
  for (const tag of ['v2.0.0', 'v2.1.0-beta.1', 'v1.0.1']) {
    const run = await release(tag);
    expect(run.exitCode, run.log).toBe(0);
  }
  expect(github.latest()).toBe('v2.0.0');
  expect(found('v2.1.0-beta.1')).toMatchObject({ prerelease: true });
  expect(found('v1.0.1')).toMatchObject({ prerelease: false, draft: false });
  expect(found('v1.0.1')?.body).toContain('/compare/v1.0.0...v1.0.1');
  expect(found('v2.0.0')?.body).toContain('⚠ BREAKING CHANGES');
});

test('a draft stays a draft, and a release that a person has written keeps its words', async () => {
  await push('v1.0.2', 'fix: hold on');
  const draft = await release('v1.0.2', { release: 'draft' });
  expect(draft.exitCode, draft.log).toBe(0);
  expect(found('v1.0.2')).toMatchObject({ draft: true, assets: [{ name: 'digests.json' }] });
  expect(draft.summary).toContain('A draft of the release on GitHub was made');
  await push('v1.0.3', 'fix: hold on to it');
  github.seed([{ tag: 'v1.0.3', name: 'The one that holds', body: 'Thanks, @octocat!', immutable: true }]);
  const kept = await release('v1.0.3');
  expect(kept.exitCode, kept.log).toBe(0);
  expect(found('v1.0.3')).toMatchObject({ name: 'The one that holds', assets: [] });
  expect(found('v1.0.3')?.body).toMatch(/^Thanks, @octocat!\n\n<!-- release-image:images -->/);
  expect(found('v1.0.3')?.body).toContain(`${image}:1.0.3@${kept.outputs['digest'] ?? ''}`);
});

test('a job that merges parts releases the version that the commits ask for', async () => {
  await repository.git('checkout', '--quiet', 'main');
  await repository.write({ 'hello.txt': 'merged\n' });
  await repository.commit('feat: run everywhere');
  await repository.push();
  const bump = { bump: 'auto', release: 'auto', 'github-token': 'ghs_secret' };
  const env = { GITHUB_API_URL: github.url };
  const inputs = { ...bump, platforms: 'linux/amd64', 'digest-only': 'true' };
  const built = await stage.release('refs/heads/main', { inputs, env });
  expect(built.exitCode, built.log).toBe(0);
  expect(built.outputs).toMatchObject({ 'git-tag': 'v2.1.0', bump: 'minor', released: 'false' });
  const action = join(import.meta.dirname, '../../merge');
  const digests = built.outputs['part'] ?? '';
  const merged = await stage.release('refs/heads/main', { action, inputs: { ...bump, digests }, env });
  expect(merged.exitCode, merged.log).toBe(0);
  expect(merged.outputs).toMatchObject({ version: '2.1.0', 'git-tag': 'v2.1.0', bump: 'minor', released: 'true' });
  expect(github.latest()).toBe('v2.1.0');
});
