/**
 * Runs a reusable workflow: its jobs one after the other, each in a checkout of its own, our steps as GitHub's runner does,
 * scripts in bash, artifacts as folders. It knows what release.yml needs and refuses the rest.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createFileCommands, readFileCommands } from '../../scripts/runner/file-commands.ts';
import type { Stage, StagedRun } from './stage.ts';
import { type Contexts, evaluate, expand, textOf } from './workflow-expressions.ts';
import { type Job, readWorkflow, type Step, type Workflow } from './workflow-file.ts';

const run = promisify(execFile);
const project = resolve(import.meta.dirname, '../..');

export interface WorkflowCall {
  readonly stage: Stage;
  /** The ref that is pushed. */
  readonly ref: string;
  /** Another event than the push. */
  readonly event?: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Told of each job as it ends. */
  readonly onJob?: (job: JobRun) => Promise<void>;
  /** Below it, a folder is made for each job. */
  readonly folder: string;
}

/** One job that ran. */
export interface JobRun {
  readonly job: string;
  readonly runsOn: unknown;
  readonly concurrency: unknown;
  readonly outputs: Readonly<Record<string, string>>;
  /** Our own steps, in their order. */
  readonly steps: readonly StagedRun[];
}

export interface WorkflowRun {
  readonly jobs: readonly JobRun[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** What the jobs of one run share. */
interface Scene extends WorkflowCall {
  readonly workflow: Workflow;
  readonly sha: string;
  readonly artifacts: string;
}

type Results = Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>;

/** @throws Error when a step fails, as GitHub ends the job then */
export async function runWorkflow(file: string, call: WorkflowCall): Promise<WorkflowRun> {
  const workflow = readWorkflow(file);
  const scene = {
    ...call,
    workflow,
    sha: await call.stage.repository.sha(call.ref),
    artifacts: join(call.folder, 'artifacts'),
  };
  await mkdir(scene.artifacts, { recursive: true });
  const results: Results = {};
  const jobs: JobRun[] = [];
  // The jobs stand in the order of their needs: a job that was not run yet has no result, and its dependants are skipped.
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const needs = Object.fromEntries((job.needs ?? []).map((need) => [need, results[need]]));
    const contexts = { ...callContexts(scene), needs };
    const isReady = Object.values(needs).every((need) => need?.result === 'success');
    if (!isReady || (job.if !== undefined && evaluate(job.if, contexts) !== true)) {
      results[name] = { result: 'skipped', outputs: {} };
      continue;
    }
    const outputs: Record<string, string> = {};
    for (const matrix of matrixOf(job, contexts)) {
      const ran = await runJob(scene, { name, job, contexts: { ...contexts, matrix, job: { check_run_id: 4711 } } });
      jobs.push(ran);
      Object.assign(outputs, ran.outputs);
      await call.onJob?.(ran);
    }
    results[name] = { result: 'success', outputs };
  }
  const outputs = Object.entries(workflow.on?.workflow_call?.outputs ?? {});
  return {
    jobs,
    outputs: texts(Object.fromEntries(outputs.map(([name, { value }]) => [name, value])), { jobs: results }),
  };
}

function callContexts(scene: Scene): Contexts {
  const declared = Object.entries(scene.workflow.on?.workflow_call?.inputs ?? {});
  const defaults = Object.fromEntries(declared.map(([name, input]) => [name, input.default]));
  const github = { repository: scene.stage.repository.fullName, ref: scene.ref, sha: scene.sha };
  return { github, inputs: { ...defaults, ...scene.with }, secrets: scene.secrets };
}

function matrixOf(job: Job, contexts: Contexts): readonly unknown[] {
  if (job.strategy === undefined) return [{}];
  return (expand(job.strategy.matrix, contexts) as { include: readonly unknown[] }).include;
}

async function runJob(
  scene: Scene,
  { name, job, contexts }: { name: string; job: Job; contexts: Contexts },
): Promise<JobRun> {
  const folder = await mkdtemp(join(scene.folder, `${name}-`));
  const place = { workspace: join(folder, 'workspace'), temp: join(folder, 'temp') };
  await mkdir(place.temp);
  const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
  const ours: StagedRun[] = [];
  for (const [index, step] of (job.steps ?? []).entries()) {
    const known = { ...contexts, steps, runner: { temp: place.temp } };
    if (step.if !== undefined && evaluate(step.if, known) !== true) continue;
    const outputs = await runStep(scene, { step, known, place, ours });
    steps[step.id ?? `__${index}`] = { outputs };
  }
  const known = { ...contexts, steps };
  return {
    job: name,
    runsOn: expand(job['runs-on'], known),
    concurrency: job.concurrency && texts(job.concurrency, known),
    outputs: texts(job.outputs ?? {}, known),
    steps: ours,
  };
}

interface StepCall {
  readonly step: Step;
  readonly known: Contexts;
  readonly place: { readonly workspace: string; readonly temp: string };
  /** Takes the runs of our own steps. */
  readonly ours: StagedRun[];
}

/** @returns the outputs of the step */
async function runStep(
  scene: Scene,
  { step, known, place, ours }: StepCall,
): Promise<Readonly<Record<string, string>>> {
  const inputs = texts(step.with ?? {}, known);
  const at = (name: string): string => inputs[name] ?? '';
  if (step.run !== undefined) return runScript(step.run, { place, env: texts(step.env ?? {}, known) });
  const [uses = ''] = (step.uses ?? '').split('@');
  switch (uses) {
    case 'actions/checkout':
      await run('git', ['clone', '--quiet', scene.stage.repository.origin, place.workspace]);
      await run('git', ['checkout', '--quiet', scene.sha], { cwd: place.workspace });
      return {};
    case 'actions/upload-artifact':
      await cp(at('path'), join(scene.artifacts, at('name'), basename(at('path'))));
      return {};
    case 'actions/download-artifact':
      await download(scene.artifacts, { prefix: at('pattern').replace(/\*$/, ''), path: at('path') });
      return {};
    default:
      return runOurs(scene, { folder: uses, inputs, workspace: place.workspace, ours });
  }
}

async function download(artifacts: string, { prefix, path }: { prefix: string; path: string }): Promise<void> {
  const names = (await readdir(artifacts)).filter((name) => name.startsWith(prefix));
  for (const name of names) await cp(join(artifacts, name), path, { recursive: true });
}

/** A step of the workflow's own repository (`$/plan`). */
async function runOurs(
  { stage, ref, event: name, sha }: Scene,
  {
    folder,
    inputs,
    workspace,
    ours,
  }: { folder: string; inputs: Record<string, string>; workspace: string; ours: StagedRun[] },
): Promise<Readonly<Record<string, string>>> {
  if (!folder.startsWith('$/')) throw new Error(`Nobody here knows what ${folder} does.`);
  const event = { name: name ?? 'push', ref, sha, payload: await stage.repository.pushEvent(ref) };
  const result = await stage.release(ref, { action: join(project, folder.slice(2)), inputs, workspace, event });
  ours.push(result);
  if (result.exitCode !== 0 || result.postExitCode !== 0) throw new Error(`${folder} failed:\n${result.log}`);
  return result.outputs;
}

/** `bash -e {0}` is what runs a script that names no shell. */
async function runScript(
  script: string,
  { place, env }: { place: StepCall['place']; env: Readonly<Record<string, string>> },
): Promise<Readonly<Record<string, string>>> {
  const files = await createFileCommands(place.temp, 'script');
  const file = join(place.temp, 'script.sh');
  await writeFile(file, script);
  const variables = { PATH: process.env['PATH'], RUNNER_TEMP: place.temp, GITHUB_WORKSPACE: place.workspace };
  await run('bash', ['-e', file], { cwd: place.workspace, env: { ...variables, ...files, ...env } });
  return (await readFileCommands(files)).outputs;
}

function texts(values: Readonly<Record<string, unknown>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(expand(value, contexts))]));
}
