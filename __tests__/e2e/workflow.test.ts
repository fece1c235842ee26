/** The reusable workflow, job by job: a plan, two builds, and a publication that makes one image of them. */
import { mkdtemp, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { createStage, engine } from './stage.ts';
import { type JobRun, runWorkflow, type WorkflowCall, type WorkflowRun } from './workflow-run.ts';

const file = resolve(import.meta.dirname, '../../.github/workflows/release.yml');
const dockerfile =
  'FROM scratch AS first\nCOPY hello.txt /\nFROM first\nARG WORD\nLABEL word=$WORD\nCOPY --from=more more.txt /\n';
const stage = await createStage({ Dockerfile: dockerfile, 'hello.txt': 'hello\n', 'more/more.txt': 'more\n' });
const { client, image, repository } = stage;
const ref = 'refs/tags/v1.0.0';
await repository.tag('v1.0.0');
await repository.push();
const folder = await mkdtemp(join(engine.folder, 'workflow-'));

function call(more: Partial<WorkflowCall> = {}): Promise<WorkflowRun> {
  const secrets = { password: octocat.password };
  const inputs = { images: image, username: octocat.name, 'build-contexts': 'more=./more', 'build-args': 'WORD=hi' };
  return runWorkflow(file, { stage, ref, folder, secrets, ...more, with: { ...inputs, ...more.with } });
}

test('a pull request builds every platform and publishes nothing', async () => {
  const { jobs, outputs } = await call({ event: 'pull_request' });
  expect(jobs.map(({ job }) => job)).toEqual(['plan', 'build', 'build']);
  expect(outputs).toEqual({ digest: '', version: '1.0.0', tags: '' });
  expect(await readdir(join(folder, 'artifacts'))).toEqual([]);
  expect(await client.tags().catch(() => [])).toEqual([]);
});

test('each platform is built by the runner that is named for it, and only the last job writes tags', async () => {
  const left: Record<string, readonly string[]> = {};
  const onJob = async ({ job }: JobRun): Promise<void> => {
    left[job] = (await client.tags().catch(() => [])).filter((tag) => !tag.startsWith('part-'));
  };
  const runners = 'linux/arm64: [self-hosted, arm64]';
  const { jobs, outputs } = await call({ onJob, with: { runners, provenance: 'mode=max' } });
  const names = ['1.0.0', '1.0', '1', 'latest'];
  expect(left).toEqual({ plan: [], build: [], publish: names.toSorted() });
  const arm64 = ['self-hosted', 'arm64'];
  expect(jobs.map(({ runsOn }) => runsOn)).toEqual(['ubuntu-24.04', 'ubuntu-24.04', arm64, 'ubuntu-24.04']);
  expect(jobs.flatMap(({ steps }) => steps.flatMap((each) => each.unexpectedInputs))).toEqual([]);
  const group = `release-image-${repository.fullName}-${image}`;
  expect(jobs.at(-1)?.concurrency).toEqual({ group, 'cancel-in-progress': 'false', queue: 'max' });

  const index = await client.manifest('1.0.0');
  const platforms = index.manifests?.map(({ platform }) => `${platform?.os ?? ''}/${platform?.architecture ?? ''}`);
  expect(platforms).toEqual(['linux/amd64', 'linux/arm64', 'unknown/unknown', 'unknown/unknown']);
  expect(outputs['tags']?.split('\n')).toEqual(names.map((name) => `${image}:${name}`));
  expect(outputs['version']).toBe('1.0.0');
  for (const name of names) expect(await client.digest(`${image}:${name}`)).toBe(outputs['digest']);
});
