import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Core } from '../tools/log.ts';
import { checkoutEvent, rootOf } from './checkout.ts';
import { inputVariables, withoutInputs } from './environment.ts';
import type { LoadLibrary } from './expressions.ts';
import type { RunInvocation } from './invocation.ts';
import { readStepInputs, type StepInputs } from './step-inputs.ts';

export interface EnvironmentOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Of this run, for files that are handed over. */
  readonly temp: string;
  /** Everything on standard input. */
  readonly readInput: () => Promise<string>;
  readonly loadLibrary: LoadLibrary;
  readonly core: Pick<Core, 'setSecret' | 'warning'>;
}

/**
 * The environment that a runner would give to a step that is asked to do this. From here on, paths are those of the root of the checkout, as in a job.
 * @throws ReleaseError when the checkout or the workflow does not say what it has to
 */
export async function stepEnvironment(asked: RunInvocation, options: EnvironmentOptions): Promise<NodeJS.ProcessEnv> {
  const { env, temp, readInput, core } = options;
  const { command, inputs: flags, passwordFromInput } = asked;
  const root = env['GITHUB_WORKSPACE'] ?? rootOf(process.cwd());
  const workflow = asked.workflow === undefined ? undefined : resolve(asked.workflow);
  process.chdir(root);
  const password = passwordFromInput ? (await readInput()).replace(/\r?\n$/, '') : undefined;
  if (password !== undefined) core.setSecret(password);
  const { variables, defaultBranch } = await checkoutEvent(asked, root, env);
  const base = { ...withoutInputs(env), GITHUB_STATE: '', RUNNER_TEMP: temp, ...variables };
  const step = workflow === undefined ? nothing : await stepOf(workflow, asked, { ...options, env: base });
  const payload = defaultBranch === undefined ? {} : await writePayload(temp, defaultBranch);
  return {
    ...base,
    ...payload,
    ...step.variables,
    ...inputVariables({ command, flags, step: step.inputs, password }, env),
  };
}

const nothing: Pick<StepInputs, 'inputs' | 'variables'> = { inputs: new Map(), variables: {} };

async function stepOf(
  file: string,
  { command, step: name, set, inputs: given }: RunInvocation,
  { env, loadLibrary, core }: EnvironmentOptions,
): Promise<StepInputs> {
  const step = await readStepInputs({ command, file, name, set, given }, { env, loadLibrary });
  for (const secret of step.secrets) core.setSecret(secret);
  if (step.ignored.length > 0) core.warning(`The step has inputs that nobody knows: ${step.ignored.join(', ')}`);
  return step;
}

/** As much of the body of the event as is known. */
async function writePayload(temp: string, defaultBranch: string): Promise<{ readonly GITHUB_EVENT_PATH: string }> {
  const file = join(temp, 'release-image-event.json');
  await writeFile(file, JSON.stringify({ repository: { default_branch: defaultBranch } }));
  return { GITHUB_EVENT_PATH: file };
}
