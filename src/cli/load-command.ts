import type { LoadGitHub } from '../tools/github.ts';
import type { Core } from '../tools/log.ts';
import { listenForStop, type StopSignal } from '../tools/stop-signal.ts';
import { startStopwatch } from '../tools/stopwatch.ts';
import type { Command } from './contract.ts';

export interface CommandOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly loadCore: () => Promise<Core>;
  readonly loadGitHub: LoadGitHub;
}

type Start = (options: CommandOptions) => Promise<void>;

/** Loads one command and nothing else. @returns what does as the entrypoint of the action does; it throws what the command throws */
export async function loadCommand(command: Command): Promise<Start> {
  const stopwatch = startStopwatch(() => performance.now());
  switch (command) {
    case 'plan':
      return (await import('../commands/plan.ts')).plan;
    case 'status':
      return (await import('../commands/status.ts')).status;
    case 'release': {
      const { release } = await import('../commands/release.ts');
      return (options) => stoppable(({ stopping }) => release({ ...options, stopwatch, stopping }));
    }
    case 'merge': {
      const { merge } = await import('../commands/merge.ts');
      return (options) => stoppable(({ stopping }) => merge({ ...options, stopwatch, stopping }));
    }
    case 'rollback': {
      const { rollback } = await import('../commands/rollback.ts');
      return (options) => stoppable(({ stopping }) => rollback({ ...options, stopping }));
    }
    case 'promote': {
      const { promote } = await import('../commands/promote.ts');
      return (options) => stoppable(({ stopping }) => promote({ ...options, stopping }));
    }
  }
}

/** What writes comes to an orderly end when it is stopped; what only reads is just ended. */
async function stoppable(run: (stop: StopSignal) => Promise<void>): Promise<void> {
  const stop = listenForStop();
  try {
    await Promise.race([run(stop), stop.overdue]);
  } finally {
    stop.leave();
  }
}
