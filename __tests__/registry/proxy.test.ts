import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smallLimit } from '../../src/registry/answer.ts';
import { createSend } from '../../src/registry/transport.ts';
import { startServer } from './servers.ts';

/** What the proxy was asked for. It lets nobody through. */
const asked: string[] = [];
const proxy = createServer((request, response) => {
  asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
  response.writeHead(502).end();
}).on('connect', ({ url = '' }, socket) => {
  asked.push(`CONNECT ${url}`);
  socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
});

let address: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => proxy.close());

async function ask(url: string, env: NodeJS.ProcessEnv): Promise<string> {
  const request = { method: 'GET', url: new URL(url), limit: smallLimit } as const;
  return createSend({ env })(request).then(
    ({ status }) => `status ${status}`,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('a registry behind a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])('is asked for through %s', async (variable) => {
    await ask('https://registry.invalid/v2/', { [variable]: address });
    expect(asked).toEqual(['CONNECT registry.invalid:443']);
  });

  test('is not, when NO_PROXY names it', async () => {
    const answer = await ask('https://registry.invalid/v2/', { HTTPS_PROXY: address, NO_PROXY: 'registry.invalid' });
    expect(asked).toEqual([]);
    expect(answer).toContain('registry.invalid');
  });

  test('on this machine is never asked for through one', async () => {
    const server = await startServer((_, response) => response.writeHead(200).end());
    const answer = await ask(`http://${server.host}/v2/`, { HTTP_PROXY: address, http_proxy: address });
    await server.stop();
    expect(asked).toEqual([]);
    expect(answer).toBe('status 200');
  });
});
