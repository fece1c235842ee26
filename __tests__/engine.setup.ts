import type { TestProject } from 'vitest/node';
import { startEngine, type EngineFacts } from '../scripts/engine/engine.ts';
import { canaryTally } from './e2e/canary-tally.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Docker engine of this run; `inject('engine')` gives it to a test. */
    engine: EngineFacts;
  }
}

/**
 * Starts one Docker engine for the whole run. Tests that start docker themselves find it in their environment; the checkout
 * is not their workspace, although it may be that of the job they run in.
 * @returns what says what came of the canaries (`e2e/canaries.ts`), and stops it
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...facts } = await startEngine();
  project.provide('engine', facts);
  Object.assign(process.env, facts.env);
  delete process.env['GITHUB_WORKSPACE'];
  return () => {
    const line = canaryTally(facts.folder);
    if (line !== undefined) console.log(line);
    return stop();
  };
}
