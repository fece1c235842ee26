import { ReleaseError } from '../errors.ts';
import type { LoadGitHub } from '../tools/octokit.ts';
import type { Log } from '../tools/log.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type Facts, readPayload } from '../facts/facts.ts';
import { type PullRequest, readPullRequest } from '../facts/pull-request.ts';
import { openAsk } from '../releases/github-releases.ts';
import type { ImageStatus } from '../status/model.ts';
import { createCommentApi } from '../comments/comment-api.ts';
import { ensureComment } from '../comments/ensure-comment.ts';
import { planMarker } from '../comments/marker.ts';
import { planComment } from '../comments/plan-comment.ts';
import type { NewsOptions } from './commit-news.ts';
import { forecastMerge } from './merge-forecast.ts';
import { retryWarner } from './retry-warner.ts';

export interface CommentOptions extends Pick<NewsOptions, 'git' | 'env'> {
  readonly loadGitHub: LoadGitHub;
  readonly log: Log;
  readonly facts: Facts;
  /** What the registries said; `undefined` when they were not asked. */
  readonly status: readonly ImageStatus[] | undefined;
}

/** Keeps the comment on the pull request up to date, where there is one. Whatever GitHub says, the plan itself is made. */
export async function commentPlan(inputs: Inputs, options: CommentOptions): Promise<void> {
  const { env, log } = options;
  const pullRequest = readPullRequest(env, await readPayload(env['GITHUB_EVENT_PATH']));
  if (pullRequest?.isOpen !== true) {
    log.info(`No comment: the event is ${env['GITHUB_EVENT_NAME'] ?? 'not known'}, and about no open pull request.`);
    return;
  }
  try {
    const did = await writeComment(inputs, pullRequest, options);
    const what = { created: 'was made', updated: 'was brought up to date', kept: 'is as it should be' }[did];
    log.info(`The comment with the plan on #${pullRequest.number} ${what}.`);
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    tellFailure(error, pullRequest, log);
  }
}

async function writeComment(
  inputs: Inputs,
  pullRequest: PullRequest,
  { loadGitHub, facts, status, env, git, log }: CommentOptions,
): ReturnType<typeof ensureComment> {
  const { fullName, url: repositoryUrl } = facts.event.repository;
  const forecast = await forecastMerge(inputs, { facts, pullRequest, env, git });
  const marker = planMarker(inputs);
  const body = planComment(forecast, { marker, images: inputs.images, repositoryUrl, status });
  const ask = openAsk({
    ...{ loadGitHub, token: inputs.githubToken, maxWait: inputs.maxWait },
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    stopping: new AbortController().signal,
    onRetry: retryWarner(log),
  });
  const conversation = { repository: fullName, number: pullRequest.number };
  return ensureComment(createCommentApi(ask), conversation, { marker, body });
}

/** GitHub gives no token that can write to the pull request of a fork: that is nobody's mistake. */
function tellFailure({ failure, message }: ReleaseError, { fromFork }: PullRequest, log: Log): void {
  if (fromFork && failure.code === 'pull-requests-permission-missing')
    log.info(`No comment: the pull request comes from a fork, whose token may not write (${failure.value ?? ''}).`);
  else log.warning(`The plan is made, but there is no comment of it: ${message}`);
}
