/** A proxy on this machine that stands before a real registry and fails as it is told. */
import { Agent, createServer, request as send } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
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

/** An answer as the registry gave it, or as the client is to get it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Everything that can happen to a request on the wire. */
export type WireFault =
  | Fault
  /** The connection breaks when the registry has half of the body. */
  | { readonly when: 'during'; readonly kind: 'reset' }
  /** These bytes instead of an answer, and the connection ends. */
  | { readonly when: 'before' | 'after'; readonly kind: 'raw'; readonly text: string }
  /** No answer at all; or the registry's own, one byte each `interval` milliseconds. */
  | { readonly when: 'before' | 'after'; readonly kind: 'silence' }
  | { readonly when: 'after'; readonly kind: 'drip'; readonly interval: number }
  /** The registry's answer ends in its headers; in its body, before the length it has announced; or there, with no length. */
  | { readonly when: 'after'; readonly kind: 'cut'; readonly at: 'headers' | 'length' | 'close' }
  /** The registry's answer is another than it gave. */
  | {
      readonly when: 'after';
      readonly kind: 'change';
      readonly change: (answer: Answer, asked: Asked) => Answer | Promise<Answer>;
    };

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

/**
 * @param faultFor asked once for every request, in the order in which they come
 * @param tokenServer gets what is not for the registry, and its address in challenges is that of the proxy
 */
export async function startFaultyProxy(
  target: string,
  faultFor: (asked: Asked) => WireFault | undefined,
  { tokenServer = target }: { tokenServer?: string } = {},
): Promise<FaultyProxy> {
  const [seen, passed]: [string[], string[]] = [[], []];
  const agent = new Agent({ keepAlive: true });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = request;
    const asked = { method, path, agent: headers['user-agent'] ?? '' };
    const fault = faultFor(asked);
    const onward = { agent, target: path.startsWith('/v2/') ? target : tokenServer };
    if (fault?.when === 'during') {
      await forwardHalf(request, onward.target);
      seen.push(`${method} reset ${path}`);
      request.socket.resetAndDestroy();
      return;
    }
    const answer = fault?.when === 'before' ? undefined : await forward(request, onward);
    if (answer !== undefined) passed.push(`${method} ${answer.statusCode ?? 0} ${path}`);
    if (answer !== undefined && tokenServer !== target) nameTokenServer(answer, headers.host ?? '');
    seen.push(`${method} ${fault === undefined ? (answer?.statusCode ?? 0) : outcomeOf(fault)} ${path}`);
    if (fault !== undefined) {
      await fail(fault, { asked, answer, response });
      return;
    }
    response.writeHead(answer?.statusCode ?? 0, answer?.headers);
    answer?.pipe(response);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): Promise<void> => {
    agent.destroy();
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
function forward(
  request: IncomingMessage,
  { target, agent }: { target: string; agent: Agent },
): Promise<IncomingMessage> {
  const [hostname, port] = target.split(':');
  const { method, url: path, headers } = request;
  return new Promise((resolve, reject) => {
    const onward = send({ hostname, port, method, path, headers, agent }, resolve).on('error', reject);
    request.pipe(onward);
  });
}

/** The registry is promised the whole body and gets half of it. */
async function forwardHalf(request: IncomingMessage, target: string): Promise<void> {
  const body = await readAll(request);
  const [hostname, port] = target.split(':');
  const { method, url: path, headers } = request;
  await new Promise<void>((resolve) => {
    const onward = send({ hostname, port, method, path, headers, agent: false });
    onward.on('response', () => onward.destroy()).on('close', resolve);
    onward.on('error', () => undefined);
    onward.write(body.subarray(0, body.length / 2), () => onward.destroy());
  });
}

function nameTokenServer({ headers }: IncomingMessage, host: string): void {
  const challenge = headers['www-authenticate'];
  if (challenge === undefined) return;
  headers['www-authenticate'] = challenge.replace(/realm="http:\/\/[^/"]*/, `realm="http://${host}`);
}

function outcomeOf(fault: WireFault): string {
  if (fault.kind === 'reset') return 'reset';
  return fault.kind === 'answer' ? `${fault.status}*` : `${fault.kind}*`;
}

interface Exchange {
  readonly asked: Asked;
  readonly answer: IncomingMessage | undefined;
  readonly response: ServerResponse;
}

async function fail(fault: WireFault, { asked, answer, response }: Exchange): Promise<void> {
  const { socket } = response.req;
  const body = answer === undefined ? Buffer.alloc(0) : await readAll(answer);
  const headers = { ...answer?.headers, 'transfer-encoding': undefined };
  const own = { status: answer?.statusCode ?? 0, headers, body };
  switch (fault.kind) {
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'answer':
      response.writeHead(fault.status, { connection: 'close', ...fault.headers }).end(fault.body);
      return;
    case 'raw':
      socket.end(fault.text);
      return;
    case 'silence':
      return;
    case 'drip':
      drip(socket, textOf(own, asked), fault.interval);
      return;
    case 'cut':
      socket.end(cut(own, fault.at));
      return;
    case 'change': {
      const changed = await fault.change(own, asked);
      // A HEAD has the length of the body that it does not have.
      const length = asked.method === 'HEAD' ? {} : { 'content-length': changed.body.length };
      const headers = definedIn({ ...changed.headers, ...length, connection: 'close' });
      response.writeHead(changed.status, headers);
      response.end(changed.body);
    }
  }
}

function definedIn(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}

/** An answer as it goes over the wire. */
function textOf({ status, headers, body }: Answer, { method }: Asked): Buffer {
  const lines = Object.entries(headers).map(([name, value]) =>
    value === undefined ? '' : `${name}: ${String(value)}\r\n`,
  );
  const head = Buffer.from(`HTTP/1.1 ${status} Answer\r\n${lines.join('')}\r\n`);
  return method === 'HEAD' ? head : Buffer.concat([head, body]);
}

function cut(answer: Answer, at: 'headers' | 'length' | 'close'): Buffer {
  const get = { method: 'GET', path: '', agent: '' };
  const half = answer.body.subarray(0, answer.body.length / 2);
  switch (at) {
    case 'headers': {
      const head = textOf({ ...answer, body: Buffer.alloc(0) }, get);
      return head.subarray(0, head.length / 2);
    }
    case 'length': {
      const headers = { ...answer.headers, 'content-length': String(answer.body.length + 1) };
      return textOf({ ...answer, headers, body: half }, get);
    }
    case 'close':
      return textOf(
        { ...answer, headers: { ...answer.headers, 'content-length': undefined, connection: 'close' }, body: half },
        get,
      );
  }
}

function drip(socket: Socket, bytes: Buffer, interval: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (sent >= bytes.length || socket.destroyed) clearInterval(timer);
    else socket.write(bytes.subarray(sent, (sent += 1)));
  }, interval);
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
