import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { Scene, textOf } from '../publish/scene.ts';
import { standClient } from '../publish/stand.ts';
import { type Running, startCrane, startDistribution } from '../registry/servers.ts';
import { rolled, shown } from './rolled.ts';

let other: Running;
beforeAll(async () => {
  other = await startCrane();
});
afterAll(() => other.stop());
const scene = new Scene(() => startDistribution({ kind: 'basic' }));

test('a rollback of four floats on two registries asks for little, and moves no layer', async () => {
  const images = [scene.image, `${other.host}/acme/widget`];
  for (const version of ['1.4.0', '1.4.1', '1.4.2']) await scene.releaseOf(version, { images }).run();
  for (const image of images) await scene.point('stable', '1.4.2', image);
  const asked: string[] = [];
  let bytes = 0;
  const plain = createSend();
  const send: Send = async (request) => {
    const answer = await plain(request);
    const body = request.body instanceof Uint8Array ? request.body.length : 0;
    bytes += answer.bytes.length + body;
    const text = textOf(request).replace(/sha256:\w+/, '<digest>');
    asked.push(
      `${request.url.port} ${text.replace(/\/v2\/acme\/widget(-\d+)?\//, '').replace(/uploads\/.+/, 'uploads/<upload>')}`,
    );
    return answer;
  };
  const outcomes = await rolled(scene, { withdraw: '1.4.2' }, { images, client: standClient({ send }) });
  expect(shown(outcomes)).toHaveLength(8);
  expect(shown(outcomes).every((line) => line.endsWith(' moved 1.4.2 -> 1.4.1'))).toBe(true);
  const perRegistry = images.map((image) => {
    const port = /:(\d+)\//.exec(image)?.[1] ?? '';
    return asked
      .flatMap((line) => (line.startsWith(port) ? [line.slice(port.length + 1)] : []))
      .toSorted()
      .join('\n');
  });
  expect(bytes).toBeLessThan(64 * 1024);
  expect(perRegistry[0]).toMatchInlineSnapshot(`
    "GET /v2/
    GET manifests/1.4.2
    GET manifests/<digest>
    GET tags/list
    HEAD blobs/<digest>
    HEAD manifests/1
    HEAD manifests/1
    HEAD manifests/1.4
    HEAD manifests/1.4
    HEAD manifests/1.4.1
    HEAD manifests/1.4.1
    HEAD manifests/1.4.2
    HEAD manifests/latest
    HEAD manifests/latest
    HEAD manifests/stable
    HEAD manifests/stable
    HEAD manifests/withdrawn-1.4.1
    HEAD manifests/withdrawn-1.4.1
    HEAD manifests/withdrawn-1.4.2
    POST blobs/uploads/
    PUT blobs/uploads/<upload>
    PUT manifests/1
    PUT manifests/1.4
    PUT manifests/latest
    PUT manifests/stable
    PUT manifests/withdrawn-1.4.2"
  `);
  expect(perRegistry[1]?.split('\n').length).toMatchInlineSnapshot(`26`);
});
