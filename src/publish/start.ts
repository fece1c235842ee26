import type { Digest } from '../image/digest.ts';
import { sameRepository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Found, Origin, Release } from './release.ts';

/** What to do about what is in the registries before the build. */
export type Start =
  /** `unlike`: an earlier build of the commit, which was made of something else. */
  | { readonly kind: 'build'; readonly unlike?: Tag | undefined }
  | Reuse
  | { readonly kind: 'skip'; readonly reason: 'exists' | 'superseded' }
  | { readonly kind: 'refuse'; readonly reason: 'exists' | 'other-content' }
  | { readonly kind: 'refuse'; readonly reason: 'not-built'; readonly unlike: Tag | undefined };

/** Nothing has to be built: what each repository has, and where those that lack it can get it. */
export interface Reuse {
  readonly kind: 'reuse';
  /** It is released already; it was built before from the same inputs; or it is promoted. */
  readonly because: 'released' | 'built' | 'promoted';
  readonly source: number | 'origin';
  /** What it is where it comes from, and under which tag. */
  readonly digest: Digest;
  readonly tag?: Tag;
  readonly digests: readonly (Digest | undefined)[];
}

/** Of each repository, its version tags, the tag of the bytes and those of earlier builds, where they are there. */
type FoundTags = readonly ReadonlyMap<Tag, Found>[];

/**
 * Decides by what is there already (design rules 2 and 8). Whether version tags are of this release is known without a build: they
 * are of the same commit, or of the image that is promoted, and of the same platforms with the same digests wherever there are
 * several. Indexes are not compared, because provenance makes each of them different.
 */
export function decideStart(release: Release, found: FoundTags): Start {
  const versions = release.repositories.map((repository, index) => foundTags(repository.versions, found[index]));
  if (versions.flat().length === 0) {
    return isSuperseded(release, found) ? { kind: 'skip', reason: 'superseded' } : supply(release, found);
  }
  switch (release.onExists) {
    case 'overwrite':
      // Whoever replaces a version wants another build than the one that is there.
      return release.buildOnce === 'auto' ? { kind: 'build' } : supply(release, found);
    case 'skip':
      return { kind: 'skip', reason: 'exists' };
    case 'fail':
      return { kind: 'refuse', reason: 'exists' };
    case 'verify':
      return verify(release, versions);
  }
}

/** Where the bytes come from when nothing is released yet. */
function supply(release: Release, found: FoundTags): Start {
  const { origin, buildOnce } = release;
  if (origin !== undefined) return promoted(release, { origin });
  if (buildOnce === undefined) return { kind: 'build' };
  const earlier = found.flatMap((tags, source) =>
    foundTags(release.repositories[source]?.built ?? [], tags).map((image) => ({ ...image, source })),
  );
  const ofCommit = earlier.filter(({ relation }) => relation === 'same');
  const equal = ofCommit.find(({ sameInputs }) => sameInputs === true);
  if (equal !== undefined) {
    const { digest, tag, source } = equal;
    const has = (index: number): boolean => earlier.some((image) => image.source === index && image.digest === digest);
    const digests = found.map((_, index) => (has(index) ? digest : undefined));
    return { kind: 'reuse', because: 'built', source, digest, tag, digests };
  }
  const unlike = ofCommit[0]?.tag;
  return buildOnce === 'auto' ? { kind: 'build', unlike } : { kind: 'refuse', reason: 'not-built', unlike };
}

/** What is there is left as it is when it is of this release. */
function verify({ origin, ...release }: Release, versions: readonly (readonly FoundTag[])[]): Start {
  const existing = versions.flat();
  const [first] = existing;
  const isOurs = ({ relation, content }: Found): boolean =>
    origin === undefined ? relation === 'same' && content === first?.content : content === origin.content;
  if (first === undefined || !existing.every(isOurs)) return { kind: 'refuse', reason: 'other-content' };
  const digests = versions.map(([version]) => version?.digest);
  if (origin !== undefined) return promoted(release, { origin, digests });
  const source = digests.findIndex((digest) => digest !== undefined);
  return { kind: 'reuse', because: 'released', source, digest: first.digest, tag: first.tag, digests };
}

function promoted(
  { repositories }: Pick<Release, 'repositories'>,
  { origin, digests = [] }: { readonly origin: Origin; readonly digests?: Reuse['digests'] },
): Reuse {
  const { digest } = origin;
  const present = repositories.map(({ repository }, index) => {
    const own = digests[index];
    if (sameRepository(repository, origin.repository)) return own ?? digest;
    // What is attached to the image may have become more since.
    return own === digest ? undefined : own;
  });
  return { kind: 'reuse', because: 'promoted', source: 'origin', digest, digests: present };
}

type FoundTag = Found & { readonly tag: Tag };

function foundTags(tags: readonly Tag[], found: ReadonlyMap<Tag, Found> | undefined): readonly FoundTag[] {
  return tags.flatMap((tag) => {
    const image = found?.get(tag);
    return image === undefined ? [] : [{ ...image, tag }];
  });
}

/**
 * Whether the tag that the bytes would be pushed under follows a branch, and is at a newer commit of it in some repository: a
 * push would take it back, before anybody could look again.
 */
function isSuperseded(release: Release, found: FoundTags): boolean {
  return release.repositories.some(({ first, floats }, index) => {
    const isBranch = floats.some(({ tag, kind }) => tag === first && kind === 'branch');
    return isBranch && first !== undefined && found[index]?.get(first)?.relation === 'descendant';
  });
}
