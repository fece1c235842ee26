/**
 * A network of two machines: whatever name or address this process connects to, it gets to the registry under test when it is
 * allowed to, and into a trap otherwise. Both speak http and https, with certificates that nobody checks, because whoever
 * owns a name gets one for it.
 */
import { createServer as createHttp, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer, type AddressInfo, type Server, Socket } from 'node:net';
import { createSelfSigned } from './certificate.ts';

/** `registry.example.com:443` */
export type Place = string;

/** A request, as it came to one of the machines. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface World {
  /** What the registry does. */
  answer: RequestListener;
  /** Where connections may go. */
  allowed: ReadonlySet<Place>;
  /** Where they went although they may not, since the last `clear`. */
  readonly strays: Place[];
  readonly atRegistry: Seen[];
  readonly atTrap: Seen[];
  /** Takes over connections to the registry before HTTP does. */
  raw: ((socket: Socket) => void) | undefined;
  clear(): void;
  close(): Promise<void>;
}

interface Machine {
  readonly port: number;
  close(): void;
}

export async function openWorld(): Promise<World> {
  const [strays, atRegistry, atTrap]: [Place[], Seen[], Seen[]] = [[], [], []];
  const world: Omit<World, 'close' | 'clear'> = {
    answer: (_request, response) => response.end(),
    allowed: new Set(),
    raw: undefined,
    ...{ strays, atRegistry, atTrap },
  };
  const registry = await startMachine('127.0.0.1', {
    seen: atRegistry,
    answer: (...told) => {
      world.answer(...told);
    },
    raw: () => world.raw,
  });
  // A trap answers what everybody would like to hear.
  const trap = await startMachine('127.0.0.2', {
    seen: atTrap,
    answer: (_, response) => response.end('{"token":"abc"}'),
  });
  const machineAt = (place: Place): Pick<Machine, 'port'> & { readonly host: string } => {
    if (world.allowed.has(place)) return { host: '127.0.0.1', port: registry.port };
    strays.push(place);
    return { host: '127.0.0.2', port: trap.port };
  };
  const restore = rerouteConnections(machineAt);
  const unchecked = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  const clear = (): void => {
    for (const list of [strays, atRegistry, atTrap]) list.length = 0;
  };
  const close = (): Promise<void> => {
    restore();
    if (unchecked === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = unchecked;
    registry.close();
    trap.close();
    return Promise.resolve();
  };
  return Object.assign(world, { clear, close });
}

interface Manner {
  readonly answer: RequestListener;
  readonly seen: Seen[];
  readonly raw?: () => World['raw'];
}

/** One port for http and https: the first byte tells (RFC 8446, section 5.1: a handshake is 22). */
async function startMachine(host: string, { answer, seen, raw }: Manner): Promise<Machine> {
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      answer(request, response);
    });
  };
  const { key, pem } = createSelfSigned('registry.example.com');
  const plain = createHttp(listener);
  const secure = createHttps({ key: key.export({ type: 'pkcs8', format: 'pem' }), cert: pem }, listener);
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const take = raw?.();
    if (take !== undefined) take(socket);
    else
      socket.once('data', (first) => {
        socket.pause();
        socket.unshift(first);
        (first[0] === 22 ? secure : plain).emit('connection', socket);
        process.nextTick(() => socket.resume());
      });
  });
  const port = await listen(front, host);
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    for (const server of [front, plain, secure]) server.close();
  };
  return { port, close };
}

async function listen(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}

interface ConnectOptions {
  readonly host?: string;
  readonly port?: number | string;
  readonly path?: string;
}

/**
 * Node makes every connection by this one function, those of TLS and of `fetch` too. No name is looked up on the way.
 * @returns what takes it back
 */
function rerouteConnections(to: (place: Place) => { readonly host: string; readonly port: number }): () => void {
  type Connect = (this: Socket, ...told: unknown[]) => Socket;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the socket as `this` below
  const connect = Socket.prototype.connect as Connect;
  const rerouted = function (this: Socket, ...told: unknown[]): Socket {
    // `net.connect` has normalized its arguments into a list already, which it knows by a symbol.
    const list = Array.isArray(told[0]) ? (told[0] as unknown[]) : told;
    const options = list[0] as ConnectOptions;
    const place = options.path ?? `${options.host ?? 'localhost'}:${options.port ?? ''}`;
    list[0] = { ...options, ...to(place) };
    return connect.apply(this, told);
  };
  Socket.prototype.connect = rerouted;
  return () => {
    Socket.prototype.connect = connect;
  };
}
