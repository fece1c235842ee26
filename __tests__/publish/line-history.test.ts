import { describe, expect, test } from 'vitest';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { registries, Scene } from './scene.ts';
import { standClient } from './stand.ts';

describe.each(registries)('what a release tells of the line before it, in %s', (_, start) => {
  const scene = new Scene(start);

  test('is nothing, for the first version', async () => {
    const { history } = await scene.releaseOf('1.4.1').run();
    expect(history).toMatchObject({ withdrawn: [], previous: undefined });
  });

  test('is the image that its floats come from, with its version and its sizes', async () => {
    const before = await scene.releaseOf('1.4.1').run();
    const { history, tags, digest } = await scene.releaseOf('1.4.2').run();
    const [{ size } = { size: 0 }] = before.platforms;
    expect(size).toBeGreaterThan(0);
    const platforms = [{ platform: 'linux/amd64', digest: before.digest, size }];
    expect(history.previous).toEqual({ digest: before.digest, version: '1.4.1', platforms });
    expect(tags.find(({ tag }) => tag === 'latest')?.from).toBe(before.digest);
    expect([...history.names]).toEqual([
      [before.digest, '1.4.1'],
      [digest, '1.4.2'],
    ]);
  });

  test('is nothing where the registry does not show it, and the release is right all the same', async () => {
    const before = await scene.releaseOf('1.4.1').run();
    const plainSend = createSend();
    const send: Send = (request) =>
      request.method === 'GET' && request.url.toString().endsWith(before.digest ?? '')
        ? Promise.resolve({ status: 403, headers: new Headers(), bytes: new Uint8Array() } as never)
        : plainSend(request);
    const { history, failure, tags } = await scene.releaseOf('1.4.2', { client: standClient({ send }) }).run();
    expect([failure, history.previous]).toEqual([undefined, undefined]);
    expect(tags.map(({ state }) => state)).toEqual(['created', 'moved', 'moved', 'moved']);
  });
});
