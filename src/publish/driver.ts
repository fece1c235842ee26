import { ReleaseError } from '../errors.ts';
import type { Journal } from './journal.ts';
import type { Done, Effect, Event, State } from './protocol.ts';
import { reduce, type Step } from './reduce.ts';
import type { Release } from './release.ts';

/** Performs an effect. What it throws as a ReleaseError is an event like any other; anything else is a mistake in our code. */
export type Perform = (effect: Effect, state: State) => Promise<Done>;

export interface DriveOptions {
  readonly perform: Perform;
  readonly journal: Journal;
  /** When it aborts, nothing more is begun, and the release ends as soon as what is in flight has ended. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Drives a release from a step of the protocol to its end: performs the effects, all that are there at the same time, and hands
 * what comes of them to the reducer.
 * @returns the last state; what failed is in it
 */
export function drive(release: Release, first: Step, { perform, journal, signal }: DriveOptions): Promise<State> {
  return new Promise((resolve, reject) => {
    let [state] = first;
    let inFlight = 0;
    let isBroken = false;

    const take = ([next, effects]: Step): void => {
      if (isBroken) return;
      if (isReached(next) && !isReached(state)) journal.reached(next);
      state = next;
      for (const effect of effects) run(effect);
      if (inFlight === 0) resolve(state);
    };
    const run = (effect: Effect): void => {
      inFlight += 1;
      // Intent comes before the act: a run that dies in between is known to have tried.
      if (effect.do === 'build' || effect.do === 'move') journal.intend(effect);
      perform(effect, state)
        .catch((error: unknown): Event => {
          if (error instanceof ReleaseError) return { type: 'failed', effect, error };
          throw error;
        })
        .then((event) => {
          inFlight -= 1;
          take(reduce(release, state, event));
        })
        .catch((mistake: unknown) => {
          // What is in flight may end; nothing is begun on top of a mistake.
          isBroken = true;
          reject(mistake instanceof Error ? mistake : new Error(String(mistake)));
        });
    };
    const stop = (): void => {
      take(reduce(release, state, { type: 'stop' }));
    };
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted === true) stop();
    else take(first);
  });
}

/** Whether the bytes are proven to be everywhere, so that a run that dies is finished by its post step. */
function isReached({ stage }: State): boolean {
  return stage === 'git-tag' || stage === 'name' || stage === 'float';
}
