/** The server that stands in for GitHub is as strict as GitHub's own description. */
import { resolve } from 'node:path';
import * as github from '@actions/github';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { runAction } from '../../scripts/runner/run.ts';
import { createGitHub } from '../../src/tools/github.ts';
import { Secret } from '../../src/tools/secret.ts';
import { refused } from './replies.ts';
import { startGitHub, type GitHubServer } from './server.ts';

let repository: TestRepository;
let first: string;
let server: GitHubServer;
beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' } });
  first = await repository.sha();
  await repository.commit('second');
  await repository.push();
});
afterAll(() => repository.dispose());
beforeEach(async () => {
  server = await startGitHub({ gitDir: repository.origin });
});
afterEach(() => server.stop());

async function ask(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: 'token t', 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${server.url}/repos/${repository.fullName}${path}`, { method, headers, ...sent });
  return { status: response.status, body: await response.json() };
}

describe('what GitHub does not describe', () => {
  const bad: readonly (readonly [
    what: string,
    method: string,
    path: string,
    body: object | undefined,
    fault: RegExp,
  ])[] = [
    ['an operation', 'GET', '/git/tag/v1', undefined, /is unknown/],
    ['a method', 'PUT', '/git/refs', {}, /is unknown/],
    ['a missing field', 'POST', '/releases', { name: 'x' }, /tag_name/],
    ['a field of another type', 'POST', '/releases', { tag_name: 'v1', draft: 'true' }, /\/draft must be boolean/],
    ['a misspelt field', 'POST', '/releases', { tag_name: 'v1', make_lastest: 'true' }, /make_lastest/],
    ['a value outside of its list', 'POST', '/releases', { tag_name: 'v1', make_latest: 'yes' }, /\/make_latest/],
    ['a misspelt parameter', 'GET', '/releases?perpage=100', undefined, /perpage/],
    ['a parameter of another type', 'GET', '/releases?page=first', undefined, /page is no number/],
  ];
  test.each(bad)('in a request is refused, and the test fails: %s', async (_, method, path, body, fault) => {
    expect(await ask(method, path, body)).toMatchObject({ status: 400 });
    await expect(server.stop()).rejects.toThrow(fault);
    server = await startGitHub({ gitDir: repository.origin });
  });

  test.each([
    ['a missing field', { id: 1 }, /upload_url/],
    ['a status', undefined, /202 is not described/],
  ])('in an answer is refused, and the test fails: %s', async (_, body, fault) => {
    const reply = { status: body === undefined ? 202 : 200, body };
    server.fail('GET /repos/{owner}/{repo}/releases/latest', { kind: 'answer', when: 'before', reply });
    expect(await ask('GET', '/releases/latest')).toMatchObject({ status: 400 });
    await expect(server.stop()).rejects.toThrow(fault);
    server = await startGitHub({ gitDir: repository.origin });
  });

  it('in an answer is refused: a field that the description does not have', async () => {
    server.seed([{ tag: 'v1' }]);
    const { body } = await ask('GET', '/releases/latest');
    const reply = { status: 200, body: { ...(body as object), is_latest: true } };
    server.fail('GET /repos/{owner}/{repo}/releases/latest', { kind: 'answer', when: 'before', reply });
    await ask('GET', '/releases/latest');
    expect(server.violations.splice(0)).toEqual([expect.stringContaining('is_latest')]);
  });
});

describe('a fault', () => {
  it('that does not come about fails the test', async () => {
    server.fail('GET /repos/{owner}/{repo}', { kind: 'reset', when: 'before' });
    await expect(server.stop()).rejects.toThrow('nobody asked');
    server = await startGitHub({ gitDir: repository.origin });
  });

  it('hits the request that it is meant for', async () => {
    server.fail('GET /repos/{owner}/{repo}', { kind: 'answer', when: 'before', reply: refused(503, 'Later.') }, 2);
    const statuses = [await ask('GET', ''), await ask('GET', ''), await ask('GET', '')].map(({ status }) => status);
    expect(statuses).toEqual([200, 503, 200]);
  });
});

describe('a run', () => {
  const client = (): ReturnType<typeof createGitHub> =>
    createGitHub({ loadGitHub: () => Promise.resolve(github), token: new Secret('t'), apiUrl: server.url });

  it('learns what it asks about the repository, and how commits stand to each other', async () => {
    const second = await repository.sha();
    expect(await client().repository(repository.fullName)).toMatchObject({ default_branch: 'main' });
    expect(await client().commit(repository.fullName, 'main')).toMatchObject({
      sha: second,
      commit: { message: 'second' },
    });
    expect(await client().compare(repository.fullName, first, second)).toMatchObject({ status: 'ahead', ahead_by: 1 });
    expect(await client().compare(repository.fullName, second, first)).toMatchObject({
      status: 'behind',
      behind_by: 1,
    });
  });

  it('of dist/ is answered as well, as GITHUB_API_URL', async () => {
    const run = await runAction({
      action: resolve(import.meta.dirname, '../../plan'),
      workspace: repository.folder,
      repository: repository.fullName,
      event: { name: 'schedule', ref: 'refs/heads/main', sha: await repository.sha(), payload: {} },
      inputs: { images: 'ghcr.io/octocat/hello-world' },
      token: 'ghs_token',
      env: { GITHUB_API_URL: server.url },
    });
    expect(run.exitCode, run.log).toBe(0);
    expect(server.requests).toContain(`GET /repos/${repository.fullName} 200`);
    await run.dispose();
  });

  it('that asks for pages gets Link', async () => {
    server.seed(Array.from({ length: 3 }, (_, index) => ({ tag: `v${index}` })));
    const response = await fetch(`${server.url}/repos/${repository.fullName}/releases?per_page=2`);
    expect(response.headers.get('link')).toMatch(/page=2>; rel="next", .*page=2>; rel="last"/);
    expect(await response.json()).toMatchObject([{ tag_name: 'v2' }, { tag_name: 'v1' }]);
  });
});
