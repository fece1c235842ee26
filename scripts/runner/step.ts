import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { endBeforeExit } from '../ending.ts';
import { commandReader, type Command } from './commands.ts';

/** What came of one process of a step. */
export interface StepProcess {
  readonly exitCode: number;
  /** What it printed, both streams, line by line in the order of arrival. */
  readonly lines: readonly string[];
  /** The workflow commands among those lines. */
  readonly commands: readonly Command[];
  /** The lines as the log of a run shows them: commands carried out, secrets masked. */
  readonly shown: readonly string[];
  /** In milliseconds. */
  readonly duration: number;
  /** How much of that was after the first signal; nothing when there was none. */
  readonly ending: number | undefined;
}

export interface StepOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Sends SIGKILL at once, as the kernel does when memory runs out. */
  readonly kill?: AbortSignal | undefined;
  /** Told each line as soon as the log would show it. */
  readonly onLine?: ((line: string) => void) | undefined;
}

/** How long a cancelled step may take after each signal: ProcessInvoker.cs, `_sigintTimeout` and `_sigtermTimeout`. */
const cancellation: Ending = [
  ['SIGINT', 7_500],
  ['SIGTERM', 2_500],
  ['SIGKILL', 0],
];
const death: Ending = [['SIGKILL', 0]];

/** Signals, and how long to wait after each, in milliseconds. */
type Ending = readonly (readonly [signal: NodeJS.Signals, wait: number])[];

/**
 * Runs `node script`, without a shell and without stdin, as NodeScriptActionHandler.cs does. `signal` cancels it the way
 * the runner does: SIGINT, then SIGTERM, then SIGKILL, each to this one process and not to what it started.
 */
export async function runStep(script: string, options: StepOptions): Promise<StepProcess> {
  const start = performance.now();
  const lines: string[] = [];
  const commands: Command[] = [];
  const shown: string[] = [];
  const read = commandReader();
  const masks = new Set<string>();
  const take = (line: string): void => {
    const command = read(line);
    lines.push(line);
    if (command !== undefined) commands.push(command);
    if (command?.name.toLowerCase() === 'add-mask') addMask(masks, command.data);
    const text = show(line, command);
    if (text === undefined) return;
    shown.push(mask(text, masks));
    options.onLine?.(mask(text, masks));
  };
  const child = spawn(process.execPath, [script], {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = endBeforeExit(async () => {
    if (child.kill('SIGKILL')) await once(child, 'exit');
  });
  let ended: number | undefined;
  const send = (signal: NodeJS.Signals): void => {
    ended ??= performance.now();
    child.kill(signal);
  };
  const calm = [endOn(options.signal, cancellation, send), endOn(options.kill, death, send)];
  const [exitCode] = await Promise.all([
    new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      // A process that a signal ended has no code; the runner sees 128 and the signal's number.
      child.once('close', (code, signal) => {
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    }),
    readLines(child.stdout, take),
    readLines(child.stderr, take),
  ]);
  const end = performance.now();
  for (const stop of calm) stop();
  await kill();
  const ending = ended === undefined ? undefined : end - ended;
  return { exitCode, lines, commands, shown, duration: end - start, ending };
}

/** .NET's StreamReader.ReadLine: a line ends with LF, CR, or both. */
async function readLines(stream: Readable, take: (line: string) => void): Promise<void> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream as AsyncIterable<string>) {
    // A CR at the end of a chunk may be the first half of a line end.
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    parts.forEach(take);
  }
  if (rest !== '') take(rest.replace(/\r$/, ''));
}

function endOn(when: AbortSignal | undefined, how: Ending, send: (signal: NodeJS.Signals) => void): () => void {
  const timers: NodeJS.Timeout[] = [];
  const end = (): void => {
    let after = 0;
    for (const [name, wait] of how) {
      timers.push(setTimeout(send, after, name));
      after += wait;
    }
  };
  if (when?.aborted === true) end();
  when?.addEventListener('abort', end);
  return () => {
    when?.removeEventListener('abort', end);
    timers.forEach(clearTimeout);
  };
}

/** AddMaskCommandExtension: the value, and each of its lines. */
function addMask(masks: Set<string>, value: string): void {
  for (const secret of [value, ...value.split(/[\r\n]/)]) if (secret.trim() !== '') masks.add(secret.trim());
}

function mask(text: string, masks: ReadonlySet<string>): string {
  return [...masks].reduce((result, secret) => result.replaceAll(secret, '***'), text);
}

/** What the log shows for a line: groups and annotations in their own form, nothing for a command that only acts. */
function show(line: string, command: Command | undefined): string | undefined {
  if (command === undefined) return line;
  const name = command.name.toLowerCase();
  if (name === 'endgroup') return '##[endgroup]';
  return ['error', 'group', 'notice', 'warning'].includes(name) ? `##[${name}]${command.data}` : undefined;
}
