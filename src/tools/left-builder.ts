import { valueAt, textAt } from './foreign-json.ts';
import { readState, saveState } from './step-state.ts';

/** A builder that a run has made for itself. */
export interface LeftBuilder {
  readonly name: string;
  /** Whether its cache is kept when it is removed. */
  readonly keepState: boolean;
  /** Whether buildx has written it down; until then there may be nothing to be removed. */
  readonly isMade: boolean;
}

const key = 'builder';

/** Writes down a builder before it is made, and when it is, so that the post step removes it when this process cannot. */
export function rememberBuilder(env: NodeJS.ProcessEnv, builder: LeftBuilder): void {
  saveState(env, key, JSON.stringify(builder));
}

/** It is removed. */
export function forgetBuilder(env: NodeJS.ProcessEnv): void {
  saveState(env, key, '');
}

/** The builder that the main step has left, if it did. */
export function leftBuilder(env: NodeJS.ProcessEnv): LeftBuilder | undefined {
  const text = readState(env, key);
  if (!text) return undefined;
  const saved: unknown = JSON.parse(text);
  const name = textAt(saved, 'name');
  return name === undefined
    ? undefined
    : { name, keepState: valueAt(saved, 'keepState') === true, isMade: valueAt(saved, 'isMade') === true };
}
