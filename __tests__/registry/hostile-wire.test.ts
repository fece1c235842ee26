import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { tally } from '../tally.ts';
import { manifest, unfinished, type Wire, wires } from './hostile-wire.ts';
import { openWorld, type World } from './hostile-world.ts';

/** In milliseconds. What is good has more time, so that nothing depends on how fast this machine is. */
const [deadline, goodDeadline] = [250, 10_000];
/** Each case is tried twice at most, because a minute passes with every pause on its clock; and two seconds are for the rest. */
const patience = 2 * deadline + 2000;
const atOnce = 40;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.allowed = new Set(wires.map((_, index) => registryOf(index)));
  world.raw = (socket) => {
    // The place that was asked for is in the request.
    socket.once('data', (first) => {
      const host = /^host: (.*?)\r$/im.exec(first.toString('latin1'))?.[1] ?? '';
      const wire = wires[Number(host.split(':')[1]) - 1000];
      if (wire === undefined) return;
      speak(socket, wire);
      socket.emit('data', first);
    });
  };
});
afterAll(() => world.close());

/** The registry whose port is the number of a case: they are all tried at once. */
function registryOf(index: number): string {
  return `127.0.0.1:${1000 + index}`;
}

/** Answers `/v2/` well, and everything else as the case has it. */
function speak(socket: Socket, [, write]: Wire): void {
  let asked = '';
  socket.on('data', (chunk) => {
    asked += chunk.toString('latin1');
    for (let end = asked.indexOf('\r\n\r\n'); end >= 0; end = asked.indexOf('\r\n\r\n')) {
      const [line = ''] = asked.split('\r\n', 1);
      asked = asked.slice(end + 4);
      if (line.includes(' /v2/ ')) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
      else write(socket);
    }
  });
}

interface Ended {
  readonly name: string;
  readonly problems: readonly string[];
}

async function ask(wire: Wire, index: number, weak?: Send): Promise<Ended> {
  const [name, , isGood] = wire;
  let slept = 0;
  const sleep = (): Promise<void> => {
    slept += 61_000;
    return Promise.resolve();
  };
  const client = createRegistryClient({
    credentials: () => Promise.resolve(undefined),
    send: weak ?? createSend({ deadline: isGood === 'good' ? goodDeadline : deadline }),
    now: () => performance.now() + slept,
    retry: { sleep, random: () => 0 },
  });
  const began = performance.now();
  const asking = client.getManifest(parseRepository(`${registryOf(index)}/acme/widget`), manifest.digest);
  const found: unknown = await Promise.race([
    asking.catch((error: unknown) => error),
    delay(4 * patience, new Error('it never ended')),
  ]);
  const problems: string[] = [];
  if (performance.now() - began > patience && isGood !== 'good')
    problems.push(`took ${Math.round(performance.now() - began)} ms`);
  if (found instanceof Error) {
    if (found.name !== 'ReleaseError') problems.push(`failed with ${String(found)}`);
    if (isGood === 'good') problems.push(`refused what is good: ${found.message}`);
    if (/##\[|\p{Control}/u.test(found.message)) problems.push('shows what it should not');
  } else if ((found as typeof manifest).digest !== manifest.digest) problems.push('believed other bytes');
  return { name, problems };
}

test('a client comes to an end with an answer that is no good HTTP, or has none', { timeout: 120_000 }, async () => {
  const ended: Ended[] = [];
  for (let first = 0; first < wires.length; first += atOnce) {
    const some = wires.slice(first, first + atOnce);
    ended.push(...(await Promise.all(some.map((wire, index) => ask(wire, first + index)))));
  }
  const wrong = ended.filter(({ problems }) => problems.length > 0);
  expect(wrong).toEqual([]);
  expect(world.strays).toEqual([]);
  // Idle connections are kept for the next request, on purpose; one that still brings something would keep the process.
  await expect.poll(() => unfinished.size, { timeout: 5000 }).toBe(0);
  tally('answers that are no good HTTP', { tried: ended.length, through: wrong.length });
});

/** As somebody writes it who has `fetch` and believes that it never fails. */
const careless: Send = async ({ method, url, headers = {} }) => {
  const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(deadline) });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: new Map(answer.headers), bytes };
};

test('a client that lets a failure of HTTP through as it is, is found', async () => {
  const some = wires.flatMap((wire, index) =>
    /bare line|two lengths|a reset|^101/.test(wire[0]) ? [{ wire, index }] : [],
  );
  expect(some.length).toBeGreaterThan(4);
  const ended = await Promise.all(some.map(({ wire, index }) => ask(wire, index, careless)));
  expect(ended.filter(({ problems }) => problems.length > 0).length).toBeGreaterThan(0);
});
