/**
 * Someone who knows only docker's actions follows docs/migrate.md: the page's steps make its "after" of its "before", and that gives
 * the tags and labels which docker's actions were recorded to give. The recordings lie beside the repository, or do not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hubot, octocat, startRegistry } from '../../scripts/engine/registry.ts';
import { blocksOf } from '../yaml-blocks.ts';
import { migrated } from './migrated.ts';
import { createStage, engine, type StagedRun } from './stage.ts';
import type { Step, Workflow } from './workflow-file.ts';
import { runJobs } from './workflow-run.ts';

const project = resolve(import.meta.dirname, '../..');
const texts = blocksOf('docs/migrate.md').map(({ text }) => text);
const [single = '', singleAfter = '', two = '', twoAfter = '', mono = '', monoAfter = ''] = texts;
const [, smithers = '', , elgohr = ''] = texts.slice(6);

interface Shape {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  /** The recording of docker/metadata-action with the same rules, and the tags in it; `sha-` stands for that of the commit. */
  readonly recorded: string;
  readonly tags: readonly string[];
}

const tag = 'refs/tags/v1.2.3';
const shapes: readonly Shape[] = [
  {
    ...{ name: 'a single image, its version', before: single, after: singleAfter, ref: tag },
    ...{ recorded: 'readme-bake/v1.2.3', tags: ['1.2.3', '1.2', 'sha-', 'latest'] },
  },
  {
    ...{ name: 'a single image, its branch', before: single, after: singleAfter, ref: 'refs/heads/master' },
    ...{ recorded: 'readme-bake/master', tags: ['master', 'sha-'] },
  },
  {
    ...{ name: 'two registries', before: two, after: twoAfter, ref: tag },
    ...{ recorded: 'readme-semver/v1.2.3', tags: ['1.2.3', '1.2', 'latest'] },
  },
  {
    ...{ name: 'a monorepo', before: mono, after: monoAfter, ref: 'refs/tags/api/v1.2.3' },
    ...{ recorded: 'readme-match-table/004', tags: ['1.2.3', 'latest'] },
  },
];

/** The labels in every recording but `created`, which is the time of the commit here (ADR 8). */
function labelsOf(
  facts: { name: string; url: string; description: string; licence: string; sha: string },
  version: string,
): object {
  const { name: title, url, description, licence: licenses, sha: revision } = facts;
  const labels = { description, licenses, revision, source: url, title, url, version };
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
}

const stage = await createStage({
  Dockerfile: 'FROM scratch\nARG GREETING\nLABEL greeting=$GREETING\nCOPY hello.txt /\n',
  'hello.txt': 'hello\n',
  'services/api/Dockerfile': 'FROM scratch\nCOPY main.txt /\n',
  'services/api/main.txt': 'api\n',
});
const dockerHub = await startRegistry({ engine, users: [hubot] });
const { client, image, registry, repository } = stage;
const folder = await mkdtemp(join(engine.folder, 'migrate-'));
afterAll(() => dockerHub.stop());

