import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { constants } from 'node:os';

/** A program with everything that it starts. */
export interface ProcessGroup {
  readonly child: ChildProcessWithoutNullStreams;
  /** Sends a signal to every process of the group, and does nothing when there is none. */
  readonly signal: (name: NodeJS.Signals) => void;
  /** Kills the group, and waits for nobody who left it. */
  readonly kill: () => void;
}

export interface GroupOptions {
  /** The whole environment: keep RUNNER_TRACKING_ID in it, by which the runner finds what a job has left behind. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string | undefined;
  /** What the program reads from its standard input, which is closed then. */
  readonly input?: string;
}

/** How a group comes to its end when nobody wants it any more. */
export interface Ending {
  readonly stopping?: AbortSignal | undefined;
  /** Milliseconds from the polite signal to the kill. */
  readonly patience?: number;
}

/**
 * Starts a program as the leader of a session of its own: no terminal belongs to it, so it can ask nobody for a password,
 * and it can be ended with all that it started, which `@actions/exec` cannot do. It never outlives this process, unless that
 * is killed.
 */
export function startGroup(
  command: string,
  args: readonly string[],
  { env, cwd, input = '' }: GroupOptions,
): ProcessGroup {
  const child = spawn(command, args, { ...(cwd === undefined ? {} : { cwd }), env, detached: true, stdio: 'pipe' });
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      child.kill(name); // Windows has no groups.
    }
  };
  const kill = (): void => {
    signal('SIGKILL');
    // Whoever left the group may still hold these open.
    for (const stream of child.stdio) stream?.destroy();
  };
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  // A program that ends without reading its input is no failure; its exit code says what is.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return { child, signal, kill };
}

/**
 * Waits for a group whose output is read elsewhere. When `stopping` is aborted it gets SIGINT, as from Ctrl+C, and 4 seconds
 * later SIGKILL; what its leader leaves behind then is killed as well.
 * @returns the exit code, 128 and the signal's number when a signal ended it; it rejects when it cannot be started
 */
export function endOfGroup(group: ProcessGroup, { stopping, patience = 4000 }: Ending): Promise<number> {
  const { child } = group;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      group.signal('SIGINT');
      timer = setTimeout(group.kill, patience);
    };
    const settle = (): void => {
      clearTimeout(timer);
      stopping?.removeEventListener('abort', stop);
    };
    stopping?.addEventListener('abort', stop);
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.once('exit', () => {
      if (stopping?.aborted === true) group.signal('SIGKILL');
    });
    child.once('close', (code, signal) => {
      settle();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
    if (stopping?.aborted === true) stop();
  });
}
