import { describe, expect, test } from 'vitest';
import { clientWith, registries, Scene, textOf } from '../publish/scene.ts';
import { standClient } from '../publish/stand.ts';
import { everything, rolled, shown } from './rolled.ts';

const denied = { status: 403, bytes: new TextEncoder().encode('{"errors":[{"code":"DENIED"}]}') };

describe.each(registries)('a rollback that fails on %s', (_, start) => {
  const scene = new Scene(start);

  async function release(...versions: readonly string[]): Promise<void> {
    for (const version of versions) {
      const { failure } = await scene.releaseOf(version, { images: [scene.image, scene.mirror] }).run();
      expect(failure).toBeUndefined();
    }
  }

  test('to write one float moves the others, and done again does the rest', async () => {
    await release('1.4.1', '1.4.2');
    const client = clientWith((request) => (/^PUT .*\/manifests\/1$/.test(textOf(request)) ? denied : undefined));
    const outcomes = await rolled(scene, { withdraw: '1.4.2' }, { client });
    expect(shown(outcomes)).toEqual([
      '1.4 moved 1.4.2 -> 1.4.1',
      '1 failed 1.4.2',
      'latest moved 1.4.2 -> 1.4.1',
      '! immutable-tag',
    ]);
    const again = await rolled(scene, { withdraw: '1.4.2' });
    expect(shown(again)).toContain('1 moved 1.4.2 -> 1.4.1');
  });

  test('to write the marker moves nothing there, and all the same does the other image', async () => {
    await release('1.4.1', '1.4.2');
    const before = await everything(scene.image);
    const path = scene.image.slice(scene.image.indexOf('/') + 1);
    const client = clientWith((request) =>
      textOf(request) === `PUT /v2/${path}/manifests/withdrawn-1.4.2` ? denied : undefined,
    );
    const [one, two] = await rolled(scene, { withdraw: '1.4.2' }, { client, images: [scene.image, scene.mirror] });
    expect(shown(one === undefined ? [] : [one])).toEqual([
      '1.4 not-reached 1.4.2',
      '1 not-reached 1.4.2',
      'latest not-reached 1.4.2',
      '! access-denied',
    ]);
    expect(one?.marks.size).toBe(0);
    expect(await everything(scene.image)).toEqual(before);
    expect(two?.failures).toEqual([]);
    expect(await scene.digestOf('latest', scene.mirror)).toBe(await scene.digestOf('1.4.1', scene.mirror));
  });

  test('to find a part of the target moves nothing', async () => {
    await release('1.4.0');
    const child = (await scene.digestOf('1.4.0')) ?? '';
    await scene.wrap('1.4.0', 'an index');
    await release('1.4.1');
    const before = await everything(scene.image);
    const client = clientWith((request) => (textOf(request).endsWith(child) ? { status: 404 } : undefined));
    expect(shown(await rolled(scene, { withdraw: '1.4.1' }, { client }))).toEqual(['! incomplete-image']);
    expect(await everything(scene.image)).toEqual(before);
  });

  test('because nobody may read there says so', async () => {
    await release('1.4.1', '1.4.2');
    const client = clientWith(() => denied);
    expect(shown(await rolled(scene, { withdraw: '1.4.2' }, { client }))).toEqual(['! access-denied']);
  });

  test('is begun anew after one that died between the marker and the moves', async () => {
    await release('1.4.1', '1.4.2');
    const client = clientWith((request) =>
      /^PUT .*\/manifests\/(1|1\.4|latest)$/.test(textOf(request)) ? denied : undefined,
    );
    await rolled(scene, { withdraw: '1.4.2' }, { client });
    expect(await scene.digestOf('latest')).toBe(await scene.digestOf('1.4.2'));
    await rolled(scene, { withdraw: '1.4.2' });
    for (const tag of ['1.4', '1', 'latest']) expect(await scene.digestOf(tag)).toBe(await scene.digestOf('1.4.1'));
  });

  test('writes no marker when it is stopped before, because that would not say where the floats were', async () => {
    await release('1.4.1', '1.4.2');
    const before = await everything(scene.image);
    const stop = new AbortController();
    const client = clientWith((request) => {
      if (textOf(request).endsWith('/manifests/withdrawn-1.4.1')) stop.abort();
      return undefined;
    });
    const outcomes = await rolled(scene, { withdraw: '1.4.2' }, { client, signal: stop.signal });
    expect(outcomes.flatMap(({ marks }) => [...marks])).toEqual([]);
    expect(await everything(scene.image)).toEqual(before);
  });

  test('never: a release that moves a float to the bad version at the same time is seen', async () => {
    await release('1.4.1', '1.4.2');
    await scene.point('latest', '1.4.1');
    const client = standClient();
    const racing = {
      ...client,
      async putManifest(...asked: Parameters<typeof client.putManifest>) {
        await client.putManifest(...asked);
        if (asked[1] === 'withdrawn-1.4.2') await scene.point('latest', '1.4.2');
      },
    };
    await rolled(scene, { withdraw: '1.4.2' }, { client: racing });
    for (const tag of ['1.4', '1', 'latest']) expect(await scene.digestOf(tag)).toBe(await scene.digestOf('1.4.1'));
  });

  test('never: a target that somebody else withdraws between the look and the move is left again', async () => {
    await release('1.4.0', '1.4.1', '1.4.2');
    const client = standClient();
    let others: Promise<unknown> | undefined;
    const racing = {
      ...client,
      async putManifest(...asked: Parameters<typeof client.putManifest>) {
        if (asked[1] !== 'withdrawn-1.4.2') await (others ??= rolled(scene, { withdraw: '1.4.1' }));
        await client.putManifest(...asked);
      },
    };
    await rolled(scene, { withdraw: '1.4.2' }, { client: racing });
    for (const tag of ['1.4', '1', 'latest']) expect(await scene.digestOf(tag)).toBe(await scene.digestOf('1.4.0'));
  });

  test('never: a release that ends between the look and the move is not undone', async () => {
    await release('1.4.1', '1.4.2');
    const client = standClient();
    let isReleased = false;
    const racing = {
      ...client,
      async putManifest(...asked: Parameters<typeof client.putManifest>) {
        if (asked[1] === 'latest' && !isReleased) {
          isReleased = true;
          expect((await scene.releaseOf('1.4.3').run()).failure).toBeUndefined();
        }
        await client.putManifest(...asked);
      },
    };
    await rolled(scene, { withdraw: '1.4.2' }, { client: racing });
    for (const tag of ['1.4', '1', 'latest']) expect(await scene.digestOf(tag)).toBe(await scene.digestOf('1.4.3'));
  });
});
