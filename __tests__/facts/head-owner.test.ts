import { expect, test } from 'vitest';
import { headOwner, ownCommits } from '../../src/facts/head-owner.ts';
import {
  baseCommit,
  checkRun,
  checkSuite,
  issueComment,
  mergeCommit,
  pullRequest,
  status,
  workflowRun,
} from './payloads.ts';

test.each([
  ['pull_request_target of a branch here', 'pull_request_target', pullRequest('own')],
  ['a run after a push', 'workflow_run', workflowRun('own', 'push')],
  ['a run after a pull request of a branch here', 'workflow_run', workflowRun('own')],
  ['a comment on an issue', 'issue_comment', issueComment('issue')],
  ['checks of a branch here', 'check_suite', checkSuite('main')],
  ['a check of a branch here', 'check_run', checkRun('main')],
  ['the status of a commit on a branch here', 'status', status('main')],
  ['a pull request from a fork, which has no rights', 'pull_request', pullRequest('fork')],
  ['a review of a pull request from a fork, which has none either', 'pull_request_review', pullRequest('fork')],
  ['a comment in such a review', 'pull_request_review_comment', pullRequest('fork')],
  ['a push', 'push', {}],
  ['a run that somebody starts', 'workflow_dispatch', {}],
  ['an event without a name', '', {}],
])('%s is taken for its own', (_case, event, payload) => {
  expect(headOwner(event, payload)).toEqual({ kind: 'own' });
});

test.each([
  ['pull_request_target', pullRequest('fork')],
  ['workflow_run', workflowRun('fork')],
  ['workflow_run', workflowRun('fork', 'push')],
])('%s of a fork names the fork', (event, payload) => {
  expect(headOwner(event, payload)).toEqual({ kind: 'fork', name: 'mallory/hello-world' });
});

test.each([
  ['pull_request_target', pullRequest('gone')],
  ['workflow_run', workflowRun('gone')],
])('%s of a fork that was deleted is of a fork all the same', (event, payload) => {
  expect(headOwner(event, payload)).toEqual({ kind: 'fork', name: undefined });
});

test.each([
  ['a comment on a pull request', 'issue_comment', issueComment('pull request')],
  ['checks of a branch that is not here', 'check_suite', checkSuite(null)],
  ['a check of a branch that is not here', 'check_run', checkRun(null)],
  ['the status of a commit that is on no branch here', 'status', status()],
  ['a run after a run', 'workflow_run', workflowRun('own', 'workflow_run')],
  ['a run after one on pull_request_target', 'workflow_run', workflowRun('own', 'pull_request_target')],
  ['a run after one on a comment', 'workflow_run', workflowRun('own', 'issue_comment')],
  ['pull_request_target without its payload', 'pull_request_target', {}],
  ['a run without its payload', 'workflow_run', {}],
])('%s does not say whose commit it is', (_case, event, payload) => {
  expect(headOwner(event, payload).kind).toBe('unknown');
});

test('the base and the commit of the workflow are its own, the trial merge of an open pull request is not', () => {
  const env = { GITHUB_SHA: 'a'.repeat(40) };
  expect([...ownCommits(env, pullRequest('fork'))]).toEqual(['a'.repeat(40), baseCommit]);
  expect([...ownCommits(env, pullRequest('fork', { merged: true }))]).toContain(mergeCommit);
  expect([...ownCommits({ GITHUB_SHA: '' }, {})]).toEqual([]);
});
