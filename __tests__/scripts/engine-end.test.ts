import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';

const script = join(import.meta.dirname, 'hold-engine.ts');

/** The command lines of the processes that have to do with a folder. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(folder));
}

// An engine that was found is not ours to end.
test.skipIf(inject('engine').provided === 'found').each(['SIGINT', 'SIGTERM', 'SIGKILL', 'an exception'] as const)(
  'no process outlives the one that started the engine, ended by %s',
  async (ending) => {
    // Not the engine of these tests, or it would be found.
    const env = { ...process.env, DOCKER_HOST: undefined, DOCKER_CONFIG: undefined };
    const holder = fork(script, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const ended = once(holder, 'exit');
    const [output] = (await Promise.race([once(holder.stdout ?? holder, 'data'), ended])) as [Buffer];
    const folder = String(output).trim();
    // The engine, its containerd, the container's shim, the registry.
    expect(processesOf(folder).length).toBeGreaterThanOrEqual(4);
    if (ending === 'an exception') holder.send('throw');
    else holder.kill(ending);
    await ended;
    for (let patience = 100; processesOf(folder).length > 0 && patience > 0; patience--) await delay(20);
    expect(processesOf(folder)).toEqual([]);
    // A killed process cannot clean up: the next start does.
    expect(existsSync(folder)).toBe(ending === 'SIGKILL');
  },
);
