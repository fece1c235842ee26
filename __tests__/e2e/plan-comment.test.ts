/** The comment of a plan on its pull request, through `dist/`, on a GitHub of this machine. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bot } from '../github/bodies.ts';
import { startGitHub, type GitHubServer } from '../github/server.ts';
import { render } from '../releases/rendered.ts';
import { createStage, engine, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { image, repository } = stage;
const action = join(import.meta.dirname, '../../plan');
let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub({ gitDir: repository.origin });
  await repository.commit('feat: begin');
  await repository.tag('v1.0.0');
  await repository.push();
});
afterAll(() => github.stop());

/** Commits on a branch off main, and what GitHub makes of it and main: the commit that a run of the pull request is about. */
async function propose(branch: string, ...messages: readonly string[]): Promise<void> {
  await repository.git('checkout', '--quiet', '-B', branch, 'main');
  await push(branch, ...messages);
}

async function push(branch: string, ...messages: readonly string[]): Promise<void> {
  await repository.git('checkout', '--quiet', branch);
  for (const message of messages) await repository.commit(message);
  await repository.git('checkout', '--quiet', '--detach', 'main');
  await repository.git('merge', '--quiet', '--no-ff', '--message', `Merge ${branch} into main`, branch);
  await repository.git('push', '--quiet', '--force', 'origin', 'HEAD:refs/pull/7/merge', `${branch}:refs/pull/7/head`);
}

interface PullRequestRun extends Pick<RunOverrides, 'workspace'> {
  readonly base?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly number?: number;
  readonly head?: string;
  readonly fork?: boolean;
  readonly event?: 'pull_request' | 'pull_request_target';
}

/** A run of the pull request whose merge is checked out. */
async function plan({ inputs, number = 7, fork = false, ...more }: PullRequestRun = {}): Promise<StagedRun> {
  const { event: name = 'pull_request', base = 'main', head = 'HEAD', workspace } = more;
  const isTarget = name === 'pull_request_target';
  const sides = {
    base: { ref: base, sha: await repository.sha('main'), repo: { id: 1 } },
    head: { ref: 'topic', sha: await repository.sha(head), repo: { id: fork ? 2 : 1 } },
  };
  const payload = {
    number,
    pull_request: { number, state: 'open', ...sides },
    repository: { full_name: repository.fullName, name: 'hello-world', default_branch: 'main' },
  };
  const sha = await repository.sha(isTarget ? 'main' : 'HEAD');
  const event = { name, ref: isTarget ? 'refs/heads/main' : `refs/pull/${number}/merge`, sha, payload };
  return stage.release('HEAD', {
    ...{ action, event },
    inputs: { comment: 'true', bump: 'auto', 'github-token': 'ghs_secret', ...inputs },
    env: { GITHUB_API_URL: github.url },
    ...(workspace === undefined ? {} : { workspace }),
  });
}

const bodies = (issue: number): readonly string[] =>
  github.comments.filter((comment) => comment.issue === issue).map(({ body }) => body);
const writes = (): readonly string[] => github.requests.filter((request) => /^(?:POST|PATCH) /.test(request));

describe('a pull request that is pushed to three times', () => {
  test('gets a comment with the version that its commits ask for, and keeps its own plan', async () => {
    await propose('topic', 'fix: hold');
    const run = await plan();
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs).toMatchObject({ version: 'pr-7', 'tag-names': 'pr-7', bump: 'none', 'git-tag': '' });
    expect(run.log).toContain('The comment with the plan on #7 was made.');
    const [body = ''] = bodies(7);
    expect(body).toContain('Merging this into `main` releases **`1.0.1`**, a patch version after `v1.0.0`: 1 fix.');
    expect(body).toContain(`In \`${image}\`:`);
    for (const row of ['| `1.0.1` | `create` |', '| `latest` | `move 1.0.0 -> 1.0.1` |', '| `sha-COMMIT` | `move` |'])
      expect(body).toContain(row);
    expect(body).toMatch(/^##### Bug Fixes\n\n\* hold /m);
    expect(body).not.toContain('Status of');
    expect(run.requests).toEqual([]);
  });

  test('has the same comment brought up to date, where titles of strangers are shown and do nothing', async () => {
    await push('topic', 'feat: <img src=x onerror=y> @octocat ![x](https://evil.example/a.png) --> <!-- x --> | y');
    const run = await plan();
    expect(run.log).toContain('The comment with the plan on #7 was brought up to date.');
    const [body = '', ...others] = bodies(7);
    expect(others).toEqual([]);
    expect(body).toContain('releases **`1.1.0`**, a minor version after `v1.0.0`: 1 feature, 1 fix.');
    const { tags, links, loose } = render(body.slice(body.indexOf('\n')));
    expect([...tags].filter((tag) => ['img', '!'].includes(tag))).toEqual([]);
    expect(links.filter((link) => !link.startsWith('https://github.com/octocat/hello-world/'))).toEqual([]);
    expect(loose).not.toContain('@octocat');
  });

  test('has nothing written where nothing has changed', async () => {
    const before = writes().length;
    await push('topic', 'chore: tidy up');
    const run = await plan();
    expect(run.exitCode, run.log).toBe(0);
    expect(run.log).toContain('The comment with the plan on #7 is as it should be.');
    expect(writes().slice(before)).toEqual(['POST /api/graphql 200']);
  });

  test('has a comment for each component, and the words of others are left alone', async () => {
    const marker = bodies(7)[0]?.split('\n')[0] ?? '';
    github.comment(8, `${marker}\nMine`, 'mallory');
    const [run, other] = await Promise.all([
      plan({ number: 8 }),
      plan({ number: 8, inputs: { 'tag-prefix': 'api/v' } }),
    ]);
    expect([run.exitCode, other.exitCode], run.log + other.log).toEqual([0, 0]);
    expect(github.comments.filter(({ issue }) => issue === 8).map(({ author }) => author)).toEqual([
      'mallory',
      bot.name,
      bot.name,
    ]);
    const [theirs, ...ours] = bodies(8);
    expect(theirs).toBe(`${marker}\nMine`);
    expect(ours).toContain(bodies(7)[0]);
    const api = ours.find((body) => body !== bodies(7)[0]) ?? '';
    expect(api).toContain('releases **`1.0.0`**, the first version: 2 features, 1 fix.');
    expect(api).toMatch(/^<!-- release-image:plan tag-prefix=api%2Fv images=/);
  });
});

