import { readFile } from 'node:fs/promises';
import { type Command, inputsOf } from './contract.ts';
import { contextsOf, secretsAmong } from './contexts.ts';
import { type Contexts, expand, hasExpression, type Library, type LoadLibrary } from './expressions.ts';
import { readPayload } from '../facts/facts.ts';
import { findStep, readWorkflow, type Step, type Workflow } from './workflow.ts';
import { unreadableWorkflow } from './workflow-failures.ts';
import { ReleaseError } from '../errors.ts';

export interface StepRequest {
  readonly command: Command;
  /** `--workflow` */
  readonly file: string;
  /** `--step` */
  readonly name: string | undefined;
  readonly set: readonly string[];
  /** The inputs that flags give: what the step says about them is not looked at. */
  readonly given: ReadonlyMap<string, string>;
}

/** What a step of a workflow says. */
export interface StepInputs {
  readonly inputs: ReadonlyMap<string, string>;
  /** Variables of the step that decide about tags and labels. No other is taken over: a checkout is foreign. */
  readonly variables: Readonly<Record<string, string>>;
  /** What must not be seen. */
  readonly secrets: readonly string[];
  /** Inputs of the step that the command does not take. */
  readonly ignored: readonly string[];
}

const takenVariables = /^(?:DOCKER_METADATA_|SOURCE_DATE_EPOCH$|BUILDX_NO_DEFAULT_ATTESTATIONS$)/;

/**
 * Reads the `with:` block of a step as GitHub would hand it over in a run of the event that `env` describes.
 * @throws ReleaseError when there is no such step, or an expression in an input that counts cannot be evaluated
 */
export async function readStepInputs(
  request: StepRequest,
  { env, loadLibrary }: { readonly env: NodeJS.ProcessEnv; readonly loadLibrary: LoadLibrary },
): Promise<StepInputs> {
  const { command, name, set, given } = request;
  const workflow = await load(request.file);
  const step = findStep(workflow, command, name);
  const path = env['GITHUB_EVENT_PATH'];
  const payload = path ? await readPayload(path) : undefined;
  const contexts = contextsOf({ env, payload, set, on: workflow.on });
  const texts = [...Object.values(step.with), ...Object.values(step.env), ...Object.values(workflow.env)].map(textOf);
  const value = valuer(texts.some(hasExpression) ? await loadLibrary() : undefined);
  const variables = variablesOf({ ...workflow.env, ...step.env }, contexts, value);
  const known: Contexts = {
    ...contexts,
    values: { ...contexts.values, env: { ...variables, ...mapping(contexts.values['env']) } },
  };
  const taken = new Set(inputsOf(command).map((input) => input.name));
  const entries = Object.entries(step.with).map(([key, text]) => [key.toLowerCase(), text] as const);
  const inputs = entries.filter(([key]) => taken.has(key) && !given.has(key));
  return {
    inputs: new Map(inputs.map(([key, text]) => [key, value(textOf(text), known)])),
    variables: Object.fromEntries(Object.entries(variables).filter(([key]) => takenVariables.test(key))),
    secrets: secretsAmong(contexts),
    ignored: ignoredOf(step, taken),
  };
}

async function load(file: string): Promise<Workflow> {
  const [{ parse }, text] = await Promise.all([
    import('yaml'),
    readFile(file, 'utf8').catch((error: unknown) => {
      throw unreadableWorkflow(file, error instanceof Error ? error.message : String(error), error);
    }),
  ]);
  return readWorkflow({ file, text }, (yaml) => parse(yaml, { logLevel: 'error' }) as unknown);
}

type Value = (text: string, contexts: Contexts) => string;

function valuer(library: Library | undefined): Value {
  return (text, contexts) => (library === undefined ? text : expand(text, contexts, library));
}

/** `env:` of workflow, job and step. What cannot be evaluated is not known; it is only missed where it is used. */
function variablesOf(
  given: Readonly<Record<string, unknown>>,
  contexts: Contexts,
  value: Value,
): Readonly<Record<string, string>> {
  const entries = Object.entries(given).flatMap(([name, text]): [string, string][] => {
    try {
      return [[name, value(textOf(text), contexts)]];
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error;
      return [];
    }
  });
  return Object.fromEntries(entries);
}

/** Whoever reads only a part of a step, as a plan or a status does, is told nothing of the rest. */
function ignoredOf(step: Step, taken: ReadonlySet<string>): readonly string[] {
  const known = new Set(
    (['plan', 'release', 'rollback', 'promote', 'merge'] as const)
      .flatMap((each) => inputsOf(each))
      .map(({ name }) => name),
  );
  return Object.keys(step.with).filter((key) => !taken.has(key.toLowerCase()) && !known.has(key.toLowerCase()));
}

/** A scalar as GitHub makes a text of it; nothing is the empty text, and so is what it would refuse. */
function textOf(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
