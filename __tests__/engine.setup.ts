import type { TestProject } from 'vitest/node';
import { startEngine, type EngineFacts } from '../scripts/engine/engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Docker engine of this run; `inject('engine')` gives it to a test. */
    engine: EngineFacts;
  }
}

/** Starts one Docker engine for the whole run. @returns what stops it */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...facts } = await startEngine();
  project.provide('engine', facts);
  return stop;
}
