/** What keeps a request from ever reaching the registry. */
import { createServer as createPlainServer, type AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { unreachable } from '../../src/registry/failures.ts';
import type { HttpRequest, Send } from '../../src/registry/transport.ts';
import { createSelfSigned } from '../registry/certificate.ts';
import type { Clock } from './clock.ts';

/**
 * `refused`, `certificate` and `handshake` are real: the request goes to a port where nobody listens, where a server has a
 * certificate of its own making, where one never answers. `code` is thrown: no name server of ours can be told to fail.
 */
export type Detour =
  | { readonly kind: 'refused' | 'certificate' | 'handshake' }
  | { readonly kind: 'code'; readonly code: 'EAI_AGAIN' | 'ENOTFOUND' | 'EHOSTUNREACH' };

export interface DeadEnds {
  readonly addresses: Readonly<Record<'refused' | 'certificate' | 'handshake', string>>;
  stop(): void;
}

export async function startDeadEnds(): Promise<DeadEnds> {
  const { key, pem } = createSelfSigned('registry.example');
  const own = createServer({ key: key.export({ type: 'pkcs8', format: 'pem' }), cert: pem });
  own.on('tlsClientError', () => undefined);
  const silent = createPlainServer((socket) => socket.on('error', () => undefined));
  const ports = await Promise.all(
    [own, silent].map(async (server) => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      server.unref();
      return (server.address() as AddressInfo).port;
    }),
  );
  const [certificate = 0, handshake = 0] = ports;
  const addresses = {
    // tcpmux, which nobody has run for decades.
    refused: 'http://127.0.0.1:1',
    certificate: `https://127.0.0.1:${certificate}`,
    handshake: `https://127.0.0.1:${handshake}`,
  };
  const stop = (): void => {
    own.close();
    silent.close();
  };
  return { addresses, stop };
}

/** How long the client waits, in real milliseconds, for what is known never to come; on its clock the whole time passes. */
const patience = 40;

export interface Hit {
  readonly detour?: Detour;
  /** Whether the answer does not come in time. */
  readonly slow: boolean;
}

/** A `send` that goes astray, or loses patience early, when `hitBy` says so. */
export function strayingSend(
  send: Send,
  hitBy: (request: HttpRequest) => Hit | undefined,
  { clock, deadEnds }: { clock: Clock; deadEnds: DeadEnds },
): Send {
  const inRealTime: Send = (request) => clock.during(() => send(request));
  const impatient = async (request: HttpRequest): ReturnType<Send> => {
    const { timeout = 30_000 } = request;
    try {
      return await inRealTime({ ...request, timeout: patience });
    } finally {
      await clock.sleep(Math.min(timeout, 30_000));
    }
  };
  return (request) => {
    const hit = hitBy(request);
    if (hit === undefined) return inRealTime(request);
    const { detour, slow } = hit;
    if (detour?.kind === 'code') {
      const error = Object.assign(new Error(detour.code), { code: detour.code });
      return Promise.resolve().then(() => {
        throw unreachable(error, request.url.host, 0);
      });
    }
    const { pathname, search } = request.url;
    const url = detour === undefined ? request.url : new URL(`${deadEnds.addresses[detour.kind]}${pathname}${search}`);
    return slow ? impatient({ ...request, url }) : inRealTime({ ...request, url });
  };
}
