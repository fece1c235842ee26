import type { Digest } from '../../../src/image/digest.ts';
import type { Tag } from '../../../src/image/tag.ts';
import type { Event, State } from '../../../src/publish/protocol.ts';
import type { Reached, Step } from '../../../src/publish/reduce.ts';
import type { Release } from '../../../src/publish/release.ts';
import { placeOf } from '../../../src/publish/take-in.ts';
import type { Context, Flight } from './driver.ts';
import type { Process } from './process.ts';
import type { Run } from './run.ts';

/** A run that is under way. */
export interface Running {
  readonly phase: 'running';
  readonly attempt: number;
  readonly inPost: boolean;
  /** The floats of a rollback: those that stood at what it withdraws. */
  readonly picked?: readonly (readonly Tag[])[];
  readonly state: State;
  readonly flights: readonly Flight[];
}

/** What a run that is over left to be done: nothing; what follows from a version tag, at most; or nobody knows what. */
export type Left = 'nothing' | 'tag' | 'anything';

/** Goes on with a step of the protocol: what it asks for is in flight, besides what is already. */
export function running(as: Pick<Running, 'attempt' | 'inPost' | 'picked'>, [state, effects]: Step): Running {
  return { ...as, phase: 'running', state, flights: effects.map((effect) => ({ effect, step: 0, seen: {} })) };
}

export function takeIn({ rules, release }: Context, process: Running, event: Event): Running {
  const [reached, effects] = rules.protocol.reduce(release, process.state, event);
  const state = rules.forgetful ? forget(reached) : reached;
  const begun = effects.map((effect): Flight => ({ effect, step: 0, seen: {} }));
  // Sorted, because the order in which effects were begun means nothing.
  const flights = [...process.flights, ...begun].toSorted((a, b) => placeOf(a.effect) - placeOf(b.effect));
  return { ...process, state, flights };
}

/**
 * Leaves out what nothing will read again, so that states that differ in it only are one: a survey after which tags were written
 * (the next one comes before the next decision), and the history of moves. Right for lines of different versions that never take
 * back and where no request fails; nothing but branches, free tags, equal versions and a restore asks who moved what.
 */
function forget(state: State): State {
  const repositories = state.repositories.map((known) => ({
    ...known,
    moves: [],
    ...(known.fresh ? {} : { survey: undefined, notes: new Map() }),
  }));
  return { ...state, repositories };
}

/** Ends a run that has nothing in flight any more: it was cancelled, or the protocol is through. */
export function settle({ release }: Pick<Run, 'release'>, process: Running): Process {
  const { state, flights, attempt, inPost } = process;
  if (flights.length > 0) return process;
  if (state.stage !== 'end' && state.stopped) return { phase: 'dead', attempt, inPost, reached: journalOf(process) };
  if (state.stage !== 'end') return process;
  const left = leftBy(state);
  // A post step that takes back leaves the version tag, and floats that others may have moved.
  return { phase: 'over', left: inPost && release.onFailure === 'restore' && left === 'nothing' ? 'tag' : left };
}

function leftBy({ start, repositories }: State): Left {
  const failures = repositories.flatMap((known) => known.failures);
  if (start?.kind === 'refuse' || failures.length === 0) return 'nothing';
  const hasTakenBack = repositories.some(({ restored }) => restored.size > 0);
  return hasTakenBack && !failures.some(({ effect }) => effect.do === 'restore') ? 'tag' : 'anything';
}

/** What the post step reads (src/publish/journal.ts): nothing before the bytes are proven, then each move before it is made. */
export function journalOf({ inPost, state, flights }: Running, unwritten?: Flight): Reached | undefined {
  const isProven = inPost || ['git-tag', 'name', 'float', 'restore'].includes(state.stage);
  if (!isProven) return undefined;
  return state.repositories.map(({ digest, moves, failures }, index) => {
    const tried = [
      ...failures.map(({ effect }) => effect),
      ...flights.filter((flight) => flight !== unwritten).map(({ effect }) => effect),
    ];
    const begun = tried.flatMap((effect) => (effect.do === 'move' && effect.repository === index ? [effect] : []));
    return { digest, moves: [...moves, ...begun.map(({ tag, from, to }) => ({ tag, from, to }))] };
  });
}

/** What the run has in its repositories, as it is handed to a gate. */
export function provenBy({ state }: Running): readonly Digest[] {
  return [...new Set(state.repositories.flatMap(({ digest }) => digest ?? []))];
}

export function releaseOf({ release }: Run, { picked }: Pick<Running, 'picked'>): Release {
  if (picked === undefined) return release;
  const repositories = release.repositories.map((planned, index) => ({
    ...planned,
    floats: planned.floats.filter(({ tag }) => picked[index]?.includes(tag) === true),
  }));
  return { ...release, repositories };
}
