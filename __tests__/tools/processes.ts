/** Looks at the processes of this machine, as /proc shows them. */
import { readdir, readFile } from 'node:fs/promises';

/** For `expect.poll`: a machine that is busy takes its time to end a process. */
export const patiently = { timeout: 20_000, interval: 20 };

/** Whether it runs; one that is dead and only not yet collected does not. */
export async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  return stat !== '' && !/\) [ZX] [^)]*$/.test(stat);
}

/** The command lines of all that have `text` in theirs. This one, and what started it, may not have it. */
export async function commandsWith(text: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const commands = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return command.includes(text) && (await isAlive(pid)) ? [command.replaceAll('\0', ' ')] : [];
    }),
  );
  return commands.flat();
}
