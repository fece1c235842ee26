import type { Digest } from '../../../src/image/digest.ts';
import type { Tag } from '../../../src/image/tag.ts';

/**
 * What all runs share: the tags of git, and one repository in each of the registries. Nothing is ever deleted. Writes are
 * atomic and seen by every later read of that tag; only tag lists may be stale.
 */
export interface World {
  readonly git: readonly Tag[];
  /** The commits of those that a run has made. */
  readonly made: ReadonlyMap<Tag, number>;
  /** The images that a gate has let pass. */
  readonly passed: ReadonlySet<Digest>;
  readonly registries: readonly Registry[];
}

export interface Registry {
  readonly tags: ReadonlyMap<Tag, Digest>;
  /** The images of which every byte is there. */
  readonly complete: ReadonlySet<Digest>;
  /** The tag that was created last: a list that is one write stale lacks it. */
  readonly created: Tag | undefined;
}

export const emptyRegistry: Registry = { tags: new Map(), complete: new Set(), created: undefined };

export function registryOf(world: World, repository: number): Registry {
  return world.registries[repository] ?? emptyRegistry;
}

export function tagAt(world: World, repository: number, tag: Tag): Digest | undefined {
  return registryOf(world, repository).tags.get(tag);
}

export function withTag(world: World, repository: number, { tag, digest }: { tag: Tag; digest: Digest }): World {
  const registry = registryOf(world, repository);
  const created = registry.tags.has(tag) ? registry.created : tag;
  return withRegistry(world, repository, { ...registry, tags: new Map(registry.tags).set(tag, digest), created });
}

export function withBytes(world: World, repository: number, digest: Digest): World {
  const registry = registryOf(world, repository);
  return withRegistry(world, repository, { ...registry, complete: new Set(registry.complete).add(digest) });
}

export function withGitTag(world: World, tag: Tag): World {
  return { ...world, git: [...world.git, tag].toSorted() };
}

/** With a git tag that a run makes. */
export function withOwnGitTag(world: World, tag: Tag, commit: number): World {
  return { ...withGitTag(world, tag), made: new Map(world.made).set(tag, commit) };
}

/** With images that a gate lets pass. */
export function withPassed(world: World, digests: readonly Digest[]): World {
  return { ...world, passed: new Set([...world.passed, ...digests]) };
}

function withRegistry(world: World, repository: number, registry: Registry): World {
  return { ...world, registries: world.registries.with(repository, registry) };
}
