import type { Digest } from '../../../src/image/digest.ts';
import type { Tag } from '../../../src/image/tag.ts';
import type { DoneOf, Effect, Event, RepositoryState, State } from '../../../src/publish/protocol.ts';
import type { Step } from '../../../src/publish/reduce.ts';
import type { Candidate, Release, Survey } from '../../../src/publish/release.ts';
import { realProtocol, type Protocol } from './protocol.ts';

/** What a wrong protocol believes instead of asking; `undefined` where it does ask. */
type Belief = (release: Release, state: State, effect: Effect) => Event | undefined;

/** The real reducer, which is told what a wrong protocol believes: the effects in question never reach the world. */
function believing(
  belief: Belief,
  distorted: (release: Release, state: State, event: Event) => Event = same,
): Protocol {
  const settle = (release: Release, [state, effects]: Step): Step => {
    let current = state;
    const asked: Effect[] = [];
    const open = [...effects];
    for (let effect = open.shift(); effect !== undefined; effect = open.shift()) {
      const event = belief(release, current, effect);
      if (event === undefined) {
        asked.push(effect);
        continue;
      }
      const [next, more] = realProtocol.reduce(release, current, event);
      current = next;
      open.push(...more);
    }
    return [current, asked];
  };
  return {
    begin: (release) => settle(release, realProtocol.begin(release)),
    resume: (release, reached) => settle(release, realProtocol.resume(release, reached)),
    reduce: (release, state, event) =>
      settle(release, realProtocol.reduce(release, state, distorted(release, state, event))),
  };
}

function same(_release: Release, _state: State, event: Event): Event {
  return event;
}

/** Writes its floats without having looked at anything: what docker/metadata-action and build-push-action do. */
export const blindWrite = believing((release, state, effect) => {
  if (effect.do !== 'survey') return undefined;
  const known = state.repositories[effect.repository];
  const planned = release.repositories[effect.repository];
  if (known === undefined || planned === undefined) return undefined;
  const own: Candidate = { tag: '0.0.0' as Tag, digest: known.digest, withdrawn: false, rank: 'own' };
  const lines = new Map(planned.floats.map(({ tag }) => [tag, [own]] as const));
  return { type: 'survey', effect, result: withMoves({ tags: new Map(), lines }, known) };
});

/** Looks once, writes the highest, and does not look again. */
export const maxOnce = believing(believeFirstLook);

/** Looks once, writes its own version where a lower one is, and does not look again. */
export const writeIfNewer = believing(believeFirstLook, (_release, state, event) => {
  if (event.type !== 'survey') return event;
  const known = state.repositories[event.effect.repository];
  const { tags, lines } = event.result;
  const narrowed = [...lines].map(
    ([tag, candidates]) => [tag, ownOrStanding(candidates, tags.get(tag), known)] as const,
  );
  return { ...event, result: { tags, lines: new Map(narrowed) } };
});

function ownOrStanding(
  candidates: readonly Candidate[],
  current: Digest | undefined,
  known: RepositoryState | undefined,
): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    if (candidate.rank === 'own') return [{ ...candidate, digest: known?.digest }];
    return candidate.digest !== undefined && candidate.digest === current ? [candidate] : [];
  });
}

function believeFirstLook(_release: Release, state: State, effect: Effect): Event | undefined {
  if (effect.do !== 'survey') return undefined;
  const known = state.repositories[effect.repository];
  return known?.survey === undefined ? undefined : { type: 'survey', effect, result: withMoves(known.survey, known) };
}

/** What a look would find if nobody else wrote. */
function withMoves({ tags, lines }: Survey, { moves }: RepositoryState): Survey {
  return { tags: new Map([...tags, ...moves.map(({ tag, to }) => [tag, to] as const)]), lines };
}

/** Moves its floats before its version tags are there: those would come last, and the first float is wrong already. */
export const floatsBeforeNames = believing(
  (_release, _state, effect) => (effect.do === 'name' ? { type: 'name', effect, result: effect.digest } : undefined),
  (_release, state, event) => {
    if (event.type !== 'survey') return event;
    const { tags, lines } = event.result;
    const known = state.repositories[event.effect.repository];
    const believed = [...lines].map(([tag, candidates]) => {
      const named = candidates.map((candidate) =>
        candidate.rank === 'own' ? { ...candidate, digest: known?.digest } : candidate,
      );
      return [tag, named] as const;
    });
    const names = new Map([...tags, ...(known?.named ?? [])]);
    const result: DoneOf<'survey'>['result'] = { tags: names, lines: new Map(believed) };
    return { ...event, result };
  },
);

/** Names an image without having made its git tag. */
export const namesBeforeGitTag = believing((_release, _state, effect) =>
  effect.do === 'git-tag' ? { type: 'git-tag', effect, result: undefined } : undefined,
);

/** Names an image without having asked whoever has to agree. */
export const namesBeforeGate = believing((_release, _state, effect) =>
  effect.do === 'gate' ? { type: 'gate', effect, result: undefined } : undefined,
);

/** Writes version tags as soon as the build says that it has pushed, without a look at what is there. */
export const namesBeforeProof = believing((_release, _state, effect) =>
  effect.do === 'prove' ? { type: 'prove', effect, result: undefined } : undefined,
);

/** Builds without a look at what is there; with `naming: blind` it also writes version tags so. */
export const neverLooks = believing((_release, _state, effect) =>
  effect.do === 'look' ? { type: 'look', effect, result: new Map() } : undefined,
);
