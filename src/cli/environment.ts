import { type Command, inputsOf, isSecret, secretVariable } from './contract.ts';

/** Where the inputs of a command come from; flags win over the workflow, which wins over what the contract says. */
export interface GivenInputs {
  readonly command: Command;
  readonly flags: ReadonlyMap<string, string>;
  /** The `with:` block of the workflow's step. */
  readonly step: ReadonlyMap<string, string>;
  /** From standard input. */
  readonly password: string | undefined;
}

/** What a contract means by this, outside of a job. */
const jobToken = '${{ github.token }}';

/**
 * The inputs as the runner gives them to a step, which is the one way in: `INPUT_<NAME>`.
 * @param env where secrets are, under `RELEASE_IMAGE_<NAME>`
 */
export function inputVariables(
  { command, flags, step, password }: GivenInputs,
  env: NodeJS.ProcessEnv,
): Readonly<Record<string, string>> {
  const entries = inputsOf(command).flatMap((input): [string, string][] => {
    const { name, default: otherwise } = input;
    const secret = isSecret(input)
      ? ((name === 'password' ? password : undefined) ?? env[secretVariable(name)])
      : undefined;
    const value = flags.get(name) ?? secret ?? step.get(name) ?? (otherwise === jobToken ? tokenOf(env) : otherwise);
    return value === undefined ? [] : [[`INPUT_${name.toUpperCase()}`, value]];
  });
  return Object.fromEntries(entries);
}

/** The environment without inputs: those of another step are not ours, and what is started has no use for our secrets. */
export function withoutInputs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|RELEASE_IMAGE)_/.test(name)));
}

/** The token for GitHub, as its own command line finds it. */
export function tokenOf(env: NodeJS.ProcessEnv): string | undefined {
  return env['GH_TOKEN'] || env['GITHUB_TOKEN'] || undefined; // eslint-disable-line @typescript-eslint/prefer-nullish-coalescing -- empty is none
}
