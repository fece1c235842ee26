import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import type { Tag } from '../../src/image/tag.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import { createSend } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { tally } from '../tally.ts';
import { commandByCulture } from '../tools/runner-commands.ts';
import { lies } from './hostile-answers.ts';
import { type Lie, other, ownHost } from './hostile-lie.ts';
import { openWorld, type World } from './hostile-world.ts';

/** What one operation may take at most: requests, and milliseconds on its clock (two minutes, and five of pauses). */
const [mostRequests, mostWaiting] = [20, 7 * 60_000];
const secrets = ['canary-51ab', Buffer.from('demo:canary-51ab').toString('base64').replace(/=+$/, '')];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.allowed = new Set([ownHost]);
});
afterAll(() => world.close());

const send = createSend({ deadline: 20_000 });

async function problemsOf(lie: Lie, weaken = (client: RegistryClient): RegistryClient => client): Promise<string[]> {
  world.clear();
  const realm = lie.byToken === true ? `Bearer realm="http://${ownHost}/token"` : 'Basic realm="r"';
  world.answer = (request, response) => {
    const { url = '', headers } = request;
    // Whoever comes back with this was not asked to.
    response.setHeader('set-cookie', ['a=b; Path=/', 'c=d; Domain=.example; Secure']);
    if (headers.authorization === undefined && url === '/v2/') {
      response.writeHead(401, { 'www-authenticate': realm }).end();
    } else if (url === '/v2/' && lie.byToken === true) response.end();
    else lie.answer(request, response);
  };
  let slept = 0;
  const real = createRegistryClient({
    credentials: () => Promise.resolve({ kind: 'password', username: 'demo', password: new Secret('canary-51ab') }),
    send,
    now: () => performance.now() + slept,
    retry: {
      random: () => 0.5,
      sleep: (time) => {
        slept += time;
        return Promise.resolve();
      },
    },
  });
  const repository = parseRepository(`${ownHost}/acme/widget`);
  const problems: string[] = [];
  const found = await lie.run(weaken(real), repository).then(
    (value: unknown) => {
      if (lie.isHarmless?.(value) !== true) problems.push(`believed, with ${String(value).slice(0, 100)}`);
    },
    (error: unknown) => error as Error,
  );
  if (found !== undefined) problems.push(...problemsWith(found));
  if (world.atRegistry.length > mostRequests) problems.push(`${world.atRegistry.length} requests`);
  if (slept > mostWaiting) problems.push(`waited ${slept} ms`);
  if (world.atRegistry.some(({ headers }) => headers.cookie !== undefined)) problems.push('sent a cookie');
  return [...problems, ...world.strays.map((place) => `went to ${place}`)];
}

/** An error of ours is short, in one line that the runner takes for no command, and tells no secret. */
function problemsWith({ name, message }: Error): string[] {
  return [
    ...(name === 'ReleaseError' ? [] : [`failed with ${name}: ${message}`]),
    ...(message.length > 1500 ? [`said ${message.length} characters`] : []),
    ...(/[\p{Control}\u202e]/u.test(message) || commandByCulture(message) !== undefined
      ? ['said what the runner obeys']
      : []),
    ...(secrets.some((secret) => message.includes(secret)) ? ['told a secret'] : []),
  ];
}

test('what a registry says is proved before it is believed, and asked for so often and no more', async () => {
  const wrong: string[] = [];
  for (const lie of lies) {
    const problems = await problemsOf(lie);
    if (problems.length > 0) wrong.push(`${lie.name}: ${problems.join(', ')}`);
  }
  expect(wrong).toEqual([]);
  tally('lying answers', { tried: lies.length, through: wrong.length });
});

test.each<[how: string, weaken: (client: RegistryClient) => RegistryClient]>([
  ['proves no digest', (client) => ({ ...client, getManifest: () => Promise.resolve(other) })],
  ['proves no blob', (client) => ({ ...client, getBlob: () => Promise.resolve(new Uint8Array()) })],
  ['does not read what it copies', (client) => ({ ...client, copy: () => Promise.resolve() })],
  ['takes whatever is in a list', (client) => ({ ...client, tags: () => Promise.resolve(['a b' as Tag]) })],
  [
    'asks for ever',
    (client) => ({ ...client, checkAccess: (repository) => again(() => client.checkAccess(repository)) }),
  ],
  ['shows what it hears', (client) => ({ ...client, putManifest: () => Promise.reject(new Error('\n::error::x')) })],
])('a client that %s is found', async (_how, weaken) => {
  let found = 0;
  for (const lie of lies) {
    found += (await problemsOf(lie, weaken)).length;
    if (found > 0) break;
  }
  expect(found).toBeGreaterThan(0);
});

async function again(work: () => Promise<void>): Promise<void> {
  for (let times = 0; times < 30; times += 1) await work().catch(() => undefined);
  throw new Error('again');
}
