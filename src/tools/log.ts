import type * as actionsCore from '@actions/core';
import { clean, cleanLines } from './clean.ts';
import type { Secret } from './secret.ts';

/** GitHub's toolkit, as much of it as is used. It is loaded late, and handed in; on the command line, the terminal takes its place. */
export interface Core extends Pick<
  typeof actionsCore,
  'debug' | 'endGroup' | 'error' | 'exportVariable' | 'info' | 'setOutput' | 'setSecret' | 'startGroup' | 'warning'
> {
  readonly ExitCode: { readonly Failure: number };
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } };
}

/** Where in a file a message belongs. */
export interface Place {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
}

/** The log of a step. Every line is cleaned of workflow commands, because any of them may carry foreign text. */
export interface Log {
  readonly info: (text: string) => void;
  debug(text: string): void;
  warning(text: string, place?: Place): void;
  /** Shows lines that are folded under `title`. */
  section(title: string, lines: readonly string[]): void;
  /** Runs `body`; what it logs is folded under `title`. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

/** A log that keeps what it is told until the toolkit is there. */
export interface LateLog extends Log {
  open(core: Core): void;
  /** Has a secret replaced by asterisks in everything that the log shows from then on, and in what is kept until then. */
  mask(secret: Secret): void;
}

/** The log on GitHub's toolkit, which is still to be loaded. */
export function createLog(): LateLog {
  const kept: ((core: Core) => void)[] = [];
  const masks: Secret[] = [];
  let toolkit: Core | undefined;
  const say = (message: (core: Core) => void): void => {
    if (toolkit === undefined) kept.push(message);
    else message(toolkit);
  };
  return {
    open(core) {
      toolkit = core;
      for (const secret of masks.splice(0)) core.setSecret(secret.reveal());
      for (const message of kept.splice(0)) message(core);
    },
    mask(secret) {
      if (toolkit === undefined) masks.push(secret);
      else toolkit.setSecret(secret.reveal());
    },
    info: (text) => say((core) => core.info(cleanLines(text))),
    debug: (text) => say((core) => core.debug(cleanLines(text))),
    warning: (text, place) => say((core) => core.warning(cleanLines(text), place)),
    section(title, lines) {
      say((core) => core.startGroup(clean(title)));
      for (const line of lines) say((core) => core.info(cleanLines(line)));
      say((core) => core.endGroup());
    },
    async group(title, body) {
      say((core) => core.startGroup(clean(title)));
      try {
        return await body();
      } finally {
        say((core) => core.endGroup());
      }
    },
  };
}
