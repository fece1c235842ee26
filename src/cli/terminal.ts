import { appendFile } from 'node:fs/promises';
import type { Core } from '../tools/log.ts';
import { createMask, type Mask } from '../tools/mask.ts';
import { noProgress, startProgress } from './progress.ts';
import { isLively, paint, type Screen } from './screen.ts';

export interface TerminalOptions {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: NodeJS.ProcessEnv;
  /** Standard output is for the outputs: the log goes to standard error. */
  readonly json: boolean;
  /** What is going on, for the line that shows progress. */
  readonly what: string;
}

/** A terminal, or a pipe, in the place of GitHub's toolkit. */
export interface Terminal {
  readonly core: Core;
  readonly mask: Mask;
  /** What the command has set. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Prints an error: what failed, and below it what to do. */
  tellFailure(what: string, lines: readonly string[]): void;
  /** Takes the line that shows progress away. */
  close(): void;
}

/** Everything printed is clean already (log.ts); here it gets its place, and loses its secrets. */
export function createTerminal({ stdout, stderr, env, json, what }: TerminalOptions): Terminal {
  const mask = createMask();
  const outputs = new Map<string, string>();
  const lively = isLively(stderr, env);
  const progress = lively ? startProgress(stderr, what) : noProgress;
  const log = json ? stderr : stdout;
  let indent = '';
  const say = (screen: Screen, text: string): void => {
    const lines = mask.hide(text).split('\n');
    progress.around(() => screen.write(lines.map((line) => `${indent}${line}\n`).join('')));
  };
  const label = (name: string, colour: 'red' | 'yellow'): string => paint(`${name}:`, colour, lively);
  const core: Core = {
    ExitCode: { Failure: 1 },
    debug: (text) => (env['RUNNER_DEBUG'] === '1' ? say(stderr, text) : undefined),
    info: (text) => say(log, text),
    warning: (text, place) => say(stderr, `${label('warning', 'yellow')} ${placed(String(text), place)}`),
    error: (text, place) => say(stderr, `${label('error', 'red')} ${placed(String(text), place)}`),
    startGroup(title) {
      say(log, paint(title, 'bold', isLively(log, env)));
      indent = '  ';
    },
    endGroup: () => void (indent = ''),
    setOutput: (name, value: unknown) => void outputs.set(name, String(value)),
    setSecret: (secret) => mask.add(secret),
    // There are no later steps.
    exportVariable: () => undefined,
    summary: { addRaw: (text) => ({ write: () => writeSummary(env, mask.hide(text)) }) },
  };
  const tellFailure: Terminal['tellFailure'] = (first, lines) => {
    indent = '';
    core.error(first);
    for (const line of lines) say(stderr, `  ${line}`);
  };
  return { core, mask, outputs, tellFailure, close: () => progress.stop() };
}

function placed(text: string, place: { readonly file?: string; readonly startLine?: number } = {}): string {
  const { file, startLine } = place;
  return file === undefined ? text : `${file}${startLine === undefined ? '' : `:${startLine}`}: ${text}`;
}

/** As the runner takes it: whoever sets the variable gets the summary in that file. */
async function writeSummary(env: NodeJS.ProcessEnv, text: string): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file) await appendFile(file, text);
}
