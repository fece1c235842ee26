import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { RepositoryState, State } from './protocol.ts';
import type { Move, Release, RepositoryRelease } from './release.ts';

/** What became of one tag in one repository. */
export interface TagOutcome {
  readonly repository: Repository;
  readonly tag: Tag;
  /**
   * `created`, `moved`: by this run. `unchanged`: was right already. `kept`: belongs to another version, commit or run.
   * `restored`: moved, and taken back. `failed`: could not be written. `not-reached`: not tried, because something before it failed.
   */
  readonly state: 'created' | 'moved' | 'unchanged' | 'kept' | 'restored' | 'failed' | 'not-reached';
  /** What it pointed at before this run wrote it, or where it stays. */
  readonly from: Digest | undefined;
  /** What it points at, as far as this run knows; `undefined` when it is not there. */
  readonly to: Digest | undefined;
  readonly error?: unknown;
}

/** What became of every tag of a release, repository by repository, version tags first. Pure: it says what the state says. */
export function outcomes({ repositories }: Release, state: State): readonly TagOutcome[] {
  return repositories.flatMap((planned, index) => {
    const known = state.repositories[index];
    if (known === undefined) return [];
    const { repository, versions, floats } = planned;
    if (state.start?.kind === 'skip') {
      return [...versions, ...floats.map(({ tag }) => tag)].map((tag) => ({ repository, tag, ...skipped(tag, known) }));
    }
    return [
      ...versions.map((tag) => ({ repository, tag, ...versionOutcome(tag, known) })),
      ...floats.map(({ tag }) => ({ repository, tag, ...floatOutcome(tag, planned, known) })),
    ];
  });
}

type Outcome = Omit<TagOutcome, 'repository' | 'tag'>;

/** Nothing was to be done: neither for a tag that is there, nor for one that is not, or that nobody looked for. */
function skipped(tag: Tag, { found }: RepositoryState): Outcome {
  const there = found.get(tag)?.digest;
  return { state: 'kept', from: there, to: there };
}

function versionOutcome(tag: Tag, known: RepositoryState): Outcome {
  const from = known.found.get(tag)?.digest;
  const named = known.named.get(tag);
  const failure = failureOf(tag, known);
  const seen = known.survey?.tags.get(tag) ?? from;
  if (failure !== undefined) return { state: 'failed', from, to: seen, error: failure.error };
  if (named === undefined) return { state: from === undefined ? 'not-reached' : 'kept', from, to: from };
  if (from === named) return { state: 'unchanged', from, to: named };
  return { state: from === undefined ? 'created' : 'moved', from, to: named };
}

function floatOutcome(tag: Tag, { first }: RepositoryRelease, known: RepositoryState): Outcome {
  const seen = known.survey?.tags.get(tag);
  const [begun] = [...known.moves, ...triedMoves(known)].filter((move) => move.tag === tag);
  const to = known.moves.findLast((move) => move.tag === tag)?.to;
  const found = tag === first ? known.found.get(tag)?.digest : undefined;
  const from = begun === undefined ? (seen ?? found) : begun.from;
  const failure = failureOf(tag, known);
  const restored = known.restored.get(tag);
  if (restored === 'restored') return { state: 'restored', from, to: from };
  if (failure !== undefined)
    return { state: 'failed', from, to: known.fresh ? seen : (to ?? seen), error: failure.error };
  if (restored === 'moved-on') return { state: 'kept', from, to: undefined };
  if (to !== undefined && (!known.fresh || seen === to)) return { state: moveState(from, to), from, to };
  if (to === undefined && known.survey === undefined) return { state: 'not-reached', from, to: from };
  if (to === undefined && (!known.done || isCutShort(known)))
    return { state: seen === known.digest ? 'unchanged' : 'not-reached', from, to: seen };
  return { state: seen === known.digest && to === undefined ? 'unchanged' : 'kept', from, to: seen };
}

/** Whether the loop over the floats has ended because of something else than the floats. */
function isCutShort({ failures }: RepositoryState): boolean {
  return failures.some(({ effect }) => effect.do === 'name' || effect.do === 'survey' || effect.do === 'inspect');
}

/** Writes that failed, and may have happened all the same. */
function triedMoves({ failures }: RepositoryState): readonly Move[] {
  return failures.flatMap(({ effect }) => (effect.do === 'move' ? [effect] : []));
}

function moveState(from: Digest | undefined, to: Digest): Outcome['state'] {
  if (from === to) return 'unchanged';
  return from === undefined ? 'created' : 'moved';
}

function failureOf(tag: Tag, { failures }: RepositoryState): RepositoryState['failures'][number] | undefined {
  return failures.find(({ effect }) => 'tag' in effect && effect.do !== 'restore' && effect.tag === tag);
}
