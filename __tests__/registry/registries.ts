/** Every registry that a client has to get on with. */
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { createRegistryClient, type RegistryClient, type RegistryClientOptions } from '../../src/registry/client.ts';
import type { Credential } from '../../src/registry/credentials.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { createSelfSigned } from './certificate.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import type { Upload } from './images.ts';
import { startMemoryRegistry, type MemoryOptions } from './memory-registry.ts';
import { startCrane, startDistribution, startTokenServer, user, userBase64, type Running } from './servers.ts';

export const good: Credential = { kind: 'password', username: user.username, password: new Secret(user.password) };

export interface TestRegistry extends Running {
  /** Where a test puts blobs with plain requests. */
  upload(path: string): Promise<Upload>;
}

export async function startBasic(): Promise<TestRegistry> {
  return registryAt(await startDistribution({ kind: 'basic' }));
}

export async function startCraneRegistry(): Promise<TestRegistry> {
  return registryAt(await startCrane());
}

/** Our own, in memory, which the benchmarks of scale talk to. */
export async function startInMemory(options: MemoryOptions = {}): Promise<TestRegistry> {
  return registryAt(await startMemoryRegistry(options));
}

/** The proxy of the fault tests, without a fault. */
export async function startProxied(): Promise<TestRegistry> {
  const registry = await startDistribution({ kind: 'basic' });
  const proxy = await startFaultyProxy(registry.host, () => undefined);
  const stop = async (): Promise<void> => {
    await proxy.stop();
    await registry.stop();
  };
  return registryAt({ host: proxy.host, stop });
}

export async function startWithTokens(): Promise<TestRegistry> {
  const identity = createSelfSigned('token server');
  const tokens = await startTokenServer({ identity, expiresIn: 300, granted: ['pull', 'push'] });
  const realm = `http://${tokens.host}/token`;
  const registry = await startDistribution({ kind: 'token', realm, identity });
  return {
    ...registryAt(registry),
    async upload(path) {
      const query = `service=test-service&scope=repository:${path}:pull,push`;
      const answer = await fetch(`${realm}?${query}`, { headers: { authorization: `Basic ${userBase64}` } });
      const { token } = (await answer.json()) as { token: string };
      return { host: registry.host, repository: path, authorization: `Bearer ${token}` };
    },
    async stop() {
      await registry.stop();
      await tokens.stop();
    },
  };
}

function registryAt(running: Running): TestRegistry {
  const [{ host }, authorization] = [running, `Basic ${userBase64}`];
  return { ...running, upload: (path) => Promise.resolve({ host, repository: path, authorization }) };
}

export function at({ host }: Running, path: string): Repository {
  return parseRepository(`${host}/${path}`);
}

export interface Counting {
  readonly client: RegistryClient;
  /** `GET 401 /v2/` for each request, in order. */
  readonly requests: string[];
}

/** A client, and what it asks. */
export function countingClient(options: Partial<RegistryClientOptions> = {}): Counting {
  const requests: string[] = [];
  const { send = createSend(), ...others } = options;
  const counting: Send = async (request) => {
    const answer = await send(request);
    requests.push(`${request.method} ${answer.status} ${request.url.pathname}`);
    return answer;
  };
  const client = createRegistryClient({ credentials: () => Promise.resolve(good), ...others, send: counting });
  return { client, requests };
}
