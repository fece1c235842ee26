import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as github from '@actions/github';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { gatherFacts, type Facts, type FactsOptions } from '../../src/facts/facts.ts';
import { gatherGitTags } from '../../src/facts/git-tags.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit } from '../../src/tools/git.ts';
import { createGitHub, type GitHub } from '../../src/tools/github.ts';
import type { Run } from '../../src/tools/run.ts';
import { Secret } from '../../src/tools/secret.ts';
import { startServer } from '../registry/servers.ts';

const now = new Date('2026-05-05T05:05:05Z');
/** Of `full-repository` and `commit` in GitHub's OpenAPI description, what is read of them. */
const fullRepository = {
  id: 1,
  name: 'widget',
  full_name: 'acme/widget',
  private: true,
  html_url: 'https://github.com/acme/widget',
  description: 'From the API',
  default_branch: 'trunk',
  license: { key: 'mit', name: 'MIT License', spdx_id: 'MIT', url: null, node_id: 'x' },
};
const fullCommit = {
  sha: 'x',
  commit: { author: null, committer: { name: 'c', email: 'e', date: '2020-01-10T00:30:00Z' } },
};

let repository: TestRepository;
let first: string;
let second: string;
let api: Awaited<ReturnType<typeof startServer>>;
let answer: { status: number; body: string; headers?: Record<string, string> } | 'silence' | undefined;
let calls: string[];
let debugged: string[];

const bounded = createBoundedRun();
const countingRun: Run = (command, args, options) => {
  calls.push(args.find((arg) => /^(log|for-each-ref|config|ls-remote)$/.test(arg)) ?? command);
  return bounded(command, args, options);
};

beforeAll(async () => {
  api = await startServer((request, response) => {
    if (answer === 'silence') return;
    const body = request.url?.includes('/commits/') ? fullCommit : fullRepository;
    const { status = 200, body: text = JSON.stringify(body), headers } = answer ?? {};
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(text);
  });
  repository = await createRepository({ files: { f: 'hi' } });
  first = await repository.sha();
  await repository.tag('v1.0.0');
  await repository.tag('v1.1.0');
  second = await repository.commit('two');
  await repository.push();
});
afterAll(async () => {
  await repository.dispose();
  await api.stop();
});
beforeEach(() => {
  calls = [];
  debugged = [];
  answer = undefined;
  api.requests.length = 0;
});

const hub = (token?: string, deadline = 5000): GitHub =>
  createGitHub({
    loadGitHub: () => Promise.resolve(github),
    token: token === undefined ? undefined : new Secret(token),
    apiUrl: `http://${api.host}/api/v3`,
    deadline,
  });

async function gather(
  payload: object,
  { env = {}, ...options }: Partial<FactsOptions> & { env?: NodeJS.ProcessEnv } = {},
): Promise<Facts> {
  const event = join(repository.origin, '..', 'event.json');
  await writeFile(event, JSON.stringify(payload));
  const variables = {
    GITHUB_EVENT_PATH: event,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/dev',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_WORKSPACE: repository.folder,
    ...env,
  };
  const git = createGit(countingRun, variables.GITHUB_WORKSPACE);
  const log = { debug: (text: string): void => void debugged.push(text) };
  return gatherFacts(variables, { git, now, log, ...options });
}

const described = { ...fullRepository, description: null, license: null };
const dated = { head_commit: { id: 'f'.repeat(40), timestamp: '2021-01-01T00:00:00Z' } };

