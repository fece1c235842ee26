import type { Digest } from '../image/digest.ts';
import type { Done, DoneOf, Effect, Failure, RepositoryState, State } from './protocol.ts';
import type { Release, RepositoryRelease } from './release.ts';

/** The state with what an event says in it, before anything is decided because of it. */
export function takeIn(release: Release, state: State, event: Done | ({ readonly type: 'failed' } & Failure)): State {
  const { effect } = event;
  if (event.type === 'build') {
    const { digest, isTagged } = event.result;
    const repositories = state.repositories.map((known, index) => {
      const planned = isTagged ? release.repositories[index] : undefined;
      return { ...withFirst(planned, known, digest), digest };
    });
    return answered({ ...state, repositories }, effect);
  }
  if (event.type === 'check') return answered(checked(release, state, event), effect);
  const index = placeOf(effect);
  const repositories = state.repositories.map((known, place) => {
    if (place !== index) return known;
    if (event.type !== 'failed') return takeInResult(known, event);
    const failures = [...known.failures, { effect, error: event.error }];
    // A write that failed may have happened all the same: only a look can tell.
    return { ...known, failures, fresh: effect.do === 'move' ? false : known.fresh };
  });
  return answered({ ...state, repositories }, effect);
}

/** The repository whose loop an effect belongs to; what is done once for all is counted for the first. */
export function placeOf(effect: Effect): number {
  return 'repository' in effect ? effect.repository : 0;
}

function answered(state: State, effect: Effect): State {
  const index = placeOf(effect);
  const repositories = state.repositories.map((known, place) =>
    place === index ? { ...known, awaited: known.awaited - 1 } : known,
  );
  return { ...state, repositories };
}

/** The build has written the tag under which the bytes travel. */
function withFirst(planned: RepositoryRelease | undefined, known: RepositoryState, to: Digest): RepositoryState {
  if (planned === undefined) return known;
  const { first, versions } = planned;
  if (first === undefined) return known;
  const move = { tag: first, from: known.found.get(first)?.digest, to };
  return { ...known, moves: [move], named: versions.includes(first) ? new Map([[first, to]]) : known.named };
}

/** A build that failed has all the same written every version tag that is not where it was; other tags may be somebody else's doing. */
function checked(release: Release, state: State, { effect, result }: DoneOf<'check'>): State {
  const planned = release.repositories[effect.repository];
  const repositories = state.repositories.map((known, place) => {
    const { first, versions = [] } = (place === effect.repository ? planned : undefined) ?? {};
    if (first === undefined || result === undefined || !versions.includes(first)) return known;
    return known.found.get(first)?.digest === result ? known : withFirst(planned, known, result);
  });
  return { ...state, repositories };
}

function takeInResult(
  known: RepositoryState,
  event: Exclude<Done, { readonly type: 'build' | 'check' }>,
): RepositoryState {
  switch (event.type) {
    case 'look':
      return { ...known, found: event.result };
    case 'copy':
      return { ...known, digest: event.effect.digest };
    case 'prove':
    case 'gate':
    case 'git-tag':
      return known;
    case 'name':
      return { ...known, named: new Map(known.named).set(event.effect.tag, event.result), fresh: false };
    case 'survey':
      return { ...known, survey: event.result, fresh: true, round: known.round + 1 };
    case 'inspect':
      return { ...known, notes: new Map(known.notes).set(event.effect.digest, event.result) };
    case 'move': {
      const { tag, from, to } = event.effect;
      return { ...known, moves: [...known.moves, { tag, from, to }], fresh: false };
    }
    case 'restore':
      return { ...known, restored: new Map(known.restored).set(event.effect.tag, event.result) };
  }
}
