import { once } from 'node:events';
import { Agent, createServer, request as send } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The way to a registry that is not on this machine. */
export interface FarRegistry {
  /** `127.0.0.1:<port>`: the same registry, further away. */
  readonly host: string;
  /** How many requests went this way until now. */
  readonly requests: () => number;
  readonly stop: () => void;
}

/**
 * Starts a proxy that keeps every request for a while before the registry gets it.
 * @param target `host:port` of the registry
 * @param distance in milliseconds, for each request
 */
export async function startFarRegistry(target: string, distance: number): Promise<FarRegistry> {
  const agent = new Agent({ keepAlive: true });
  let requests = 0;
  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests += 1;
    await delay(distance);
    const { method, url: path, headers } = request;
    const [hostname, port] = target.split(':');
    const onward = send({ agent, hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
  const server = createServer((request, response) => void forward(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    requests: () => requests,
    stop: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
