import type { Tag } from '../image/tag.ts';
import { compareVersions } from '../image/version.ts';
import { isInLine } from '../plan/lines.ts';
import { noPrevious } from './failures.ts';
import { floatsOf, latestOf } from './float-names.ts';
import type { Ground } from './ground.ts';
import { markAt, type NamedVersion } from './view.ts';
import { type Goal, namingIn, rangeOf, requireTag, versionAt } from './ranges.ts';

/** Every float goes to the version of its line before the one at which it stands. @throws ReleaseError when one has none */
export async function previousGoals(
  ground: Ground,
  tags: readonly Tag[],
  there: readonly NamedVersion[],
): Promise<readonly Goal[]> {
  const naming = namingIn(ground, there);
  return Promise.all(
    tags.map(async (tag): Promise<Goal> => {
      const line = rangeOf(ground, tag, { naming, there });
      const { repository, client } = ground;
      if (line === undefined)
        throw noPrevious({ repository, tag }, 'its name does not say which versions it ranges over');
      const at = await client.resolve(repository, tag);
      const stands = at === undefined ? undefined : await versionAt(ground, at, there);
      if (stands === undefined) throw noPrevious({ repository, tag }, 'nobody knows which version that is');
      const lower = there.filter(({ version }) => isInLine(version, line.line) && compareVersions(version, stands) < 0);
      const to = await firstGood(ground, lower);
      if (to === undefined) throw noPrevious({ repository, tag }, `${stands.version} is the lowest of its line`);
      return { tag, line, ...to };
    }),
  );
}

/** `latest`, and the floats that stand where it stands and have a version to go back to. */
export async function besideLatest(ground: Ground, there: readonly NamedVersion[]): Promise<readonly Tag[]> {
  const { client, repository, style } = ground;
  const latest = latestOf(style) as Tag;
  await requireTag(ground, latest);
  const at = await client.resolve(repository, latest);
  const stands = at === undefined ? undefined : await versionAt(ground, at, there);
  if (stands === undefined) return [latest];
  const named = floatsOf(stands, namingIn(ground, there), style);
  const beside = await Promise.all(
    named.map(async ({ tag, line }) => {
      const isBeside = (await client.resolve(repository, tag)) === at;
      const lower = there.filter(({ version }) => isInLine(version, line) && compareVersions(version, stands) < 0);
      return tag === latest || (isBeside && (await firstGood(ground, lower)) !== undefined) ? [tag] : [];
    }),
  );
  return beside.flat();
}

/** The highest that is there and not withdrawn. */
async function firstGood(
  ground: Ground,
  versions: readonly NamedVersion[],
): Promise<Pick<Goal, 'to' | 'version'> | undefined> {
  for (const { tag } of versions) {
    const digest = await ground.client.resolve(ground.repository, tag);
    if (digest !== undefined && (await markAt(ground, tag))?.state !== 'withdrawn') return { to: digest, version: tag };
  }
  return undefined;
}
