import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { Survey } from '../publish/release.ts';
import type { Intent } from './intent.ts';
import type { Moved } from './move-floats.ts';

/** What became of one float. */
export interface FloatOutcome {
  readonly tag: Tag;
  /**
   * `moved`: to `now`. `unchanged`: it was right already. `deleted`: nothing was left that it could stand at. `left`: it stands
   * at a withdrawn version, because nothing is left and the registry deletes nothing. `failed`: could not be written.
   * `not-reached`: not tried, because the run was stopped.
   */
  readonly state: 'moved' | 'unchanged' | 'deleted' | 'left' | 'failed' | 'not-reached';
  /** `undefined` when it was not there. */
  readonly before: Digest | undefined;
  readonly now: Digest | undefined;
  /** The version tags at which these stand, where they are known. */
  readonly versionBefore: Tag | undefined;
  readonly versionNow: Tag | undefined;
}

interface Ended {
  readonly before: Survey;
  readonly moved: Moved;
  readonly deleted: readonly Tag[];
}

/** What became of every float of an intent. Pure: it says what the looks and the writes say. */
export function floatOutcomes(
  { floats, marks, names: given }: Intent,
  { before, moved, deleted }: Ended,
): readonly FloatOutcome[] {
  const { state } = moved;
  const names = new Map([...given, ...[...marks].map(([tag, { subject }]): [Digest, Tag] => [subject.digest, tag])]);
  for (const survey of [before, state.survey]) {
    for (const { tag, digest } of [...(survey?.lines.values() ?? [])].flat()) {
      if (digest !== undefined && !names.has(digest)) names.set(digest, tag);
    }
  }
  return floats.map(({ tag, leaves }) => {
    const from = before.tags.get(tag);
    const written = state.moves.findLast((move) => move.tag === tag)?.to;
    const seen = state.fresh ? state.survey?.tags.get(tag) : (written ?? from);
    const now = deleted.includes(tag) ? undefined : seen;
    const hasFailed = state.failures.some(({ effect }) => 'tag' in effect && effect.tag === tag);
    const isLeft = now !== undefined && leaves?.has(now) === true;
    const kind = stateOf({
      isDeleted: deleted.includes(tag),
      hasFailed,
      isDone: state.done,
      isSame: from === now,
      isLeft,
    });
    const [versionBefore, versionNow] = [from, now].map((at) => (at === undefined ? undefined : names.get(at)));
    return { tag, state: kind, before: from, now, versionBefore, versionNow };
  });
}

interface Facts {
  readonly isDeleted: boolean;
  readonly hasFailed: boolean;
  readonly isDone: boolean;
  readonly isSame: boolean;
  readonly isLeft: boolean;
}

function stateOf({ isDeleted, hasFailed, isDone, isSame, isLeft }: Facts): FloatOutcome['state'] {
  if (isDeleted) return 'deleted';
  if (hasFailed) return 'failed';
  if (!isSame) return 'moved';
  if (!isDone) return 'not-reached';
  return isLeft ? 'left' : 'unchanged';
}
