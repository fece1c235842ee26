import type { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Withdrawal } from '../publish/withdrawal.ts';

/** What stands where in one repository, at one moment. */
export interface ImageStatus {
  readonly repository: Repository;
  /** Wide to narrow, and then those of which the name says nothing. */
  readonly floats: readonly FloatStatus[];
  /** The versions that somebody has declared bad, by their tags. */
  readonly withdrawn: ReadonlyMap<Tag, Withdrawal>;
  readonly warnings: readonly string[];
  /** Why nobody can say; nothing else is known then. */
  readonly failure: ReleaseError | undefined;
}

/** A floating tag. */
export interface FloatStatus {
  readonly tag: Tag;
  readonly digest: Digest;
  /** The version that it stands at, as its tag or as the image says it; `undefined` when it is none. */
  readonly version: string | undefined;
  /** Where the next release or rollback would take it; `undefined` when it has no line, or its line no version that is good. */
  readonly belongs: Belongs | undefined;
  readonly standing: Standing;
}

export interface Belongs {
  readonly digest: Digest;
  /** Its version tag, as far as it is known. */
  readonly version: Tag | undefined;
}

/** How a float stands. */
export type Standing =
  /** Where it belongs. */
  | { readonly kind: 'right' }
  /** A rollback from `from` has put it there, and it stays until a higher version is released. */
  | { readonly kind: 'held'; readonly from: Tag; readonly behind: number; readonly mark: Withdrawal }
  /** `behind` versions below `highest`: somebody else has moved it, or a run has died. */
  | { readonly kind: 'behind'; readonly behind: number; readonly highest: Tag }
  /** At a version that was declared bad. */
  | { readonly kind: 'withdrawn' }
  /** At something else that is not where it belongs: no version of its line, or one above. */
  | { readonly kind: 'elsewhere' }
  /** At a version, and nobody knows what it ranges over. */
  | { readonly kind: 'free' };
