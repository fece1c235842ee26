import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { standClient, commitOf } from './stand.ts';
import { raw, registries, Scene, semver, states } from './scene.ts';

const client = standClient();

describe.each(registries)('publishing to %s', (_, start) => {
  const scene = new Scene(start);

  test('writes the version and moves its floats', async () => {
    const published = await scene.releaseOf('1.4.2').run();
    expect(published.failure).toBeUndefined();
    expect(states(published)).toEqual({ '1.4.2': 'created', '1.4': 'created', '1': 'created', latest: 'created' });
    expect(await scene.standings()).toEqual({ '1.4.2': '1.4.2', '1.4': '1.4.2', '1': '1.4.2', latest: '1.4.2' });
    expect(published.digest).toBe(await scene.digestOf('1.4.2'));
    expect(published.platforms).toMatchObject([{ platform: 'linux/amd64', digest: published.digest }]);
  });

  test('leaves what belongs to a higher version, and repairs what a run that died has left', async () => {
    await scene.releaseOf('2.0.0').run();
    const patch = await scene.releaseOf('1.4.3').run();
    expect(states(patch)).toEqual({ '1.4.3': 'created', '1.4': 'created', '1': 'created', latest: 'kept' });
    await scene.point('latest', '1.4.3');
    const next = await scene.releaseOf('1.4.4').run();
    expect(states(next)).toEqual({ '1.4.4': 'created', '1.4': 'moved', '1': 'moved', latest: 'moved' });
    expect(await scene.standings()).toMatchObject({ '1': '1.4.4', latest: '2.0.0', '2': '2.0.0' });
  });

  test('moves a float past a version that git has and the registry has not', async () => {
    await scene.releaseOf('1.0.0').run();
    scene.gitTags.push('v2.0.0');
    await scene.releaseOf('1.1.0').run();
    expect(await scene.standings()).toMatchObject({ latest: '1.1.0', '1': '1.1.0' });
  });

  test('is not taken by a version that somebody has pushed without a git tag', async () => {
    await scene.releaseOf('1.0.0').run();
    await scene.point('999.0.0', '1.0.0');
    await scene.releaseOf('1.1.0').run();
    expect(await scene.standings()).toMatchObject({ latest: '1.1.0', '1': '1.1.0' });
  });

  test('leaves a float at a higher version that the registry has under another name', async () => {
    await scene.releaseOf('2.0.0', { inputs: { tags: [semver('{{raw}}')] } }).run();
    expect(await scene.standings()).toEqual({ 'v2.0.0': 'v2.0.0', latest: 'v2.0.0' });
    const published = await scene.releaseOf('1.5.0').run();
    expect(published.failure).toBeUndefined();
    expect(states(published)).toEqual({ '1.5.0': 'created', '1.5': 'created', '1': 'created', latest: 'kept' });
    expect(await scene.standings()).toMatchObject({ latest: 'v2.0.0', '1': '1.5.0' });
  });

  test('decides by the registry when git does not answer', async () => {
    await scene.releaseOf('2.0.0').run();
    const published = await scene.releaseOf('1.4.2', { gitTags: () => undefined }).run();
    expect(states(published)).toMatchObject({ '1': 'created', latest: 'kept' });
    expect(await scene.standings()).toMatchObject({ latest: '2.0.0', '1': '1.4.2' });
  });

  test('moves a free tag to whatever was released last', async () => {
    const tags = [semver('{{version}}'), raw('newest')];
    await scene.releaseOf('2.0.0', { inputs: { tags } }).run();
    const published = await scene.releaseOf('1.0.0', { inputs: { tags } }).run();
    expect(states(published)).toEqual({ '1.0.0': 'created', newest: 'moved', latest: 'kept' });
    expect(await scene.standings()).toMatchObject({ newest: '1.0.0', latest: '2.0.0' });
  });
});

