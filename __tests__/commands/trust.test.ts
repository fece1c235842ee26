import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { type Restrained, restrain } from '../../src/commands/trust.ts';
import type { BuildInputs, Inputs } from '../../src/inputs/inputs.ts';
import { parseRegistry } from '../../src/image/registry.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit } from '../../src/tools/git.ts';
import { Secret } from '../../src/tools/secret.ts';
import { issueComment, pullRequest, workflowRun } from '../facts/payloads.ts';
import { someBuildInputs, someInputs } from '../records.ts';

let repository: TestRepository;
let base: string;
beforeAll(async () => {
  repository = await createRepository({ files: { Dockerfile: 'FROM scratch\n' } });
  await repository.commit('second');
  base = await repository.sha();
  await repository.git('checkout', '--quiet', '-b', 'topic', 'HEAD~1');
  await repository.write({ Dockerfile: '# syntax=evil/frontend\nFROM scratch\n' });
  await repository.commit('of the fork');
});
afterAll(() => repository.dispose());

const asking: Partial<Inputs> = {
  push: 'always',
  logins: [{ kind: 'password', registry: parseRegistry('ghcr.io'), username: 'me', password: new Secret('secret') }],
  githubToken: new Secret('token'),
  cache: 'registry',
};

interface Case {
  readonly event?: string;
  readonly payload?: object;
  readonly checkout?: string;
  readonly inputs?: Partial<Inputs>;
  readonly build?: Partial<BuildInputs>;
}

async function restrained(given: Case): Promise<Restrained & { readonly lines: readonly string[] }> {
  const { event = 'pull_request_target', payload = pullRequest('fork'), checkout = 'topic', inputs, build } = given;
  await repository.git('checkout', '--quiet', checkout);
  const file = join(repository.folder, '..', 'event.json');
  await writeFile(file, JSON.stringify(payload));
  const lines: string[] = [];
  const result = await restrain(someInputs({ ...asking, ...inputs, build: someBuildInputs(build) }), {
    env: {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file,
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_SHA: base,
      GITHUB_REF: 'refs/heads/main',
    },
    git: createGit(createBoundedRun(), repository.folder),
    log: { info: (line) => void lines.push(line) },
  });
  return { ...result, lines };
}

describe('a commit of a fork', () => {
  test.each([
    ['pull_request_target', pullRequest('fork')],
    ['workflow_run', workflowRun('fork')],
    ['issue_comment', issueComment('pull request')],
  ])('is not pushed on %s: the message says why, and what to do instead', async (event, payload) => {
    const { refusal } = await restrained({ event, payload });
    expect(refusal?.failure.code).toBe('untrusted-event');
    expect(refusal?.message).toContain(`the event is ${event}, about`);
    expect(refusal?.message).toContain(await repository.sha('topic'));
    expect(refusal?.message).toContain('push what it builds');
    expect(refusal?.message).toContain('the frontend "evil/frontend"');
    expect(refusal?.message).toContain('on pull_request, without rights');
    expect(refusal?.message).toContain('allow-untrusted-events');
  });

  test('gets no login, no token, no cache, no secrets, and nothing of it is pushed', async () => {
    const secret = { source: 'env', id: 'key', variable: 'KEY' } as const;
    const { inputs, lines, isVouchedFor } = await restrained({
      build: {
        secrets: [secret],
        ssh: ['default'],
        allow: ['security.insecure'],
        cacheFrom: ['a/b'],
        cacheTo: ['a/b'],
      },
    });
    expect(isVouchedFor).toBe(false);
    expect(inputs).toMatchObject({ push: 'auto', logins: [], githubToken: undefined, cache: 'off' });
    expect(inputs.build).toMatchObject({ secrets: [], ssh: [], allow: [], cacheFrom: [], cacheTo: [] });
    expect(lines).toEqual([
      expect.stringMatching(/^This run has no login, no token and no cache, because the event is/),
    ]);
  });

  test.each([
    ['secrets', { secrets: [{ source: 'env', id: 'key', variable: 'KEY' }] }, 'the secrets of "secrets"'],
    ['keys', { ssh: ['default'] }, 'the keys of "ssh"'],
    ['rights', { allow: ['security.insecure'] }, 'the rights of "allow"'],
    ['an export that pushes', { outputs: ['type=image,name=ghcr.io/a/b,push=true'] }, 'push what it builds'],
    ['another that does', { outputs: ['type=registry,name=ghcr.io/a/b'] }, 'push what it builds'],
    ['a frontend of its own', { file: 'Dockerfile' }, 'the frontend "evil/frontend"'],
    ['a Dockerfile that nobody sees', { context: 'https://h/x.git' }, 'a frontend that cannot be told'],
  ] satisfies [string, Partial<BuildInputs>, string][])('ends the run that gives it %s', async (_what, build, text) => {
    const { refusal } = await restrained({ inputs: { push: 'never' }, build });
    expect(refusal?.message).toContain(text);
  });

  test('is built where nothing is asked for', async () => {
    const { refusal } = await restrained({
      inputs: { push: 'auto' },
      build: { buildArgs: ['BUILDKIT_SYNTAX=docker/dockerfile:1'] },
    });
    expect(refusal).toBeUndefined();
  });

  test('has everything with "allow-untrusted-events", and the log says so', async () => {
    const { inputs, refusal, lines } = await restrained({ inputs: { allowUntrustedEvents: true } });
    expect(refusal).toBeUndefined();
    expect(inputs).toMatchObject({ push: 'always', logins: asking.logins, cache: 'registry' });
    expect(lines).toEqual([expect.stringMatching(/^"allow-untrusted-events" lets this run use its rights, although/)]);
  });
});

