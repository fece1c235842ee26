import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { removeBeforeExit } from '../ending.ts';
import { inputVariables, readAction, unexpectedInputs } from './action-yml.ts';
import type { Command } from './commands.ts';
import { jobEnvironment, type RunEvent } from './environment.ts';
import { createFileCommands, readFileCommands } from './file-commands.ts';
import { runStep, type StepProcess } from './step.ts';

export interface RunOptions {
  /** The folder that holds `action.yml`. */
  readonly action: string;
  /** `with:` */
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: RunEvent;
  /** GITHUB_WORKSPACE: where the repository is checked out, and where the action runs. */
  readonly workspace: string;
  /** `owner/name`; `octocat/hello-world` if it does not matter. */
  readonly repository?: string;
  /** `github.token`; empty if none is given. */
  readonly token?: string;
  /** The job's `env:`; it wins over what the runner sets, which lets a test point GITHUB_API_URL elsewhere. */
  readonly env?: Readonly<Record<string, string>>;
  /** Cancels the main step, as a person on GitHub would; the post step runs all the same. */
  readonly signal?: AbortSignal;
  /** Kills the main step, and nothing that it started; the post step runs all the same. */
  readonly kill?: AbortSignal;
  /** Told each line of main and post as soon as the log of the run would show it. */
  readonly onLine?: (line: string) => void;
}

/** Everything that one step left behind. */
export interface ActionRun {
  readonly exitCode: number;
  /** What main printed, stdout and stderr, with its commands and nothing masked. */
  readonly log: string;
  /** The same as the log of a run on GitHub shows it: commands carried out, secrets masked. */
  readonly shownLog: string;
  /** The workflow commands in it. */
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What main saved for post. */
  readonly state: Readonly<Record<string, string>>;
  /** What main added to the environment of later steps; `path` comes before their PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** The job summary in Markdown. */
  readonly summary: string;
  /** 0 when the action has no post step. */
  readonly postExitCode: number;
  readonly postLog: string;
  readonly postSummary: string;
  readonly postCommands: readonly Command[];
  /** Inputs that the action does not declare. The runner only warns about them. */
  readonly unexpectedInputs: readonly string[];
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** In milliseconds. `ending` is what main took after the signal that ended it. */
  readonly durations: { readonly main: number; readonly ending: number | undefined; readonly post: number };
  /** Removes RUNNER_TEMP. It happens anyway, when this process ends. */
  readonly dispose: () => Promise<void>;
}

/**
 * Runs a JavaScript action as GitHub's runner does: `node main`, and `node post` whatever came of it (`post-if: always()`),
 * in an environment that is built from scratch. Node is the one that runs this.
 * @throws Error when `action.yml` or a file command is malformed; a failing action is a result
 */
export async function runAction(options: RunOptions): Promise<ActionRun> {
  const action = await readAction(options.action);
  const temp = await mkdtemp(join(tmpdir(), 'runner-'));
  const dispose = removeBeforeExit(temp);
  const repository = options.repository ?? 'octocat/hello-world';
  const job = await jobEnvironment({ event: options.event, repository, workspace: options.workspace, temp });
  const context = (name: string): string =>
    name === 'token' ? (options.token ?? '') : (job[`GITHUB_${name.toUpperCase()}`] ?? '');
  const base = { ...job, ...inputVariables(action, options.inputs, context), ...options.env };
  const { workspace: cwd, onLine, signal, kill } = options;

  const mainFiles = await createFileCommands(temp, 'main');
  const mainEnv = { ...base, ...mainFiles };
  const main = await runStep(join(action.folder, action.main), { cwd, env: mainEnv, signal, kill, onLine });
  const left = await readFileCommands(mainFiles);
  const state = { ...assigned(main, 'save-state'), ...left.state };

  const postFiles = await createFileCommands(temp, 'post');
  const path = [...left.path.toReversed(), base['PATH'] ?? ''].join(delimiter);
  const postEnv = { ...base, PATH: path, ...left.env, ...stateVariables(state), ...postFiles };
  const post =
    action.post === undefined
      ? undefined
      : await runStep(join(action.folder, action.post), { cwd, env: postEnv, onLine });

  return {
    exitCode: main.exitCode,
    log: text(main.lines),
    shownLog: text(main.shown),
    commands: main.commands,
    outputs: { ...assigned(main, 'set-output'), ...left.outputs },
    state,
    env: left.env,
    path: left.path,
    summary: left.summary,
    postExitCode: post?.exitCode ?? 0,
    postLog: text(post?.lines ?? []),
    postSummary: (await readFileCommands(postFiles)).summary,
    postCommands: post?.commands ?? [],
    unexpectedInputs: unexpectedInputs(action, options.inputs),
    temp,
    durations: { main: main.duration, ending: main.ending, post: post?.duration ?? 0 },
    dispose,
  };
}

/** The values that a step set by commands in its output, which the runner still obeys. */
function assigned(step: StepProcess, name: 'set-output' | 'save-state'): Record<string, string> {
  const commands = step.commands.filter((command) => command.name.toLowerCase() === name);
  return Object.fromEntries(commands.map(({ properties, data }) => [properties['name'] ?? '', data]));
}

function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
