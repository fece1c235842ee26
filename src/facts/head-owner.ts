import { isTrueAt, listAt, numberAt, textAt, valueAt } from '../tools/foreign-json.ts';
import { isFromFork } from './event.ts';

/** Whose the commit is that an event is about, where the event runs with the token and the secrets of this repository. */
export type HeadOwner =
  /** Of this repository, or the event is about no commit of others. */
  | { readonly kind: 'own' }
  /** `name` is foreign text, `owner/name`; `undefined` when the fork was deleted. */
  | { readonly kind: 'fork'; readonly name: string | undefined }
  /** The event does not say. */
  | { readonly kind: 'unknown'; readonly about: string };

const own: HeadOwner = { kind: 'own' };

/** Runs of these may have been caused by a fork, and what they are said to be about is this repository all the same. */
const relays: ReadonlySet<string> = new Set([
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'check_run',
  'check_suite',
  'status',
]);

/**
 * Whose commit it is, by the payload (GitHub Docs, "Webhook events and payloads"). Of the events that a fork can cause,
 * `pull_request` and its reviews are left out: GitHub gives those neither secrets nor a token that writes ("Events that trigger
 * workflows", "Pull request events for forked repositories").
 */
export function headOwner(name: string, payload: unknown): HeadOwner {
  switch (name) {
    case 'pull_request_target':
      return ofPullRequest(payload);
    case 'workflow_run':
      return ofWorkflowRun(valueAt(payload, 'workflow_run'));
    case 'issue_comment':
      return valueAt(payload, 'issue', 'pull_request') === undefined ? own : unknown('a comment on a pull request');
    case 'check_run':
      return ofBranch(textAt(payload, 'check_run', 'check_suite', 'head_branch'), 'a check');
    case 'check_suite':
      return ofBranch(textAt(payload, 'check_suite', 'head_branch'), 'a check');
    case 'status':
      return listAt(payload, 'branches').length > 0 ? own : unknown('the status of a commit');
    default:
      return own;
  }
}

function ofPullRequest(payload: unknown): HeadOwner {
  if (valueAt(payload, 'pull_request') === undefined) return unknown('a pull request');
  if (!isFromFork(payload)) return own;
  return { kind: 'fork', name: textAt(payload, 'pull_request', 'head', 'repo', 'full_name') };
}

/** `head_repository` is null when the fork was deleted. A run that follows another one does not say what that was about. */
function ofWorkflowRun(run: unknown): HeadOwner {
  const [head, base] = ['head_repository', 'repository'].map((side) => numberAt(run, side, 'id'));
  if (run === undefined) return unknown('a run');
  if (head === undefined || head !== base) return { kind: 'fork', name: textAt(run, 'head_repository', 'full_name') };
  const cause = textAt(run, 'event') ?? '';
  return relays.has(cause) ? unknown(`a run on ${cause}`) : own;
}

/** The Checks API sees no pushes to forks: their `head_branch` is null (GitHub Docs, "Webhook events and payloads", `check_suite`). */
function ofBranch(branch: string | undefined, about: string): HeadOwner {
  return branch === undefined ? unknown(about) : own;
}

function unknown(about: string): HeadOwner {
  return { kind: 'unknown', about };
}

/**
 * Commits that this repository vouches for in such a run: the one on which the workflow runs, the base of the pull request, and what
 * it was merged as. The merge commit of a pull request that is not merged is GitHub's trial, with the fork's files in it.
 */
export function ownCommits(env: NodeJS.ProcessEnv, payload: unknown): ReadonlySet<string> {
  const merged = isTrueAt(payload, 'pull_request', 'merged')
    ? textAt(payload, 'pull_request', 'merge_commit_sha')
    : undefined;
  const commits = [env['GITHUB_SHA'], textAt(payload, 'pull_request', 'base', 'sha'), merged];
  return new Set(commits.flatMap((commit) => (commit === undefined || commit === '' ? [] : [commit])));
}
