import type { Digest } from '../image/digest.ts';
import { floatEffects } from './float-loop.ts';
import type { Effect, Event, RepositoryState, State } from './protocol.ts';
import type { Release } from './release.ts';
import { copies, isReleased, reuse } from './reuse.ts';
import { decideStart } from './start.ts';
import { movesToTakeBack } from './restore.ts';
import { placeOf, takeIn } from './take-in.ts';

/** A state, and what is to be done because of it. Each effect is answered by exactly one event. */
export type Step = readonly [state: State, effects: readonly Effect[]];

const unknown: RepositoryState = {
  awaited: 0,
  found: new Map(),
  digest: undefined,
  named: new Map(),
  moves: [],
  queue: [],
  round: 0,
  survey: undefined,
  fresh: false,
  notes: new Map(),
  done: false,
  failures: [],
  restored: new Map(),
};

/** Begins a release with a look at every repository. */
export function begin({ repositories }: Release): Step {
  const state: State = {
    stage: 'look',
    stopped: false,
    start: undefined,
    repositories: repositories.map(() => unknown),
  };
  return awaiting(
    state,
    repositories.map((_, repository) => ({ do: 'look', repository })),
  );
}

/** What a run that died had reached: the image was proven to be in every repository, and these moves were begun. */
export type Reached = readonly Pick<RepositoryState, 'digest' | 'moves'>[];

/** Goes on where a run died: with the names and the floats, or by taking back what had moved (`on-failure: restore`). */
export function resume(release: Release, reached: Reached): Step {
  const repositories = reached.map(({ digest, moves }, index) => {
    const { floats = [] } = release.repositories[index] ?? {};
    return { ...unknown, digest, moves: moves.filter((move) => floats.some(({ tag }) => tag === move.tag)) };
  });
  const state: State = { stage: 'prove', stopped: false, start: undefined, repositories };
  return release.onFailure === 'restore' ? restore(state) : makeGitTag(release, state);
}

/**
 * The publish protocol: takes in what happened, and decides what to do next. It is pure, and the only place that decides; all
 * orders of events are explored in its tests, with several runs at the same time and runs that die (docs/adr/0011).
 */
export function reduce(release: Release, state: State, event: Event): Step {
  if (event.type === 'stop') return [{ ...state, stopped: true }, []];
  const next = takeIn(release, state, event);
  if (next.stopped) return [next, []];
  if (next.stage === 'float') return float(release, next, placeOf(event.effect));
  return next.repositories.every(({ awaited }) => awaited === 0) ? advance(release, next) : [next, []];
}

/** What follows when all repositories have taken a step. Nothing is named before the bytes are everywhere, nor moved before all is named. */
function advance(release: Release, state: State): Step {
  const failed = state.repositories.some(({ failures }) => failures.length > 0);
  switch (state.stage) {
    case 'look':
      return failed ? end(state) : start(release, state);
    case 'build':
      return failed ? check(state) : prove(state);
    case 'check':
      return finish(release, state);
    case 'copy':
      return failed ? end(state) : prove(state);
    case 'prove':
      return failed ? finish(release, state) : askGate(release, state);
    case 'gate':
      return failed ? finish(release, state) : makeGitTag(release, state);
    case 'git-tag':
      return failed ? finish(release, state) : name(release, state);
    case 'name':
      return failed ? finish(release, state) : survey(state);
    case 'float':
    case 'restore':
    case 'end':
      return end(state);
  }
}

function start(release: Release, state: State): Step {
  const decided = decideStart(
    release,
    state.repositories.map(({ found }) => found),
  );
  const next = { ...state, start: decided };
  switch (decided.kind) {
    case 'build':
      return awaiting({ ...next, stage: 'build' }, [{ do: 'build' }]);
    case 'skip':
    case 'refuse':
      return end(next);
    case 'reuse':
      return copyMissing(reuse(release, next, decided), copies(decided));
  }
}

