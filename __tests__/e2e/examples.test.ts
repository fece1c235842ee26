/** Every example, run as it is: only its registries are ones of ours, and their logins are in Docker's configuration. */
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hubot, octocat, startRegistry } from '../../scripts/engine/registry.ts';
import { type GitHubServer, startGitHub } from '../github/server.ts';
import { createStage, engine } from './stage.ts';
import type { Workflow } from './workflow-file.ts';
import { runJobs, type WorkflowCall, type WorkflowRun } from './workflow-run.ts';

const examples = resolve(import.meta.dirname, '../../examples');
const files = {
  Dockerfile: 'FROM scratch\nCOPY hello.txt /\n',
  'hello.txt': 'hello\n',
  '.dockerignore': '.git\n',
  'services/api/Dockerfile': 'FROM scratch\nCOPY main.txt /\n',
  'services/api/main.txt': 'api\n',
};
const stage = await createStage(files);
const dockerHub = await startRegistry({ engine, users: [hubot] });
const { client, image, registry, repository } = stage;
const folder = await mkdtemp(join(engine.folder, 'examples-'));
const ran = new Set<string>();
let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub({ gitDir: repository.origin });
  // What ghcr.io takes from the job's token, the registry here takes from Docker.
  const auth = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  await writeFile(join(stage.config, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
});
afterAll(async () => {
  await Promise.all([github.stop(), dockerHub.stop()]);
});

/** Commits a change, tags it, and pushes both. */
async function change(message: string, ...tags: readonly string[]): Promise<void> {
  await repository.write({ 'hello.txt': `${message}\n` });
  await repository.commit(message);
  for (const tag of tags) await repository.tag(tag);
  await repository.push();
}

async function example(name: string, call: Pick<WorkflowCall, 'ref' | 'event' | 'with'>): Promise<WorkflowRun> {
  ran.add(name);
  const text = readFileSync(join(examples, name), 'utf8')
    .replaceAll('ghcr.io/', `${registry.host}/`)
    .replaceAll('docker.io', dockerHub.host);
  return runJobs(parse(text) as Workflow, {
    stage,
    folder,
    token: 'ghs_secret',
    env: { GITHUB_API_URL: github.url },
    secrets: { DOCKERHUB_TOKEN: hubot.password },
    vars: { DOCKERHUB_USERNAME: hubot.name },
    ...call,
  });
}

/** The digest that the last step of ours in a run has released. */
function digestOf({ jobs }: WorkflowRun): string {
  return jobs.at(-1)?.steps.at(-1)?.outputs['digest'] ?? '';
}

test('a git tag becomes its version and floats', async () => {
  await change('feat: begin', 'v1.0.0');
  const digest = digestOf(await example('release-on-tag.yml', { ref: 'refs/tags/v1.0.0' }));
  expect(await client.tags()).toEqual(['1', '1.0', '1.0.0', 'latest']);
  expect(await client.digest(`${image}:latest`)).toBe(digest);
});

test('a pull request is built and not pushed, a branch is, and its git tag releases that image', async () => {
  await change('fix: go on', 'v1.0.1');
  const before = await client.tags();
  const { jobs } = await example('push-and-pull-request.yml', { ref: 'refs/heads/main', event: 'pull_request' });
  expect(jobs[0]?.steps[0]?.calls.filter(({ argv }) => argv.includes('build'))).toHaveLength(1);
  expect(await client.tags()).toEqual(before);
  const built = digestOf(await example('push-and-pull-request.yml', { ref: 'refs/heads/main' }));
  const released = await example('push-and-pull-request.yml', { ref: 'refs/tags/v1.0.1' });
  expect(digestOf(released)).toBe(built);
  for (const tag of ['main', '1.0.1', 'latest']) expect(await client.digest(`${image}:${tag}`)).toBe(built);
});

test('a bad version is taken back by hand', async () => {
  const inputs = { version: '1.0.1', reason: 'crashes' };
  await example('rollback.yml', {
    ref: 'refs/heads/main',
    event: 'workflow_dispatch',
    with: { ...inputs, 'dry-run': true },
  });
  expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.0.1`));
  await example('rollback.yml', { ref: 'refs/heads/main', event: 'workflow_dispatch', with: inputs });
  expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.0.0`));
  expect(await client.tags()).toContain('withdrawn-1.0.1');
});

test('commits become a version, a git tag, an image and a release', async () => {
  await change('feat: say more');
  const digest = digestOf(await example('release-from-commits.yml', { ref: 'refs/heads/main' }));
  expect(github.latest()).toBe('v1.1.0');
  for (const tag of ['1.1.0', '1.1', '1', 'latest']) expect(await client.digest(`${image}:${tag}`)).toBe(digest);
});

test('each platform is built by a job of its own', async () => {
  await change('fix: on every machine', 'v1.1.1');
  const run = await example('native-matrix.yml', { ref: 'refs/tags/v1.1.1' });
  expect(run.jobs.map(({ job }) => job)).toEqual(['plan', 'build', 'build', 'publish']);
  expect((await client.manifest('latest')).manifests?.map(({ platform }) => platform?.architecture)).toEqual(
    expect.arrayContaining(['amd64', 'arm64']),
  );
});

test('a component is released by its own git tag, as an image of its own', async () => {
  await change('feat: an interface', 'api/v0.3.0');
  const digest = digestOf(await example('monorepo.yml', { ref: 'refs/tags/api/v0.3.0' }));
  const before = await client.tags();
  for (const tag of ['0.3.0', '0.3', 'latest']) expect(await client.digest(`${image}/api:${tag}`)).toBe(digest);
  expect(await client.tags()).toEqual(before);
});

test('one build is in two registries', async () => {
  await change('feat: everywhere', 'v1.2.0');
  const digest = digestOf(await example('two-registries.yml', { ref: 'refs/tags/v1.2.0' }));
  const authorization = `Basic ${Buffer.from(`${hubot.name}:${hubot.password}`).toString('base64')}`;
  const headers = { authorization, accept: 'application/vnd.oci.image.index.v1+json' };
  for (const tag of ['1.2.0', 'latest']) {
    expect(await client.digest(`${registry.host}/acme/app:${tag}`)).toBe(digest);
    const answer = await fetch(`http://${dockerHub.host}/v2/acme/app/manifests/${tag}`, { headers });
    expect(answer.headers.get('docker-content-digest')).toBe(digest);
  }
});

test('what staging has goes to production, byte for byte', async () => {
  await change('feat: tested well', 'v1.3.0');
  const staging = digestOf(await example('promotion.yml', { ref: 'refs/heads/main' }));
  const production = await example('promotion.yml', { ref: 'refs/tags/v1.3.0' });
  expect(production.jobs.map(({ job }) => job)).toEqual(['production']);
  expect(digestOf(production)).toBe(staging);
  expect(await client.digest(`${image}:latest`)).toBe(staging);
});

test('no example was left out', () => {
  expect([...ran].toSorted()).toEqual(
    globSync('*.yml', { cwd: examples })
      .map((file) => basename(file))
      .toSorted(),
  );
});
