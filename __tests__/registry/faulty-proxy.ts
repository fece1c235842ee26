/** A proxy on this machine that stands before a real registry and fails as it is told. */
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Running } from './servers.ts';

/** What happens to a request: the registry does not see it, or its answer gets lost. */
export type Fault = {
  readonly when: 'before' | 'after';
} & (
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  | { readonly kind: 'reset' }
);

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly agent: string;
}

export interface FaultyProxy extends Running {
  /** Of all requests, with what the client saw: `PUT 201 /v2/a/b/manifests/1`; `reset` and `500*` are faults. */
  readonly seen: string[];
  /** Of the requests that the registry answered. */
  readonly passed: string[];
}

/** @param faultFor asked once for every request, in the order in which they come */
export async function startFaultyProxy(
  target: string,
  faultFor: (asked: Asked) => Fault | undefined,
): Promise<FaultyProxy> {
  const [seen, passed]: [string[], string[]] = [[], []];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = request;
    const fault = faultFor({ method, path, agent: headers['user-agent'] ?? '' });
    const answer = fault?.when === 'before' ? undefined : await forward(request, target);
    if (answer !== undefined) passed.push(`${method} ${answer.statusCode ?? 0} ${path}`);
    if (fault === undefined) {
      seen.push(`${method} ${answer?.statusCode ?? 0} ${path}`);
      response.writeHead(answer?.statusCode ?? 0, answer?.headers);
      answer?.pipe(response);
      return;
    }
    answer?.resume();
    seen.push(`${method} ${fault.kind === 'reset' ? 'reset' : `${fault.status}*`} ${path}`);
    if (fault.kind === 'reset') request.socket.resetAndDestroy();
    else response.writeHead(fault.status, { connection: 'close', ...fault.headers }).end(fault.body);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) =>
      server.close(() => {
        resolve();
      }),
    );
  };
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen, passed, stop };
}

/** Headers go through as they are: with the `Host` of the proxy the registry names addresses at the proxy. */
function forward(request: IncomingMessage, target: string): Promise<IncomingMessage> {
  const [hostname, port] = target.split(':');
  const { method, url: path, headers } = request;
  return new Promise((resolve, reject) => {
    const onward = send({ hostname, port, method, path, headers, agent: false }, resolve).on('error', reject);
    request.pipe(onward);
  });
}
