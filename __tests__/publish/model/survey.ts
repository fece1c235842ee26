import type { Digest } from '../../../src/image/digest.ts';
import type { Tag } from '../../../src/image/tag.ts';
import { parseVersion, tagText, type Version } from '../../../src/image/version.ts';
import type { Line } from '../../../src/plan/lines.ts';
import { rivalsOf } from '../../../src/publish/candidates.ts';
import type { Candidate, RepositoryRelease } from '../../../src/publish/release.ts';
import { isVersion, markerOf } from './names.ts';
import { registryOf, tagAt, type World } from './world.ts';

/** Whose candidates are asked for: a rollback has none of its own. */
export interface Asker {
  readonly version: Tag;
  readonly kind: 'release' | 'rollback';
  readonly planned: RepositoryRelease;
  readonly repository: number;
}

/**
 * One half of a survey: the candidates of each line as HEAD shows them and their markers at one moment, as the driver asks for
 * them (src/publish/survey.ts): all that are not lower than the own version, then lower ones down to one that can be taken.
 * @param names the versions that are known: git's, or those of a tag list
 */
export function candidatesOf(
  asker: Asker,
  world: World,
  names: readonly Tag[],
): ReadonlyMap<Tag, readonly Candidate[]> {
  const own = versionOf(asker.version);
  const known = names.map(versionOf);
  const floats = asker.planned.floats.filter(({ kind }) => kind === 'line');
  return new Map(
    floats.map(({ tag }) => {
      const candidates: Candidate[] = [];
      const { higher, same, lower } = rivalsOf({ line: lineOf(tag), version: own }, known);
      for (const { version, rank } of [...higher, ...same, ...lower()]) {
        if (rank === 'lower' && candidates.some(isAvailable)) break;
        candidates.push(candidateOf(asker, world, { version, rank }));
      }
      return [tag, candidates];
    }),
  );
}

function candidateOf(
  { kind, repository }: Asker,
  world: World,
  { version, rank }: { readonly version: Version; readonly rank: Candidate['rank'] },
): Candidate {
  const tag = tagText(version) as Tag;
  return {
    tag,
    digest: tagAt(world, repository, tag),
    withdrawn: tagAt(world, repository, markerOf(tag)) !== undefined,
    rank: kind === 'rollback' && rank === 'own' ? 'equal' : rank,
  };
}

function isAvailable({ digest, withdrawn }: Candidate): boolean {
  return digest !== undefined && !withdrawn;
}

function versionOf(tag: Tag): Version {
  const version = parseVersion(tag.replace('_', '+'));
  if (version === undefined) throw new Error(`${tag} is no version tag of the model.`);
  return version;
}

function lineOf(float: string): Line {
  const [major, minor] = float.split('.').map(Number);
  if (float === 'latest' || major === undefined) return { kind: 'stable' };
  return minor === undefined ? { kind: 'major', major } : { kind: 'minor', major, minor };
}

/** The versions that the tag list of a registry has; a stale one lacks the tag that was created last. */
export function listedVersions(world: World, repository: number, isStale: boolean): readonly Tag[] {
  const { tags, created } = registryOf(world, repository);
  return [...tags.keys()].filter((tag) => isVersion(tag) && !(isStale && tag === created));
}

/** The other half of a survey: where the floats and the version tags of the release stand at one moment. */
export function tagsOf(
  world: World,
  repository: number,
  { versions, floats }: RepositoryRelease,
): ReadonlyMap<Tag, Digest | undefined> {
  const tags = [...versions, ...floats.map(({ tag }) => tag)];
  return new Map(tags.map((tag) => [tag, tagAt(world, repository, tag)]));
}