describe('facts from the workflow', () => {
  it('need neither a process nor a request when the payload has them', async () => {
    const facts = await gather({ repository: described, ...dated }, { github: hub() });
    expect(facts.created).toEqual(new Date('2021-01-01T00:00:00Z'));
    expect(facts.event.repository).toMatchObject({ description: '', license: '', defaultBranch: 'trunk' });
    expect(facts.gitTags).toEqual({ source: 'none', names: [] });
    expect([calls, api.requests]).toEqual([[], []]);
  });

  it('ask the checkout when the commit was made, in one process', async () => {
    const facts = await gather({ repository: described }, { github: hub(), env: { GITHUB_SHA: first } });
    expect(facts.created).toEqual(new Date('2026-01-02T03:04:05Z'));
    expect([calls, api.requests]).toEqual([['log'], []]);
  });

  it('ask GitHub, once each, for what neither payload nor checkout know', async () => {
    const facts = await gather({}, { github: hub('ghs_token') });
    expect(facts.created).toEqual(new Date('2020-01-10T00:30:00Z'));
    expect(facts.event.committedAt).toEqual(facts.created);
    expect(facts.event.repository).toEqual({
      ...{ fullName: 'acme/widget', name: 'widget', description: 'From the API', license: 'MIT', isPrivate: true },
      ...{ url: 'https://github.com/acme/widget', defaultBranch: 'trunk' },
    });
    const urls = ['/api/v3/repos/acme/widget', `/api/v3/repos/acme/widget/commits/${'f'.repeat(40)}`];
    expect(api.requests.map(({ url }) => url).toSorted()).toEqual(urls);
    expect(new Set(api.requests.map(({ authorization }) => authorization))).toEqual(new Set(['token ghs_token']));
  });

  it('ask anonymously without a token', async () => {
    await gather(dated, { github: hub() });
    expect(api.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  test.each(['name', 'html_url', 'description', 'default_branch', 'license'])(
    'take from GitHub what the payload lacks, and nothing else: %s',
    async (field) => {
      const mine = { ...described, name: 'mine', html_url: 'mine', default_branch: 'mine' };
      const lacking = Object.fromEntries(Object.entries(mine).filter(([name]) => name !== field));
      const { event } = await gather({ repository: lacking, ...dated }, { github: hub() });
      expect(api.requests).toHaveLength(1);
      const own = { name: 'mine', html_url: 'mine', description: '', default_branch: 'mine', license: '' };
      const theirs = { ...fullRepository, license: 'MIT' } as Record<string, unknown>;
      const { name, url, description, defaultBranch, license } = event.repository;
      const read = { name, html_url: url, description, default_branch: defaultBranch, license };
      expect(read).toEqual({ ...own, [field]: theirs[field] });
    },
  );

  it('need no GitHub at all', async () => {
    const facts = await gather({});
    expect(facts.created).toEqual(now);
    expect(facts.event.repository).toMatchObject({ name: 'widget', defaultBranch: undefined });
  });
});

describe('an API that does not answer', () => {
  test.each([
    ['an error', { status: 500, body: '{"message":"no\\n::error::x"}' }],
    ['no permission', { status: 403, body: '{"message":"Resource not accessible by integration"}' }],
    ['no repository', { status: 404, body: '{}' }],
    ['something else', { status: 200, body: '<html>' }],
    ['a list', { status: 200, body: '[1]' }],
    ['fields of other types', { status: 200, body: '{"name":1,"license":"MIT","commit":{"committer":{"date":"x"}}}' }],
    ['nothing', { status: 204, body: '' }],
    ['silence', 'silence' as const],
  ])('leaves empty what is missing: %s', async (_, given) => {
    answer = given;
    const started = performance.now();
    const facts = await gather({}, { github: hub(undefined, 1000) });
    expect(performance.now() - started).toBeLessThan(4000);
    expect(facts.created).toEqual(now);
    expect(facts.event.repository).toMatchObject({ name: 'widget', description: '', license: '' });
    if (given === 'silence' || given.status >= 400) {
      const about = debugged.map((text) => /about (the \w+): ./.exec(text)?.[1]);
      expect(about.toSorted()).toEqual(['the commit', 'the repository']);
    }
    expect(api.requests).toHaveLength(2);
  });

  it('does not write to the log by itself what its headers say', async () => {
    const deprecation = { deprecation: '@1700000000', sunset: 'x', link: '<::error::x>; rel="deprecation"' };
    answer = { status: 200, body: '{}', headers: deprecation };
    const written: unknown[] = [];
    const { warn } = console;
    console.warn = (...values): void => void written.push(values);
    await gather({}, { github: hub() }).finally(() => (console.warn = warn));
    expect(written).toEqual([]);
  });

  test.each(['', 'widget', 'acme/widget/x', '../widget/..'])('is not asked about a repository %j', async (name) => {
    const facts = await gather(dated, { github: hub(), env: { GITHUB_REPOSITORY: name } });
    expect(api.requests).toEqual([]);
    expect(debugged).toHaveLength(1);
    expect(facts.event.repository.description).toBe('');
  });
});

describe('facts from git', () => {
  const payload = { repository: described, ...dated };
  const checkout = async (ref: string): Promise<void> => {
    await repository.git('checkout', '--quiet', ref);
  };

  test.each([
    ['a branch', 'main', {}, 'refs/heads/main'],
    ['the highest tag', 'v1.0.0', {}, 'refs/tags/v1.1.0'],
    ['the tag that started the run', 'v1.0.0', { GITHUB_REF: 'refs/tags/v1.0.0' }, 'refs/tags/v1.0.0'],
  ])('are about %s, in two processes', async (_, ref, env, full) => {
    await checkout(ref);
    const facts = await gather(payload, { source: 'git', env });
    const sha = ref === 'main' ? second : first;
    const created = new Date(ref === 'main' ? '2026-01-02T03:05:05Z' : '2026-01-02T03:04:05Z');
    expect(facts).toMatchObject({ event: { name: 'push', sha, ref: { full }, committedAt: created }, created });
    expect(calls).toEqual(['log', 'for-each-ref']);
  });

  it('say nothing about the push, which may be of another commit', async () => {
    await checkout('v1.0.0');
    const push = { ref: 'refs/heads/main', before: first, after: second, forced: true };
    const env = { GITHUB_SHA: second };
    const { event } = await gather({ ...payload, ...push }, { source: 'git', env });
    expect(event).toMatchObject({ before: undefined, forced: false });
    expect((await gather({ ...payload, ...push }, { env })).event).toMatchObject({ before: first, forced: true });
  });

  it('find the branch that contains a commit without a ref, in three processes', async () => {
    await checkout('--detach');
    await repository.git('commit', '--quiet', '--allow-empty', '--message', 'between');
    await repository.git('update-ref', 'refs/remotes/origin/dev', 'HEAD');
    expect((await gather(payload, { source: 'git' })).event.ref.full).toBe('refs/heads/dev');
    await repository.git('commit', '--quiet', '--allow-empty', '--message', 'after');
    await repository.git('update-ref', 'refs/remotes/origin/dev', 'HEAD');
    await checkout('HEAD^');
    calls = [];
    expect((await gather(payload, { source: 'git' })).event.ref.full).toBe('refs/heads/dev');
    expect(calls).toEqual(['log', 'for-each-ref', 'for-each-ref']);
  });

  it('are an error when no ref leads to HEAD', async () => {
    await checkout('--detach');
    await repository.git('commit', '--quiet', '--allow-empty', '--message', 'nowhere');
    const sha = await repository.sha();
    const facts = gather(payload, { source: 'git' });
    await expect(facts).rejects.toMatchObject({ failure: { code: 'unusable-checkout' } });
    await expect(facts).rejects.toThrow(`HEAD is ${sha}, and no branch or tag leads to it`);
  });
});

describe('the tags in git', () => {
  const payload = { repository: described, ...dated };

  it('are those of origin, in two processes', async () => {
    const { gitTags } = await gather(payload, { needsTags: true });
    expect(gitTags).toEqual({ source: 'origin', names: ['v1.0.0', 'v1.1.0'] });
    expect(calls).toEqual(['config', 'ls-remote']);
  });

  it('are asked for anew in one process, and are those that origin has by then', async () => {
    const git = createGit(countingRun, repository.folder);
    await gatherGitTags(git);
    calls = [];
    await repository.git('push', '--quiet', 'origin', `${second}:refs/tags/v1.2.0`);
    expect(await gatherGitTags(git)).toEqual({ source: 'origin', names: ['v1.0.0', 'v1.1.0', 'v1.2.0'] });
    expect(calls).toEqual(['ls-remote']);
    await repository.git('push', '--quiet', 'origin', ':refs/tags/v1.2.0');
  });

  it('are those of the checkout, with the reason, when origin does not answer', async () => {
    await repository.git('remote', 'set-url', 'origin', '/nonexistent');
    const { gitTags } = await gather(payload, { needsTags: true });
    expect(gitTags).toMatchObject({ source: 'local', names: ['v1.0.0', 'v1.1.0'] });
    expect(gitTags.problem).toContain("'/nonexistent' does not appear to be a git repository");
    expect(calls).toEqual(['config', 'ls-remote', 'for-each-ref']);
  });

  it('are unknown, with the reason, where nothing is checked out', async () => {
    const { gitTags } = await gather(payload, {
      needsTags: true,
      env: { GITHUB_WORKSPACE: join(repository.origin, '..') },
    });
    expect(gitTags).toMatchObject({ source: 'none', names: [] });
    expect(gitTags.problem).toBeTruthy();
  });
});
