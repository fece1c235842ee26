import type { Digest } from '../../../src/image/digest.ts';
import type { Tag } from '../../../src/image/tag.ts';
import { parseVersion, compareVersions } from '../../../src/image/version.ts';
import type { Float } from '../../../src/publish/release.ts';
import { imageOf, isOfLine, markerOf } from './names.ts';
import type { Left } from './running.ts';
import type { Run } from './run.ts';
import { registryOf, type Registry, type World } from './world.ts';

/** A run that is over. */
export interface Ended {
  readonly run: Run;
  readonly left: Left;
}

/** What must hold when nothing can happen any more: every float stands where it belongs. @returns what does not */
export function brokenAtEnd(ended: readonly Ended[], world: World): string | undefined {
  const floats = new Map<Tag, Float>();
  for (const { run } of ended) {
    for (const float of run.release.repositories.flatMap((planned) => planned.floats)) floats.set(float.tag, float);
  }
  for (const index of world.registries.keys()) {
    for (const float of floats.values()) {
      if (isAbandoned(float.tag, ended)) continue;
      const wrong = wrongFloat(float, ended, registryOf(world, index));
      if (wrong !== undefined) return `at the end ${wrong} in repository ${index}`;
    }
  }
  return undefined;
}

/** Whether a run died or failed that may have written the float, and none that came later has put it right. */
function isAbandoned(float: Tag, ended: readonly Ended[]): boolean {
  const touches = ({ run }: Ended): boolean =>
    run.release.repositories.some(({ floats }) => floats.some(({ tag }) => tag === float));
  return ended.some((bad, place) => {
    const isHealed = ended.some(
      (other) => other.left === 'nothing' && touches(other) && other.run.after.includes(place),
    );
    return bad.left === 'anything' && touches(bad) && !isHealed;
  });
}

function wrongFloat({ tag, kind }: Float, ended: readonly Ended[], registry: Registry): string | undefined {
  const current = registry.tags.get(tag);
  const shown = `${tag} is at ${current ?? 'none'}`;
  const early = ended.filter(({ left }) => left === 'tag');
  switch (kind) {
    case 'free':
      return isOfLastRun(current, ended) ? undefined : shown;
    case 'branch': {
      const newest = Math.max(...ended.map(({ run }) => run.commit));
      return current !== undefined && imageOf(current).commit === newest
        ? undefined
        : `${shown}, not at commit ${newest}`;
    }
    case 'line': {
      const best = highest(tag, registry);
      // A version tag whose run died or gave up is one that others may follow; where none does, nobody has.
      const others = early.map(({ run }) => run.version);
      for (let right = best, except: Tag[] = []; ; right = highest(tag, registry, except)) {
        if (isAtOneOf(current, right, registry)) return undefined;
        const skipped = right.filter((version) => others.includes(version));
        if (skipped.length === 0) break;
        except = [...except, ...skipped];
      }
      return `${shown}, not at ${best.join(' or ')}`;
    }
  }
}

/** Among runs that started after one another, the last one wins; among those at the same time, any of them. */
function isOfLastRun(current: Digest | undefined, ended: readonly Ended[]): boolean {
  const done = [...ended.entries()].filter(([, { left }]) => left === 'nothing');
  const last = done.filter(([place]) => !done.some(([, { run }]) => run.after.includes(place)));
  if (last.length === 0) return true;
  return current !== undefined && last.some(([place]) => imageOf(current).build.startsWith(`#${place}`));
}

/** Without a version that it could stand at, a float may stand anywhere. */
function isAtOneOf(current: Digest | undefined, versions: readonly Tag[], { tags }: Registry): boolean {
  return versions.length === 0 || versions.some((version) => tags.get(version) === current);
}

/** The highest version of a line that is in the registry and not withdrawn; several when only their build metadata differs. */
function highest(float: Tag, { tags }: Registry, except: readonly Tag[] = []): Tag[] {
  const versions = [...tags.keys()].filter(
    (tag) => isOfLine(float, tag) && !tags.has(markerOf(tag)) && !except.includes(tag),
  );
  return versions.filter((tag) => versions.every((other) => compare(tag, other) >= 0));
}

function compare(a: Tag, b: Tag): number {
  const [first, second] = [parseVersion(a.replace('_', '+')), parseVersion(b.replace('_', '+'))];
  return first === undefined || second === undefined ? 0 : compareVersions(first, second);
}