describe('a commit of this repository keeps its rights', () => {
  test.each([
    ['workflow_run after a push to the default branch', 'workflow_run', workflowRun('own', 'push'), 'main'],
    ['workflow_run of the default branch, after a run of a fork', 'workflow_run', workflowRun('fork'), 'main'],
    ['a comment that asks for a release of the default branch', 'issue_comment', issueComment('pull request'), 'main'],
    ['a pull request of a fork that is merged', 'pull_request_target', pullRequest('fork', { merged: true }), 'main'],
    ['an older commit of the default branch', 'workflow_run', workflowRun('fork'), 'main~1'],
    ['a pull request of a branch here', 'pull_request_target', pullRequest('own'), 'topic'],
    ['a push', 'push', {}, 'topic'],
  ])('with %s', async (what, event, payload, checkout) => {
    const { inputs, refusal, lines, isVouchedFor } = await restrained({ event, payload, checkout });
    expect(refusal).toBeUndefined();
    expect(isVouchedFor).toBe(/fork|comment|older/.test(what));
    expect(inputs).toMatchObject({ push: 'always', logins: asking.logins, cache: 'registry' });
    expect(lines).toEqual([]);
  });
});

test('the default branch with files of the fork beside it has lost them', async () => {
  await repository.write({ 'pr/Dockerfile': 'FROM scratch\n' });
  const { refusal } = await restrained({ event: 'workflow_run', payload: workflowRun('fork'), checkout: 'main' });
  await repository.git('clean', '-fdq');
  expect(refusal?.message).toContain('"pr/"');
});

test('the commit of the pull request is what is built where a variable says so, and no checkout', async () => {
  const payload = pullRequest('fork');
  const file = join(repository.folder, '..', 'event.json');
  await writeFile(file, JSON.stringify(payload));
  const env = { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_EVENT_PATH: file, GITHUB_SHA: base };
  const git = createGit(createBoundedRun(), repository.folder);
  const options = { git, log: { info: () => undefined } };
  const workspace = join(repository.folder, '..');
  const refusalWith = async (more: NodeJS.ProcessEnv): Promise<string | undefined> =>
    (await restrain(someInputs(asking), { ...options, env: { ...env, GITHUB_WORKSPACE: workspace, ...more } })).refusal
      ?.failure.code;
  expect(await refusalWith({})).toBeUndefined();
  expect(await refusalWith({ DOCKER_METADATA_PR_HEAD_SHA: 'true' })).toBe('untrusted-event');
});
