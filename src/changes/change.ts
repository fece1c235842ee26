import type { Commit } from '../facts/history.ts';
import type { Version } from '../image/version.ts';

/** How much a version changes (SemVer 2.0, section 2). */
export type Size = 'major' | 'minor' | 'patch';

/** An issue or pull request that a change names: `Closes #12`, `Refs: acme/widget#7`. Foreign text. */
export interface Reference {
  /** `Closes`, as it was written. */
  readonly action: string | undefined;
  /** `acme/widget`, `widget`; `undefined` is the repository itself. */
  readonly repository: string | undefined;
  readonly issue: string;
}

/** One change of one commit; a commit can make several. Texts are foreign, without control characters. */
export interface Change {
  /** `feat`, `fix`, … in lower case; `''` where the commit says in another form that it matters (`BREAKING CHANGE:`). */
  readonly type: string;
  readonly scope: string | undefined;
  /** What the title says, without the number of the pull request. */
  readonly description: string;
  readonly isBreaking: boolean;
  /** What its footers `BREAKING CHANGE:` say; a `!` says nothing more. */
  readonly breakingNotes: readonly string[];
  /** What the footer `Release-As:` says. */
  readonly releaseAs: Version | undefined;
  /** The commits that it takes back: whole SHAs where they are among those that were read, else as they are written. */
  readonly reverts: readonly string[];
  readonly commit: Commit;
  readonly pullRequest: number | undefined;
  readonly references: readonly Reference[];
}
