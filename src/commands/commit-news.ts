import { tmpdir } from 'node:os';
import { quote } from '../errors.ts';
import type { Version } from '../image/version.ts';
import { createBoundedRun } from '../tools/bounded-run.ts';
import type { Git } from '../tools/git.ts';
import { createWorkplace } from '../tools/workplace.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import { gatherHistory, joinHistories, type VersionHistory, type VersionTag } from '../facts/history.ts';
import type { Change } from '../changes/change.ts';
import { loadParser } from '../changes/load-parser.ts';
import { type Decision, decideVersion } from '../changes/next-version.ts';
import {
  type Bump,
  candidatesOf,
  choosePrevious,
  type Course,
  laterReleases,
  versionsBefore,
} from '../changes/previous.ts';
import { readChanges } from '../changes/read-changes.ts';
import { releaseBranch } from '../changes/release-branch.ts';
import type { BumpedVersion } from '../plan/plan.ts';
import { taggedVersion } from '../plan/tags.ts';

/** What git's history says about the version of a run. */
export interface CommitNews {
  /** The version that a branch releases because of its commits, or is already; `undefined` when there is none. */
  readonly bumped: BumpedVersion | undefined;
  /** How large the step to a new one is. */
  readonly bump: Exclude<Bump, 'auto'> | 'none';
  /** Why a branch that is to release something does not. */
  readonly reason: string | undefined;
  /** What has changed; `undefined` when there is no version, or nobody asks. */
  readonly noted: Noted | undefined;
  /** All versions of the component that git has; `undefined` when it was not asked. */
  readonly tags: readonly VersionTag[] | undefined;
}

/** What has changed since the version before. */
export interface Noted {
  readonly version: Version;
  readonly gitTag: string;
  /** `undefined` for the first one. */
  readonly previous: VersionTag | undefined;
  /** The newest first. */
  readonly changes: readonly Change[];
}

export interface NewsOptions {
  readonly git: Pick<Git, 'remoteTagCommits' | 'history'>;
  readonly env: NodeJS.ProcessEnv;
  /** Whose histories together are asked; that of the event's commit when nothing is given. */
  readonly commits?: readonly [string, ...string[]];
}

const noNews: CommitNews = { bumped: undefined, bump: 'none', reason: undefined, noted: undefined, tags: undefined };
/** Milliseconds for one fetch of history. */
const fetchTime = 120_000;

/**
 * Works out which version a branch releases (`bump`), and what has changed since the one before (for `release`). Git is asked
 * only where the inputs and the ref want it.
 * @throws ReleaseError when git does not tell, and when the version cannot be released from this branch
 */
export async function readNews(inputs: Inputs, facts: Facts, options: NewsOptions): Promise<CommitNews> {
  const { ref } = facts.event;
  const course = inputs.bump === 'none' || ref.kind === 'tag' ? undefined : courseOf(inputs.bump, facts);
  if (typeof course === 'string') return { ...noNews, reason: course };
  const tagged = inputs.release === 'false' ? undefined : taggedVersion(inputs, ref);
  if (course === undefined && tagged === undefined) return noNews;
  const workplace = await createWorkplace(options.env['RUNNER_TEMP'] ?? tmpdir());
  try {
    const history = await openHistory(inputs, facts, { ...options, folder: workplace.directory });
    const { tags } = history;
    if (course !== undefined) return { ...noNews, tags, ...(await branchNews(course, inputs, history)) };
    return { ...noNews, tags, noted: tagged && (await notedOf(tagged, history)) };
  } finally {
    await workplace.remove();
  }
}

/** What the run's branch releases, or why it releases nothing. */
function courseOf(bump: Bump, { event: { ref, repository } }: Facts): Course | string {
  if (ref.kind === 'pull-request') return 'a pull request releases nothing';
  if (ref.kind !== 'branch') return 'versions come of branches, and this run is about none';
  const branch = releaseBranch(ref.name, repository.defaultBranch ?? '');
  return branch.kind === 'none' ? `${quote(ref.name)} is not a release branch` : { bump, branch };
}

/** The history of the released commit, in which commits are changes. */
interface ChangeHistory extends Pick<VersionHistory, 'tags' | 'highestReached' | 'highestContaining'> {
  readonly head: string;
  readonly changesSince: (since: VersionTag | undefined) => Promise<readonly Change[]>;
}

async function openHistory(
  { tagPrefix, bumpPaths: paths }: Inputs,
  { event: { sha: head } }: Facts,
  { git, folder, commits: [first, ...others] = [head] }: NewsOptions & { readonly folder: string },
): Promise<ChangeHistory> {
  const run = createBoundedRun({ deadline: fetchTime });
  const historyOf = (commit: string): Promise<VersionHistory> =>
    gatherHistory({ git, commit, tagPrefix, run, folder, paths });
  const [parse, ...histories] = await Promise.all([loadParser(), historyOf(first), ...others.map(historyOf)]);
  const history = joinHistories(histories);
  const changesSince = async (since: VersionTag | undefined): Promise<readonly Change[]> =>
    readChanges(await history.commitsSince(since), parse);
  return { ...history, head, changesSince };
}

type BranchNews = Partial<Pick<CommitNews, 'bumped' | 'bump' | 'reason' | 'noted'>>;

async function branchNews(course: Course, inputs: Inputs, history: ChangeHistory): Promise<BranchNews> {
  const decision = await nextVersion(course, inputs, history);
  switch (decision.kind) {
    case 'nothing':
      return { reason: decision.reason };
    case 'again': {
      const { version, tag } = decision;
      const noted = inputs.release === 'false' ? undefined : await notedOf({ version, gitTag: tag.name }, history);
      return { bumped: { version, gitTag: { name: tag.name, isNew: false } }, noted };
    }
    case 'release': {
      const { version, tagName, bump, previous, changes } = decision;
      const bumped = { version, gitTag: { name: tagName, isNew: true } };
      return { bumped, bump, noted: { version, gitTag: tagName, previous, changes } };
    }
  }
}

async function nextVersion(course: Course, { tagPrefix }: Inputs, history: ChangeHistory): Promise<Decision> {
  const { tags, head, changesSince } = history;
  const { base, prerelease } = candidatesOf(tags, course);
  const reached = await Promise.all([base, prerelease].map((candidates) => history.highestReached(candidates)));
  const previous = choosePrevious(
    reached.flatMap((tag) => tag ?? []),
    course,
  );
  const { inChannel } = previous;
  return decideVersion({
    ...course,
    ...{ tagPrefix, head, tags, previous },
    containing: await history.highestContaining(laterReleases(tags, previous, course)),
    changes: await changesSince(previous.base),
    changesInChannel: inChannel === undefined ? [] : await changesSince(inChannel),
  });
}

async function notedOf({ version, gitTag }: Pick<Noted, 'version' | 'gitTag'>, history: ChangeHistory): Promise<Noted> {
  const previous = await history.highestReached(versionsBefore(version, history.tags));
  return { version, gitTag, previous, changes: await history.changesSince(previous) };
}
