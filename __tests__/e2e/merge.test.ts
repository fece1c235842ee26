/** An image for two platforms that two jobs build and a third one merges and releases. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createStage, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
const ref = 'refs/tags/v1.0.0';
const platforms = ['linux/amd64', 'linux/arm64'];
await repository.tag('v1.0.0');

function build(platform: string, inputs: Readonly<Record<string, string>> = {}): Promise<StagedRun> {
  return stage.release(ref, {
    inputs: { platforms: platform, 'digest-only': 'true', provenance: 'mode=max', ...inputs },
  });
}

function merge(inputs: Readonly<Record<string, string>>): Promise<StagedRun> {
  return stage.release(ref, { action: resolve(import.meta.dirname, '../../merge'), inputs });
}

/** `linux/arm64`, or `about linux/arm64` of its provenance. */
async function entries(reference: string): Promise<readonly string[]> {
  const { manifests = [] } = await client.manifest(reference);
  const nameOf = (digest: string | undefined): string => {
    const platform = manifests.find((entry) => entry.digest === digest)?.platform;
    return `${platform?.os ?? ''}/${platform?.architecture ?? ''}`;
  };
  return manifests.map(({ digest, annotations }) => {
    const about = annotations?.['vnd.docker.reference.digest'];
    return about === undefined ? nameOf(digest) : `about ${nameOf(about)}`;
  });
}

const parts: string[] = [];

test('each job pushes its part, gives it no name that anybody uses, and hands over one line', async () => {
  for (const platform of platforms) {
    const run = await build(platform);
    expect(run.exitCode, run.log).toBe(0);
    const { part = '', digest = '' } = run.outputs;
    expect(JSON.parse(part)).toEqual({ digest, platforms: [platform] });
    expect(await entries(digest)).toEqual([platform, `about ${platform}`]);
    expect(run.summary).toContain(`### Built a part of \`1.0.0\` in`);
    parts.push(part);
  }
  const sha = (await repository.sha(ref)).slice(0, 12);
  // The driver of the engine cannot push by digest.
  expect(await client.tags()).toEqual([`part-${sha}-linux-amd64`, `part-${sha}-linux-arm64`]);
});

let rebuilt: string;

test('parts that are not complete, or twice for one platform, are not released', async () => {
  const [amd64 = '', arm64 = ''] = parts;
  const missing = await merge({ digests: amd64, platforms: platforms.join(',') });
  expect(missing.exitCode).toBe(1);
  expect(missing.log).toContain('linux/arm64 is missing');
  const other = await build('linux/arm64', { labels: 'built=again' });
  rebuilt = other.outputs['part'] ?? '';
  const twice = await merge({ digests: [amd64, arm64, rebuilt].join('\n') });
  expect(twice.exitCode).toBe(1);
  expect(twice.log).toContain('2 of the images to be merged are for linux/arm64');
  expect((await client.tags()).filter((tag) => !tag.startsWith('part-'))).toEqual([]);
});

test('an index that a gate does not let pass gets no name', async () => {
  const verify = `sh -c 'echo "no good: $0"; exit 5' {{image}}`;
  const run = await merge({ digests: parts.join('\n'), verify });
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(new RegExp(`^no good: ${image}@sha256:`, 'm'));
  expect(run.log).toContain('the command ended with exit code 5');
  expect((await client.tags()).filter((tag) => !tag.startsWith('part-'))).toEqual([]);
});

test('the third job makes one index of them, with their provenance, and releases it without docker', async () => {
  const run = await merge({ digests: parts.join('\n'), platforms: platforms.join(',') });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.calls).toEqual([]);
  expect(run.unexpectedInputs).toEqual([]);
  expect(await entries('1.0.0')).toEqual([...platforms, ...platforms.map((platform) => `about ${platform}`)]);
  const digests = await Promise.all(['1.0.0', '1.0', '1', 'latest'].map((tag) => client.digest(`${image}:${tag}`)));
  expect(new Set(digests)).toEqual(new Set([run.outputs['digest']]));
  expect(Object.keys(JSON.parse(run.outputs['platform-digests'] ?? '{}') as object)).toEqual(platforms);
  const { annotations } = await client.manifest('1.0.0');
  expect(annotations).toMatchObject({ 'org.opencontainers.image.revision': await repository.sha(ref) });
});

test('once more, it finds everything as it should be, in whatever order the parts come', async () => {
  const again = await merge({ digests: parts.toReversed().join('\n') });
  expect(again.exitCode, again.log).toBe(0);
  expect(again.log).toContain('1.0.0 was released before, and all is as it should be');
  expect(again.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
});

test('when all jobs are run again, and a part comes out different, the version stays what it is', async () => {
  const before = await client.digest(`${image}:1.0.0`);
  const again = await merge({ digests: [parts[0], rebuilt].join('\n'), platforms: platforms.join(',') });
  expect(again.exitCode, again.log).toBe(0);
  expect(again.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
  expect(again.outputs['digest']).toBe(before);
  expect(await client.digest(`${image}:1.0.0`)).toBe(before);
});
