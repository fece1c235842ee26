/** What one exchange sends and follows, without a registry. */
import type { RequestListener } from 'node:http';
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
    ['ftp://STRANGER/', true],
    ['https://registry.invalid/', false],
  ])('to %s is refused when "may leave" is %s', async (location, mayLeave) => {
    const to = location.replace('STRANGER', stage.stranger.host).replace('SERVER', server.host);
    stage.behave(redirect(to));
    const refused = failure('untrusted-answer', `${server.host} redirects to another server`, new URL(to).origin);
    await expect(stage.ask(mayLeave ? { mayLeave } : {})).rejects.toThrow(refused);
    expect(stage.heard).toHaveLength(1);
    expect(stage.heardElsewhere).toEqual([]);
  });

  test('from another machine to this one is refused: what listens here is not for strangers to ask', async () => {
    // The proxy answers in the place of the registry.
    stage.behave(redirect(`http://${stage.stranger.host}/`));
    const send = createSend({ env: { HTTP_PROXY: `http://${server.host}` } });
    const asked = send({ method: 'GET', url: new URL('http://registry.invalid/v2/'), limit: 100, mayLeave: true });
    const refused = failure(
      'untrusted-answer',
      'registry.invalid redirects to another server',
      `http://${stage.stranger.host}`,
    );
    await expect(asked).rejects.toThrow(refused);
    expect(stage.heard).toHaveLength(1);
    expect(stage.heardElsewhere).toEqual([]);
  });

  test('is not read: its body may never end', async () => {
    const closed = new Promise((resolve) => {
      stage.behave((request, response) => {
        if (request.url === '/end') response.end('end');
        else response.on('close', resolve).writeHead(307, { location: '/end' }).write('x');
      });
    });
    expect((await stage.ask()).text).toBe('end');
    await closed;
  });

  test('from this machine to another one over https may be followed', async () => {
    stage.behave(redirect('https://registry.invalid/blob'));
    await expect(stage.ask({ mayLeave: true })).rejects.toThrow(
      failure('registry-unreachable', /name cannot be resolved/),
    );
  });
});
