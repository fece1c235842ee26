/** What one exchange sends and follows, without a registry. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSend, type StreamedBody } from '../../src/registry/transport.ts';
import { answer, type Exchange, failure, startExchange } from './exchange.ts';

let stage: Exchange;
let server: Exchange['server'];
beforeEach(async () => {
  stage = await startExchange();
  ({ server } = stage);
});
afterEach(() => stage.stop());

describe('a request', () => {
  test('says who asks, wants no encoding, and has the headers that it is given', async () => {
    stage.behave(answer(200, 'ok'));
    expect(await stage.ask({ headers: { authorization: 'Basic x', 'user-agent': 'other' } })).toEqual({
      status: 200,
      text: 'ok',
    });
    expect(stage.heard).toMatchObject([
      { 'user-agent': 'other', 'accept-encoding': 'identity', authorization: 'Basic x' },
    ]);
    await stage.ask();
    expect(stage.heard[1]?.['user-agent']).toBe('release-image');
    expect(stage.heard[1]).not.toHaveProperty('content-length');
  });

  test('sends a body with its length', async () => {
    stage.behave(answer(201));
    expect(await stage.ask({ method: 'PUT', body: new TextEncoder().encode('häl') })).toEqual({
      status: 201,
      text: '',
    });
    expect(server.requests).toMatchObject([{ method: 'PUT', body: 'häl' }]);
    expect(stage.heard[0]).toMatchObject({ 'content-length': '4' });
    expect(stage.heard[0]).not.toHaveProperty('transfer-encoding');
  });

  test('sends a body that comes in chunks as it comes, with its length', async () => {
    stage.behave(answer(201));
    async function* chunks(): AsyncIterable<Uint8Array> {
      yield Buffer.from('ab');
      await Promise.resolve();
      yield Buffer.from('c');
    }
    const body: StreamedBody = { length: 3, chunks: chunks() };
    expect(await stage.ask({ method: 'PATCH', body })).toEqual({ status: 201, text: '' });
    expect(server.requests).toMatchObject([{ method: 'PATCH', body: 'abc' }]);
    expect(stage.heard[0]).toMatchObject({ 'content-length': '3' });
    expect(stage.heard[0]).not.toHaveProperty('transfer-encoding');
  });

  test('fails with what its body fails with', async () => {
    async function* chunks(): AsyncIterable<Uint8Array> {
      yield Buffer.from('ab');
      await Promise.resolve();
      throw new Error('the source is gone');
    }
    stage.behave(answer(201));
    await expect(stage.ask({ method: 'PUT', body: { length: 3, chunks: chunks() } })).rejects.toThrow(
      'the source is gone',
    );
  });

  test('uses a connection again, and one for each server', async () => {
    const ports = new Set<number | undefined>();
    stage.behave((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('ok');
    });
    const send = createSend();
    const url = new URL(`http://${server.host}/`);
    for (const path of ['/a', '/b', '/c']) await send({ method: 'GET', url: new URL(path, url), limit: 100 });
    await send({ method: 'GET', url: new URL(`http://${stage.stranger.host}/`), limit: 100 });
    expect(ports.size).toBe(1);
    expect(stage.heardElsewhere).toHaveLength(1);
  });
});

describe('a redirect', () => {
  const redirect = (location: string, status = 307): RequestListener => answer(status, '', { location });

  /** Leads from /0 to /1 and so on, and answers with the number of the last. */
  const chain =
    (length: number): RequestListener =>
    (request, response) => {
      const at = Number(request.url?.slice(1));
      if (at === length) response.end(`end ${at}`);
      else response.writeHead(302, { location: `/${at + 1}` }).end();
    };

  test.each([301, 302, 303, 307, 308])('with %d is followed on the same server, with the headers', async (status) => {
    stage.behave((request, response) => {
      if (request.url === '/end') response.end('end');
      else redirect('/end', status)(request, response);
    });
    for (const method of ['GET', 'HEAD'] as const) {
      const { text } = await stage.ask({ method, headers: { authorization: 'Basic x' } });
      expect(text).toBe(method === 'GET' ? 'end' : '');
    }
    expect(stage.heard.map(({ authorization }) => authorization)).toEqual(['Basic x', 'Basic x', 'Basic x', 'Basic x']);
  });

  test.each([300, 304, 305, 306])('is not what %d is', async (status) => {
    stage.behave(redirect('/end', status));
    expect((await stage.ask()).status).toBe(status);
    expect(stage.heard).toHaveLength(1);
  });

  test('without an address is an answer', async () => {
    stage.behave(answer(307, 'nowhere'));
    expect(await stage.ask()).toEqual({ status: 307, text: 'nowhere' });
  });

  test('is followed three times, and not a fourth time', async () => {
    stage.behave(chain(3));
    expect((await stage.ask({ path: '/0' })).text).toBe('end 3');
    stage.behave(chain(4));
    const circle = failure('untrusted-answer', `${server.host} redirects in circles`, '/0');
    await expect(stage.ask({ path: '/0' })).rejects.toThrow(circle);
    expect(server.requests.filter(({ url }) => url === '/4')).toEqual([]);
  });

  test('to no address is refused', async () => {
    stage.behave(redirect('http://['));
    await expect(stage.ask()).rejects.toThrow(
      failure('untrusted-answer', `${server.host} redirects to no address`, 'http://['),
    );
  });

  test.each(['PUT', 'POST', 'PATCH', 'DELETE'] as const)('of a %s is never followed', async (method) => {
    stage.behave(redirect('/end'));
    const refused = failure(
      'untrusted-answer',
      `${server.host} redirects a ${method}, which is never followed`,
      `http://${server.host}`,
    );
    await expect(stage.ask({ method, mayLeave: true })).rejects.toThrow(refused);
    expect(stage.heard).toHaveLength(1);
  });

  test('to another server is followed when the request may leave, without any header of it', async () => {
    stage.behave(redirect(`http://${stage.stranger.host}/blob`));
    const request = { headers: { authorization: 'Basic x', accept: 'a/b' }, mayLeave: true };
    expect((await stage.ask(request)).text).toBe('elsewhere');
    expect(stage.heardElsewhere).toHaveLength(1);
    expect(stage.heardElsewhere[0]).not.toHaveProperty('authorization');
    expect(stage.heardElsewhere[0]).not.toHaveProperty('accept');
  });

  test.each([
    ['http://STRANGER/', false],
    ['http://user@STRANGER/', true],
    ['http://:password@STRANGER/', true],
    ['http://user@SERVER/', true],
    ['http://:password@SERVER/', false],
    ['http://169.254.169.254/latest/meta-data/', true],
    ['http://registry.invalid/', true],
    ['file:///etc/passwd', true],
    ['https://registry.invalid/', false],
  ])('to %s is refused when "may leave" is %s', async (location, mayLeave) => {
    const to = location.replace('STRANGER', stage.stranger.host).replace('SERVER', server.host);
    stage.behave(redirect(to));
    const refused = failure('untrusted-answer', `${server.host} redirects to another server`, new URL(to).origin);
    await expect(stage.ask({ mayLeave })).rejects.toThrow(refused);
    expect(stage.heard).toHaveLength(1);
    expect(stage.heardElsewhere).toEqual([]);
  });

  test('from this machine to another one over https may be followed', async () => {
    stage.behave(redirect('https://registry.invalid/blob'));
    await expect(stage.ask({ mayLeave: true })).rejects.toThrow(
      failure('registry-unreachable', /name cannot be resolved/),
    );
  });
});

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

  test('in which the body is refused before it was sent ends with the answer', async () => {
    let sent = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      for (; sent < 1000; sent += 1) {
        yield Buffer.alloc(65_536);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    // `startServer` reads the body before it answers.
    const refusing = createServer((_request, response) => response.writeHead(413).end('too large'));
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    const { port } = refusing.address() as { port: number };
    const url = new URL(`http://127.0.0.1:${port}/`);
    const body = { length: 1000 * 65_536, chunks: endless() };
    const { status } = await createSend()({ method: 'PUT', url, limit: 100, body });
    refusing.closeAllConnections();
    refusing.close();
    expect(status).toBe(413);
    expect(sent).toBeLessThan(1000);
  });
});
