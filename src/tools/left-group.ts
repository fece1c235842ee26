import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { readState, saveState } from './step-state.ts';

const key = 'process-group';
/** How long a killed process may take to disappear, in milliseconds. */
const patience = 2000;

/**
 * Writes down a process group, so that the post step ends it when this process is killed before it can. Where there is no
 * /proc, and where nothing can be written, the runner's own sweep has to do.
 */
export function rememberGroup(env: NodeJS.ProcessEnv, leader: number | undefined): void {
  const started = leader === undefined ? undefined : startOf(leader);
  if (leader === undefined || started === undefined) return;
  try {
    saveState(env, key, `${leader} ${started}`);
  } catch {
    // A full disk must not fail a build that may still succeed.
  }
}

/** Kills the group that a killed main step left, if it did, and waits until its leader is gone. */
export async function endLeftGroup(env: NodeJS.ProcessEnv): Promise<void> {
  const [, id, started] = /^([1-9]\d*) (\d+)$/.exec(readState(env, key) ?? '') ?? [];
  const leader = Number(id);
  // -1 would be everybody.
  if (started === undefined || leader < 2 || startOf(leader) !== started) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    return; // It has just ended, or it is no longer ours.
  }
  const end = performance.now() + patience;
  while (startOf(leader) === started && performance.now() < end) await delay(10);
}

/**
 * When a process was started, in clock ticks since boot: with its id, what tells it from all others (proc_pid_stat(5), field
 * 22, counted from behind the name, which may have blanks and brackets in it).
 * @returns nothing when it is gone, or dead and only not yet collected, and where there is no /proc
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : fields[18];
  } catch {
    return undefined;
  }
}
