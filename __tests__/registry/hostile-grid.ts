/** Every way in which a registry names another address, and what a client does about it. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { Repository } from '../../src/image/repository.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { digestOf } from '../../src/image/digest.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import type { Credential } from '../../src/registry/credentials.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { type Registry, type Spelling, spellings } from './hostile-spellings.ts';
import type { Place, World } from './hostile-world.ts';
import { manifestFrom, ociImage, ociIndex } from './images.ts';

/** Found anywhere outside of the registry, or in a message, it is a leak. */
const canary = 'canary-7f3a';
const password: Credential = { kind: 'password', username: 'demo', password: new Secret(canary) };
const identity: Credential = { kind: 'identity-token', token: new Secret(canary) };
const canaries = [canary, Buffer.from(`demo:${canary}`).toString('base64').replace(/=+$/, '')];

const tag = parseTag('1.0.0');
const blob = Buffer.from('{}');
const blobDigest = digestOf(blob);
const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: blobDigest, size: blob.length };
const image = manifestFrom({ schemaVersion: 2, mediaType: ociImage, config: layer, layers: [layer] }, ociImage);
const emptyIndex = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [] }, ociIndex);

interface Channel {
  readonly name: string;
  /** What the registry does once it was asked for more than `/v2/`, to name the address `at`. */
  readonly answer: (at: string) => RequestListener;
  readonly run: (client: RegistryClient, repository: Repository) => Promise<unknown>;
  readonly credential?: Credential;
  /** Which other server may be asked. */
  readonly may?: 'store' | 'realm';
  /** What the registry wants at `/v2/`; Basic, unless something else is said. */
  readonly challenge?: (at: string, registry: Registry) => string;
}

function redirect(status: number, at: string, response: ServerResponse): void {
  response.writeHead(status, { location: at }).end();
}

const redirected =
  (status: number): Channel['answer'] =>
  (at) =>
  (_request, response) => {
    redirect(status, at, response);
  };

const bearer = (at: string): string => `Bearer realm="${at.replace(/[\\"]/g, '\\$&')}",service="s"`;
const ownRealm = (_at: string, { scheme, name }: Registry): string => bearer(`${scheme}://${name}/token`);
const read = (client: RegistryClient, repository: Repository): Promise<unknown> => client.getManifest(repository, tag);

const channels: readonly Channel[] = [
  {
    name: 'the realm of a challenge',
    challenge: bearer,
    answer: () => (_request, response) => response.end('{"token":"abc"}'),
    run: (client, repository) => client.checkAccess(repository),
    may: 'realm',
  },
  {
    name: 'the realm, for an identity token',
    challenge: bearer,
    credential: identity,
    answer: () => (_request, response) => response.end('{"token":"abc"}'),
    run: (client, repository) => client.checkAccess(repository),
    may: 'realm',
  },
  {
    name: 'the realm of a second challenge',
    answer: (at) => (_request, response) => {
      response.writeHead(401, { 'www-authenticate': bearer(at) }).end();
    },
    run: read,
    may: 'realm',
  },
  {
    name: 'a redirect of the token server',
    challenge: ownRealm,
    answer: redirected(307),
    run: (client, repository) => client.checkAccess(repository),
  },
  {
    name: 'a redirect of the token server, for an identity token',
    challenge: ownRealm,
    credential: identity,
    answer: redirected(308),
    run: (client, repository) => client.checkAccess(repository),
  },
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `a redirect of a manifest, ${status}`,
    answer: redirected(status),
    run: read,
  })),
  {
    name: 'a redirect of a question for a tag',
    answer: redirected(302),
    run: (client, repository) => client.resolve(repository, tag),
  },
  { name: 'a redirect of a list', answer: redirected(307), run: (client, repository) => client.tags(repository) },
  ...[301, 307, 308].map((status) => ({
    name: `a redirect of a write, ${status}`,
    answer: redirected(status),
    run: (client: RegistryClient, repository: Repository) => client.putManifest(repository, tag, emptyIndex),
  })),
  {
    name: 'a redirect of the beginning of an upload',
    answer: redirected(307),
    run: (client, repository) => client.putBlob(repository, blob, { isNew: true }),
  },
  {
    name: 'the place of an upload',
    answer: (at) => (_request, response) => {
      redirect(202, at, response);
    },
    run: (client, repository) => client.putBlob(repository, blob, { isNew: true }),
  },
  {
    name: 'the place of an upload instead of a mount',
    answer: (at) => (request, response) => {
      const { method = '', url = '' } = request;
      if (method === 'POST') redirect(202, at, response);
      else if (url.includes('/copy/')) response.writeHead(404).end();
      else if (url.includes('/manifests/')) response.writeHead(200, { 'content-type': ociImage }).end(image.bytes);
      else response.end(blob);
    },
    run: (client, repository) =>
      client.copy(repository, parseRepository(`${repository.registry}/acme/copy/x`), image.digest),
  },
  {
    name: 'the next page of tags',
    answer: (at) => (_request, response) => {
      response.writeHead(200, { link: `<${at}>; rel="next"` }).end(JSON.stringify({ tags: [`t${Math.random()}`] }));
    },
    run: (client, repository) => client.tags(repository),
  },
  {
    name: 'the next page of referrers',
    answer: (at) => (_request, response) => {
      response.setHeader('content-type', ociIndex);
      response.writeHead(200, { link: `<${at}>; rel=next` }).end(emptyIndex.bytes);
    },
    run: (client, repository) => client.referrers(repository, image.digest),
  },
  {
    name: 'a redirect of a blob',
    answer: redirected(307),
    run: (client, repository) => client.getBlob(repository, { digest: blobDigest, limit: 100 }),
    may: 'store',
  },
  {
    name: 'a redirect of a blob that is copied',
    answer: (at) => (request, response) => {
      const { method = '', url = '' } = request;
      if (url.includes('/copy/')) response.writeHead(method === 'POST' ? 202 : 404, { location: '/v2/up' }).end();
      else if (url.includes('/blobs/') && method === 'GET') redirect(302, at, response);
      else response.writeHead(200, { 'content-type': ociImage }).end(image.bytes);
    },
    run: (client, repository) =>
      client.copy(repository, parseRepository(`${repository.registry}/acme/copy/x`), image.digest),
    may: 'store',
  },
];

