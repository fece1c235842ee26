import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { lexer, walkTokens } from 'marked';
import { vi } from 'vitest';
import { parseFileCommand } from '../../scripts/runner/file-commands.ts';
import { reportFailure, failureSummary } from '../../src/report/failure.ts';
import type { Core } from '../../src/tools/log.ts';
import { commandByCulture } from '../tools/runner-commands.ts';

/** The command that each method of the toolkit gives; the others give none. */
const commands: Readonly<Record<string, string>> = {
  debug: 'debug',
  endGroup: 'endgroup',
  error: 'error',
  startGroup: 'group',
  warning: 'warning',
};

/** Hears everything that is printed, by the toolkit or behind its back. */
export interface Ear {
  /** What was printed since the last time. */
  heard(): string;
  /**
   * What GitHub's runner would make of what is said through the real toolkit.
   * @returns each line with a command that nobody meant to give, and each call that gave something else than one command
   */
  commandsIn(say: (toolkit: Core) => void): readonly string[];
}

/** Runs `body` while nothing is shown of what is printed. */
export async function overhearing<T>(body: (ear: Ear) => Promise<T>): Promise<T> {
  let printed = '';
  const hear = (...words: readonly unknown[]): boolean => {
    printed += words.join(' ');
    return true;
  };
  const spies = [
    ...(['stdout', 'stderr'] as const).map((stream) => vi.spyOn(process[stream], 'write').mockImplementation(hear)),
    ...(['debug', 'info', 'log', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(hear),
    ),
  ];
  const heard = (): string => {
    const text = printed;
    printed = '';
    return text;
  };
  try {
    return await body({ heard, commandsIn: (say) => commandsIn(say, heard) });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function commandsIn(say: (toolkit: Core) => void, heard: Ear['heard']): readonly string[] {
  const before = heard();
  const faults = before === '' ? [] : [`printed without the toolkit: ${before}`];
  const toolkit = new Proxy(core, {
    get(target, name: keyof typeof core) {
      const method = target[name];
      if (typeof method !== 'function') return method;
      return (...values: unknown[]): unknown => {
        const result = (method as (...all: unknown[]) => unknown)(...values);
        faults.push(...judge(name, heard()));
        return result;
      };
    },
  });
  say(toolkit);
  return faults;
}

function judge(method: string, printed: string): readonly string[] {
  const lines = printed.replace(/\r?\n$/, '').split(/\r\n|\r|\n/);
  const meant = commands[method];
  if (meant === undefined) return lines.filter((line) => commandByCulture(line) !== undefined);
  const [line = ''] = lines;
  return lines.length === 1 && commandByCulture(line) === meant ? [] : [printed];
}

/** What is wrong with how a failure is told: it is one of ours, has three parts, and gives the runner no command. */
export function judgeFailure(error: unknown, ear: Ear): readonly string[] {
  const report = reportFailure(error);
  const isKnown = error instanceof Error && error.name === 'ReleaseError';
  const { what = '', remedy = '' } = isKnown ? (error as unknown as { failure: Record<string, string> }).failure : {};
  return [
    ...(isKnown && what !== '' && remedy !== '' ? [] : [`not told as a failure: ${String(error)}`]),
    ...ear.commandsIn((toolkit) => {
      for (const line of report.details) toolkit.info(line);
      toolkit.error(report.message, report.place);
    }),
    ...judgeMarkdown(failureSummary(report)),
  ];
}

/** Tags of HTML that summaries have of themselves. */
const ownTags = /^<\/?(?:details|summary|br)>|^<summary>[\w ]+<\/summary>/;

/** What is markup in Markdown of ours that we did not write: HTML, links and pictures of others. */
export function judgeMarkdown(text: string): readonly string[] {
  const faults: string[] = [];
  void walkTokens(lexer(text), (token) => {
    const isForeign = token.type === 'html' ? !ownTags.test(token.raw.trim()) : ['link', 'image'].includes(token.type);
    if (isForeign) faults.push(`Markdown: ${token.raw}`);
  });
  return faults;
}

/**
 * What comes back when the runner reads the file that outputs are written into.
 * @param setOutput the toolkit's, unless a test has another one
 * @returns each value that is another one then
 */
export function changedOutputs(
  values: Iterable<string>,
  setOutput: (name: string, value: string) => void = core.setOutput,
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  const file = join(folder, 'output');
  const named = [...values].map((value, index) => [`output-${index}`, value] as const);
  vi.stubEnv('GITHUB_OUTPUT', file);
  try {
    writeFileSync(file, '');
    for (const [name, value] of named) setOutput(name, value);
    const read = parseFileCommand(readFileSync(file, 'utf8'));
    if (Object.keys(read).length !== named.length) return ['there are outputs that nobody set'];
    return named.filter(([name, value]) => read[name] !== value).map(([, value]) => value);
  } catch (error) {
    return [String(error)];
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
}
