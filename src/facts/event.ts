import { dateAt, isTrueAt, listAt, numberAt, textAt, valueAt } from '../tools/foreign-json.ts';
import { type GitRef, parseGitRef } from './git-ref.ts';
import { type SourceRepository, sourceRepository } from './repository.ts';

/** What started the run, and about which commit of which repository it is. */
export interface Event {
  readonly name: string;
  readonly ref: GitRef;
  /** `GITHUB_REF` as it is: on `pull_request_target` that is the base branch, whose files are safe to build. */
  readonly workflowRef: string;
  /** The commit, or `''` when the event has none. */
  readonly sha: string;
  /** The branch that a pull request goes to, or that a pushed tag was made from, where GitHub says so. */
  readonly baseRef: string | undefined;
  /** The commit at the head of a pull request's branch. */
  readonly headSha: string | undefined;
  /** The commit at which the branch was before `sha` was pushed to it; `undefined` where there was no push to a branch. */
  readonly before: string | undefined;
  /** Whether that push took the branch to a commit that does not follow from `before`. */
  readonly forced: boolean;
  /** Whether it is about a pull request from another repository. */
  readonly fromFork: boolean;
  /** When the commit was made, where the payload says so. */
  readonly committedAt: Date | undefined;
  readonly repository: SourceRepository;
  readonly run: Run;
}

/** The workflow run; `url` names the attempt, as provenance wants it (`builder-id`), and is `''` outside of GitHub. */
export interface Run {
  readonly serverUrl: string;
  readonly url: string;
}

/**
 * The event from the runner's variables and the payload.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function readEvent(env: NodeJS.ProcessEnv, payload: unknown): Event {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const sha = commitOf(name, env, payload);
  return {
    name,
    ref: parseGitRef(refOf(name, env, payload)),
    workflowRef: env['GITHUB_REF'] ?? '',
    sha,
    baseRef:
      textAt(payload, 'pull_request', 'base', 'ref') ?? textAt(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
    headSha: textAt(payload, 'pull_request', 'head', 'sha'),
    before: beforeOf(name, sha, payload),
    forced: isTrueAt(payload, 'forced'),
    fromFork: isFromFork(payload),
    committedAt: committedAt(sha, payload),
    repository: sourceRepository(env, valueAt(payload, 'repository')),
    run: runOf(env),
  };
}

/** `pull_request_target` runs on the base branch, but is about the pull request. */
function refOf(name: string, env: NodeJS.ProcessEnv, payload: unknown): string {
  const number = numberAt(payload, 'number');
  if (name === 'pull_request_target' && number !== undefined) return `refs/pull/${number}/merge`;
  return env['GITHUB_REF'] ?? '';
}

/** docker/metadata-action, README: `DOCKER_METADATA_PR_HEAD_SHA` prefers the head of the branch to the merge commit. */
function commitOf(name: string, env: NodeJS.ProcessEnv, payload: unknown): string {
  const head = textAt(payload, 'pull_request', 'head', 'sha');
  const wantsHead = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
  return (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
}

/**
 * `before` of a push (GitHub Docs, "Webhook events and payloads", `push`). A branch that is new has zeros there, and a tag may
 * have an object of its own.
 */
function beforeOf(name: string, sha: string, payload: unknown): string | undefined {
  const isBranch = textAt(payload, 'ref')?.startsWith('refs/heads/') ?? false;
  if (name !== 'push' || !isBranch || textAt(payload, 'after') !== sha) return undefined;
  const before = textAt(payload, 'before');
  return before === undefined || /^0*$/.test(before) ? undefined : before;
}

function committedAt(sha: string, payload: unknown): Date | undefined {
  const commits = [...listAt(payload, 'commits'), valueAt(payload, 'head_commit')];
  const commit = commits.find((candidate) => textAt(candidate, 'id') === sha);
  return dateAt(commit, 'timestamp');
}

function runOf(env: NodeJS.ProcessEnv): Run {
  const serverUrl = serverUrlOf(env);
  if (!env['GITHUB_RUN_ID']) return { serverUrl, url: '' };
  const run = `${serverUrl}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID']}`;
  return { serverUrl, url: `${run}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}` };
}

/** The address of GitHub; an empty variable is none. */
export function serverUrlOf(env: NodeJS.ProcessEnv): string {
  const url = env['GITHUB_SERVER_URL'] ?? '';
  return url === '' ? 'https://github.com' : url;
}

/** Whether the event is about a pull request whose branch is in another repository; one that was deleted is another. */
export function isFromFork(payload: unknown): boolean {
  const [head, base] = ['head', 'base'].map((side) => numberAt(payload, 'pull_request', side, 'repo', 'id'));
  return valueAt(payload, 'pull_request') !== undefined && (head === undefined || head !== base);
}
