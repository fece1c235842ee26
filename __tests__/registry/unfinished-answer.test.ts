import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createSend } from '../../src/registry/transport.ts';
import { ociImage, ociIndex } from './images.ts';

const deadline = 1000;
const server = createServer((request, response) => {
  answer(request, response);
});
let answer: RequestListener;

/** Asks a server that behaves like this. */
async function ask(behave: RequestListener): Promise<unknown> {
  answer = behave;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/acme/widget/manifests/1.0.0`);
  return createSend({ deadline })({ method: 'GET', url, limit: 100_000 });
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a body without a length that does not end is given up at the deadline, and what has come is not believed', async () => {
  const asked = ask(({ socket }) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-type: ${ociImage}\r\n\r\n`);
    const timer = setInterval(() => socket.write(' '), 50);
    socket.on('close', () => {
      clearInterval(timer);
    });
  });
  await expect(asked).rejects.toThrow(/did not answer completely in time/);
});

test('a server that wants to speak another protocol is refused at once', async () => {
  const asked = ask(({ socket }) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n');
  });
  await expect(asked).rejects.toThrow(/wants to speak another protocol/);
});

test('a server that encodes an answer without an end is left at once', async () => {
  let isLeft = false;
  const asked = ask((_request, response) => {
    response.writeHead(200, { 'content-type': ociIndex, 'content-encoding': 'gzip' }).write('x');
    response.on('close', () => {
      isLeft = true;
    });
  });
  await expect(asked).rejects.toThrow(/encoded its answer/);
  await expect.poll(() => isLeft, { timeout: deadline / 2 }).toBe(true);
});
