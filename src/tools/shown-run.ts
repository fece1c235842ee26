import { clean } from './clean.ts';
import { rememberGroup } from './left-group.ts';
import { createLineSplitter } from './line-splitter.ts';
import { type Ending, endOfGroup, startGroup } from './process-group.ts';

export interface ShownRun extends Ending {
  /** The whole environment of the program. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The environment of this step: whatever is still running when it is killed is ended by its post step. */
  readonly step: NodeJS.ProcessEnv;
  /** Gets each line of either stream as it comes, cleaned for the log. */
  readonly onLine: (line: string) => void;
}

/**
 * Runs a program whose output people read while it comes. It is ended with all that it started when `stopping` is aborted.
 * @returns the exit code; not 0 when a signal ended it. It rejects when the program cannot be started
 */
export async function runShown(
  command: string,
  args: readonly string[],
  { env, cwd, step, onLine, ...ending }: ShownRun,
): Promise<number> {
  const show = (line: string): void => {
    onLine(clean(line));
  };
  const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
  const group = startGroup(command, args, { env, cwd });
  rememberGroup(step, group.child.pid);
  group.child.stdout.on('data', stdout.write);
  group.child.stderr.on('data', stderr.write);
  const exitCode = await endOfGroup(group, ending);
  stdout.end();
  stderr.end();
  return exitCode;
}
