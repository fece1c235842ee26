import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';

type End = () => Promise<void>;

const processes = new Set<End>();
const folders = new Set<string>();
/** What was killed a moment ago may still hold or write a file. */
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
let listening = false;

/**
 * Remembers a process to end before this one is gone, however that comes about: normally, by an exception, or by SIGINT,
 * SIGTERM or SIGHUP.
 * @param end sends the signal before its first `await`, because a process that exits waits for nobody
 * @returns a function that ends it now; a second call does nothing
 */
export function endBeforeExit(end: End): End {
  listen();
  const once = async (): Promise<void> => {
    if (processes.delete(once)) await end();
  };
  processes.add(once);
  return once;
}

/** Remembers a folder to remove in the same way, after the processes. @returns a function that removes it now */
export function removeBeforeExit(folder: string): End {
  listen();
  folders.add(folder);
  return async () => {
    if (folders.delete(folder)) await rm(folder, removal);
  };
}

/** Removes a folder, at once and with patience. */
export function removeFolder(folder: string): void {
  rmSync(folder, removal);
}

function listen(): void {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const end of processes) void end();
    folders.forEach(removeFolder);
  });
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
}

function onSignal(signal: NodeJS.Signals): void {
  void endBy(signal);
}

/** Who else listens for the signal decides what it means; when nobody does, it ends the process as if we had not listened. */
async function endBy(signal: NodeJS.Signals): Promise<void> {
  // The program goes on meanwhile and may start something: hence in turns, and the folders last, in one go.
  while (processes.size > 0) await Promise.all([...processes].map(async (end) => end()));
  folders.forEach(removeFolder);
  process.off(signal, onSignal);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
