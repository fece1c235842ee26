import type { Event, State } from '../../../src/publish/protocol.ts';
import { begin, reduce, resume, type Reached, type Step } from '../../../src/publish/reduce.ts';
import type { Release } from '../../../src/publish/release.ts';

/** What decides. */
export interface Protocol {
  readonly begin: (release: Release) => Step;
  readonly resume: (release: Release, reached: Reached) => Step;
  readonly reduce: (release: Release, state: State, event: Event) => Step;
}

/** The reducer that users run. */
export const realProtocol: Protocol = { begin, resume, reduce };
