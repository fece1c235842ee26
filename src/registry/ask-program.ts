import { tmpdir } from 'node:os';
import type { Registry } from '../image/registry.ts';
import type { Environment } from '../tools/docker-config.ts';
import type { Run } from '../tools/run.ts';
import { loginNotGiven, loginProgramMissing } from './login-failures.ts';

/** A program that prints a password. */
export interface PasswordProgram {
  readonly program: string;
  readonly args: readonly string[];
  /** Variables that it gets besides ours; `undefined` takes one away. */
  readonly env?: Environment;
  /** What to do when it is not there, and when it fails. */
  readonly install: string;
  readonly remedy: string;
}

/**
 * Asks a program for a password. What it prints goes nowhere else, and of a failure only the last line of its complaint is
 * told. It runs outside of the checkout, because `az` is Python, which takes modules from where it is started.
 * @returns what it printed, trimmed
 * @throws ReleaseError when it is not there, does not end well, or not in time
 */
export async function askProgram(
  registry: Registry,
  { program, args, env = {}, install, remedy }: PasswordProgram,
  { run, env: ours }: { readonly run: Run; readonly env: Environment },
): Promise<string> {
  const asked = `"${[program, ...args].join(' ')}"`;
  const temp = ours['RUNNER_TEMP'] ?? '';
  const options = { env: { ...withoutInputs(ours), ...env }, cwd: temp === '' ? tmpdir() : temp };
  const result = await run(program, args, options).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw loginProgramMissing(registry, program, install);
    }
    throw loginNotGiven(registry, { asked, problem: error instanceof Error ? error.message : String(error), remedy });
  });
  if (result.exitCode === 0) return result.stdout.trim();
  const answer = result.stderr.trimEnd().split('\n').at(-1) ?? '';
  throw loginNotGiven(registry, { asked, problem: `exit code ${result.exitCode}`, answer, remedy });
}

/** The inputs of the step, with its passwords and secrets, are nobody else's business. */
function withoutInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}
