import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner needs to know of a JavaScript action. */
export interface Action {
  /** The folder that holds `action.yml`; `main` and `post` are below it. */
  readonly folder: string;
  readonly main: string;
  readonly post: string | undefined;
  /** Input names as they are written there, with their defaults; expressions in them are not evaluated yet. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
}

/**
 * Reads `action.yml` of a folder. Scalars stay text, as the runner keeps them: `default: false` is "false".
 * @throws Error when it is not the metadata of a JavaScript action
 */
export async function readAction(folder: string): Promise<Action> {
  const file = join(folder, 'action.yml');
  const document: unknown = parse(await readFile(file, 'utf8'), { schema: 'failsafe' });
  const runs = mapping(mapping(document)['runs']);
  const { using, main, post } = runs;
  if (typeof using !== 'string' || !using.startsWith('node') || typeof main !== 'string') {
    throw new Error(`${file} is not a JavaScript action: "runs.using" and "runs.main" are needed.`);
  }
  const inputs = Object.entries(mapping(mapping(document)['inputs'])).map(([name, input]) => {
    const value = mapping(input)['default'];
    return [name, typeof value === 'string' ? value : undefined] as const;
  });
  return { folder, main, post: typeof post === 'string' ? post : undefined, inputs: new Map(inputs) };
}

/**
 * The inputs of a step as environment variables: what the workflow gave, then the defaults of everything that it did not
 * (actions/runner, ActionRunner.cs RunAsync and Handler.cs AddInputsToEnvironment). Names do not differ by case.
 * @param context what `${{ github.<name> }}` in a default stands for; every other expression is empty
 */
export function inputVariables(
  action: Action,
  given: Readonly<Record<string, string>>,
  context: (name: string) => string,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of action.inputs) variables[inputVariable(name)] = evaluate(value ?? '', context);
  for (const [name, value] of Object.entries(given)) variables[inputVariable(name)] = value;
  return variables;
}

/** The given inputs that the action does not declare; the runner warns about them and passes them on. */
export function unexpectedInputs(action: Action, given: Readonly<Record<string, string>>): string[] {
  const declared = new Set([...action.inputs.keys()].map(inputVariable));
  return Object.keys(given).filter((name) => !declared.has(inputVariable(name)));
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function evaluate(text: string, context: (name: string) => string): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    const name = /^github\.([a-z_]+)$/.exec(expression)?.[1];
    return name === undefined ? '' : context(name);
  });
}

function mapping(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
