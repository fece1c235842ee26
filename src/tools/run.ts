/** What a finished process left behind. */
export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What the program reads from its standard input: the one way in for secrets. */
  readonly input?: string;
  readonly cwd?: string;
  /** The whole environment; without it the program gets ours. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a program to its end, without a shell, and gives everything it printed, unseen by the log. The exit code decides
 * what happened: no exit code makes it reject, a program that cannot be started does.
 */
export type Run = (command: string, args: readonly string[], options?: RunOptions) => Promise<RunResult>;

/**
 * Closes a program's stdin, which stays open without any input, so that a reader waits for ever. `@actions/exec` hands it to
 * `stdin.end`, where a function is a callback and nothing is written: an empty buffer is, and when the program has ended by
 * then, that fails (EPIPE) where nobody can catch it.
 */
export const noInput = (() => undefined) as unknown as Buffer;

/** @returns `Run` on top of `@actions/exec` */
export function createRun(exec: Pick<typeof import('@actions/exec'), 'getExecOutput'>): Run {
  return (command, args, { input, env, cwd } = {}) =>
    exec.getExecOutput(quoteCommand(command), [...args], {
      ...(env === undefined ? {} : { env: withoutGaps(env) }),
      ...(cwd === undefined ? {} : { cwd }),
      input: input === undefined ? noInput : Buffer.from(input),
      silent: true,
      ignoreReturnCode: true,
    });
}

/** `@actions/exec` splits its first argument at spaces, like a command line: this makes one word of a path. */
export function quoteCommand(command: string): string {
  return `"${command.replaceAll('"', '\\"')}"`;
}

/** The environment as `@actions/exec` takes it: a name without a value is left out. */
export function withoutGaps(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