/** The registry, as it is while one case is tried. */
function listener({ challenge, answer }: Channel, at: string, registry: Registry): RequestListener {
  const behave = answer(at);
  return (request, response) => {
    const wanted = challenge?.(at, registry) ?? 'Basic realm="r"';
    const isFirst = request.headers.authorization === undefined && request.url === '/v2/';
    if (isFirst) response.writeHead(401, { 'www-authenticate': wanted }).end();
    else behave(request, response);
  };
}

export interface Trial {
  readonly world: World;
  readonly registry: Registry;
  /** The real one, when nothing is said. */
  readonly send?: Send;
  /** What is to be tried in place of the real client. */
  readonly weaken?: (client: RegistryClient) => RegistryClient;
  /** Only the ways whose name has this in it. */
  readonly by?: string;
  /** One case of so many is tried; each way and each spelling is among them. */
  readonly oneOf?: number;
}

/** Every way with every spelling. @returns the cases in which something went where it must not */
export async function tryEvery(trial: Trial): Promise<{ readonly tried: number; readonly wrong: readonly string[] }> {
  const { registry, by = '', oneOf = 1, send = createSend({ deadline: 5000 }) } = trial;
  const chosen = channels.filter(({ name }) => name.includes(by));
  const cases = chosen.flatMap((channel, row) =>
    spellings(registry)
      .filter((_, column) => (row + column) % oneOf === 0)
      .map((spelling) => [channel, spelling] as const),
  );
  const wrong: string[] = [];
  for (const [channel, spelling] of cases) {
    const problems = await tryCase({ ...trial, send }, channel, spelling);
    if (problems.length > 0) wrong.push(`${channel.name} ${spelling.text}: ${problems.join(', ')}`);
  }
  return { tried: cases.length, wrong };
}

/** @returns what is wrong with what the client did; nothing, if all is well */
async function tryCase(
  { world, send, registry, weaken = (client) => client }: Trial & { readonly send: Send },
  channel: Channel,
  spelling: Spelling,
): Promise<string[]> {
  world.clear();
  world.answer = listener(channel, spelling.text, registry);
  const own = registry.name.includes(':') ? registry.name : `${registry.name}:443`;
  const other = channel.may === undefined ? undefined : spelling[channel.may];
  world.allowed = new Set<Place>(other === undefined ? [own] : [own, other]);
  const credential = channel.credential ?? password;
  const client = weaken(
    createRegistryClient({
      credentials: () => Promise.resolve(credential),
      send,
      retry: { sleep: () => Promise.resolve(), random: () => 0 },
    }),
  );
  const repository = parseRepository(`${registry.name}/acme/widget`);
  const failure = await channel.run(client, repository).then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  const strays = world.strays.map((place) => `went to ${place}`);
  return [...strays, ...wrongFailure(failure), ...leaks(world, channel.may === 'store' ? other : undefined)];
}

function wrongFailure(failure: Error | undefined): string[] {
  if (failure === undefined) return [];
  const { name, message } = failure;
  const told = canaries.filter((each) => message.includes(each)).map(() => 'told the password');
  return name === 'ReleaseError' ? told : [...told, `failed with ${name}: ${message}`];
}

/** A store gets neither a credential nor a body, nobody gets a cookie, and the trap gets nothing. */
function leaks({ atRegistry, atTrap }: World, store: Place | undefined): string[] {
  const atStore = atRegistry.filter(
    ({ headers: { host = '' } }) => (host.includes(':') ? host : `${host}:443`) === store,
  );
  const given = atStore.filter(({ headers, body }) => headers.authorization !== undefined || body !== '');
  const withCookies = [...atRegistry, ...atTrap].filter(({ headers }) => headers.cookie !== undefined);
  return [
    ...atTrap.map(({ method, url }) => `sent ${method} ${url} into the trap`),
    ...given.map(({ url }) => `gave a store more than the question for ${url}`),
    ...withCookies.map(({ url }) => `sent a cookie with ${url}`),
  ];
}
