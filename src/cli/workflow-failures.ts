import { bullets, ReleaseError } from '../errors.ts';

/** The file of `--workflow` cannot be read, or is no workflow. */
export function unreadableWorkflow(file: string, problem: string, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'unreadable-workflow',
    what: `The workflow cannot be read (${problem})`,
    value: file,
    remedy: 'Name a file with jobs and steps: "--workflow .github/workflows/release.yml".',
    cause,
  });
}

/** @param there what could be named */
export function noSuchStep(name: string | undefined, there: readonly string[]): ReleaseError {
  const what =
    name === undefined ? 'No step of the workflow uses release-image for this' : 'The workflow has no such step';
  const remedy = there.length === 0 ? 'Its steps use nothing.' : `Name one with "--step":\n${bullets(there)}`;
  return new ReleaseError({ code: 'no-such-step', what, value: name, remedy });
}

export function severalSteps(name: string | undefined, there: readonly string[]): ReleaseError {
  const what = name === undefined ? 'Several steps use release-image' : 'Several steps are called so';
  return new ReleaseError({
    code: 'several-steps',
    what,
    value: name,
    remedy: `Name one with "--step":\n${bullets(there)}`,
  });
}

/** @param problem what GitHub's library says */
export function unevaluated(expression: string, problem: string, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'unevaluated',
    what: `An expression of the step cannot be evaluated (${problem})`,
    value: expression,
    remedy: 'Correct it, or give the input by its flag, which wins over the step.',
    cause,
  });
}

/** An expression needs what only a run on GitHub has. */
export function unknownContext(expression: string, path: string): ReleaseError {
  return new ReleaseError({
    code: 'unknown-context',
    what: `An expression of the step needs ${JSON.stringify(path)}, which nobody knows here`,
    value: expression,
    remedy: `Say what it is with "--set ${path}=VALUE", or give the input by its flag, which wins over the step.`,
  });
}

export function invalidSetting(setting: string): ReleaseError {
  return new ReleaseError({
    code: 'usage',
    what: '"--set" is not followed by a name in a context and its value',
    value: setting,
    remedy: 'Write "--set vars.REGISTRY=ghcr.io"; "--set vars.REGISTRY=" says that it is empty.',
  });
}

/** A secret in argv. Its value is not repeated. */
export function secretSetting(name: string): ReleaseError {
  return new ReleaseError({
    code: 'usage',
    what: '"--set" would show a secret to every user of this machine, and to the history of the shell',
    value: name,
    remedy: 'Give it to a variable instead: SECRET_NAME is what "secrets.NAME" stands for.',
  });
}
