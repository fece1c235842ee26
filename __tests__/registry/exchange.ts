/** Two servers, and what one exchange with the first of them brings. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { expect } from 'vitest';
import { createSend, type HttpRequest } from '../../src/registry/transport.ts';
import { startServer } from './servers.ts';

type Server = Awaited<ReturnType<typeof startServer>>;

export interface Exchange {
  readonly server: Server;
  /** Another server, to which nothing should come that was meant for the first. */
  readonly stranger: Server;
  /** The headers of every request, by server. */
  readonly heard: readonly IncomingMessage['headers'][];
  readonly heardElsewhere: readonly IncomingMessage['headers'][];
  /** What the first server does from now on. */
  behave(listener: RequestListener): void;
  ask(request?: Asked, deadline?: number): Promise<Answered>;
  stop(): Promise<void>;
}

type Asked = Partial<HttpRequest> & { readonly path?: string };

export interface Answered {
  readonly status: number;
  readonly text: string;
}

export async function startExchange(): Promise<Exchange> {
  let listener: RequestListener = answer(200);
  const heard: IncomingMessage['headers'][] = [];
  const heardElsewhere: IncomingMessage['headers'][] = [];
  const server = await startServer((request, response) => {
    heard.push(request.headers);
    listener(request, response);
  });
  const stranger = await startServer((request, response) => {
    heardElsewhere.push(request.headers);
    response.end('elsewhere');
  });
  return {
    ...{ server, stranger, heard, heardElsewhere },
    behave(next) {
      listener = next;
    },
    async ask({ path = '/v2/', ...others } = {}, deadline = 20_000) {
      const url = new URL(path, `http://${server.host}`);
      const { status, bytes, stream } = await createSend({ deadline })({ method: 'GET', url, limit: 100, ...others });
      if (stream === undefined) return { status, text: Buffer.from(bytes).toString() };
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      return { status, text: Buffer.concat(chunks).toString() };
    },
    async stop() {
      await Promise.all([server.stop(), stranger.stop()]);
    },
  };
}

export function answer(status: number, text = '', headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response) => response.writeHead(status, headers).end(text);
}

/** What an error of ours says, for `toThrow`. */
export function failure(code: string, what: RegExp | string, value?: string): Error {
  const matching: unknown = typeof what === 'string' ? what : expect.stringMatching(what);
  const fields: unknown = expect.objectContaining({ code, what: matching, ...(value === undefined ? {} : { value }) });
  return expect.objectContaining({ failure: fields }) as Error;
}
