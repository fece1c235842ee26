/** The servers that the tests of this room talk to: the real registry, a token server, and one that does as it is told. */
import { spawn } from 'node:child_process';
import { randomUUID, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { SelfSigned } from './certificate.ts';

export const user = { username: 'demo', password: 'demo-password' };
export const userBase64 = Buffer.from(`${user.username}:${user.password}`).toString('base64');
/** `demo:demo-password` as bcrypt: the registry takes no other hash. */
const htpasswd = 'demo:$2b$05$2uMf6y24tIYejpce.DBN7ejS1USxkpt772tZopfov10NJD3J3eXt6\n';

export interface Running {
  /** `127.0.0.1:41234` */
  readonly host: string;
  stop(): Promise<void>;
}

export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** An http server on this machine that remembers what it was asked. */
export async function startServer(answer: RequestListener): Promise<Running & { readonly requests: Recorded[] }> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, url, authorization: headers.authorization, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) =>
      server.close(() => {
        resolve();
      }),
    );
  };
  return { host, requests, stop };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export interface TokenServerOptions {
  readonly identity: SelfSigned;
  /** In seconds. */
  readonly expiresIn: number;
  /** The actions that the user is granted at most. */
  readonly granted: readonly string[];
}

/** Issues the tokens that the real registry verifies (distribution, docs/spec/auth/jwt.md), for Basic and refresh tokens. */
export async function startTokenServer(options: TokenServerOptions): ReturnType<typeof startServer> {
  const server = await startServer((request, response) => {
    const asked = server.requests.at(-1);
    const query =
      request.method === 'POST'
        ? new URLSearchParams(asked?.body)
        : new URL(request.url ?? '', 'http://x').searchParams;
    const allowed = asked?.authorization === `Basic ${userBase64}` || query.get('refresh_token') === 'identity-of-demo';
    response.statusCode = allowed ? 200 : 401;
    const token = signToken(query.getAll('scope'), options);
    const name = request.method === 'POST' ? 'access_token' : 'token';
    response.end(
      JSON.stringify(allowed ? { [name]: token, expires_in: options.expiresIn } : { details: 'unknown user' }),
    );
  });
  return server;
}

function signToken(scopes: readonly string[], { identity, granted }: TokenServerOptions): string {
  const now = Math.floor(Date.now() / 1000);
  const access = scopes.map((scope) => {
    const [type = '', name = '', actions = ''] = scope.split(':');
    return { type, name, actions: actions.split(',').filter((action) => granted.includes(action)) };
  });
  const header = { typ: 'JWT', alg: 'ES256', x5c: [identity.der.toString('base64')] };
  const times = { nbf: now - 10, iat: now, exp: now + 300 };
  const claims = { iss: 'test-issuer', aud: 'test-service', sub: 'demo', jti: randomUUID(), access, ...times };
  const content = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign('sha256', Buffer.from(content), { key: identity.key, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
}

export type RegistryAuth =
  | { readonly kind: 'none' | 'basic' }
  | { readonly kind: 'token'; readonly realm: string; readonly identity: SelfSigned };

/** Starts the real registry (distribution's, from PATH) on a free port, with an empty store. It deletes nothing unless told to. */
export async function startDistribution(auth: RegistryAuth, { deletes = false } = {}): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'registry-'));
  const files = { htpasswd: path.join(folder, 'htpasswd'), certificates: path.join(folder, 'certificates.pem') };
  await writeFile(files.htpasswd, htpasswd);
  if (auth.kind === 'token') await writeFile(files.certificates, auth.identity.pem);
  const config = {
    version: 0.1,
    storage: { filesystem: { rootdirectory: path.join(folder, 'data') }, delete: { enabled: deletes } },
    http: { addr: '127.0.0.1:0' },
    ...authSection(auth, files),
  };
  const file = path.join(folder, 'config.yml');
  await writeFile(file, JSON.stringify(config));
  return startProgram('docker-registry', ['serve', file], folder);
}

/** Starts the registry of go-containerregistry, which knows neither users nor tokens, on a free port. */
export async function startCrane(): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'registry-'));
  return startProgram('crane', ['registry', 'serve', '--address', '127.0.0.1:0', '--disk', folder], folder);
}

/** Runs a registry until it is stopped, and removes its folder then. Both of them say which port they got. */
async function startProgram(program: string, args: readonly string[], folder: string): Promise<Running> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => child.kill());
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const port = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    const lines: string[] = [];
    createInterface(child.stderr).on('line', (line) => {
      lines.push(line);
      const found = /(?:listening on 127\.0\.0\.1:|serving on port )(\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error(`The registry ended:\n${lines.join('\n')}`));
    });
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  return { host: `127.0.0.1:${await port}`, stop };
}

function authSection(auth: RegistryAuth, files: { htpasswd: string; certificates: string }): object {
  switch (auth.kind) {
    case 'none':
      return {};
    case 'basic':
      return { auth: { htpasswd: { realm: 'test', path: files.htpasswd } } };
    case 'token': {
      const names = { service: 'test-service', issuer: 'test-issuer', rootcertbundle: files.certificates };
      return { auth: { token: { realm: auth.realm, ...names } } };
    }
  }
}