describe('a token that may not write', () => {
  let [fork, own]: readonly StagedRun[] = [];

  beforeAll(async () => {
    github.settings.permission = 'read';
    [fork, own] = await Promise.all([plan({ number: 9, fork: true }), plan({ number: 9 })]);
    github.settings.permission = 'write';
  });

  test('of a fork is no failure, and one line of the log says why there is no comment', () => {
    expect(fork?.exitCode, fork?.log).toBe(0);
    expect(fork?.log.split('\n').filter((line) => /comment/i.test(line))).toEqual([
      'No comment: the pull request comes from a fork, whose token may not write (Resource not accessible by integration).',
    ]);
    expect(bodies(9)).toEqual([]);
  });

  test('of the repository itself gives a warning with the lines to add', () => {
    expect(own?.exitCode, own?.log).toBe(0);
    expect(own?.log).toMatch(
      /^::warning::The plan is made, but there is no comment of it: .*permissions:.*pull-requests: write/m,
    );
  });
});

test('without a bump, the comment says what the merge writes, what the git tag after it would, and with status what the registries have', async () => {
  const run = await plan({ number: 10, inputs: { bump: 'none', status: 'true' } });
  expect(run.exitCode, run.log).toBe(0);
  const [body = ''] = bodies(10);
  expect(body).toContain('releases no version by itself. Its commits ask for **`1.1.0`**');
  const [, merge = '', tag = ''] = body.split(/^#### (?:The merge|The git tag `v1\.1\.0`)$/m);
  expect(merge).toContain('| `main` | `move` |');
  expect(merge).not.toContain('1.1.0');
  expect(tag).toContain('| `1.1.0` | `create` |');
  expect(tag).toContain(`#### Status of \`${image}\``);
  expect(run.requests.length).toBeGreaterThan(0);
});

test('a merge that would fail, a version that an input says, and a push: each is told as it is, and none is a failure', async () => {
  const runs = await Promise.all([
    plan({ number: 12, base: '0.x' }),
    plan({ number: 13, inputs: { bump: 'none', version: '3.0.0' } }),
    stage.release('refs/heads/main', { action, inputs: { comment: 'true' }, env: { GITHUB_API_URL: github.url } }),
  ]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(bodies(12)).toEqual([
    expect.stringContaining(
      '**Merging this into `0.x` would fail:** The next version would be 1.0.0, and this branch releases 0.x only.',
    ),
  ]);
  expect(bodies(13)).toEqual([expect.stringContaining('releases **`3.0.0`**, as the input `version` says.')]);
  expect(runs[2].log).toContain('No comment: the event is push, and about no open pull request.');
});

test('a fork gets its comment on pull_request_target, from what its head and the base are together', async () => {
  const workspace = join(await mkdtemp(join(engine.folder, 'base-')), 'workspace');
  await repository.git('clone', '--quiet', '--depth=1', '--branch=main', `file://${repository.origin}`, workspace);
  const run = await plan({ number: 11, fork: true, event: 'pull_request_target', head: 'topic', workspace });
  expect(run.exitCode, run.log).toBe(0);
  expect(bodies(11)).toEqual([expect.stringContaining('releases **`1.1.0`**, a minor version after `v1.0.0`')]);
});
