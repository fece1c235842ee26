/** Runs one step of a workflow: ours as GitHub's runner does, scripts in bash, artifacts as folders. It refuses the rest. */
import { execFile } from 'node:child_process';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createFileCommands, readFileCommands } from '../../scripts/runner/file-commands.ts';
import type { Stage, StagedRun } from './stage.ts';
import { type Contexts, expand, textOf } from './workflow-expressions.ts';
import type { Step } from './workflow-file.ts';

const run = promisify(execFile);
const project = resolve(import.meta.dirname, '../..');

/** What the steps of one run share. */
export interface StepScene {
  readonly stage: Stage;
  readonly ref: string;
  readonly sha: string;
  /** The name of the event; `push` when nothing is said. */
  readonly event?: string;
  /** `github.token`; none when nothing is said. */
  readonly token?: string;
  /** Variables of every step. */
  readonly env?: Readonly<Record<string, string>>;
  readonly artifacts: string;
}

export interface StepCall {
  readonly step: Step;
  readonly known: Contexts;
  readonly place: { readonly workspace: string; readonly temp: string };
  /** Takes the runs of our own steps. */
  readonly ours: StagedRun[];
}

/** @returns the outputs of the step @throws Error when it fails, or when nobody here knows what it does */
export async function runStep(
  scene: StepScene,
  { step, known, place, ours }: StepCall,
): Promise<Readonly<Record<string, string>>> {
  const inputs = texts(step.with ?? {}, known);
  const at = (name: string): string => inputs[name] ?? '';
  if (step.run !== undefined) {
    const env = { GITHUB_REF_NAME: shortName(scene.ref), GITHUB_SHA: scene.sha, ...texts(step.env ?? {}, known) };
    return runScript(step.run, { place, env });
  }
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
      return runOurs(scene, { uses, inputs, workspace: place.workspace, ours });
  }
}

async function download(artifacts: string, { prefix, path }: { prefix: string; path: string }): Promise<void> {
  const names = (await readdir(artifacts)).filter((name) => name.startsWith(prefix));
  for (const name of names) await cp(join(artifacts, name), path, { recursive: true });
}

/**
 * An entrance of ours, by `$/plan` or `release-image/action/plan`. The step has the logins that the file gives it, and else those
 * that Docker has.
 */
async function runOurs(
  { stage, ref, event: name = 'push', sha, token, env }: StepScene,
  {
    uses,
    inputs,
    workspace,
    ours,
  }: { uses: string; inputs: Record<string, string>; workspace: string; ours: StagedRun[] },
): Promise<Readonly<Record<string, string>>> {
  const folder = /^(?:\$|release-image\/action)(?:\/([a-z]+))?$/.exec(uses);
  if (folder === null) throw new Error(`Nobody here knows what ${uses} does.`);
  const event = { name, ref, sha, payload: await stage.repository.pushEvent(ref) };
  const result = await stage.release(ref, {
    action: join(project, folder[1] ?? ''),
    inputs: { username: '', password: '', ...inputs },
    workspace,
    event,
    ...(token === undefined ? {} : { token }),
    ...(env === undefined ? {} : { env }),
  });
  ours.push(result);
  if (result.exitCode !== 0 || result.postExitCode !== 0) throw new Error(`${uses} failed:\n${result.log}`);
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

/** GITHUB_REF_NAME: `v1.0.0` of `refs/tags/v1.0.0`. */
export function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
}

export function texts(values: Readonly<Record<string, unknown>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(expand(value, contexts))]));
}
