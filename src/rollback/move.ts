import { formatReference } from '../image/reference.ts';
import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import { compareVersions, type Version } from '../image/version.ts';
import type { RollbackRequest } from '../inputs/rollback-inputs.ts';
import { versionWithdrawn } from '../publish/failures.ts';
import { refuseWithdrawnDigest } from '../publish/marks.ts';
import type { Naming } from '../publish/naming.ts';
import { noFloats, noPrevious, unknownDigest } from './failures.ts';
import { byWidth, floatsOf } from './float-names.ts';
import { findVersion, type Ground } from './ground.ts';
import { type NamedVersion, versionsThere } from './view.ts';
import { holding } from './holds.ts';
import type { Intent, IntendedFloat } from './intent.ts';
import { besideLatest, previousGoals } from './previous.ts';
import { type Goal, namingIn, rangeOf, requireTag, versionAt } from './ranges.ts';
import { existing } from './withdraw.ts';

type Request = Extract<RollbackRequest, { readonly kind: 'move' }>;

/**
 * Floats are moved where somebody wants them, and held there until a version is released that is higher than the one that would
 * take them otherwise.
 * @throws ReleaseError when the target or a tag is not there, the target is withdrawn, or nothing is to be moved
 */
export async function intendMove(ground: Ground, { to, tags }: Request): Promise<Intent> {
  const there = await versionsThere(ground);
  for (const tag of tags) await requireTag(ground, tag);
  switch (to.kind) {
    case 'version': {
      const [found] = await findVersion(ground, to.version);
      if (found === undefined) throw new Error('What is found is there.');
      const { tag, mark, naming, manifest } = found;
      const { repository } = ground;
      if (mark?.state === 'withdrawn') throw versionWithdrawn(formatReference({ repository, tag }), mark);
      const named = floatsOf(to.version, naming, ground.style).map((float) => float.tag);
      const chosen = tags.length > 0 ? tags : await above(ground, { ...found, named, there });
      return goTo(ground, chosen, { digest: manifest.digest, version: tag, naming, there });
    }
    case 'digest': {
      if (!(await ground.client.exists(ground.repository, to.digest))) {
        throw unknownDigest(ground.repository, to.digest);
      }
      await refuseWithdrawnDigest(ground.repository, to.digest, ground);
      if (tags.length === 0) throw noFloats(ground.repository, 'a digest does not say which tags are meant');
      return goTo(ground, tags, { digest: to.digest, version: undefined, naming: namingIn(ground, there), there });
    }
    case 'previous':
      return reach(
        ground,
        await previousGoals(ground, tags.length > 0 ? tags : await besideLatest(ground, there), there),
      );
  }
}

interface Standing {
  readonly version: Version;
  readonly manifest: { readonly digest: Digest };
  readonly named: readonly Tag[];
  readonly there: readonly NamedVersion[];
}

/** The floats of a version that stand at a higher one. */
async function above(ground: Ground, { version, manifest, named, there }: Standing): Promise<readonly Tag[]> {
  const floats = await existing(
    ground,
    named.map((tag) => ({ tag })),
  );
  const higher = await Promise.all(
    floats.map(async ({ tag }) => {
      const at = await ground.client.resolve(ground.repository, tag);
      if (at === undefined || at === manifest.digest) return [];
      const stands = await versionAt(ground, at, there);
      return stands !== undefined && compareVersions(stands, version) > 0 ? [tag] : [];
    }),
  );
  const tags = higher.flat();
  if (tags.length === 0)
    throw noFloats(ground.repository, `none of ${named.join(', ')} stands above ${version.version}`);
  return tags;
}

/** Where floats go, and what is there to know their lines by. */
interface Destination {
  readonly digest: Digest;
  readonly version: Tag | undefined;
  readonly naming: Naming;
  readonly there: readonly NamedVersion[];
}

function goTo(ground: Ground, tags: readonly Tag[], { digest, version, ...known }: Destination): Promise<Intent> {
  return reach(
    ground,
    tags.map((tag) => ({ tag, line: rangeOf(ground, tag, known), to: digest, version })),
  );
}

/** The intent that takes each float where it is to go, and keeps it there. */
async function reach(ground: Ground, goals: readonly Goal[]): Promise<Intent> {
  const [first] = goals;
  if (first === undefined) throw noFloats(ground.repository, 'no tag is meant');
  let marks: Intent['marks'] = new Map();
  const floats: IntendedFloat[] = [];
  const warnings: string[] = [];
  for (const { tag, line, to } of byWidth(goals, (goal) => goal.line?.line)) {
    const reference = { repository: ground.repository, tag };
    const held = line === undefined ? undefined : await holding(ground, line, { to, marks });
    if (held === undefined && to !== first.to) throw noPrevious(reference, 'no version can say that it stays there');
    if (held === undefined) {
      warnings.push(`${formatReference(reference)} is moved, but not held: a later release may move it again`);
    }
    marks = held ?? marks;
    floats.push({ tag, line: held === undefined ? undefined : line, isOfVersion: false });
  }
  const names = new Map(goals.flatMap(({ to, version }) => (version === undefined ? [] : [[to, version] as const])));
  return { marks, floats, digest: first.to, names, warnings };
}
