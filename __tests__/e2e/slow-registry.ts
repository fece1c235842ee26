/** A registry that takes its time with some requests: for ever, or until the client has lost patience. */
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlowRegistry {
  readonly host: string;
  stop(): Promise<void>;
}

/** `hold` never answers, `limit` is 429; the registry does not see either. */
export type Behaviour = 'pass' | 'hold' | 'limit';

/** @param behaviour asked once for every request, with its method and path */
export async function startSlowRegistry(
  target: string,
  behaviour: (method: string, path: string) => Behaviour,
): Promise<SlowRegistry> {
  const [hostname, port] = target.split(':');
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    request.on('error', () => undefined);
    switch (behaviour(method, path)) {
      case 'hold':
        return;
      case 'limit':
        response.writeHead(429, { connection: 'close' }).end();
        return;
      case 'pass': {
        const onward = send({ hostname, port, method, path, headers, agent: false }, (answer) => {
          response.writeHead(answer.statusCode ?? 0, answer.headers);
          answer.pipe(response);
        });
        onward.on('error', () => response.destroy());
        request.pipe(onward);
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
