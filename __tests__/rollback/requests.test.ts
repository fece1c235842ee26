import { describe, expect, test } from 'vitest';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { registries, Scene, textOf } from '../publish/scene.ts';
import { standClient } from '../publish/stand.ts';
import { Rounds } from '../registry/rounds.ts';
import { rolled, shown } from './rolled.ts';

/**
 * What a rollback of four floats asks, by the rounds in which it waits for the registry, three requests at a time (host-limit.ts).
 * With n floats that are pages + 8 + 3 n requests, and one more for the first marker of a repository. Each has its reason:
 *
 * - GET /v2/: how the registry wants to be logged in to; every client begins so.
 * - GET tags/list: which other tags there are, since any of them may stand at the bad version.
 * - GET 1.4.2: that it is there, and its type and size, which the marker repeats.
 * - HEAD withdrawn-1.4.2: whoever withdrew it first keeps the word, and what a rollback from it holds stays held.
 * - HEAD of each float: whether it stands at the bad version.
 * - GET 1.4.1: that the target is there, and its bytes, which are what is written. The parts of an index are asked for next.
 * - HEAD withdrawn-1.4.1: that it may be a target. A list of tags is late, and no ground to decide on.
 * - POST and PUT blobs/uploads: the two bytes that every marker refers to, which registries insist on; only with the first
 *   marker. Later ones ask with one HEAD. One POST would do where that is supported; nobody else sends it, so nobody tries it.
 * - PUT withdrawn-1.4.2: before anything moves, so that no release undoes a move.
 * - PUT of each float, all at once.
 * - HEAD of each float: that the write is seen, and nobody has written since.
 * - HEAD withdrawn-1.4.1: somebody may have withdrawn the target between the look and the move.
 */
describe.each(registries)('a rollback of four floats on %s', (_, start) => {
  const scene = new Scene(start);

  async function roundsOf(given: Readonly<Record<string, string>>): Promise<{ text: string; bytes: number }> {
    const plain = createSend();
    let bytes = 0;
    const counting: Send = async (request) => {
      const answer = await plain(request);
      bytes += answer.bytes.length + (request.body instanceof Uint8Array ? request.body.length : 0);
      return answer;
    };
    const rounds = new Rounds();
    const outcomes = await rolled(scene, given, { client: standClient({ send: rounds.sender(counting) }) });
    expect(shown(outcomes).filter((line) => !/ (moved|unchanged) /.test(line))).toEqual([]);
    const lines = rounds.all.map((requests) =>
      requests
        .map((request) => textOf(request).replace(/\/v2\/acme\/[^/]+\/(manifests\/)?/, ''))
        .map((line) => line.replace(/sha256:\w+/, '<digest>').replace(/uploads\/.+/, 'uploads/<upload>'))
        .toSorted()
        .join(', '),
    );
    return { text: lines.join('\n'), bytes };
  }

  test('asks little, waits seldom, and moves no layer', async () => {
    for (const version of ['1.4.0', '1.4.1', '1.4.2']) await scene.releaseOf(version).run();
    await scene.point('stable', '1.4.2');
    const { text, bytes } = await roundsOf({ withdraw: '1.4.2' });
    expect(text).toMatchInlineSnapshot(`
      "GET /v2/
      GET 1.4.2, GET tags/list, HEAD withdrawn-1.4.2
      HEAD 1, HEAD 1.4, HEAD latest
      GET 1.4.1, HEAD stable, HEAD withdrawn-1.4.1
      POST blobs/uploads/
      PUT blobs/uploads/<upload>
      PUT withdrawn-1.4.2
      PUT 1, PUT 1.4, PUT latest
      PUT stable
      HEAD 1, HEAD 1.4, HEAD latest
      HEAD stable, HEAD withdrawn-1.4.1"
    `);
    expect(bytes).toBeLessThan(32 * 1024);
  });

  test('asks for the parts of an index in one round more, and for no blob twice', async () => {
    for (const version of ['1.4.0', '1.4.1']) await scene.releaseOf(version).run();
    await scene.wrap('1.4.1', 'an index');
    await scene.releaseOf('1.4.2').run();
    await scene.releaseOf('1.4.3').run();
    await scene.point('stable', '1.4.3');
    await rolled(scene, { withdraw: '1.4.2' });
    const { text } = await roundsOf({ withdraw: '1.4.3' });
    expect(text).toMatchInlineSnapshot(`
      "GET /v2/
      GET 1.4.3, GET tags/list, HEAD withdrawn-1.4.3
      HEAD 1, HEAD 1.4, HEAD latest
      HEAD 1.4.2, HEAD stable, HEAD withdrawn-1.4.2
      GET <digest>
      GET 1.4.0, GET 1.4.1, HEAD withdrawn-1.4.1
      HEAD withdrawn-1.4.0
      HEAD <digest>
      HEAD blobs/<digest>
      PUT withdrawn-1.4.3
      PUT 1, PUT 1.4, PUT latest
      PUT stable
      HEAD 1, HEAD 1.4, HEAD latest
      HEAD stable, HEAD withdrawn-1.4.2
      HEAD withdrawn-1.4.0, HEAD withdrawn-1.4.1"
    `);
  });
});
