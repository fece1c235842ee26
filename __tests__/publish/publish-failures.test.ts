import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { standClient } from './stand.ts';
import { immutableTexts } from '../registry/immutable-texts.ts';
import { clientWith, registries, Scene, semver, states, textOf } from './scene.ts';

const client = standClient();
const ecr = immutableTexts.find(([registry]) => registry === 'ECR');

describe.each(registries)('a release that fails on %s', (_, start) => {
  const scene = new Scene(start);

  /** A registry that lets these tags be written once only. */
  const refusing = (tags: RegExp): ReturnType<typeof clientWith> =>
    clientWith((request) => {
      if (ecr === undefined || !tags.test(textOf(request))) return undefined;
      const [, status, body] = ecr;
      return { status, bytes: new TextEncoder().encode(body) };
    });

  test('moves the other floats when the registry refuses one, and reports that one', async () => {
    await scene.releaseOf('1.0.0').run();
    const [before, widest] = [await scene.digestOf('1'), await scene.digestOf('latest')];
    const published = await scene.releaseOf('1.1.0', { client: refusing(/^PUT .*\/manifests\/1$/) }).run();
    expect(states(published)).toEqual({ '1.1.0': 'created', '1.1': 'created', '1': 'failed', latest: 'moved' });
    expect(published.failure?.failure.code).toBe('tags-not-published');
    expect(published.failure?.message).toContain(`${scene.image}:1 be changed, which is ${before ?? ''}: `);
    expect(published.tags).toMatchObject([
      {},
      {},
      { from: before, to: before },
      { from: widest, to: published.digest },
    ]);
    expect(await scene.standings()).toMatchObject({ '1.1.0': '1.1.0', '1.1': '1.1.0', '1': '1.0.0', latest: '1.1.0' });
    const again = await scene.releaseOf('1.1.0').run();
    expect(again.failure).toBeUndefined();
    expect(states(again)).toEqual({ '1.1.0': 'unchanged', '1.1': 'unchanged', '1': 'moved', latest: 'unchanged' });
  });

  test('puts back the floats that it moved with on-failure: restore, and leaves the version and what is new', async () => {
    await scene.releaseOf('1.0.0').run();
    const before = await scene.digestOf('1');
    const inputs = { onFailure: 'restore' as const };
    const published = await scene.releaseOf('1.1.0', { inputs, client: refusing(/^PUT .*\/manifests\/latest$/) }).run();
    expect(states(published)).toEqual({ '1.1.0': 'created', '1.1': 'created', '1': 'restored', latest: 'failed' });
    expect(published.failure?.message).toContain(`- ${scene.image}:1: put back to ${before ?? ''}\n`);
    expect(published.failure?.message).toContain(`- ${scene.image}:latest: `);
    expect(published.tags[3]).toMatchObject({ tag: 'latest', from: before, to: before });
    const expected = {
      '1.1.0': '1.1.0',
      '1.1': '1.1.0',
      '1.0.0': '1.0.0',
      '1.0': '1.0.0',
      '1': '1.0.0',
      latest: '1.0.0',
    };
    expect(await scene.standings()).toEqual(expected);
  });

  test('says so when a float cannot be put back', async () => {
    await scene.releaseOf('1.0.0').run();
    let writes = 0;
    const once = refusing(/^PUT .*\/manifests\/latest$/);
    const twice = {
      ...once,
      putManifest: (...asked: Parameters<typeof once.putManifest>) => {
        const [repository, reference, manifest] = asked;
        writes += reference === '1' ? 1 : 0;
        return reference === '1' && writes === 2
          ? refusing(/PUT/).putManifest(repository, reference, manifest)
          : once.putManifest(repository, reference, manifest);
      },
    };
    const published = await scene.releaseOf('1.1.0', { inputs: { onFailure: 'restore' }, client: twice }).run();
    expect(states(published)).toEqual({ '1.1.0': 'created', '1.1': 'created', '1': 'moved', latest: 'failed' });
    expect(published.failure?.message).toContain('1 could not be put back: ');
    expect(await scene.standings()).toMatchObject({ '1': '1.1.0', latest: '1.0.0' });
  });

  test('leaves a version tag that somebody else writes during the build, and moves nothing', async () => {
    await scene.releaseOf('0.9.0').run();
    const theirs = await scene.digestOf('0.9.0');
    const tags = [semver('{{version}}'), semver('{{raw}}')];
    const release = scene.releaseOf('1.0.0', { inputs: { tags } });
    const { build } = release.options;
    const raced = scene.releaseOf('1.0.0', {
      inputs: { tags },
      publish: {
        async build() {
          await scene.point('v1.0.0', '0.9.0');
          return build();
        },
      },
    });
    const published = await raced.run();
    expect(states(published)).toEqual({ '1.0.0': 'created', 'v1.0.0': 'failed', latest: 'not-reached' });
    expect(published.failure?.message).toContain(
      `${scene.image}:v1.0.0 was released meanwhile with other content, and stays: it is ${theirs ?? ''}, this build is ${published.digest ?? ''}`,
    );
    expect(await scene.standings()).toMatchObject({ 'v1.0.0': '0.9.0', latest: '0.9.0' });
  });

  test('moves no float when somebody else writes the version tag after the build has pushed it, and says so', async () => {
    await scene.releaseOf('0.9.0').run();
    const theirs = await scene.digestOf('0.9.0');
    const { build } = scene.releaseOf('1.0.0').options;
    const raced = scene.releaseOf('1.0.0', {
      publish: {
        async build() {
          const digest = await build();
          await scene.point('1.0.0', '0.9.0');
          return digest;
        },
      },
    });
    const published = await raced.run();
    expect(published.failure?.failure.cause).toMatchObject({ failure: { code: 'version-moved' } });
    expect(published.failure?.message).toContain(
      `The version tag 1.0.0, which was ${published.digest ?? ''} a moment ago, is ${theirs ?? ''} now`,
    );
    expect(published.tags[0]).toMatchObject({ tag: '1.0.0', state: 'failed', to: theirs });
    expect(states(published)).toEqual({
      '1.0.0': 'failed',
      '1.0': 'not-reached',
      '1': 'not-reached',
      latest: 'not-reached',
    });
    expect(published.tags[3]).toMatchObject({ tag: 'latest', from: theirs, to: theirs });
    expect(await scene.standings()).toEqual({ '0.9.0': '0.9.0', '0.9': '0.9.0', '1.0.0': '0.9.0', latest: '0.9.0' });
  });

  test('moves no tag anywhere when one repository has not got the bytes', async () => {
    await scene.releaseOf('1.0.0', { images: [scene.image, scene.mirror] }).run();
    const before = [await scene.standings(), await scene.standings(scene.mirror)];
    const { build } = scene.releaseOf('1.1.0').options;
    const images = [scene.image, scene.mirror];
    const release = scene.releaseOf('1.1.0', { images, client: clientWith(() => undefined), publish: { build } });
    const published = await release.run();
    expect(published.failure?.message).toContain(
      `${scene.mirror}@${published.digest ?? ''} was pushed, but the registry still does not show it`,
    );
    const [own, ...others] = published.tags.map(({ state }) => state);
    expect([own, new Set(others)]).toEqual(['created', new Set(['not-reached', 'created'])]);
    expect(await scene.standings()).toEqual({ ...before[0], '1.1.0': '1.1.0' });
    expect(await scene.standings(scene.mirror)).toEqual(before[1]);
  });

  test('moves no tag when a part of the image is not there', async () => {
    await scene.releaseOf('1.0.0').run();
    const { build } = scene.releaseOf('1.1.0').options;
    let child: string | undefined;
    const losing = clientWith((request) =>
      child !== undefined && textOf(request).endsWith(child) ? { status: 404 } : undefined,
    );
    const release = scene.releaseOf('1.1.0', {
      client: losing,
      publish: {
        async build() {
          const image = await build();
          await scene.wrap('1.1.0', 'provenance');
          child = image;
          const index = await scene.digestOf('1.1.0');
          if (index === undefined) throw new Error('The index is not there.');
          return index;
        },
      },
    });
    const published = await release.run();
    expect(published.failure?.failure.cause).toMatchObject({ failure: { code: 'incomplete-image' } });
    expect(published.failure?.message).toContain(`is not complete: ${child ?? ''}, which belongs to it, is not there`);
    expect(states(published)).toEqual({
      '1.1.0': 'created',
      '1.1': 'not-reached',
      '1': 'not-reached',
      latest: 'not-reached',
    });
    expect(await scene.standings()).toMatchObject({ '1': '1.0.0', latest: '1.0.0' });
  });

  test('builds nothing when the login may not push to one of the repositories', async () => {
    const images = [scene.image, scene.mirror];
    const denying = clientWith((request) =>
      /^POST .*mirror.*\/uploads\/$/.test(textOf(request)) ? { status: 403 } : undefined,
    );
    const release = scene.releaseOf('1.0.0', { images, client: denying });
    const { failure } = await release.run();
    expect(release.builds).toBe(0);
    expect(failure?.failure.code).toBe('access-denied');
    expect(await client.tags(parseRepository(scene.image))).toEqual([]);
  });

  test('does not name the image that was there before as its own when its build fails', async () => {
    await scene.releaseOf('1.0.0').run();
    const { options } = scene.releaseOf('1.1.0');
    const release = scene.releaseOf('1.0.0', {
      inputs: { onExists: 'overwrite' },
      publish: {
        build: () =>
          options.client.getManifest(parseRepository(scene.image), 'none' as never).then(({ digest }) => digest),
      },
    });
    const published = await release.run();
    expect(published.failure?.failure.code).toBe('not-found');
    expect(published.digest).toBeUndefined();
  });
});
