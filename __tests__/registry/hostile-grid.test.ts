import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegistryClient } from '../../src/registry/client.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { tally } from '../tally.ts';
import { type Trial, tryEvery } from './hostile-grid.ts';
import { registries } from './hostile-spellings.ts';
import { openWorld, type World } from './hostile-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The rest is in __tests__/long. */
const oneOf = 12;

test.each(registries)('a registry at $scheme://$name leads nobody to another server', async (registry) => {
  const { tried, wrong } = await tryEvery({ world, registry, oneOf });
  expect(wrong).toEqual([]);
  tally(`addresses named by ${registry.name}`, { tried, through: wrong.length });
});

const registry = { name: 'registry.example.com', scheme: 'https' } as const;
const own = `https://${registry.name}`;
const authorization = 'Basic canary-7f3a';

/** As somebody writes it who has `fetch`. */
const following: Send = async ({ method, url, headers = {}, body }) => {
  const answer = await fetch(url, { method, headers, ...(body instanceof Uint8Array ? { body } : {}) });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: new Map(answer.headers), bytes };
};

/** Follows a redirect with all that it was given. */
const generous: Send = async (request) => {
  const { status, headers, bytes } = await once(request);
  const location = headers.get('location');
  return status < 300 || status > 399 || location === undefined
    ? { status, headers, bytes }
    : once({ ...request, url: new URL(location, request.url) });
};
const once: Send = async ({ method, url, headers = {} }) => {
  const answer = await fetch(url, { method, headers, redirect: 'manual' });
  return { status: answer.status, headers: new Map(answer.headers), bytes: new Uint8Array(await answer.arrayBuffer()) };
};

const real = createSend({ deadline: 5000 });

/** Gives its password to a realm that has the name of the registry in it. */
async function credulous(): Promise<void> {
  const { headers } = await real({ method: 'GET', url: new URL(`${own}/v2/`), limit: 1000 });
  const realm = /realm="([^"]*)"/.exec(headers.get('www-authenticate') ?? '')?.[1] ?? '';
  if (!realm.includes(registry.name) || !URL.canParse(realm)) return;
  const { origin, pathname } = new URL(realm);
  if (origin.startsWith('http')) {
    await real({ method: 'GET', url: new URL(pathname, origin), headers: { authorization }, limit: 1000 });
  }
}

/** Goes on with an upload wherever the address begins like its own. */
async function literal(): Promise<void> {
  const begun = { method: 'POST', url: new URL(`${own}/v2/acme/widget/blobs/uploads/`), limit: 1000 } as const;
  const location = (await real(begun)).headers.get('location') ?? '';
  if (!location.startsWith(own) || !URL.canParse(location)) return;
  await real({
    method: 'PUT',
    url: new URL(location),
    headers: { authorization },
    body: new Uint8Array(2),
    limit: 1000,
  });
}

describe('a client that is weaker on purpose', () => {
  test.each<[how: string, trial: Omit<Trial, 'world' | 'registry'>]>([
    ['follows redirects of what it reads', { send: following, by: 'a redirect of a manifest, 302' }],
    ['follows redirects of what it writes', { send: following, by: 'a redirect of a write, 307' }],
    ['follows redirects of the token server', { send: following, by: 'token server, for' }],
    ['takes its credential along to a store', { send: generous, by: 'a redirect of a blob' }],
    [
      'trusts a realm with its own name in it',
      { weaken: (client) => ({ ...client, checkAccess: credulous }), by: 'the realm of a challenge' },
    ],
    [
      'compares the beginning of an address',
      { weaken: (client): RegistryClient => ({ ...client, putBlob: literal }), by: 'the place of an upload' },
    ],
  ])('is found: it %s', async (_how, trial) => {
    const { wrong } = await tryEvery({ world, registry, oneOf: 4, ...trial });
    expect(wrong.filter((line) => /went to|trap|gave a store/.test(line)).length).toBeGreaterThan(0);
  });
});
