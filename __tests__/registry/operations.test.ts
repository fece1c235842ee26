import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { createClock } from '../faults/clock.ts';
import type { HttpAnswer } from '../../src/registry/answer.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import type { Send } from '../../src/registry/transport.ts';

const repository = parseRepository('127.0.0.1:5000/acme/widget');
const digest = digestOf(new Uint8Array());

function answer(status: number, headers: Readonly<Record<string, string>> = {}, text = ''): HttpAnswer {
  return { status, headers: new Map(Object.entries(headers)), bytes: new TextEncoder().encode(text) };
}

/** A registry whose token server answers 429 with this pause, twice. Requests that have no time end as they do on the network. */
function registryThatPauses(seconds: number): Send {
  let refused = 0;
  return ({ url, timeout = 0 }) => {
    if (timeout <= 1) return Promise.reject(new DOMException('too late', 'TimeoutError'));
    if (url.pathname === '/v2/') {
      return Promise.resolve(answer(401, { 'www-authenticate': 'Bearer realm="http://127.0.0.1:5000/token"' }));
    }
    if (url.pathname !== '/token') return Promise.resolve(answer(200, { 'docker-content-digest': digest }));
    refused += 1;
    if (refused <= 2) return Promise.resolve(answer(429, { 'retry-after': `${seconds}` }));
    return Promise.resolve(answer(200, {}, JSON.stringify({ token: 'T', expires_in: 3600 })));
  };
}

describe('operations on one repository', () => {
  test('that wait for the same token all have their time when it comes, however long its server pauses', async () => {
    const { now, sleep } = createClock();
    const retry = { sleep, random: () => 0.5 };
    const client = createRegistryClient({
      credentials: () => Promise.resolve(undefined),
      send: registryThatPauses(100),
      now,
      retry,
    });
    const tags = ['1.4.2', '1.4', '1'].map(parseTag);
    await expect(Promise.all(tags.map((tag) => client.resolve(repository, tag)))).resolves.toEqual(
      tags.map(() => digest),
    );
  });
});
