import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import { tagContested, versionMoved } from './failures.ts';
import { judgeFloat } from './floats.ts';
import type { Effect, Failure, RepositoryState } from './protocol.ts';
import type { Float, Move, RepositoryRelease, Survey } from './release.ts';

/** How often floats are looked at: who writes last looks last, so that more than two are only needed where runs race. */
export const maxRounds = 10;

/**
 * What the loop over the floats of one repository does next: look, inspect what it does not know, write what is wrong, one after
 * the other unless they may go together, and look again until a look finds nothing to write. `known` must have nothing in flight.
 */
export function floatEffects(
  planned: RepositoryRelease,
  known: RepositoryState,
  repository: number,
): readonly [RepositoryState, readonly Effect[]] {
  const { survey, fresh, queue } = known;
  if (isLookRefused(known)) return [{ ...known, done: true }, []];
  if (queue.length > 0) return nextMoves(planned, known, repository);
  if (survey === undefined || !fresh) return [known, [{ do: 'survey', repository }]];
  const moved = movedVersions(known, survey, repository);
  if (moved.length > 0) return [{ ...known, done: true, failures: [...known.failures, ...moved] }, []];
  const looked = withoutWritten(planned, known, survey);
  const floats = planned.floats.filter(({ tag }) => !hasFailed(looked, tag));
  const { digests, moves } = judgeAll(floats, survey, looked);
  if (digests.length > 0) return [looked, digests.map((digest) => ({ do: 'inspect', repository, digest }))];
  if (moves.length === 0) return [{ ...looked, done: true }, []];
  if (looked.round < maxRounds) return nextMoves(planned, { ...looked, queue: moves }, repository);
  const failures = moves.map((move): Failure => ({
    effect: { do: 'move', repository, ...move },
    error: tagContested(move.tag, maxRounds),
  }));
  return [{ ...looked, done: true, failures: [...looked.failures, ...failures] }, []];
}

function nextMoves(
  { together = false }: RepositoryRelease,
  known: RepositoryState,
  repository: number,
): readonly [RepositoryState, readonly Effect[]] {
  const next = known.queue.slice(0, together ? undefined : 1);
  const queue = known.queue.slice(next.length);
  return [{ ...known, queue }, next.map((move) => ({ do: 'move', repository, ...move }))];
}

function judgeAll(
  floats: readonly Float[],
  survey: Survey,
  known: RepositoryState,
): { digests: Digest[]; moves: Move[] } {
  const digests = new Set<Digest>();
  const moves: Move[] = [];
  for (const float of floats) {
    const verdict = judgeFloat(float, survey, known);
    switch (verdict.kind) {
      case 'right':
      case 'left':
        break;
      case 'inspect':
        digests.add(verdict.digest);
        break;
      case 'move':
        moves.push({ tag: float.tag, from: survey.tags.get(float.tag), to: verdict.to });
        break;
    }
  }
  return { digests: [...digests], moves };
}

/** The version tags that are not where this run has seen or put them: what somebody else does there is not followed. */
function movedVersions({ named }: RepositoryState, survey: Survey, repository: number): Failure[] {
  return [...named].flatMap(([tag, digest]): Failure[] => {
    const seen = survey.tags.get(tag);
    return seen === digest
      ? []
      : [{ effect: { do: 'name', repository, tag, digest }, error: versionMoved(tag, digest, seen) }];
  });
}

/** Without the failures of floats that stand where they belong: a write that failed may have happened all the same. */
function withoutWritten({ floats }: RepositoryRelease, known: RepositoryState, survey: Survey): RepositoryState {
  const isRight = (float: Float): boolean => judgeFloat(float, survey, known).kind === 'right';
  const right = new Set(floats.filter(isRight).map(({ tag }) => tag));
  const written = known.failures.flatMap(({ effect }) =>
    effect.do === 'move' && right.has(effect.tag) ? [effect] : [],
  );
  const made = written.filter(({ tag, to }) => survey.tags.get(tag) === to);
  const failures = known.failures.filter(({ effect }) => effect.do !== 'move' || !right.has(effect.tag));
  return { ...known, failures, moves: [...known.moves, ...made.map(({ tag, from, to }) => ({ tag, from, to }))] };
}

/** When a registry does not say what is there, nothing is written on a guess. */
function isLookRefused({ failures }: RepositoryState): boolean {
  return failures.some(({ effect }) => effect.do === 'survey' || effect.do === 'inspect');
}

function hasFailed({ failures }: RepositoryState, tag: Tag): boolean {
  return failures.some(({ effect }) => effect.do === 'move' && effect.tag === tag);
}
