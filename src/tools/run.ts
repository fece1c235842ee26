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
