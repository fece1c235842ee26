import { ReleaseError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Event } from '../facts/event.ts';
import type { Facts } from '../facts/facts.ts';
import { parseGitRef } from '../facts/git-ref.ts';
import type { PullRequest } from '../facts/pull-request.ts';
import { isVersionFailure } from '../changes/failures.ts';
import { loadLanguages } from '../plan/load-languages.ts';
import { type BumpedVersion, type Languages, makePlan } from '../plan/plan.ts';
import { type Forecast, futureCommit, type NextVersion, type Outlook } from '../comments/forecast.ts';
import { type CommitNews, type NewsOptions, readNews } from './commit-news.ts';

/** What is known of the run that works it out. */
export interface ForecastOptions extends Pick<NewsOptions, 'git' | 'env'> {
  readonly facts: Facts;
  readonly pullRequest: PullRequest;
}

/**
 * Works out what merging a pull request would do: what a run of the same inputs would, that is started by the push to its base.
 * The run's own plan stays what it is.
 * @throws ReleaseError when git does not tell
 */
export async function forecastMerge(inputs: Inputs, options: ForecastOptions): Promise<Forecast> {
  const { facts, pullRequest } = options;
  const { base } = pullRequest;
  const asks = inputs.bump !== 'none' || inputs.version === undefined;
  const news = asks ? await askCommits(inputs, options) : undefined;
  const next = nextVersion(inputs, news);
  const names = news instanceof ReleaseError ? undefined : news?.tags?.map(({ name }) => name);
  const known = names === undefined ? facts : { ...facts, gitTags: { source: 'origin', names } as const };
  const languages = await loadLanguages(inputs, { now: new Date(), commit: facts.created });
  const look = (ref: string, bumped?: BumpedVersion): Outlook =>
    outlookOf(inputs, pushOf(known, { ref, sha: futureCommit }), { ...languages, bumped });
  const bumped = inputs.bump === 'none' || news instanceof ReleaseError ? undefined : news?.bumped;
  const isTagged = next.kind === 'release' && !next.isByMerge;
  return {
    ...{ base, head: headOf(pullRequest), next },
    merge: next.kind === 'failure' ? next : look(`refs/heads/${base}`, bumped),
    gitTag: isTagged ? look(`refs/tags/${next.gitTag}`) : undefined,
  };
}

/** @returns the failure with which the merge would end, when the commits ask for what cannot be released */
async function askCommits(
  inputs: Inputs,
  { facts, pullRequest, git, env }: ForecastOptions,
): Promise<CommitNews | ReleaseError> {
  const { base, commits } = pullRequest;
  const merged = pushOf(facts, { ref: `refs/heads/${base}`, sha: headOf(pullRequest) });
  const bump = inputs.bump === 'none' ? 'auto' : inputs.bump;
  try {
    return await readNews({ ...inputs, bump }, merged, { git, env, commits });
  } catch (error) {
    if (error instanceof ReleaseError && isVersionFailure(error)) return error;
    throw error;
  }
}

function nextVersion({ bump, version }: Inputs, news: CommitNews | ReleaseError | undefined): NextVersion {
  if (news instanceof ReleaseError) return { kind: 'failure', failure: news };
  if (news === undefined) {
    return version === undefined ? { kind: 'none', reason: 'nobody asks for one' } : { kind: 'given', version };
  }
  const { reason = 'its commits have one already', noted, bumped, bump: size } = news;
  if (noted === undefined || bumped?.gitTag.isNew !== true) return { kind: 'none', reason };
  const isByCommits = bump === 'none' || bump === 'auto' || bump === 'prerelease';
  return { kind: 'release', ...noted, isByMerge: bump !== 'none', size, isByCommits };
}

function headOf({ commits }: PullRequest): string {
  return commits.at(-1) ?? commits[0];
}

/** The facts of a run that a push of this ref starts. */
function pushOf(facts: Facts, { ref, sha }: { readonly ref: string; readonly sha: string }): Facts {
  const push: Partial<Event> = { name: 'push', baseRef: undefined, headSha: undefined, fromFork: false };
  return { ...facts, event: { ...facts.event, ...push, ref: parseGitRef(ref), workflowRef: ref, sha } };
}

function outlookOf(
  inputs: Inputs,
  facts: Facts,
  options: Languages & { readonly bumped: BumpedVersion | undefined },
): Outlook {
  try {
    return { kind: 'plan', plan: makePlan(inputs, facts, options) };
  } catch (failure) {
    if (failure instanceof ReleaseError) return { kind: 'failure', failure };
    throw failure;
  }
}
