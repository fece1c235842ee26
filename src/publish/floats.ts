import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { RepositoryState } from './protocol.ts';
import type { Candidate, Float, Move, Survey } from './release.ts';

/** What to do about one float. */
export type FloatVerdict =
  /** It stands where it belongs. */
  | { readonly kind: 'right' }
  /** It stands elsewhere, and stays: a newer commit, another run, or no version that it could stand at. */
  | { readonly kind: 'left' }
  /** First it has to be known what the image is that it stands at. */
  | { readonly kind: 'inspect'; readonly digest: Digest }
  | { readonly kind: 'move'; readonly to: Digest };

type Known = Pick<RepositoryState, 'digest' | 'moves' | 'notes'>;

/**
 * Where a float belongs (design rule 3), by the last survey. A line belongs to the highest version of it that is in the
 * registry and not withdrawn, whoever released that, and where a rollback holds it; `verdict` is right when it is repeated until nothing is to be moved.
 */
export function judgeFloat(float: Float, survey: Survey, known: Known): FloatVerdict {
  switch (float.kind) {
    case 'line':
      return judgeLine(float, survey, known);
    case 'branch':
    case 'free':
      return judgeFollower(float, survey, known);
  }
}

const right: FloatVerdict = { kind: 'right' };
const left: FloatVerdict = { kind: 'left' };

function judgeLine(float: Float, survey: Survey, known: Known): FloatVerdict {
  const { tag } = float;
  const current = survey.tags.get(tag);
  if (!mayMove(float, current, known.moves)) return left;
  const candidates = survey.lines.get(tag) ?? [];
  const notes = current === undefined ? undefined : known.notes.get(current);
  // What a line stands at is in the registry, under whatever name.
  const standing = candidates.map((candidate) =>
    candidate.digest === undefined && candidate.tag === notes?.version ? { ...candidate, digest: current } : candidate,
  );
  const best = standing.find(decides);
  const to = best?.held ?? best?.digest;
  if (best === undefined || to === undefined) return left;
  if (current === to) return right;
  if (current === undefined) return { kind: 'move', to };
  const higher = standing.slice(0, standing.indexOf(best));
  if (notes === undefined && higher.some(isMissing) && !standing.some(({ digest }) => digest === current)) {
    return { kind: 'inspect', digest: current };
  }
  // Between builds of one version the last one wins; against a run that thinks so too, nobody insists.
  const isEqual = standing.some(({ rank, digest }) => rank === 'equal' && digest === current);
  if (isEqual && best.rank === 'own' && wasMovedAway(tag, current, known)) return left;
  return { kind: 'move', to };
}

/** Whether a float is this run's affair: what it has moved itself it goes on looking after, as others may have moved it before. */
export function mayMove({ tag, leaves }: Float, current: Digest | undefined, moves: readonly Move[]): boolean {
  if (leaves === undefined) return true;
  if (current === undefined) return false;
  return leaves.has(current) || moves.some((move) => move.tag === tag && move.to === current);
}

/** Whether nothing below this candidate matters. */
export function decides({ digest, withdrawn, held }: Candidate): boolean {
  return held !== undefined || (digest !== undefined && !withdrawn);
}

function isMissing({ digest, withdrawn }: Candidate): boolean {
  return digest === undefined && !withdrawn;
}

/** A tag that is not about versions: it goes to what this run has released. */
function judgeFollower({ tag, kind }: Float, survey: Survey, known: Known): FloatVerdict {
  const current = survey.tags.get(tag);
  const { digest: own } = known;
  if (own === undefined) return left;
  if (current === own) return right;
  if (current === undefined) return { kind: 'move', to: own };
  if (kind === 'branch') {
    const notes = known.notes.get(current);
    if (notes === undefined) return { kind: 'inspect', digest: current };
    if (notes.relation === 'descendant') return left;
    if (notes.relation === 'ancestor') return { kind: 'move', to: own };
  }
  // It was ours, and another run has moved it since: the last one wins, and nobody insists.
  return wasMovedAway(tag, current, known) ? left : { kind: 'move', to: own };
}

/**
 * Whether this run has written a tag that is at `current` now. Of a run that died only the intent is known: what still stands
 * where it was before the only write may never have been written, and is written once more.
 */
function wasMovedAway(tag: Tag, current: Digest, { moves }: Known): boolean {
  const written = moves.filter((move) => move.tag === tag);
  return written.length > 1 || written.some(({ from }) => from !== current);
}
