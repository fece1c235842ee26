import { describe, expect, test } from 'vitest';
import { buildSources, type CheckedOut, decideTrust, type TrustQuestion } from '../../src/build/trust.ts';
import { headOwner } from '../../src/facts/head-owner.ts';
import { tally } from '../tally.ts';
import { baseCommit, forkCommit, issueComment, pullRequest, workflowRun } from '../facts/payloads.ts';

const base: CheckedOut = { sha: baseCommit, isOwn: true, changedPaths: [] };
const head: CheckedOut = { sha: forkCommit, isOwn: false, changedPaths: [] };
const workspace = [{ kind: 'workspace' }] as const;

interface Case extends Partial<Omit<TrustQuestion, 'owner'>> {
  readonly payload: object;
  readonly event: string;
}

function questionOf({ event, payload, ...more }: Case): TrustQuestion {
  const owner = headOwner(event, payload);
  return { event, owner, ownCommits: new Set([baseCommit]), sources: workspace, checkedOut: base, ...more };
}

function decide(given: Case): ReturnType<typeof decideTrust> {
  return decideTrust(questionOf(given));
}

const events = {
  'pull_request_target of a fork': { event: 'pull_request_target', payload: pullRequest('fork') },
  'workflow_run after a fork': { event: 'workflow_run', payload: workflowRun('fork') },
  'a comment on a pull request': { event: 'issue_comment', payload: issueComment('pull request') },
} as const;
const own = {
  'pull_request_target of a branch here': { event: 'pull_request_target', payload: pullRequest('own') },
  'workflow_run after a push': { event: 'workflow_run', payload: workflowRun('own', 'push') },
  'a comment on an issue': { event: 'issue_comment', payload: issueComment('issue') },
  push: { event: 'push', payload: {} },
  'pull_request of a fork': { event: 'pull_request', payload: pullRequest('fork') },
} as const;
const names = Object.keys(events) as readonly (keyof typeof events)[];

/** What a build is made of that is not this repository's own, or not known to be, and what the reason has to say. */
const foreign = [
  ['the commit of the head', { checkedOut: head }, forkCommit],
  ['the base with files of the head in a folder', { checkedOut: { ...base, changedPaths: ['pr/'] } }, '"pr/"'],
  ['something that is no checkout', { checkedOut: undefined }, 'no checkout'],
  ['a checkout that git cannot read', { checkedOut: { ...base, sha: undefined } }, 'git does not say'],
  ['changes that git cannot tell', { checkedOut: { ...base, changedPaths: undefined } }, 'git does not say'],
  ['a commit of the head that BuildKit fetches', { sources: [{ kind: 'commit', sha: forkCommit }] }, forkCommit],
  ['no commit', { sources: [{ kind: 'commit', sha: '' }] }, 'not known to be'],
  ['another place', { sources: [...workspace, { kind: 'elsewhere', text: 'https://x/y.git' }] }, '"https://x/y.git"'],
] satisfies [string, Partial<Case>, string][];

describe.each(names)('%s', (name) => {
  test.each([
    ['the commit of the base', { checkedOut: base }],
    ['a commit of the base that BuildKit fetches', { sources: [{ kind: 'commit', sha: baseCommit }] }],
    ['an older commit of the base', { checkedOut: { ...base, sha: 'a'.repeat(40) } }],
    ['nothing but images', { sources: [] }],
  ] satisfies [string, Partial<Case>][])('is trusted with %s', (_what, more) => {
    expect(decide({ ...events[name], ...more })).toEqual({ isTrusted: true });
  });

  test.each(foreign)('is not trusted with %s, and says so', (_what, more, because) => {
    const trust = decide({ ...events[name], ...more });
    expect(trust).toMatchObject({ isTrusted: false });
    expect(trust).toHaveProperty('because', expect.stringContaining(because));
    expect(trust).toHaveProperty('because', expect.stringContaining(`the event is ${events[name].event}, about`));
  });
});

