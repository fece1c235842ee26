import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { LineFloat } from '../publish/candidates.ts';
import { markerOf, type Withdrawal } from '../publish/withdrawal.ts';
import { deciderOf, type FoundVersion, type Ground } from './ground.ts';
import { markAt } from './view.ts';
import { type Intent, type Mark, said } from './intent.ts';

type Marks = Intent['marks'];

/**
 * The marks with which a float stays at `to`. The hold is said of the version that would take the float otherwise, so that every
 * release finds it on the way down, and a higher version is above it.
 * @returns `undefined` when no version can say it
 */
export async function holding(
  ground: Ground,
  float: LineFloat,
  { to, marks }: { readonly to: Digest; readonly marks: Marks },
): Promise<Marks | undefined> {
  const decider = await deciderOf(ground, float, said({ marks }));
  if (decider === undefined) return undefined;
  if ((decider.held ?? decider.digest) === to) return marks;
  if (decider.digest === undefined || markerOf(decider.tag) === undefined) return undefined;
  return changed(ground, decider.tag, { marks, change: (holds) => new Map(holds).set(float.tag, to) });
}

type Holds = Withdrawal['holds'];

/** The marks with other holds for one version, of which everything else that was said before stays. */
async function changed(
  ground: Ground,
  tag: Tag,
  { marks, change }: { readonly marks: Marks; readonly change: (holds: Holds) => Holds },
): Promise<Marks> {
  const before = marks.get(tag)?.says ?? (await markAt(ground, tag));
  const isOver = before === undefined || before.state === 'reinstated';
  const says: Withdrawal = {
    ...(before?.state === 'withdrawn' ? before : { ...ground.audit, state: 'rolled-back' }),
    holds: change(isOver ? new Map() : before.holds),
    floats: isOver ? new Map() : before.floats,
  };
  const subject = await ground.client.getManifest(ground.repository, tag);
  return new Map(marks).set(tag, { subject, says, isNew: true } satisfies Mark);
}

/**
 * No float is held at a version that is withdrawn: it is held at the next one below instead, or not at all where there is none.
 * @param found the versions that are withdrawn
 */
export async function withoutHoldsAt(
  ground: Ground,
  intent: Intent,
  found: readonly FoundVersion[],
): Promise<Pick<Intent, 'marks'>> {
  let { marks } = intent;
  for (const { line } of intent.floats) {
    if (line === undefined) continue;
    const decider = await deciderOf(ground, line, said({ marks }));
    const lost = found.find(({ manifest }) => manifest.digest === decider?.held);
    if (decider === undefined || lost === undefined) continue;
    const below = await deciderOf(ground, { ...line, version: lost.version, onlyLower: true }, said({ marks }));
    const to = below?.held ?? below?.digest;
    const change = (holds: Holds): Holds => {
      const kept = new Map(holds);
      kept.delete(line.tag);
      return to === undefined ? kept : kept.set(line.tag, to);
    };
    marks = await changed(ground, decider.tag, { marks, change });
  }
  return { marks };
}
