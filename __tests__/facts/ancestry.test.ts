import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as github from '@actions/github';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { type AncestrySources, relate, type Relation } from '../../src/facts/ancestry.ts';
import { type Event, readEvent } from '../../src/facts/event.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit, type Git } from '../../src/tools/git.ts';
import { createGitHub, type GitHub } from '../../src/tools/github.ts';
import type { Run } from '../../src/tools/run.ts';
import { Secret } from '../../src/tools/secret.ts';
import { someFacts } from '../records.ts';
import { startServer } from '../registry/servers.ts';

/** `commit-comparison` in GitHub's OpenAPI description, which octokit's types are made from. */
type Octokit = ReturnType<typeof github.getOctokit>;
type Comparison = Awaited<ReturnType<Octokit['rest']['repos']['compareCommitsWithBasehead']>>['data'];

let repository: TestRepository;
let older: string;
let ours: string;
let newer: string;
let side: string;
let unrelated: string;
let whole: Git;
let shallow: Git;
let api: Awaited<ReturnType<typeof startServer>>;
let answer: { status?: number; body: string } | 'silence';
let calls: number;
let debugged: string[];

const bounded = createBoundedRun();
const countingRun: Run = (...call) => {
  calls += 1;
  return bounded(...call);
};
const answered = (status: string): { body: string } => {
  const fields = { ahead_by: 4, behind_by: 5, total_commits: 6, commits: [] } satisfies Partial<Comparison>;
  return { body: JSON.stringify({ ...fields, status }) };
};
const published = (status: Comparison['status']): { body: string } => answered(status);

beforeAll(async () => {
  api = await startServer((_, response) => {
    if (answer === 'silence') return;
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(answer.body);
  });
  repository = await createRepository({ files: { f: 'hi' } });
  older = await repository.sha();
  ours = await repository.commit('ours');
  newer = await repository.commit('newer');
  await repository.git('checkout', '--quiet', '-b', 'side', older);
  side = await repository.commit('side');
  await repository.git('checkout', '--quiet', '--orphan', 'unrelated');
  unrelated = await repository.commit('unrelated');
  await repository.git('checkout', '--quiet', 'main');
  await repository.push();
  await repository.git('branch', 'ours', ours);
  await repository.git('push', '--quiet', 'origin', 'ours');
  const clone = join(repository.origin, '..', 'shallow');
  await repository.git('clone', '--quiet', '--depth=1', '--branch=ours', `file://${repository.origin}`, clone);
  whole = createGit(countingRun, repository.folder);
  shallow = createGit(countingRun, clone);
});
afterAll(async () => {
  await repository.dispose();
  await api.stop();
});
beforeEach(() => {
  calls = 0;
  debugged = [];
  answer = published('behind');
  api.requests.length = 0;
});

const hub = (token?: string, deadline = 5000): GitHub =>
  createGitHub({
    loadGitHub: () => Promise.resolve(github),
    token: token === undefined ? undefined : new Secret(token),
    apiUrl: `http://${api.host}/api/v3`,
    deadline,
  });
const someEvent = (event: Partial<Event> = {}): Event => someFacts('refs/heads/main', { sha: ours, ...event }).event;
const ask = (theirs: string, sources: Partial<AncestrySources> = {}): Promise<Relation> => {
  const log = { debug: (text: string): void => void debugged.push(text) };
  return relate(ours, theirs, { event: someEvent(), git: whole, github: hub(), log, ...sources });
};
const isPrivate = (): Event => someEvent({ repository: { ...someEvent().repository, isPrivate: true } });

