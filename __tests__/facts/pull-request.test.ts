import { expect, test } from 'vitest';
import { readPullRequest, type PullRequest } from '../../src/facts/pull-request.ts';

const base = { ref: 'main', sha: 'b'.repeat(40), repo: { id: 1 } };
const head = { ref: 'topic', sha: 'c'.repeat(40), repo: { id: 1 } };
const sha = 'a'.repeat(40);
const usual: PullRequest = { number: 7, base: 'main', commits: [sha], fromFork: false, isOpen: true };

test.each<[what: string, event: string, ref: string, fields: object, expected: Partial<PullRequest> | undefined]>([
  ['of a push is none', 'push', 'refs/heads/main', {}, undefined],
  ['is merged by its own commit', 'pull_request', 'refs/pull/7/merge', {}, {}],
  [
    'of a fork says so',
    'pull_request',
    'refs/pull/7/merge',
    { head: { ...head, repo: { id: 2 } } },
    { fromFork: true },
  ],
  [
    'of a fork that is gone says so',
    'pull_request',
    'refs/pull/7/merge',
    { head: { ...head, repo: null } },
    { fromFork: true },
  ],
  ['that is closed says so', 'pull_request', 'refs/pull/7/merge', { state: 'closed' }, { isOpen: false }],
  [
    'of pull_request_target is its base and its head',
    'pull_request_target',
    'refs/heads/main',
    {},
    { commits: [sha, head.sha] },
  ],
  [
    'of pull_request_target to another branch than the default is the base that the event has',
    'pull_request_target',
    'refs/heads/main',
    { base: { ...base, ref: '1.x' } },
    { base: '1.x', commits: [base.sha, head.sha] },
  ],
  ['without a base is none', 'pull_request', 'refs/pull/7/merge', { base: null }, undefined],
  ['of a comment is none', 'issue_comment', 'refs/heads/main', {}, undefined],
])('a pull request %s', (_what, event, ref, fields, expected) => {
  const payload = { number: 7, pull_request: { number: 7, state: 'open', base, head, ...fields } };
  const env = { GITHUB_EVENT_NAME: event, GITHUB_SHA: sha, GITHUB_REF: ref };
  expect(readPullRequest(env, payload)).toEqual(expected === undefined ? undefined : { ...usual, ...expected });
});