describe.each(registries)('a version that %s has already', (_, start) => {
  const scene = new Scene(start);
  const others = { sha: commitOf('another') };

  test('as the image of this commit is not built, and what other repositories lack is added', async () => {
    await scene.releaseOf('1.0.0').run();
    const again = scene.releaseOf('1.0.0', { images: [scene.image, scene.mirror] });
    const published = await again.run();
    expect(again.builds).toBe(0);
    expect(published.failure).toBeUndefined();
    expect(await scene.standings(scene.mirror)).toEqual(await scene.standings());
    const third = await scene.releaseOf('1.0.0', { images: [scene.image, scene.mirror] }).run();
    expect(third.tags.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'unchanged'));
  });

  test('as another image is refused, with its digest and its commit', async () => {
    await scene.releaseOf('1.0.0').run();
    const another = scene.releaseOf('1.0.0', others);
    const { failure, digest } = await another.run();
    expect(another.builds).toBe(0);
    expect(digest).toBeUndefined();
    expect(failure?.failure.code).toBe('version-is-another');
    const there = (await scene.digestOf('1.0.0')) ?? '';
    expect(failure?.message).toContain(`${scene.image}:1.0.0 is ${there}, of commit ${commitOf('1.0.0')}`);
  });

  test('as two images of this commit is refused, with both digests', async () => {
    await scene.releaseOf('1.0.0').run();
    const sha = commitOf('1.0.0');
    await scene.releaseOf('1.0.1', { images: [scene.mirror], sha }).run();
    await scene.point('1.0.0', '1.0.1', scene.mirror);
    const both = scene.releaseOf('1.0.0', { images: [scene.image, scene.mirror] });
    const { failure } = await both.run();
    expect(both.builds).toBe(0);
    expect(failure?.failure.code).toBe('version-is-another');
    const digests = [await scene.digestOf('1.0.0'), await scene.digestOf('1.0.0', scene.mirror)];
    expect(new Set(digests).size).toBe(2);
    for (const digest of digests) expect(failure?.message).toContain(`:1.0.0 is ${digest ?? ''}, of commit ${sha}`);
  });

  test('as equal images under two indexes is accepted, and each repository keeps its own', async () => {
    const images = [scene.image, scene.mirror];
    await scene.releaseOf('1.0.0', { images }).run();
    await scene.wrap('1.0.0', 'one');
    await scene.wrap('1.0.0', 'two', scene.mirror);
    const again = scene.releaseOf('1.0.0', { images });
    const published = await again.run();
    expect(again.builds).toBe(0);
    expect(published.failure).toBeUndefined();
    expect(states(published)).toEqual({ '1.0.0': 'unchanged', '1.0': 'moved', '1': 'moved', latest: 'moved' });
    const [ours, theirs] = [await scene.digestOf('1.0.0'), await scene.digestOf('1.0.0', scene.mirror)];
    expect(ours).not.toBe(theirs);
    expect(await scene.digestOf('latest')).toBe(ours);
    expect(await scene.digestOf('latest', scene.mirror)).toBe(theirs);
  });

  test('is left as it is with on-exists: skip, and so is everything else', async () => {
    await scene.releaseOf('1.0.0').run();
    await scene.releaseOf('0.9.0').run();
    await scene.point('latest', '0.9.0');
    const before = await scene.standings();
    const skipping = scene.releaseOf('1.0.0', {
      ...others,
      images: [scene.image, scene.mirror],
      inputs: { onExists: 'skip' },
    });
    const published = await skipping.run();
    expect(skipping.builds).toBe(0);
    expect(published).toMatchObject({ failure: undefined, start: { kind: 'skip', reason: 'exists' } });
    expect(published.digest).toBe(await scene.digestOf('1.0.0'));
    expect(new Set(published.tags.map(({ state }) => state))).toEqual(new Set(['kept']));
    expect(await scene.standings()).toEqual(before);
    expect(await client.tags(parseRepository(scene.mirror))).toEqual([]);
  });

  test('is refused with on-exists: fail, be it the image of this commit', async () => {
    await scene.releaseOf('1.0.0').run();
    const failing = scene.releaseOf('1.0.0', { inputs: { onExists: 'fail' } });
    const { failure } = await failing.run();
    expect(failing.builds).toBe(0);
    expect(failure?.failure.code).toBe('version-exists');
    expect(failure?.message).toContain(`${scene.image}:1.0.0 is ${(await scene.digestOf('1.0.0')) ?? ''}`);
  });

  test('is replaced with on-exists: overwrite, and its floats with it', async () => {
    await scene.releaseOf('1.0.0').run();
    const before = await scene.digestOf('1.0.0');
    const overwriting = scene.releaseOf('1.0.0', { ...others, inputs: { onExists: 'overwrite' } });
    const published = await overwriting.run();
    expect(overwriting.builds).toBe(1);
    expect(published.failure).toBeUndefined();
    const moved = { state: 'moved', from: before, to: published.digest };
    expect(published.tags).toMatchObject([moved, moved, moved, moved]);
    for (const tag of ['1.0.0', '1.0', '1', 'latest']) expect(await scene.digestOf(tag)).toBe(published.digest);
    expect(published.digest).not.toBe(before);
  });
});
