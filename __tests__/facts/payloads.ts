/**
 * Bodies of events as GitHub sends them, as far as they say whose commit it is (GitHub Docs, "Webhook events and payloads"): the
 * fields and their nesting are those of the documentation's examples.
 */
const repository = { id: 1296269, name: 'hello-world', full_name: 'octocat/hello-world', fork: false };
const fork = { id: 724712, name: 'hello-world', full_name: 'mallory/hello-world', fork: true };

/** The commit of a fork, and the one that the pull request goes to. */
export const forkCommit = 'f'.repeat(40);
export const baseCommit = 'b'.repeat(40);
export const mergeCommit = 'c'.repeat(40);

type Head = 'own' | 'fork' | 'gone';
const headOf = (head: Head): object | null => ({ own: repository, fork, gone: null })[head];

/** `pull_request`, also of `pull_request_target` and of reviews. */
export function pullRequest(head: Head, more: object = {}): object {
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      state: 'open',
      merged: false,
      merge_commit_sha: mergeCommit,
      head: { label: 'mallory:topic', ref: 'topic', sha: forkCommit, repo: headOf(head) },
      base: { label: 'octocat:main', ref: 'main', sha: baseCommit, repo: repository },
      ...more,
    },
    repository: { ...repository, default_branch: 'main' },
  };
}

export function workflowRun(head: Head, event = 'pull_request'): object {
  return {
    action: 'completed',
    workflow_run: {
      id: 1658821493,
      name: 'CI',
      event,
      status: 'completed',
      conclusion: 'success',
      head_branch: 'main',
      head_sha: forkCommit,
      pull_requests: [],
      repository,
      head_repository: headOf(head),
    },
    repository: { ...repository, default_branch: 'main' },
  };
}

/** The same event for a comment on an issue and on a pull request, which has one field more, and nothing about its head. */
export function issueComment(on: 'issue' | 'pull request'): object {
  const url = 'https://api.github.com/repos/octocat/hello-world/pulls/7';
  return {
    action: 'created',
    issue: { number: 7, state: 'open', ...(on === 'issue' ? {} : { pull_request: { url, merged_at: null } }) },
    comment: { id: 492700400, body: '/release', author_association: 'NONE' },
    repository: { ...repository, default_branch: 'main' },
  };
}

export function checkSuite(branch: string | null): object {
  return {
    action: 'completed',
    check_suite: { id: 5, head_branch: branch, head_sha: forkCommit, conclusion: 'success', pull_requests: [] },
    repository,
  };
}

export function checkRun(branch: string | null): object {
  const check_suite = { id: 5, head_branch: branch, head_sha: forkCommit, pull_requests: [] };
  return {
    action: 'completed',
    check_run: { id: 4, head_sha: forkCommit, check_suite, pull_requests: [] },
    repository,
  };
}

export function status(...branches: readonly string[]): object {
  return { sha: forkCommit, state: 'success', branches: branches.map((name) => ({ name })), repository };
}
