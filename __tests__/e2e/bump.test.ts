import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGitHub, type GitHubServer } from '../github/server.ts';
import { watch } from './kill-at-point.ts';
import { createStage, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub({ gitDir: repository.origin });
  await repository.tag('v1.0.0');
  await repository.push();
});
afterAll(() => github.stop());

/** A push to a branch; git tags that were made on GitHub come with the next fetch, as on a runner. */
async function run(branch: string, { inputs, env, ...others }: RunOverrides = {}): Promise<StagedRun> {
  return stage.release(`refs/heads/${branch}`, {
    ...others,
    inputs: { bump: 'auto', release: 'auto', 'github-token': 'ghs_secret', ...inputs },
    env: { GITHUB_API_URL: github.url, ...env },
  });
}

async function commit(...messages: readonly string[]): Promise<void> {
  for (const message of messages) {
    await repository.write({ 'hello.txt': `${message}\n` });
    await repository.commit(message);
  }
  await repository.push();
}

const taggedCommit = (tag: string): Promise<string> =>
  repository.git('-C', repository.origin, 'rev-parse', `${tag}^{commit}`);
const gitTags = async (): Promise<string[]> =>
  (await repository.git('-C', repository.origin, 'tag', '--list')).split('\n');

describe('three commits on main', () => {
  let first: StagedRun;
  let second: StagedRun;
  let before: { requests: number; content: unknown };

  beforeAll(async () => {
    await commit('fix: say it well', 'feat: say more\n\nCloses #7', 'docs: tell about it');
    first = await run('main', { inputs: { verify: `sh -c true --token=not-for-everybody` } });
    before = { requests: github.requests.length, content: await client.everything() };
    second = await run('main');
  });

  test('become a version with its git tag, annotated, at the commit that was built', async () => {
    expect(first.exitCode, first.log).toBe(0);
    expect(first.outputs).toMatchObject({ version: '1.1.0', 'git-tag': 'v1.1.0', bump: 'minor', released: 'true' });
    expect(await taggedCommit('v1.1.0')).toBe(await repository.sha('main'));
    expect(await repository.git('-C', repository.origin, 'cat-file', '-t', 'v1.1.0')).toBe('tag');
  });

  test('become a version whose git tag says what it has passed', async () => {
    const message = await repository.git('-C', repository.origin, 'tag', '--list', '--format=%(contents)', 'v1.1.0');
    expect(message).toContain('Passed before it was named:\n- sh');
    expect(message).not.toContain('not-for-everybody');
  });

  test('become the tags of that version, and those of the branch', async () => {
    const sha = `sha-${(await repository.sha('main')).slice(0, 7)}`;
    expect(await client.tags()).toEqual(['1', '1.1', '1.1.0', 'latest', 'main', sha]);
    for (const tag of ['1.1.0', '1', 'latest', 'main', sha])
      expect(await client.digest(`${image}:${tag}`)).toBe(first.outputs['digest']);
  });

  test('become a release with notes, the image and its digests', () => {
    const [release] = github.releases;
    expect(release).toMatchObject({ tag: 'v1.1.0', draft: false, prerelease: false });
    expect(release?.body).toMatch(/### Features\n\n\* say more .*\n\n### Bug Fixes\n\n\* say it well /);
    expect(release?.body).not.toContain('tell about it');
    expect(release?.body).toContain(`${image}:1.1.0@${first.outputs['digest'] ?? ''}`);
    expect(release?.assets.map(({ name }) => name)).toEqual(['digests.json']);
    expect(JSON.parse(new TextDecoder().decode(release?.assets[0]?.bytes))).toMatchObject({
      version: '1.1.0',
      gitTag: 'v1.1.0',
      images: [{ reference: `${image}@${first.outputs['digest'] ?? ''}` }],
      platforms: [{ platform: 'linux/amd64' }],
    });
    expect(github.latest()).toBe('v1.1.0');
    expect(first.outputs).toMatchObject({ 'release-url': expect.stringContaining('v1.1.0') as string });
    expect(first.outputs['notes']).toContain('### Features');
    expect(first.summary).toContain('The release on GitHub was made');
  });

  test('are not released twice: the second run builds nothing and writes nothing', async () => {
    expect(second.exitCode, second.log).toBe(0);
    expect(second.outputs).toMatchObject({ version: '1.1.0', 'git-tag': 'v1.1.0', bump: 'none', released: 'true' });
    expect(second.calls.filter(({ argv }) => argv[0] === 'buildx' && argv[1] === 'build')).toEqual([]);
    expect(await client.everything()).toEqual(before.content);
    expect(github.requests.slice(before.requests).filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(second.summary).toContain('The release on GitHub is as it should be');
  });
});

describe('a commit that releases nothing', () => {
  test('is built for its branch, and the run says why there is no version', async () => {
    await commit('chore: tidy up');
    const result = await run('main');
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toMatchObject({ version: 'main', 'git-tag': '', bump: 'none', released: 'false' });
    expect(result.log).toContain(
      'No version is released: no commit since "v1.1.0" is a feature, a fix, or breaks something.',
    );
    expect(await gitTags()).toEqual(['v1.0.0', 'v1.1.0']);
    expect(await client.digest(`${image}:main`)).toBe(result.outputs['digest']);
    expect(await client.digest(`${image}:latest`)).not.toBe(result.outputs['digest']);
  });
});

describe('a run that is killed between its git tag and its image tags', () => {
  test('is completed by the next run of its commit, on another machine', async () => {
    await commit('fix: say it at last');
    const end = new AbortController();
    const point = { key: 'action PUT manifests/1.1.1', occurrence: 1, when: 'before', phase: 'float' } as const;
    const proxy = await watch(stage.registry.host, point, () => {
      end.abort();
    });
    const images = image.replace(stage.registry.host, proxy.host);
    const killed = await run('main', { inputs: { images }, kill: end.signal, withoutPost: true });
    await proxy.stop();
    expect(killed.exitCode).toBe(137);
    expect(await taggedCommit('v1.1.1')).toBe(await repository.sha('main'));
    expect(await client.tags()).not.toContain('1.1.1');
    const next = await run('main');
    expect(next.exitCode, next.log).toBe(0);
    expect(next.outputs).toMatchObject({ version: '1.1.1', 'git-tag': 'v1.1.1', released: 'true' });
    for (const tag of ['1.1.1', '1.1', '1', 'latest'])
      expect(await client.digest(`${image}:${tag}`)).toBe(next.outputs['digest']);
    expect(github.latest()).toBe('v1.1.1');
  });

  test('is completed by its post step', async () => {
    await commit('feat: say it once more');
    const end = new AbortController();
    const point = { key: 'action PUT manifests/1.2.0', occurrence: 1, when: 'before', phase: 'float' } as const;
    const proxy = await watch(stage.registry.host, point, () => {
      end.abort();
    });
    const images = image.replace(stage.registry.host, proxy.host);
    const killed = await run('main', { inputs: { images }, kill: end.signal });
    await proxy.stop();
    expect(killed).toMatchObject({ exitCode: 137, postExitCode: 0 });
    for (const tag of ['1.2.0', '1.2', '1', 'latest']) expect(await client.tags()).toContain(tag);
    expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.2.0`));
    expect(github.latest()).toBe('v1.2.0');
  });
});

describe('a run that is killed after its git tag, and takes back what had moved', () => {
  test('leaves no release behind, and is completed by the next run of its commit', async () => {
    await commit('fix: say it again');
    const end = new AbortController();
    const point = { key: 'action PUT manifests/1.2.1', occurrence: 1, when: 'after', phase: 'float' } as const;
    const proxy = await watch(stage.registry.host, point, () => {
      end.abort();
    });
    const images = image.replace(stage.registry.host, proxy.host);
    const killed = await run('main', { inputs: { images, 'on-failure': 'restore' }, kill: end.signal });
    await proxy.stop();
    expect(killed).toMatchObject({ exitCode: 137, postExitCode: 0 });
    expect(github.releases.map(({ tag }) => tag)).not.toContain('v1.2.1');
    expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.2.0`));
    const next = await run('main');
    expect(next.outputs, next.log).toMatchObject({ version: '1.2.1', released: 'true' });
    expect(github.latest()).toBe('v1.2.1');
  });
});

