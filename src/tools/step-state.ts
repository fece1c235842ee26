import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * Hands a value to the post step, where `readState` gives it; of several under one key the last one counts. When this returns
 * it is in the file that GITHUB_STATE names, which the runner also reads when the step is killed then (actions/runner,
 * ActionRunner.cs and FileCommandManager.cs: `name<<delimiter`, the lines of the value, the delimiter). Outside of GitHub,
 * where nobody reads it, it is not kept.
 * @throws what Node throws when the file cannot be written
 */
export function saveState(env: NodeJS.ProcessEnv, key: string, value: string): void {
  const file = env['GITHUB_STATE'];
  if (!file) return;
  const delimiter = `end_${randomUUID()}`;
  appendFileSync(file, `${key}<<${delimiter}\n${value}\n${delimiter}\n`);
}

/** What the main step saved last under `key`; nothing when it saved nothing. */
export function readState(env: NodeJS.ProcessEnv, key: string): string | undefined {
  return env[`STATE_${key}`];
}