describe('the relation of two commits', () => {
  it('is known without asking anybody when they are the same, or one was just pushed onto the other', async () => {
    expect(await ask(ours)).toBe('same');
    expect(await ask(older, { event: someEvent({ before: older }) })).toBe('ancestor');
    expect([calls, api.requests.length]).toEqual([0, 0]);
  });

  it('is read from the push that the runner tells', async () => {
    const payload = { ...(await repository.pushEvent('refs/heads/main')) };
    const variables = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: payload.ref, GITHUB_SHA: newer };
    expect(payload.before).toBe(ours);
    const event = readEvent(variables, payload);
    expect(await relate(newer, ours, { event, git: whole })).toBe('ancestor');
    expect(calls).toBe(0);
  });

  test('is not taken from a push of another commit', async () => {
    expect(await ask(side, { event: someEvent({ before: side, sha: newer }) })).toBe('diverged');
    expect(calls).toBeGreaterThan(0);
  });

  test('is not that of a descendant after a forced push, which wants the branch to be where it is now', async () => {
    const forcedBack = someEvent({ sha: older, before: newer, forced: true });
    expect(await relate(older, newer, { event: forcedBack, git: whole })).toBe('diverged');
    expect(calls).toBe(0);
  });

  test.each<[Relation, () => string, processes: number]>([
    ['ancestor', () => older, 1],
    ['descendant', () => newer, 3],
    ['diverged', () => side, 3],
    ['diverged', () => unrelated, 3],
  ])('is %s by a whole checkout, and GitHub is not asked', async (relation, theirs, processes) => {
    expect(await ask(theirs(), { git: createGit(countingRun, repository.folder) })).toBe(relation);
    expect([calls, api.requests.length]).toEqual([processes, 0]);
  });

  test.each<[Comparison['status'], Relation]>([
    ['identical', 'same'],
    ['behind', 'ancestor'],
    ['ahead', 'descendant'],
    ['diverged', 'diverged'],
  ])('is asked of GitHub where the checkout is shallow: %s is %s', async (status, relation) => {
    answer = published(status);
    expect(await ask(older, { git: shallow, github: hub('ghs_token') })).toBe(relation);
    const url = `/api/v3/repos/acme/widget/compare/${ours}...${older}?per_page=1`;
    expect(api.requests).toMatchObject([{ method: 'GET', url, authorization: 'token ghs_token' }]);
    expect(debugged).toEqual([]);
  });

  it('is asked of GitHub anonymously when the repository is public, and not when it is private', async () => {
    expect(await ask(older, { git: shallow })).toBe('ancestor');
    expect(api.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
    expect(await ask(older, { git: shallow, event: isPrivate() })).toBe('unknown');
    expect(api.requests).toHaveLength(1);
    expect(await ask(older, { git: shallow, event: isPrivate(), github: hub('ghs_token') })).toBe('ancestor');
  });

  it('is still asked in time when the time for the facts of the run is over', async () => {
    const api = hub(undefined, 400);
    await api.repository('acme/widget');
    await setTimeout(500);
    await expect(api.repository('acme/widget')).rejects.toThrow('timeout');
    expect(await ask(older, { git: shallow, github: api })).toBe('ancestor');
  });
});

describe('an API that does not answer', () => {
  test.each([
    ['no such commit', { status: 404, body: '{"message":"Not Found"}' }],
    ['no common ancestor', { status: 404, body: '{"message":"No common ancestor between x and y."}' }],
    ['no permission', { status: 403, body: '{"message":"Resource not accessible by integration"}' }],
    ['an error', { status: 500, body: '{}' }],
    ['something else', { body: '<html>' }],
    ['a list', { body: '["ahead"]' }],
    ['a status of another type', { body: '{"status":["ahead"]}' }],
    ['a status that nobody knows', answered('constructor')],
    ['nothing', { status: 204, body: '' }],
    ['silence', 'silence' as const],
  ])('leaves the relation unknown, with the reason for those who debug: %s', async (_, given) => {
    answer = given;
    const started = performance.now();
    expect(await ask(older, { git: shallow, github: hub(undefined, 500) })).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(3000);
    expect(debugged).toEqual([
      expect.stringMatching(new RegExp(`^GitHub's API says nothing about how ${older} is related to ${ours}: .`)),
    ]);
    expect(api.requests).toHaveLength(1);
  });

  it('is not needed', async () => {
    const event = someEvent();
    expect(await relate(ours, older, { event, git: shallow })).toBe('unknown');
    expect(await relate(ours, older, { event, git: whole })).toBe('ancestor');
  });
});

test.each(['', 'main', '--output=x', '../../user', `${'a'.repeat(40)}...b`, 'a'.repeat(41), 'HEAD~1'])(
  'what is no whole commit id (%j) is unknown, and nobody is asked about it',
  async (text) => {
    expect(await ask(text, { event: someEvent({ before: text }) })).toBe('unknown');
    expect(await relate(text, ours, { event: someEvent(), git: whole, github: hub() })).toBe('unknown');
    expect(await relate(text, text, { event: someEvent(), git: whole, github: hub() })).toBe('unknown');
    expect([calls, api.requests.length]).toEqual([0, 0]);
  },
);