describe('of all that is foreign', () => {
  const all = names.flatMap((name) => foreign.map(([, more]) => questionOf({ ...events[name], ...more })));
  const throughOf = (judge: typeof decideTrust): number => all.filter((question) => judge(question).isTrusted).length;

  test('nothing is trusted', () => {
    tally('Untrusted events', { tried: all.length, through: throughOf(decideTrust) });
  });

  test.each([
    ['looks at the event alone', (question) => decideTrust({ ...question, owner: { kind: 'own' } })],
    ['forgets files beside the checkout', (question) => decideTrust(withCheckout(question, { changedPaths: [] }))],
    ['takes every commit for its own', (question) => decideTrust(withCheckout(question, { isOwn: true }))],
    ['forgets other contexts', (question) => decideTrust({ ...question, sources: question.sources.slice(0, 1) })],
    ['knows every commit', (question) => decideTrust({ ...question, ownCommits: new Set([forkCommit, '']) })],
  ] satisfies [string, typeof decideTrust][])('a judge that %s lets something through', (_hole, judge) => {
    expect(throughOf(judge)).toBeGreaterThan(0);
  });
});

function withCheckout(question: TrustQuestion, more: Partial<CheckedOut>): TrustQuestion {
  const { checkedOut } = question;
  return { ...question, checkedOut: checkedOut === undefined ? undefined : { ...checkedOut, ...more } };
}

test.each(Object.entries(own))('%s is trusted, whatever is checked out', (_name, event) => {
  for (const checkedOut of [base, head, undefined])
    expect(decide({ ...event, checkedOut })).toEqual({ isTrusted: true });
});

test('the reason names the fork, and is one line of harmless text whatever paths are called', () => {
  const changedPaths = ['a\n::error::x', 'b', 'c', 'd'];
  const trust = decide({ ...events['workflow_run after a fork'], checkedOut: { ...base, changedPaths } });
  const because = trust.isTrusted ? '' : trust.because;
  expect(because).toContain('a commit of the fork "mallory/hello-world"');
  expect(because).toContain(String.raw`"a\n::error::x", "b", "c", …`);
  expect(because).not.toContain('\n');
});

describe('what a build is made of', () => {
  const options = { workspace: '/work/app', isGit: true, sha: baseCommit };
  const nothing = { context: undefined, buildContexts: [], file: undefined };
  const commit = { kind: 'commit', sha: baseCommit } as const;

  test.each([
    ['the checkout', {}, options],
    ['a folder of it', { context: 'services/api' }, options],
    ['its Dockerfile', { file: 'docker/Dockerfile' }, options],
    ['a further folder', { buildContexts: ['docs=./docs'] }, options],
  ])('%s is the workspace', (_what, inputs, given) => {
    expect(new Set(buildSources({ ...nothing, ...inputs }, given).map(({ kind }) => kind))).toEqual(
      new Set(['workspace']),
    );
  });

  test.each([
    ['no checkout', {}, { ...options, isGit: false }],
    ['the expression for it', { context: '{{defaultContext}}' }, options],
    ['a folder of it', { context: '{{defaultContext}}:api', file: 'Dockerfile.api' }, options],
  ])('%s is the commit of the run', (_what, inputs, given) => {
    expect(buildSources({ ...nothing, ...inputs }, given)).toEqual([commit]);
  });

  test.each([
    ['a repository', { context: 'https://github.com/mallory/app.git#main' }],
    ['a path outside', { context: '../other' }],
    ['a neighbour whose name begins the same', { context: '/work/app-of-mallory' }],
    ['standard input', { context: '-' }],
    ['another expression', { context: '{{#if x}}y{{/if}}' }],
    ['a Dockerfile outside', { file: '/tmp/Dockerfile' }],
    ['a Dockerfile of the web', { file: 'https://example.com/Dockerfile' }],
    ['a further context', { buildContexts: ['src=git@github.com:mallory/app.git'] }],
    ['an expression that goes on', { context: '{{defaultContext}}:../../x y' }],
  ])('%s is elsewhere', (_what, inputs) => {
    const kinds = buildSources({ ...nothing, ...inputs }, options).map(({ kind }) => kind);
    expect(kinds).toContain('elsewhere');
  });

  test('an image that the workflow names is the choice of who wrote it', () => {
    expect(buildSources({ ...nothing, buildContexts: ['base=docker-image://alpine'] }, options)).toEqual(workspace);
  });
});