describe('a job without the permission to write', () => {
  test('ends before it names anything, and says what to add', async () => {
    await commit('feat: say it to everybody');
    github.settings.permission = 'read';
    const result = await run('main');
    github.settings.permission = 'write';
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(/permissions:%0A {4}contents: write|contents: write/);
    expect(await gitTags()).not.toContain('v1.3.0');
    expect(await client.tags()).not.toContain('1.3.0');
    const again = await run('main');
    expect(again.outputs, again.log).toMatchObject({ version: '1.3.0', released: 'true' });
  });
});

describe('a rollback that tells GitHub', () => {
  const rollBack = (inputs: Record<string, string>): Promise<StagedRun> =>
    stage.release('refs/heads/main', {
      action: join(import.meta.dirname, '../../rollback'),
      inputs: { release: 'auto', 'github-token': 'ghs_secret', ...inputs },
      env: { GITHUB_API_URL: github.url },
    });
  const bodyOf = (tag: string): string => github.releases.find((release) => release.tag === tag)?.body ?? '';

  test('puts a banner on the release of a withdrawn version, and takes "latest" from it, until it is reinstated', async () => {
    const before = bodyOf('v1.3.0');
    const withdrawn = await rollBack({ withdraw: '1.3.0', reason: 'crashes on arm64' });
    expect(withdrawn.exitCode, withdrawn.log).toBe(0);
    expect(bodyOf('v1.3.0')).toMatch(
      /^<!-- .* -->\n> \[!CAUTION\]\n> \*\*`1\.3\.0` is withdrawn: do not use it\.\*\* Use \[`1\.2\.1`\]/,
    );
    expect(bodyOf('v1.3.0')).toContain('> Reason: crashes on arm64');
    expect(bodyOf('v1.3.0')).toContain(before);
    expect(github.latest()).toBe('v1.2.1');
    expect(withdrawn.log).toContain('The latest release on GitHub is v1.2.1.');
    const reinstated = await rollBack({ reinstate: '1.3.0' });
    expect(reinstated.exitCode, reinstated.log).toBe(0);
    expect(bodyOf('v1.3.0')).toBe(before);
    expect(github.latest()).toBe('v1.3.0');
  });

  test('has moved the tags of the image when GitHub refuses', async () => {
    github.settings.permission = 'read';
    const withdrawn = await rollBack({ withdraw: '1.3.0' });
    github.settings.permission = 'write';
    expect(withdrawn.exitCode).toBe(1);
    expect(withdrawn.log).toMatch(/The image is rolled back, but its releases on GitHub do not say so/);
    expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.2.1`));
  });
});
