import type { Commit } from './git-log.ts';
import type { FoundOrigin } from './git-origin.ts';
import type { Ask } from './git-process.ts';
import type { Run } from './run.ts';

/**
 * The history of one commit. The checkout is asked first; what it does not have is fetched from origin, as far as it is
 * needed. Every question rejects with a ReleaseError when origin does not give it, or when it is too far back.
 */
export interface History {
  /**
   * Which of `candidates` is the first that is the commit itself or in its history. In a whole checkout it takes one process
   * when it is the first of them, else three, however many there are.
   * @returns its index; -1 when none is
   */
  firstReached(candidates: readonly string[]): Promise<number>;
  /**
   * Which of `others` is the first that is the commit itself or has it in its history: somebody has gone on from it. Those
   * that origin does not have, or that are no commits, are none. In a whole checkout it takes three processes.
   * @returns its index; -1 when none is
   */
  firstContaining(others: readonly string[]): Promise<number>;
  /**
   * The commit and those in its history that are not `since` or in the history of it, newest first and no parent before its
   * child; all of them without `since`.
   */
  commitsSince(since: string | undefined): Promise<readonly Commit[]>;
}

export interface HistoryOptions {
  /** It should have a deadline of minutes: a fetch takes longer than a question. */
  readonly run: Run;
  /** An existing private folder, for what is fetched. */
  readonly folder: string;
  /** Pathspecs, seen from the root of the repository: only commits that touch them are listed. */
  readonly paths?: readonly string[] | undefined;
  /** How many generations of commits are fetched, one after the other; the last is the limit. */
  readonly depths?: readonly number[];
}

/** What the history is asked with. */
export interface HistoryTools extends HistoryOptions {
  readonly ask: Ask;
  readonly env: NodeJS.ProcessEnv;
  readonly findOrigin: () => Promise<FoundOrigin>;
}