function copyMissing(state: State, effects: readonly Effect[]): Step {
  return effects.length === 0 ? prove(state) : awaiting({ ...state, stage: 'copy' }, effects);
}

function check(state: State): Step {
  const effects = state.repositories.map((_, repository): Effect => ({ do: 'check', repository }));
  return awaiting({ ...state, stage: 'check' }, effects);
}

function prove(state: State): Step {
  const effects = forDigests(state, ({ digest }, repository) => [{ do: 'prove', repository, digest }]);
  return awaiting({ ...state, stage: 'prove' }, effects);
}

/** Nothing has a name yet that somebody could use: whoever has to agree is asked now, and nobody else before it did. */
function askGate(release: Release, state: State): Step {
  if (release.isGated !== true || isReleased(release, state)) return makeGitTag(release, state);
  return awaiting({ ...state, stage: 'gate' }, [{ do: 'gate' }]);
}

/** A git tag says for good which commit a version is: it comes when the image is known to be good, and nobody can have seen its names. */
function makeGitTag(release: Release, state: State): Step {
  if (release.gitTag === undefined) return name(release, state);
  return awaiting({ ...state, stage: 'git-tag' }, [{ do: 'git-tag' }]);
}

function name(release: Release, state: State): Step {
  const effects = forDigests(state, ({ digest, named }, repository) => {
    const missing = release.repositories[repository]?.versions.filter((tag) => !named.has(tag)) ?? [];
    return missing.map((tag) => ({ do: 'name', repository, tag, digest }));
  });
  return effects.length === 0 ? survey(state) : awaiting({ ...state, stage: 'name' }, effects);
}

function survey(state: State): Step {
  const effects = state.repositories.map((_, repository): Effect => ({ do: 'survey', repository }));
  return awaiting({ ...state, stage: 'float' }, effects);
}

/** Goes on with the loop of one repository, and ends when none has anything to do any more. */
function float(release: Release, state: State, index: number): Step {
  const planned = release.repositories[index];
  const known = state.repositories[index];
  if (planned === undefined || known === undefined || known.awaited > 0) return [state, []];
  const [next, effects] = floatEffects(planned, known, index);
  const repositories = state.repositories.with(index, next);
  const moved = { ...state, repositories };
  if (repositories.every(({ done }) => done)) return finish(release, moved);
  return awaiting(moved, effects);
}

/** The end, unless something failed and what had moved is to be taken back. */
function finish({ onFailure }: Release, state: State): Step {
  const failed = state.repositories.some(({ failures }) => failures.length > 0);
  return failed && onFailure === 'restore' ? restore(state) : end(state);
}

/** Takes back the moves of floats, those included of which nobody knows whether they happened. Version tags stay: somebody may have seen them. */
function restore(state: State): Step {
  const effects = state.repositories.flatMap((known, repository) =>
    movesToTakeBack(known).map((move): Effect => ({ do: 'restore', repository, ...move })),
  );
  const next: State = { ...state, stage: 'restore' };
  return effects.length === 0 ? end(next) : awaiting(next, effects);
}

function end(state: State): Step {
  return [{ ...state, stage: 'end' }, []];
}

/** The effects of every repository that has the release. */
function forDigests(
  { repositories }: State,
  effectsOf: (known: RepositoryState & { readonly digest: Digest }, index: number) => readonly Effect[],
): Effect[] {
  return repositories.flatMap((known, index) => {
    const { digest } = known;
    return digest === undefined ? [] : effectsOf({ ...known, digest }, index);
  });
}

function awaiting(state: State, effects: readonly Effect[]): Step {
  const counts = state.repositories.map((_, index) => effects.filter((effect) => placeOf(effect) === index).length);
  const repositories = state.repositories.map((known, index) => ({
    ...known,
    awaited: known.awaited + (counts[index] ?? 0),
  }));
  return [{ ...state, repositories }, effects];
}
