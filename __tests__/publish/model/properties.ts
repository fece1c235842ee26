import type { Tag } from '../../../src/image/tag.ts';
import type { RepositoryState } from '../../../src/publish/protocol.ts';
import { outcomes } from '../../../src/publish/outcome.ts';
import { maxRounds } from '../../../src/publish/float-loop.ts';
import type { Context } from './driver.ts';
import { imageOf, isVersion } from './names.ts';
import type { Running } from './running.ts';
import { registryOf, tagAt, type World } from './world.ts';

export interface Taken {
  /** The world before and after. */
  readonly world: World;
  readonly after: World;
  /** The run before and after. */
  readonly process: Running;
  readonly follows: Running;
}

/** What must hold in every state, judged by the one step that led there. @returns the property that is broken, if one is */
export function brokenByStep(context: Context, taken: Taken): string | undefined {
  const { world, after, process, follows } = taken;
  const byWorld = world === after ? undefined : (changedVersion(context, world, after) ?? brokenWorld(context, after));
  return byWorld ?? (process.state === follows.state ? undefined : brokenByState(context, taken));
}

function changedVersion({ release }: Context, before: World, after: World): string | undefined {
  if (release.onExists === 'overwrite') return undefined;
  for (const [index, { tags }] of before.registries.entries()) {
    for (const [tag, digest] of tags) {
      const now = tagAt(after, index, tag);
      if (isVersion(tag) && now !== digest) return `version tag ${tag} changed from ${digest} to ${now ?? 'none'}`;
    }
  }
  return undefined;
}

/** No tag before its bytes, nor before the gate and the git tag of its run; no float at what no version tag is at. */
function brokenWorld({ release, rules, run }: Context, world: World): string | undefined {
  for (const [index, { tags }] of world.registries.entries()) {
    const { floats = [] } = release.repositories[index] ?? {};
    const versions = new Set([...tags].flatMap(([tag, digest]) => (isVersion(tag) ? [digest] : [])));
    for (const [tag, digest] of tags) {
      if (tag === release.gitTag && world.made.get(tag) !== imageOf(digest).commit) {
        return `${tag} is at ${digest}, and its git tag is not at that commit (${run.name})`;
      }
      const float = floats.find((known) => known.tag === tag);
      if (!isVersion(tag) && float === undefined) continue;
      if (release.isGated === true && !world.passed.has(digest)) {
        return `${tag} is at ${digest}, which no gate has let pass (${run.name})`;
      }
      // A build that pushes bytes only is proven to be everywhere before it gets its first name anywhere.
      const places = rules.push === 'digest' ? world.registries.keys() : [index];
      const missing = [...places].find((place) => !registryOf(world, place).complete.has(digest));
      if (missing !== undefined) return `${tag} is at ${digest}, whose bytes are not all in repository ${missing}`;
      if (float?.kind === 'line' && release.onExists !== 'overwrite' && !versions.has(digest)) {
        return `${tag} is at ${digest}, which no version tag is at (${run.name})`;
      }
    }
  }
  return undefined;
}

function brokenByState(context: Context, taken: Taken): string | undefined {
  const { state, flights } = taken.follows;
  if (flights.length === 0 && state.stage !== 'end' && !state.stopped) return `deadlock in stage ${state.stage}`;
  if (state.repositories.some(({ round }) => round > maxRounds)) return `more than ${maxRounds} rounds`;
  if (flights.length === 0 && state.stage === 'end') return brokenByEnd(context, taken);
  return wrongLook(context, taken);
}

/**
 * The look with which a repository is done is the report of its floats, and has to be true at that moment; where the look at the
 * candidates came last, others may have moved the floats in between.
 */
function wrongLook({ rules }: Context, { after, process, follows }: Taken): string | undefined {
  for (const [index, known] of follows.state.repositories.entries()) {
    if (!known.done || process.state.repositories[index]?.done === true || known.failures.length > 0) continue;
    const isLast = process.flights.some(
      ({ effect, seen }) => effect.do === 'survey' && effect.repository === index && seen.lines !== undefined,
    );
    if (!isLast && !rules.exclusive) continue;
    for (const [tag, digest] of known.survey?.tags ?? []) {
      const now = tagAt(after, index, tag);
      if (digest !== now) return `the last look at ${tag} says ${digest ?? 'none'}, but it is at ${now ?? 'none'}`;
    }
  }
  return undefined;
}

/** What a run says at its end is what is so. What others may have moved since the last look is not judged. */
function brokenByEnd(context: Context, taken: Taken): string | undefined {
  const { run, release, rules } = context;
  const { after, follows } = taken;
  const { start, repositories } = follows.state;
  const contested = repositories.some(({ failures }) =>
    failures.some(({ effect, error }) => effect.do === 'move' && error instanceof Error),
  );
  if (contested) return 'gave up on a contested tag';
  const hasWorked = start?.kind === 'build' || repositories.some(({ moves }) => moves.length > 0);
  if (run.idle && hasWorked) return 'built or moved something in a release that was finished';
  if (run.buildless && start?.kind === 'build') return 'built what was there already';
  const wrong = wrongLook(context, taken);
  if (wrong !== undefined || run.kind === 'rollback') return wrong;
  for (const { repository, tag, state, to } of outcomes(release, follows.state)) {
    const index = release.repositories.findIndex((planned) => planned.repository === repository);
    const isStable = rules.exclusive || (isVersion(tag) && release.onExists !== 'overwrite');
    if (
      !isStable ||
      state === 'failed' ||
      state === 'not-reached' ||
      isUnknown(repositories[index], taken.process, tag)
    )
      continue;
    const now = tagAt(after, index, tag);
    if (to !== now) return `the report says that ${tag} is ${state} at ${to ?? 'none'}, but it is at ${now ?? 'none'}`;
  }
  return undefined;
}

/** Whether a float was taken back, or could not be, of which nobody knows whether it had been moved. */
function isUnknown(known: RepositoryState | undefined, { inPost }: Running, tag: Tag): boolean {
  const hasFailed = known?.failures.some(({ effect }) => 'tag' in effect && effect.tag === tag) ?? false;
  return hasFailed || (inPost && known?.restored.has(tag) === true);
}
