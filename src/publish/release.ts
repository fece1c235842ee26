import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Relation } from '../facts/ancestry.ts';
import type { Inputs } from '../inputs/inputs.ts';

/** Everything that one run wants to be true of its tags. It does not change while the run lasts. */
export interface Release {
  readonly repositories: readonly RepositoryRelease[];
  /** The commit that is released. */
  readonly revision?: string;
  /** Whether something has to agree between the proof of the images and their names (docs/adr/0026). */
  readonly isGated?: boolean;
  /** The git tag that is made once the bytes are everywhere, and before anything is named. */
  readonly gitTag?: string;
  readonly onExists: Inputs['onExists'];
  readonly onFailure: Inputs['onFailure'];
  /** An image that exists already and is released as it is, instead of one that is built. */
  readonly origin?: Origin;
  /**
   * Whether an earlier build of the same commit from the same inputs is released instead of a new one: `auto` builds when there is
   * none, `always` refuses to. Left out, it never is.
   */
  readonly buildOnce?: 'auto' | 'always';
}

/** An image that is promoted. */
export interface Origin {
  readonly repository: Repository;
  readonly digest: Digest;
  /** As in `Found`. */
  readonly content: string;
}

export interface RepositoryRelease {
  readonly repository: Repository;
  /** The tag under which the bytes travel, where the builder does not push them without one; `undefined` when they never do. */
  readonly first: Tag | undefined;
  /** The tags under which an earlier build of the commit may be. */
  readonly built: readonly Tag[];
  /** Those that never change once they are there. */
  readonly versions: readonly Tag[];
  /** Those that move, in the order in which they are written: narrow to wide. */
  readonly floats: readonly Float[];
  /** Whether they are written at the same time instead: none of them depends on another. */
  readonly together?: boolean;
}

export interface Float {
  readonly tag: Tag;
  /**
   * `line`: belongs to the highest version of its line. `branch`: follows a branch, and never goes back along it. `free`: is
   * what the last run says.
   */
  readonly kind: 'line' | 'branch' | 'free';
  /** Of a line that only moves away from these; without it, from wherever it is. */
  readonly leaves?: ReadonlySet<Digest>;
}

export type { Relation };

/** What an image says about itself. */
export interface Notes {
  readonly relation: Relation;
  /** Its version as the version tag would be called. */
  readonly version: Tag | undefined;
}

/** What a version tag, the tag of the bytes or that of an earlier build points at before the build. */
export interface Found {
  readonly digest: Digest;
  readonly relation: Relation;
  /** The commit that it says it is of. */
  readonly revision?: string | undefined;
  /** The digests of its platforms: equal where the images are, although provenance makes every index different. */
  readonly content: string;
  /** Of an earlier build: whether it says that it was built from what this run would build from. */
  readonly sameInputs?: boolean;
}

/** A version that a line could stand at. */
export interface Candidate {
  /** Its version tag. */
  readonly tag: Tag;
  /** What that points at; `undefined` when it is not in the registry. */
  readonly digest: Digest | undefined;
  readonly withdrawn: boolean;
  /** Where a rollback from this version has put the float, which stays there until something higher is released. */
  readonly held?: Digest | undefined;
  /** `own`: the released one. `equal`: differs from it only in its build metadata. */
  readonly rank: 'higher' | 'equal' | 'own' | 'lower';
}

/** One look at a repository, after the bytes are there. */
export interface Survey {
  /** Of all version tags and floats of the release: what they point at. */
  readonly tags: ReadonlyMap<Tag, Digest | undefined>;
  /** The candidates of each float that is a line, highest first, down to the first that can be taken. */
  readonly lines: ReadonlyMap<Tag, readonly Candidate[]>;
}

/** One change of a tag. `from` is `undefined` when it was not there. */
export interface Move {
  readonly tag: Tag;
  readonly from: Digest | undefined;
  readonly to: Digest;
}
