import { ReleaseError } from '../errors.ts';

const seeHelp = '"release-image --help" lists the commands, "release-image <command> --help" the flags.';

export function unknownCommand(command: string): ReleaseError {
  return new ReleaseError({ code: 'usage', what: 'There is no such command', value: command, remedy: seeHelp });
}

/** @param near what may have been meant */
export function unknownFlag(flag: string, command: string, near: string | undefined): ReleaseError {
  const remedy = near === undefined ? `"release-image ${command} --help" lists them.` : `Did you mean "--${near}"?`;
  return new ReleaseError({ code: 'usage', what: `"${command}" has no such flag`, value: flag, remedy });
}

/** What is neither a command nor a flag. */
export function unexpectedArgument(argument: string): ReleaseError {
  const remedy = 'Values stand behind their flags ("--images ghcr.io/owner/app"); quote those with blanks in them.';
  return new ReleaseError({ code: 'usage', what: 'Nobody knows what this is for', value: argument, remedy });
}

export function valueMissing(flag: string): ReleaseError {
  const remedy = `Write "--${flag} VALUE"; a value that begins with "-" is written "--${flag}=-value".`;
  return new ReleaseError({ code: 'usage', what: `"--${flag}" has no value`, remedy });
}

export function valueNotTaken(flag: string, value: string): ReleaseError {
  return new ReleaseError({ code: 'usage', what: `"--${flag}" takes no value`, value, remedy: `Write "--${flag}".` });
}

/** A secret in argv. Its value is not repeated. */
export function secretFlag(flag: string, variable: string): ReleaseError {
  const input = flag === 'password' ? ', or to standard input with "--password-stdin"' : '';
  return new ReleaseError({
    code: 'usage',
    what: `"--${flag}" would show a secret to every user of this machine, and to the history of the shell`,
    remedy: `Give it to the variable ${variable}${input}. If it was a real one, replace it.`,
  });
}

export function unknownShell(shell: string): ReleaseError {
  const remedy = 'Write "release-image completion bash", "zsh" or "fish".';
  return new ReleaseError({ code: 'usage', what: 'There is no completion for this shell', value: shell, remedy });
}

export function invalidRef(ref: string): ReleaseError {
  const remedy = 'Write a whole one: "refs/tags/v1.4.3", "refs/heads/main".';
  return new ReleaseError({ code: 'usage', what: 'Not a full git ref', value: ref, remedy });
}

/** A run that writes is about what is there. */
export function refNotAtHead(ref: string, sha: string): ReleaseError {
  return new ReleaseError({
    code: 'ref-not-at-head',
    what: `The ref is not at the commit that is checked out (${sha})`,
    value: ref,
    remedy: 'Check it out first. What would happen if it were there, "release-image plan" says.',
  });
}

/** @param problem of git, which quotes foreign text itself */
export function noCheckout(problem: string, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'no-checkout',
    what: `There is no commit that the run could be about (${problem})`,
    remedy: 'Run it in a git repository that has a commit, on a branch, or name the ref with "--ref refs/tags/v1.4.3".',
    cause,
  });
}
