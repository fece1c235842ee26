import type { ReleaseError } from '../errors.ts';
import type { VersionTag } from '../facts/history.ts';
import type { Version } from '../image/version.ts';
import type { Change } from '../changes/change.ts';
import type { Plan } from '../plan/plan.ts';

/** What merging a pull request would do. */
export interface Forecast {
  /** The branch that it goes to. Foreign text. */
  readonly base: string;
  /** The last commit of it; nothing shows it unless there is no room for all. */
  readonly head: string;
  readonly next: NextVersion;
  /** The tags of the push that merges. */
  readonly merge: Outlook;
  /** The tags of the git tag after it, where the merge itself releases no version, and the commits ask for one. */
  readonly gitTag: Outlook | undefined;
}

/** The version that the merged branch has. */
export type NextVersion =
  | {
      readonly kind: 'release';
      readonly version: Version;
      readonly gitTag: string;
      /** Whether the merge releases it; else somebody has to push the git tag. */
      readonly isByMerge: boolean;
      readonly size: string;
      readonly previous: VersionTag | undefined;
      /** Whether its commits have decided it, not the input `bump`. */
      readonly isByCommits: boolean;
      readonly changes: readonly Change[];
    }
  /** The input `version` says it. */
  | { readonly kind: 'given'; readonly version: Version }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'failure'; readonly failure: ReleaseError };

/** What a run would write, or what it would fail with. */
export type Outlook =
  { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'failure'; readonly failure: ReleaseError };

/** The commit of a merge that is still to come, in tags that name it; no SHA is written like that. */
export const futureCommit = 'COMMIT';
