/** Runs a workflow: its jobs one after the other, each in a checkout of its own, and those of the workflows that they call. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { StagedRun } from './stage.ts';
import { type Contexts, evaluate, expand } from './workflow-expressions.ts';
import { type Job, needsOf, readWorkflow, type Workflow } from './workflow-file.ts';
import { runStep, shortName, type StepScene, texts } from './workflow-steps.ts';

const project = resolve(import.meta.dirname, '../..');

export interface WorkflowCall extends Omit<StepScene, 'sha' | 'artifacts'> {
  /** `inputs`: of the caller, or of who started it by hand. */
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Variables of the repository. */
  readonly vars?: Readonly<Record<string, string>>;
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
  /** Those of called workflows too. */
  readonly jobs: readonly JobRun[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** What the jobs of one run share. */
interface Scene extends WorkflowCall, StepScene {
  readonly workflow: Workflow;
}

type Results = Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>;

/** @throws Error when a step fails, as GitHub ends the job then */
export async function runWorkflow(file: string, call: WorkflowCall): Promise<WorkflowRun> {
  return runJobs(readWorkflow(file), call);
}

/** The same for a workflow that was read already. */
export async function runJobs(workflow: Workflow, call: WorkflowCall): Promise<WorkflowRun> {
  const sha = await call.stage.repository.sha(call.ref);
  const scene = { ...call, workflow, sha, artifacts: join(call.folder, 'artifacts') };
  await mkdir(scene.artifacts, { recursive: true });
  const results: Results = {};
  const jobs: JobRun[] = [];
  // The jobs stand in the order of their needs: a job that was not run yet has no result, and its dependants are skipped.
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const needs = Object.fromEntries(needsOf(job).map((need) => [need, results[need]]));
    const contexts = { ...callContexts(scene), needs };
    const isReady = Object.values(needs).every((need) => need?.result === 'success');
    if (!isReady || (job.if !== undefined && evaluate(job.if, contexts) !== true)) {
      results[name] = { result: 'skipped', outputs: {} };
      continue;
    }
    const ran =
      job.uses === undefined
        ? await runMatrix(scene, { name, job, contexts })
        : await callJob(scene, { job, contexts });
    jobs.push(...ran.jobs);
    results[name] = { result: 'success', outputs: ran.outputs };
  }
  const outputs = Object.entries(workflow.on?.workflow_call?.outputs ?? {});
  return {
    jobs,
    outputs: texts(Object.fromEntries(outputs.map(([name, { value }]) => [name, value])), { jobs: results }),
  };
}

function callContexts(scene: Scene): Contexts {
  const { workflow_call: called, workflow_dispatch: dispatched } = scene.workflow.on ?? {};
  const declared = Object.entries({ ...called?.inputs, ...dispatched?.inputs });
  const defaults = Object.fromEntries(declared.map(([name, input]) => [name, input.default]));
  const github = {
    repository: scene.stage.repository.fullName,
    event_name: scene.event ?? 'push',
    ref: scene.ref,
    ref_name: shortName(scene.ref),
    ref_type: scene.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    sha: scene.sha,
    actor: 'octocat',
  };
  const { secrets = {}, vars = {} } = scene;
  return { github, inputs: { ...defaults, ...scene.with }, secrets, vars };
}

interface JobCall {
  readonly job: Job;
  readonly contexts: Contexts;
}

/** A job that calls our reusable workflow, which is the only one that anybody here knows. */
async function callJob(scene: Scene, { job, contexts }: JobCall): Promise<WorkflowRun> {
  const path = /^release-image\/action\/(\.github\/workflows\/[a-z]+\.yml)@/.exec(job.uses ?? '')?.[1];
  if (path === undefined) throw new Error(`Nobody here knows the workflow ${job.uses ?? ''}.`);
  const given = Object.fromEntries(
    Object.entries(job.with ?? {}).map(([name, value]) => [name, expand(value, contexts)]),
  );
  const secrets = texts(job.secrets ?? {}, contexts);
  return runWorkflow(join(project, path), { ...scene, with: given, secrets });
}

async function runMatrix(scene: Scene, { name, job, contexts }: JobCall & { name: string }): Promise<WorkflowRun> {
  const jobs: JobRun[] = [];
  for (const matrix of matrixOf(job, contexts)) {
    const ran = await runJob(scene, { name, job, contexts: { ...contexts, matrix, job: { check_run_id: 4711 } } });
    jobs.push(ran);
    await scene.onJob?.(ran);
  }
  return { jobs, outputs: Object.assign({}, ...jobs.map(({ outputs }) => outputs)) as WorkflowRun['outputs'] };
}

function matrixOf(job: Job, contexts: Contexts): readonly unknown[] {
  if (job.strategy === undefined) return [{}];
  return (expand(job.strategy.matrix, contexts) as { include: readonly unknown[] }).include;
}

async function runJob(scene: Scene, { name, job, contexts }: JobCall & { name: string }): Promise<JobRun> {
  const folder = await mkdtemp(join(scene.folder, `${name}-`));
  const place = { workspace: join(folder, 'workspace'), temp: join(folder, 'temp') };
  // Whether or not there is a checkout, the runner makes the folder.
  for (const each of Object.values(place)) await mkdir(each);
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
