/** How long an exchange takes, and how it ends. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSend } from '../../src/registry/transport.ts';
import { answer, type Exchange, failure, startExchange } from './exchange.ts';

let stage: Exchange;
let server: Exchange['server'];
beforeEach(async () => {
  stage = await startExchange();
  ({ server } = stage);
});
afterEach(() => stage.stop());

describe('an exchange', () => {
  const never = (): void => undefined;
  const slowly = (response: ServerResponse, times: number): void => {
    const timer = setInterval(() => {
      times -= 1;
      if (times >= 0) response.write('x');
      else response.end();
    }, 100);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

  test.each([
    ['its deadline', 100, undefined, false],
    ['its own time, when that is shorter', 60_000, 100, false],
    ['its deadline, when its own time is longer', 100, 60_000, false],
    ['its own time, as a stream as well', 60_000, 100, true],
    ['its deadline, as a stream in which nothing comes', 100, undefined, true],
  ])('that is not answered ends after %s', async (_what, deadline, timeout, streamed) => {
    stage.behave(never);
    const late = failure('registry-unreachable', /did not answer completely in time \(after 0\.1 s\)$/);
    await expect(stage.ask({ streamed, ...(timeout === undefined ? {} : { timeout }) }, deadline)).rejects.toThrow(
      late,
    );
  });

  test('that is no stream ends after its deadline, whatever comes', async () => {
    stage.behave((_request, response) => {
      slowly(response, 100);
    });
    const late = failure('registry-unreachable', /did not answer completely in time \(after 0\.3 s\)$/);
    await expect(stage.ask({}, 300)).rejects.toThrow(late);
  });

  test('as a stream takes longer than its deadline, as long as something comes', async () => {
    stage.behave((_request, response) => {
      slowly(response, 12);
    });
    expect((await stage.ask({ streamed: true }, 1000)).text).toBe('x'.repeat(12));
  });

  test('as a stream that falls silent ends, and says how long it was silent', async () => {
    stage.behave((_request, response) => {
      response.write('x');
    });
    const late = failure('registry-unreachable', /did not answer completely in time \(after 0\.3 s\)$/);
    await expect(stage.ask({ streamed: true }, 300)).rejects.toThrow(late);
  });

  test('as a stream that breaks off names the server that it came from', async () => {
    stage.behave((_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('x', () => response.destroy());
    });
    const broken = failure(
      'registry-unreachable',
      `Cannot reach ${server.host}, because it closed the connection (ECONNRESET)`,
    );
    await expect(stage.ask({ streamed: true })).rejects.toThrow(broken);
    await expect(stage.ask()).rejects.toThrow(broken);
  });

  /** A server that looks at a request before its body is there. */
  async function early(
    listener: RequestListener,
    ask: (url: URL) => Promise<{ readonly status: number }>,
  ): Promise<number> {
    const impatient = createServer(listener);
    await new Promise<void>((resolve) => impatient.listen(0, '127.0.0.1', resolve));
    const { port } = impatient.address() as AddressInfo;
    const { status } = await ask(new URL(`http://127.0.0.1:${port}/`));
    impatient.closeAllConnections();
    impatient.close();
    return status;
  }

  test('tells the server what is coming before the first piece of the body is there', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    async function* late(): AsyncIterable<Uint8Array> {
      await promise;
      yield Buffer.from('x');
    }
    const listener: RequestListener = (request, response) => {
      resolve(undefined);
      request.resume().on('end', () => response.writeHead(201).end());
    };
    const body = { length: 1, chunks: late() };
    expect(await early(listener, (url) => createSend({ deadline: 5000 })({ method: 'PUT', url, limit: 1, body }))).toBe(
      201,
    );
  });

  test('in which the body is refused before it was sent ends with the answer, and lets go of the body', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    async function* endless(): AsyncIterable<Uint8Array> {
      try {
        for (;;) {
          yield Buffer.alloc(65_536);
          await new Promise(setImmediate);
        }
      } finally {
        resolve(undefined);
      }
    }
    const refusing = answer(413, 'too large');
    const status = await early(refusing, async (url) => {
      const body = { length: 2 ** 40, chunks: endless() };
      const refused = await createSend()({ method: 'PUT', url, limit: 100, body });
      await promise;
      return refused;
    });
    expect(status).toBe(413);
  });
});
