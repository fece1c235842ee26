import { beforeEach, describe, expect, test } from 'vitest';
import { HostLimit, type Verdict } from '../../src/registry/host-limit.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import type { HttpAnswer } from '../../src/registry/answer.ts';
import type { Send } from '../../src/registry/transport.ts';

describe('the places of a host', () => {
  let limit: HostLimit;
  beforeEach(() => {
    limit = new HostLimit();
  });

  /** How many of 10 may go at the same time, if what went before ended like this. */
  async function placesAfter(...verdicts: readonly Verdict[]): Promise<number> {
    for (const verdict of verdicts) {
      await limit.enter('a');
      limit.leave('a', verdict);
    }
    let running = 0;
    for (let index = 0; index < 10; index += 1) void limit.enter('a').then(() => (running += 1));
    await new Promise(setImmediate);
    return running;
  }
  const good = (count: number): Verdict[] => Array<Verdict>(count).fill('good');

  test.each<[what: string, verdicts: Verdict[], places: number]>([
    ['three at first', [], 3],
    ['one after it was too much', ['throttled'], 1],
    ['one at least', ['throttled', 'throttled'], 1],
    ['one after 19 that went well', ['throttled', ...good(19)], 1],
    ['two after 20 that went well', ['throttled', ...good(20)], 2],
    ['one when the count begins again', ['throttled', ...good(19), 'throttled', ...good(19)], 1],
    ['three after 40', ['throttled', ...good(40)], 3],
    ['never more than three', good(100), 3],
    ['as many as before when nobody knows', ['throttled', ...good(19), 'unclear', ...good(1)], 2],
  ])('are %s', async (_what, verdicts, places) => {
    expect(await placesAfter(...verdicts)).toBe(places);
  });

  test('are given in the order of asking, as soon as one is free', async () => {
    const order: number[] = [];
    for (let index = 0; index < 5; index += 1) void limit.enter('a').then(() => order.push(index));
    await new Promise(setImmediate);
    expect(order).toEqual([0, 1, 2]);
    limit.leave('a', 'good');
    await new Promise(setImmediate);
    expect(order).toEqual([0, 1, 2, 3]);
  });

  test('are not those of another host', async () => {
    await placesAfter('throttled');
    await limit.enter('b');
  });
});

describe('a client', () => {
  const tags = Array.from({ length: 20 }, (_, index) => parseTag(`t${index}`));
  const repository = parseRepository('registry.example/acme/widget');

  /** A registry that takes a moment for each request; `answer` says what it answers to the n-th, from 0. */
  function slowRegistry(answer: (index: number) => number): { readonly send: Send; readonly running: number[] } {
    const running: number[] = [];
    let [now, count] = [0, 0];
    const send: Send = async ({ url }) => {
      const status = url.pathname === '/v2/' ? 200 : answer(count);
      count += url.pathname === '/v2/' ? 0 : 1;
      now += 1;
      running.push(now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
      return { status, headers: new Map(), bytes: new Uint8Array() } satisfies HttpAnswer;
    };
    return { send, running };
  }

  async function resolveAll(send: Send): Promise<void> {
    let time = 0;
    const sleep = (wait: number): Promise<void> => {
      time += wait;
      return Promise.resolve();
    };
    const credentials = (): Promise<undefined> => Promise.resolve(undefined);
    const client = createRegistryClient({ credentials, send, now: () => time, retry: { sleep, random: () => 0 } });
    expect(await Promise.all(tags.map((tag) => client.resolve(repository, tag)))).toEqual(tags.map(() => undefined));
  }

  test('sends a host three requests at the same time, however many there are', async () => {
    const { send, running } = slowRegistry(() => 404);
    await resolveAll(send);
    expect(running).toHaveLength(21);
    expect(Math.max(...running)).toBe(3);
  });

  test('sends one at a time after a 429, and ends all the same', async () => {
    const { send, running } = slowRegistry((index) => (index === 3 ? 429 : 404));
    await resolveAll(send);
    expect(running).toHaveLength(22);
    expect(Math.max(...running.slice(-14))).toBe(1);
  });

  test('holds no place while it waits: three requests that have to wait stop no other host', async () => {
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const send: Send = ({ url }) =>
      Promise.resolve({
        status: /\/(?:t0|t1|t2)$/.test(url.pathname) && !isAwake ? 503 : 404,
        headers: new Map(),
        bytes: new Uint8Array(),
      });
    let isAwake = false;
    const credentials = (): Promise<undefined> => Promise.resolve(undefined);
    const client = createRegistryClient({ credentials, send, retry: { sleep: () => asleep } });
    const stuck = tags.slice(0, 3).map((tag) => client.resolve(repository, tag));
    expect(await Promise.all(tags.slice(3).map((tag) => client.resolve(repository, tag)))).toHaveLength(17);
    isAwake = true;
    wake();
    expect(await Promise.all(stuck)).toEqual([undefined, undefined, undefined]);
  });
});
