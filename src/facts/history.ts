import type { Version } from '../image/version.ts';

/** A commit of the history. The message is foreign text. */
export interface Commit {
  readonly sha: string;
  /** As it was written: title, body and footers. */
  readonly message: string;
}

/** A git tag that names a version of the component that is released. */
export interface VersionTag {
  /** `v1.4.2`, `api/v1.4.2` */
  readonly name: string;
  readonly version: Version;
  /** The commit, also of an annotated tag. */
  readonly commit: string;
}