beforeAll(async () => {
  // What ghcr.io takes from the job's token, the registry here takes from Docker.
  const auth = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  await writeFile(join(stage.config, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
  await repository.git('branch', 'master');
  await repository.tag('v1.2.3');
  await repository.tag('api/v1.2.3');
  await repository.push();
});

async function run(after: string, ref: string): Promise<StagedRun> {
  const text = after.replaceAll('ghcr.io/', `${registry.host}/`).replaceAll('docker.io', dockerHub.host);
  const known = { secrets: { DOCKERHUB_TOKEN: hubot.password }, vars: { DOCKERHUB_USERNAME: hubot.name } };
  const { jobs } = await runJobs(parse(text) as Workflow, { stage, folder, ref, ...known });
  const [step] = jobs[0]?.steps ?? [];
  if (step === undefined) throw new Error('No step of ours has run.');
  return step;
}

/** The labels in the configuration of an image in the registry, without what its Dockerfile says. */
async function imageLabels(reference: string): Promise<Record<string, string>> {
  const format = '{{json .Image}}';
  const text = await client.docker('buildx', 'imagetools', 'inspect', '--format', format, reference);
  const found = JSON.parse(text) as Record<string, unknown>;
  // One image by itself, or one for each platform.
  const { config } = ('config' in found ? found : Object.values(found)[0]) as {
    config: { Labels: Record<string, string> };
  };
  return config.Labels;
}

describe.each(shapes)('$name', ({ before, after, ref, tags }) => {
  test('the steps of the page turn "before" into "after"', () => {
    expect(migrated(parse(before) as Workflow)).toEqual(parse(after));
  });

  test('the new workflow gives the recorded tags and labels, in the registries', async () => {
    const result = await run(after, ref);
    const { digest = '' } = result.outputs;
    const sha = await repository.sha(ref);
    const names = tags.map((name) => (name === 'sha-' ? `sha-${sha.slice(0, 7)}` : name));
    expect(result.outputs['tag-names']?.split('\n')).toEqual(names);
    const references = (result.outputs['tags'] ?? '').split('\n').filter((each) => each.startsWith(registry.host));
    expect(references.map((each) => each.replace(/.*:/, ''))).toEqual(names);
    for (const reference of references) expect(await client.digest(reference)).toBe(digest);
    const url = `https://github.com/${repository.fullName}`;
    const facts = { name: 'hello-world', url, description: 'Says hello', licence: 'Apache-2.0', sha };
    expect(await imageLabels(references[0] ?? '')).toMatchObject(labelsOf(facts, names[0] ?? ''));
    expect(result.unexpectedInputs).toEqual([]);
  });
});

test('both registries have the same image', async () => {
  const authorization = `Basic ${Buffer.from(`${hubot.name}:${hubot.password}`).toString('base64')}`;
  const headers = { authorization, accept: 'application/vnd.oci.image.index.v1+json' };
  const answer = await fetch(`http://${dockerHub.host}/v2/acme/app/manifests/latest`, { headers });
  expect(answer.headers.get('docker-content-digest')).toBe(await client.digest(`${registry.host}/acme/app:latest`));
});

test('on purpose: a fix for an old line leaves "latest" alone, where docker’s moves it', async () => {
  await repository.write({ 'hello.txt': 'fixed\n' });
  await repository.commit('fix: an old line');
  await repository.tag('v1.1.9');
  await repository.push();
  const result = await run(singleAfter, 'refs/tags/v1.1.9');
  expect(await client.digest(`${image}:1.1`)).toBe(result.outputs['digest']);
  expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.2.3`));
});

test.concurrent.each([
  ['mr-smithers', smithers, tag, ['v1.2.3', 'latest']],
  ['mr-smithers', smithers, 'refs/heads/main', ['main-<sha>', 'latest']],
  ['elgohr', elgohr, tag, ['1.2.3', '1.2', '1']],
  ['elgohr', elgohr, 'refs/heads/main', ['latest']],
  ['elgohr', elgohr, 'refs/heads/master', ['master']],
])('what the page says of %s gives the tags that it says: %#', async (_, text, ref, tags) => {
  const [step] = parse(text.replaceAll('${{ github.repository_owner }}', 'octocat')) as readonly Step[];
  const inputs = { username: '', password: '', ...(step?.with as Record<string, string>) };
  const result = await stage.release(ref, { action: join(project, 'plan'), inputs });
  const sha = (await repository.sha(ref)).slice(0, 7);
  expect(result.outputs['tag-names'], result.log).toBe(tags.join('\n').replace('<sha>', sha));
});

const recordings = join(project, '../shared/vectors/metadata.visible.json');

interface Recording {
  readonly id: string;
  readonly inputs: { readonly tags?: string };
  readonly github: { readonly ref: string; readonly sha: string };
  readonly expected: { readonly 'tag-names': string; readonly labels: string; readonly version: string };
}

describe.skipIf(!existsSync(recordings))('what the recordings say', () => {
  test.each(shapes)('$name: the same rules gave these tags and labels', ({ before, ref, recorded, tags }) => {
    const { vectors } = JSON.parse(readFileSync(recordings, 'utf8')) as { vectors: readonly Recording[] };
    const found = vectors.find(({ id }) => id === recorded);
    const metadata = (parse(before) as Workflow).jobs['image']?.steps?.find(({ id }) => id === 'meta');
    // The component has another name in the recording.
    const renamed = (text: string): string => text.replace('api/', 'p1/').trim();
    expect(found?.inputs.tags).toBe(renamed(String(metadata?.with?.['tags'])));
    expect(found?.github.ref).toBe(renamed(ref));
    const sha = found?.github.sha ?? '';
    expect(found?.expected['tag-names']).toBe(tags.join('\n').replace('sha-', `sha-${sha.slice(0, 7)}`));
    const url = 'https://github.com/octocat/Hello-World';
    const facts = { name: 'Hello-World', url, description: 'This your first repo!', licence: 'MIT', sha };
    const labels = found?.expected.labels.split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2)) ?? [];
    const created = 'org.opencontainers.image.created';
    expect(Object.fromEntries(labels)).toEqual({ ...labelsOf(facts, tags[0] ?? ''), [created]: '<now>' });
  });
});
