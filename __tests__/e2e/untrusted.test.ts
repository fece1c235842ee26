import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forkCommit, issueComment, pullRequest, workflowRun } from '../facts/payloads.ts';
import { createStage, engine, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
const { client, repository } = stage;
const plan = join(import.meta.dirname, '../../plan');
/** A step that gives secrets to its build is refused. */
const noSecrets = { secrets: '', 'secret-envs': '', 'secret-files': '' };
let main: string;
let head: string;

beforeAll(async () => {
  main = await repository.sha();
  await repository.git('checkout', '--quiet', '-b', 'topic');
  await repository.write({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /of-the-fork\n' });
  head = await repository.commit('of the fork');
  await repository.git('checkout', '--quiet', 'main');
});

interface Case extends Omit<RunOverrides, 'event'> {
  readonly name: string;
  readonly payload: object;
  readonly checkout: string;
}

/** A run on the default branch, as GitHub starts these events, with something else checked out. */
async function run({ name, payload, checkout, ...more }: Case): Promise<StagedRun> {
  await repository.git('checkout', '--quiet', '--detach', checkout);
  const body = JSON.parse(JSON.stringify(payload).replaceAll(forkCommit, head)) as object;
  const event = { name, ref: 'refs/heads/main', sha: main, payload: body };
  return stage.release('HEAD', { event, ...more, inputs: { push: 'true', tags: 'type=sha', ...more.inputs } });
}

describe.each([
  ['pull_request_target', pullRequest('fork')],
  ['workflow_run', workflowRun('fork')],
  ['issue_comment', issueComment('pull request')],
])('%s with the commit of a fork', (name, payload) => {
  test('asks no registry and starts nothing, and says why', async () => {
    const result = await run({ name, payload, checkout: 'topic' });
    expect(result.exitCode).not.toBe(0);
    expect(result.requests).toEqual([]);
    expect(result.calls).toEqual([]);
    expect(await client.tags()).toEqual([]);
    expect(result.shownLog).toContain(`##[error]Nothing was built, because the event is ${name}, about`);
    expect(result.shownLog).toContain(head);
    expect(result.summary).toContain('on pull_request, without rights');
  });
});

test('without a push the commit of a fork is built, and has neither a login nor the token', async () => {
  const result = await run({
    ...{ name: 'pull_request_target', payload: pullRequest('fork'), checkout: 'topic', token: 'ghs_token' },
    inputs: { push: 'false', 'cache-from': 'type=registry,ref=127.0.0.1:9/protected', ...noSecrets },
  });
  expect(result.exitCode, result.log).toBe(0);
  expect(result.requests).toEqual([]);
  expect(result.shownLog).toContain('This run has no login, no token and no cache, because the event is');
  const argv = result.calls.flatMap((call) => call.argv);
  expect(argv).toContain('build');
  for (const word of argv) expect(word).not.toMatch(/GIT_AUTH_TOKEN|cache-from|protected/);
});

test('the plan shows what a release would be refused, and fails nothing', async () => {
  const result = await run({
    ...{ name: 'workflow_run', payload: workflowRun('fork'), checkout: 'topic', action: plan },
  });
  expect(result.exitCode, result.log).toBe(0);
  expect(result.shownLog).toContain(
    '##[warning]A release would end here. Nothing was built, because the event is workflow_run, about',
  );
  expect(result.shownLog).toContain('Not pushing, because the event is workflow_run.');
  expect(JSON.parse(result.outputs['plan'] ?? '')).toMatchObject({ push: false });
});

test('the default branch is released after a run of its own', async () => {
  const own = await run({ name: 'workflow_run', payload: workflowRun('own', 'push'), checkout: 'main' });
  expect(own.exitCode, own.log).toBe(0);
  expect(await client.tags()).toEqual([`sha-${main.slice(0, 7)}`]);
});

test('the commit of a fork is released where the step takes that upon itself', async () => {
  const result = await run({
    ...{ name: 'issue_comment', payload: issueComment('pull request'), checkout: 'topic' },
    inputs: { 'allow-untrusted-events': 'true', tags: 'type=raw,value=asked' },
  });
  expect(result.exitCode, result.log).toBe(0);
  expect(result.shownLog).toContain('"allow-untrusted-events" lets this run use its rights, although the event is');
  expect(await client.tags()).toContain('asked');
});

test('without a checkout the commit of the base is what BuildKit would fetch, and the step is not refused', async () => {
  const workspace = await mkdtemp(join(engine.folder, 'workspace-'));
  afterAll(() => rm(workspace, { recursive: true }));
  const result = await run({
    ...{ name: 'pull_request_target', payload: pullRequest('fork'), checkout: 'main', workspace, action: plan },
  });
  expect(result.exitCode, result.log).toBe(0);
  expect(result.outputs['buildx-argv']).toContain(`.git#${main}`);
  expect(result.shownLog).not.toContain('Nothing was built');
});
