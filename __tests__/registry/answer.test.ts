import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestLimit } from '../../src/registry/answer.ts';
import { createSend } from '../../src/registry/transport.ts';
import { answer, type Exchange, failure, startExchange } from './exchange.ts';

let stage: Exchange;
let server: Exchange['server'];
beforeEach(async () => {
  stage = await startExchange();
  ({ server } = stage);
});
afterEach(() => stage.stop());

/** Writes each piece when the one before is on its way. */
function pieces(...texts: readonly string[]): RequestListener {
  return (_request, response) => {
    const [text, ...others] = texts;
    const next = (at: number): void => {
      const piece = others[at];
      if (piece === undefined) response.end();
      else setTimeout(() => response.write(piece, () => next(at + 1)), 20);
    };
    response.write(text, () => next(0));
  };
}

describe('an answer', () => {
  test.each([200, 204, 299, 300, 304, 404, 500])('with %d is one, without a body as well', async (status) => {
    stage.behave(answer(status));
    expect(await stage.ask()).toEqual({ status, text: '' });
  });

  test('has its headers by their names in lower case, those that came twice as a list', async () => {
    stage.behave((_request, response) => {
      response.writeHead(200, [
        ...['Docker-Content-Digest', 'sha256:x', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2'],
        ...['WWW-Authenticate', 'Basic', 'WWW-Authenticate', 'Bearer'],
      ]);
      response.end();
    });
    const url = new URL(`http://${server.host}/`);
    const { headers } = await createSend()({ method: 'GET', url, limit: 1 });
    expect(headers.get('docker-content-digest')).toBe('sha256:x');
    expect(headers.get('www-authenticate')).toBe('Basic, Bearer');
    expect(headers.get('set-cookie')).toBe('a=1,b=2');
  });

  test('as long as it may be is read, in however many pieces, and one byte more is refused', async () => {
    stage.behave(pieces('x'.repeat(60), 'y'.repeat(40)));
    expect((await stage.ask({ limit: 100 })).text).toBe('x'.repeat(60) + 'y'.repeat(40));
    const refused = failure('untrusted-answer', `${server.host} sent more than 99 bytes`, '/v2/');
    await expect(stage.ask({ limit: 99 })).rejects.toThrow(refused);
    stage.behave(answer(299, 'x'.repeat(101)));
    await expect(stage.ask({ limit: 100 })).rejects.toThrow(/sent more than 100 bytes/);
  });

  test.each([300, 404, 500])('that is no good one (%d) is cut after 64 KiB, whatever the limit is', async (status) => {
    const long = pieces('x'.repeat(65_530), 'y'.repeat(10), 'z'.repeat(100));
    stage.behave((request, response) => {
      response.statusCode = status;
      long(request, response);
    });
    expect((await stage.ask({ limit: 1 })).text).toBe('x'.repeat(65_530) + 'y'.repeat(6));
    stage.behave(answer(status, 'x'.repeat(65_536)));
    expect((await stage.ask({ limit: 1 })).text).toHaveLength(65_536);
  });

  test('that is no good one ends after 64 KiB, also when nothing more comes', async () => {
    stage.behave((_request, response) => {
      response.writeHead(500).write('x'.repeat(65_536));
    });
    expect((await stage.ask({}, 5000)).text).toHaveLength(65_536);
  });

  test('with a manifest may have 4 MiB, as in distribution', () => {
    expect(manifestLimit).toBe(4_194_304);
  });

  test('that is encoded is refused, except where nobody reads it as it is', async () => {
    stage.behave(answer(200, 'x', { 'content-encoding': 'gzip' }));
    const refused = failure('untrusted-answer', `${server.host} encoded its answer, which it was asked not to`, 'gzip');
    await expect(stage.ask()).rejects.toThrow(refused);
    await expect(stage.ask({ streamed: true })).rejects.toThrow(refused);
    expect(await stage.ask({ method: 'HEAD' })).toEqual({ status: 200, text: '' });
    stage.behave(answer(200, 'x', { 'content-encoding': 'identity' }));
    expect((await stage.ask()).text).toBe('x');
    stage.behave(answer(404, 'x', { 'content-encoding': 'gzip' }));
    expect((await stage.ask()).text).toBe('x');
  });

  test('as a stream may be of any length; a bad one is read as every other', async () => {
    stage.behave(answer(200, 'x'.repeat(1000)));
    expect(await stage.ask({ streamed: true, limit: 1 })).toEqual({ status: 200, text: 'x'.repeat(1000) });
    stage.behave(answer(404, 'gone'));
    const url = new URL(`http://${server.host}/`);
    const { stream, bytes } = await createSend()({ method: 'GET', url, limit: 1, streamed: true });
    expect(stream).toBeUndefined();
    expect(Buffer.from(bytes).toString()).toBe('gone');
  });
});
