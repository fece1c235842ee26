import type * as actionsCore from '@actions/core';
import { clean } from './clean.ts';

/** GitHub's toolkit. It is loaded late, and handed in. */
export type Core = typeof actionsCore;

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
  error(text: string, place?: Place): void;
  /** Runs `body`; what it logs is folded under `title`. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

/** The log on GitHub's toolkit. */
export function createLog(core: Core): Log {
  return {
    info: (text) => {
      core.info(cleanLines(text));
    },
    debug: (text) => {
      core.debug(cleanLines(text));
    },
    warning: (text, place) => {
      core.warning(cleanLines(text), place);
    },
    error: (text, place) => {
      core.error(cleanLines(text), place);
    },
    group: (title, body) => core.group(clean(title), body),
  };
}

function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n');
}
