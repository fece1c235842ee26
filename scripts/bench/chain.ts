import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { inputVariables, readAction, type Action } from '../runner/action-yml.ts';
import { jobEnvironment } from '../runner/environment.ts';
import { createFileCommands, readFileCommands } from '../runner/file-commands.ts';
import { runStep, type StepProcess } from '../runner/step.ts';
import { type Lap, parsePhases } from './figures.ts';
import { fillInputs, type Task } from './inputs.ts';
import type { Release } from './subject.ts';

type Variables = Readonly<Record<string, string>>;

/** What a chain of actions is run for. */
export interface ChainJob {
  readonly task: Task;
  readonly release: Release;
  /** What the job adds to the environment of every step. */
  readonly env: Variables;
}

export interface ChainRun {
  readonly lap: Lap;
  /** Those of all actions; of two with the same name, the later one. */
  readonly outputs: Variables;
}

/** An action whose main step has run. */
interface Started {
  readonly action: Action;
  readonly inputs: Variables;
  readonly state: Variables;
}

/**
 * Runs JavaScript actions one after another as GitHub's runner does: the main steps, then the post steps in reverse order,
 * each with the inputs of `fillInputs` and the outputs, state and environment of those before it. Only the processes of
 * the steps are timed.
 * @param folders each with an `action.yml`
 * @throws Error with its log when a step fails
 */
export async function runChain(folders: readonly string[], job: ChainJob): Promise<ChainRun> {
  const temp = await mkdtemp(join(tmpdir(), 'runner-'));
  try {
    return await runSteps(await Promise.all(folders.map(readAction)), job, temp);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function runSteps(actions: readonly Action[], job: ChainJob, temp: string): Promise<ChainRun> {
  const { release, task } = job;
  const started: Started[] = [];
  const parts = new Map<string, number>();
  let outputs: Variables = {};
  let env: Variables = { ...(await jobEnvironment({ ...release, temp })), ...job.env };
  for (const action of actions) {
    const given = fillInputs(new Set(action.inputs.keys()), task, outputs);
    const inputs = inputVariables(action, given, (name) => contextOf(name, env));
    const files = await createFileCommands(temp, `main_${started.length}`);
    const main = await runTimed(join(action.folder, action.main), { ...env, ...inputs, ...files }, release.workspace);
    for (const [name, time] of mainParts(basename(action.folder), main)) parts.set(name, time);
    const left = await readFileCommands(files);
    started.push({ action, inputs, state: left.state });
    outputs = { ...outputs, ...left.outputs };
    env = { ...env, ...left.env, PATH: [...left.path.toReversed(), env['PATH'] ?? ''].join(delimiter) };
  }
  for (const { action, inputs, state } of started.toReversed()) {
    if (action.post === undefined) continue;
    const files = await createFileCommands(temp, `post_${parts.size}`);
    const variables = { ...env, ...inputs, ...stateVariables(state), ...files };
    const post = await runTimed(join(action.folder, action.post), variables, release.workspace);
    parts.set(actions.length === 1 ? 'post' : `${basename(action.folder)} post`, post.duration);
  }
  const total = [...parts.values()].reduce((sum, time) => sum + time, 0);
  return { lap: { total, parts }, outputs };
}

async function runTimed(script: string, env: Variables, cwd: string): Promise<StepProcess> {
  const step = await runStep(script, { cwd, env });
  if (step.exitCode === 0) return step;
  throw new Error(`${script} ended with ${step.exitCode}:\n${step.shown.join('\n')}`);
}

/** A main step that tells its phases is taken apart; what is left over is the process coming to its end. */
function mainParts(name: string, { commands, duration }: StepProcess): Lap['parts'] {
  const debug = commands.filter((command) => command.name === 'debug');
  const phases = debug.map(({ data }) => parsePhases(data)).find((found) => found !== undefined);
  if (phases === undefined) return new Map([[name, duration]]);
  const told = [...phases.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...phases, ['exit', duration - told]]);
}

/** `${{ github.token }}` is of no use to anybody here, and some actions refuse to run without one. */
function contextOf(name: string, env: Variables): string {
  return name === 'token' ? 'of-no-use' : (env[`GITHUB_${name.toUpperCase()}`] ?? '');
}

function stateVariables(state: Variables): Variables {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
