import { parseVersion, type Version } from '../image/version.ts';
import { sameRepository } from '../image/repository.ts';
import type { Plan } from '../plan/plan.ts';
import type { Published } from '../publish/publish.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import type { ReleasedImage } from './images-block.ts';
import { isLatestRelease } from './latest.ts';

type Outcome = Pick<Published, 'tags'>;

/** Where a published version is: of each repository its version tag, or the first tag that it has. */
export function releasedImages({ tags: planned, repositories }: Plan, { tags }: Outcome): readonly ReleasedImage[] {
  const created = new Set<string>(planned.filter(({ action }) => action === 'create').map(({ name }) => name));
  const isVersion = ({ tag }: TagOutcome): boolean => created.has(tag) || parseVersion(tag) !== undefined;
  return repositories.flatMap(({ repository }) => {
    const there = tags.filter((outcome) => sameRepository(outcome.repository, repository) && outcome.to !== undefined);
    const { tag, to: digest } = there.find(isVersion) ?? there[0] ?? {};
    return tag === undefined || digest === undefined ? [] : [{ repository, tag, digest }];
  });
}

/**
 * Whether the release of a version is the latest. The floating tag `latest` says it, which knows of withdrawals; without one, the
 * versions in git do.
 */
export function isLatest(
  version: Version,
  { plan, published, known }: { readonly plan: Plan; readonly published: Outcome; readonly known: Iterable<Version> },
): boolean {
  const stable = plan.tags.find(({ line }) => line?.line.kind === 'stable')?.name;
  const float = published.tags.find(({ tag }) => tag === stable);
  if (stable === undefined || float === undefined) return isLatestRelease(version, known, { isWithdrawn: () => false });
  const image = releasedImages(plan, published).find((each) => sameRepository(each.repository, float.repository));
  return float.to !== undefined && float.to === image?.digest;
}
