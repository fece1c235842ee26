import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { LineFloat } from '../publish/candidates.ts';
import type { Repository } from '../image/repository.ts';
import { markerOf, type Withdrawal } from '../publish/withdrawal.ts';
import type { Manifest } from '../registry/client.ts';
import { noRoomForMark } from './failures.ts';

/** What is to be made true of one repository: the marks first, then the floats. */
export interface Intent {
  /** By the version tag that they are about. */
  readonly marks: ReadonlyMap<Tag, Mark>;
  /** Narrow to wide. */
  readonly floats: readonly IntendedFloat[];
  /** Where a float without a line goes. */
  readonly digest: Digest;
  /** The version tags of images that floats may go to, as far as they are known beforehand. */
  readonly names: ReadonlyMap<Digest, Tag>;
  readonly warnings: readonly string[];
}

/** A marker as it is to be. */
export interface Mark {
  readonly subject: Manifest;
  readonly says: Withdrawal;
  /** Whether it is not so already. */
  readonly isNew: boolean;
}

export interface IntendedFloat {
  readonly tag: Tag;
  /** By which it is decided where it goes; without one it goes to `digest`. */
  readonly line?: LineFloat | undefined;
  /** Where it stands, if it is to move from there only. */
  readonly leaves?: ReadonlySet<Digest> | undefined;
  /** Whether it may be deleted when its line has no version any more. */
  readonly isOfVersion: boolean;
}

/** What the marks of an intent say. */
export function said({ marks }: Pick<Intent, 'marks'>): ReadonlyMap<Tag, Withdrawal> {
  return new Map([...marks].map(([tag, { says }]) => [tag, says]));
}

/** @throws ReleaseError when the tag of the version leaves no room for a marker */
export function requireRoom(repository: Repository, tag: Tag): void {
  if (markerOf(tag) === undefined) throw noRoomForMark({ repository, tag });
}
