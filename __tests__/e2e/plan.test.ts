/** The plan entrance, and a release that has to know of other versions. */
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inputsKey } from '../../src/registry/image-notes.ts';
import { busybox, createStage, engine, shell, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: `${shell}ARG VERSION\nLABEL asked="$VERSION"\n`, ...busybox });
const { repository, image } = stage;
const planAction = resolve(import.meta.dirname, '../../plan');

beforeAll(async () => {
  for (const tag of ['v1.8.4', 'v2.0.1', 'v1.9.1', 'v1.8.5', 'v2.1.0-beta.1', 'v2.1.0-beta.2']) {
    await repository.commit(tag);
    await repository.tag(tag);
  }
  await repository.push();
});

async function inspected(tag: string, format: string): Promise<string> {
  await stage.client.docker('pull', '--quiet', `${image}:${tag}`);
  return stage.client.docker('image', 'inspect', '--format', format, `${image}:${tag}`);
}

describe('a release of an old line', () => {
  test.each([
    ['v2.0.1', ['2', '2.0', '2.0.1', 'latest'], 'latest'],
    ['v1.9.1', ['1', '1.9', '1.9.1'], '1'],
    ['v1.8.5', ['1.8', '1.8.5'], '1.8'],
    ['v2.1.0-beta.1', ['2.1.0-beta.1'], '2.1.0-beta.1'],
    ['v2.1.0-beta.2', ['2.1.0-beta.2', 'beta'], 'beta'],
  ])('%s writes %j', async (tag, expected, float) => {
    const run = await stage.release(`refs/tags/${tag}`);
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs['tag-names']?.split('\n').toSorted()).toEqual(expected);
    expect(await stage.client.digest(`${image}:${float}`)).toBe(run.outputs['digest']);
  });

  test('has left latest on the highest version', async () => {
    expect(await stage.client.digest(`${image}:latest`)).toBe(await stage.client.digest(`${image}:2.0.1`));
    expect(await stage.client.digest(`${image}:1`)).toBe(await stage.client.digest(`${image}:1.9.1`));
  });

  test('gives the Dockerfile the version that it declares', async () => {
    expect(await inspected('1.8.5', '{{.Config.Labels.asked}}')).toBe('1.8.5');
  });

  test('makes an image of the time of its commit', async () => {
    const created = await inspected('1.8.5', '{{.Created}}');
    expect(new Date(created)).toEqual(new Date(await repository.git('log', '-1', '--format=%cI', 'v1.8.5')));
  });

  test('moves latest when it is forced to', async () => {
    const run = await stage.release('refs/tags/v1.8.5', { inputs: { flavor: 'latest=true' } });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs['tag-names']?.split('\n')).toContain('latest');
    expect(await stage.client.digest(`${image}:latest`)).toBe(run.outputs['digest']);
  });
});

describe('a plan', () => {
  const plan = (
    ref: string,
    inputs: Record<string, string> = {},
    env: Record<string, string> = {},
  ): Promise<StagedRun> => stage.release(ref, { action: planAction, inputs, env });

  test('says what becomes of every tag, and why', async () => {
    const run = await plan('refs/tags/v1.8.5', {
      tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}\ntype=edge',
    });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.shownLog).toMatch(/^ *1\.8\.5 +create +is version 1\.8\.5$/m);
    expect(run.shownLog).toMatch(/^ *1 +keep 1\.9\.1 +1\.9\.1 is the highest$/m);
    expect(run.shownLog).toMatch(/^ *latest +keep 2\.0\.1 +2\.0\.1 is the highest$/m);
    expect(run.shownLog).toMatch(/skip +line 3, type=edge: the ref is "refs\/tags\/v1\.8\.5"$/m);
    expect(JSON.parse(run.outputs['moves'] ?? '')).toEqual([
      { repository: image, tag: '1.8.5', action: 'create', to: '1.8.5' },
    ]);
  });

  test('is what a release of the same event calls', async () => {
    const images = `${image}-planned`;
    const planned = await plan('refs/tags/v1.8.5', { images });
    const released = await stage.release('refs/tags/v1.8.5', { inputs: { images } });
    const argv = JSON.parse(planned.outputs['buildx-argv'] ?? '') as string[];
    const build = released.calls.find(({ argv: [first] }) => first === 'build');
    const withoutTemp = (args: readonly string[]): string[] =>
      args.map((arg) => arg.replace(/^.*\/(iid|metadata\.json)$/, '$1').replace(/,src=.*\/secret-\w+$/, ',src=secret'));
    // Which files it is built from, only a release looks at.
    const called = build?.argv ?? [];
    const note = called.findIndex((arg) => arg.startsWith(`index:${inputsKey}=`));
    expect(called[note - 1]).toBe('--annotation');
    expect(withoutTemp(argv)).toEqual(['buildx', ...withoutTemp(called.toSpliced(note - 1, 2))]);
  });

  // docs.docker.com, "Distribute build across multiple runners": the name without a tag is what BuildKit wants there.
  test('names only the repositories where the image is pushed by digest', async () => {
    const outputs = 'type=image,push-by-digest=true,name-canonical=true,push=true';
    const run = await plan('refs/tags/v1.8.5', { images: '', tags: image, outputs });
    const argv = JSON.parse(run.outputs['buildx-argv'] ?? '') as string[];
    expect(argv.flatMap((word, index) => (argv[index - 1] === '--tag' ? [word] : []))).toEqual([image]);
    expect(argv).not.toContain('--push');
  });

  test('asks no registry, starts no build, and writes nothing but its bake files', async () => {
    const run = await plan('refs/tags/v1.8.5');
    expect(run.requests).toEqual([]);
    expect(run.calls.map(({ argv: [first] }) => first).toSorted()).toEqual(['inspect', 'version']);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  test('needs neither docker nor an engine', async () => {
    const nowhere = await mkdtemp(join(engine.folder, 'nowhere-'));
    const run = await plan(
      'refs/tags/v1.8.5',
      {},
      { PATH: '/usr/bin:/bin', DOCKER_CONFIG: nowhere, DOCKER_HOST: 'unix:///nowhere' },
    );
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs['tag-names']).toBe('1.8.5\n1.8');
  });
});
