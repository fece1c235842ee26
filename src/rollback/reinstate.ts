import type { Tag } from '../image/tag.ts';
import { compareVersions, type Version } from '../image/version.ts';
import { byWidth, floatsOf } from './float-names.ts';
import { notWithdrawn } from './failures.ts';
import { findVersion, type FoundVersion, type Ground } from './ground.ts';
import type { Intent, IntendedFloat, Mark } from './intent.ts';
import { existing } from './withdraw.ts';

/** A version of which a marker says something. */
interface Marked extends FoundVersion {
  readonly mark: NonNullable<FoundVersion['mark']>;
}

/**
 * Versions that were withdrawn, or rolled back, count again: the floats of their lines go to the highest version, and other
 * floats come back when they still are where the withdrawal has put them. The marker stays, and says so.
 * @throws ReleaseError when a version is not there, or nothing was said about it
 */
export async function intendReinstatement(ground: Ground, versions: readonly Version[]): Promise<Intent> {
  const found = (await Promise.all(versions.map((version) => findMarked(ground, version))))
    .flat()
    .toSorted((a, b) => compareVersions(b.version, a.version));
  const [highest] = found;
  if (highest === undefined) throw new Error('A reinstatement is about a version.');
  const marks = new Map(found.map(({ tag, mark, manifest }) => [tag, markFor(ground, { mark, manifest })]));
  const floats = new Map<Tag, IntendedFloat>();
  for (const each of found) {
    for (const float of await floatsBack(ground, each)) if (!floats.has(float.tag)) floats.set(float.tag, float);
  }
  const inOrder = byWidth([...floats.values()], ({ line }) => line?.line);
  return { marks, floats: inOrder, digest: highest.manifest.digest, names: new Map(), warnings: [] };
}

async function findMarked(ground: Ground, version: Version): Promise<readonly Marked[]> {
  const found = await findVersion(ground, version);
  const marked = found.flatMap((each) => (each.mark === undefined ? [] : [{ ...each, mark: each.mark }]));
  const [first] = found;
  if (marked.length === 0 && first !== undefined) {
    throw notWithdrawn({ repository: ground.repository, tag: first.tag });
  }
  return marked;
}

function markFor({ audit }: Ground, { mark, manifest: subject }: Pick<Marked, 'mark' | 'manifest'>): Mark {
  if (mark.state === 'reinstated') return { subject, says: mark, isNew: false };
  return { subject, says: { ...audit, state: 'reinstated', holds: new Map(), floats: mark.floats }, isNew: true };
}

async function floatsBack(ground: Ground, { version, naming, mark }: Marked): Promise<readonly IntendedFloat[]> {
  const named = floatsOf(version, naming, ground.style);
  const there = new Set((await existing(ground, named)).map(({ tag }) => tag));
  const own = named.flatMap(({ tag, line }): IntendedFloat[] => {
    // A withdrawal may have deleted it, when it was the only version of its line.
    if (!there.has(tag) && !mark.floats.has(tag)) return [];
    return [{ tag, line: { tag, line, version, naming, isKept: false }, isOfVersion: true }];
  });
  const others = [...mark.floats].flatMap(([tag, sent]): IntendedFloat[] => {
    if (sent === undefined || named.some((float) => float.tag === tag)) return [];
    const line = { tag, line: { kind: 'stable' } as const, version, naming, isKept: false, onlyLower: true };
    return [{ tag, line, leaves: new Set([sent]), isOfVersion: false }];
  });
  return [...own, ...others];
}
