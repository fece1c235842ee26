import { ReleaseError, quote } from '../errors.ts';
import { cleanLines } from '../tools/clean.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { reportFailure } from '../report/failure.ts';
import { completionScript } from './completion.ts';
import { exitCodeOf } from './exit-code.ts';
import type { LoadLibrary } from './expressions.ts';
import { commandHelp, globalHelp } from './help.ts';
import { loadCommand } from './load-command.ts';
import { parseInvocation, type RunInvocation } from './invocation.ts';
import { outputsJson } from './outputs-json.ts';
import type { Screen } from './screen.ts';
import { stepEnvironment } from './step-environment.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** What the entrypoint hands in. */
export interface CommandLine {
  /** Without the program. */
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Everything on standard input. */
  readonly readInput: () => Promise<string>;
  readonly readVersion: () => Promise<string>;
  readonly loadGitHub: LoadGitHub;
  readonly loadLibrary: LoadLibrary;
}

/**
 * The command line: argv -> the environment of a step -> the command -> what it has to say. It never throws.
 * @returns the exit code
 */
export async function runCommandLine(line: CommandLine): Promise<number> {
  const { argv, env, stdout, stderr } = line;
  try {
    const asked = parseInvocation(argv);
    switch (asked.kind) {
      case 'help':
        stdout.write(
          asked.command === undefined ? globalHelp(stdout.columns) : commandHelp(asked.command, stdout.columns),
        );
        return 0;
      case 'version':
        stdout.write(`${await line.readVersion()}\n`);
        return 0;
      case 'completion':
        stdout.write(completionScript(asked.shell));
        return 0;
      case 'run':
        return await runCommand(asked, line);
    }
  } catch (error) {
    const terminal = createTerminal({ stdout, stderr, env, json: true, what: '' });
    terminal.close();
    if (argv.includes('--json')) stdout.write(`${outputsJson({ outputs: new Map(), failure: error, hide: String })}\n`);
    return tell(error, terminal);
  }
}

async function runCommand(asked: RunInvocation, line: CommandLine): Promise<number> {
  const { stdout, stderr, env, loadGitHub } = line;
  const { command, json } = asked;
  const terminal = createTerminal({ stdout, stderr, env, json, what: command });
  const temp = temporaryFolder(env);
  let failure: unknown;
  try {
    // Its code is loaded while git is asked.
    const options = { ...line, temp: temp.path, core: terminal.core };
    const [step, start] = await Promise.all([stepEnvironment(asked, options), loadCommand(command)]);
    await start({ env: step, loadCore: () => Promise.resolve(terminal.core), loadGitHub });
  } catch (error) {
    failure = error;
  }
  terminal.close();
  if (json) {
    const outputs = new Map([...terminal.outputs].filter(([name]) => temp.isKept || !name.startsWith('bake-file')));
    stdout.write(`${outputsJson({ outputs, failure, hide: (text) => terminal.mask.hide(text) })}\n`);
  }
  return failure === undefined ? 0 : tell(failure, terminal);
}

/** What failed, with which value, what to do. What is not in the catalogue is our bug, and has its stack. */
function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof ReleaseError) {
    const { what, value, remedy, details = [] } = error.failure;
    const first = `${cleanLines(what).trimEnd()}${value === undefined ? '' : `: ${quote(cleanLines(value))}`}`;
    terminal.tellFailure(first, [...details, ...remedy.split('\n')].map(cleanLines));
  } else {
    const { message, details } = reportFailure(error);
    terminal.tellFailure(message, details);
  }
  return exitCodeOf(error);
}
