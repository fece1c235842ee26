/** What outlives a builder in a container: a state that is kept, a cache in a registry, bytes that come out equal, and parts. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findBuildKit } from './buildkit.ts';
import { busybox, createStage, runSteps, shell, type StagedRun } from './stage.ts';

const marker = `step-${randomUUID()}`;
const dockerfile = `${shell}RUN echo ${marker} > /made.txt\nCOPY ${marker}.txt /\n`;
const stage = await createStage({
  ...busybox,
  Dockerfile: dockerfile,
  [`${marker}.txt`]: 'hello\n',
  'parts.Dockerfile': `FROM scratch\nCOPY ${marker}.txt /\n`,
});
const found = await findBuildKit();
const image = 'image' in found ? found.image : '';
const own = {
  driver: 'docker-container',
  'driver-opts': `image=${image}\nnetwork=host`,
  promote: 'never',
  ...runSteps,
};

beforeEach(({ skip }) => {
  if ('missing' in found) skip(found.missing);
});

type Texts = Readonly<Record<string, string>>;

async function release(inputs: Texts, env: Texts = {}): Promise<StagedRun> {
  const run = await stage.release('refs/heads/main', { inputs: { ...own, ...inputs }, env });
  expect(run.exitCode, run.log).toBe(0);
  return run;
}

/** Whether the step ran, or its layer was found. */
function wasCached({ log }: StagedRun): boolean {
  const [, number = ''] = new RegExp(`^#(\\d+) \\[.*${marker} >`, 'm').exec(log) ?? [];
  return new RegExp(`^#${number} CACHED$`, 'm').test(log);
}

const volumes = (): Promise<string> => stage.docker('volume', 'ls', '--format', '{{.Name}}');

describe('the state of a builder', () => {
  const kept = `kept-${randomUUID().slice(0, 8)}`;
  const volume = `buildx_buildkit_${kept}0_state`;
  afterAll(async () => {
    if (!('missing' in found)) await stage.docker('volume', 'rm', volume);
  });

  test('that is kept has the layers of the last run, and nothing else of the builder is left', async () => {
    const first = await release({ builder: kept, 'keep-state': 'true' });
    expect(wasCached(first)).toBe(false);
    expect(await volumes()).toContain(volume);
    expect(await stage.docker('ps', '--all', '--format', '{{.Names}}')).not.toContain(kept);
    const second = await release({ builder: kept, 'keep-state': 'true' });
    expect(wasCached(second), second.log).toBe(true);
  });

  test('is gone with the builder otherwise', async () => {
    const run = await release({});
    expect(wasCached(run)).toBe(false);
    // Other tests have builders in the same engine.
    const [builder = ''] = /release-image-[0-9a-f]{8}/.exec(run.log) ?? [];
    expect(builder).not.toBe('');
    expect(await volumes()).not.toContain(builder);
  });
});

test('a builder that is new in each run finds its layers in the registry', async () => {
  const first = await release({ cache: 'registry' });
  expect(wasCached(first)).toBe(false);
  const second = await release({ cache: 'registry' });
  expect(wasCached(second), second.log).toBe(true);
});

test('two builders that know nothing of each other push the same bytes into two repositories, with "rewrite-timestamp"', async () => {
  const second = `${stage.image}-second`;
  // What a workflow has that was written for docker/build-push-action.
  const outputs = 'type=image,push=true,push-by-digest=true,name-canonical=true,rewrite-timestamp=true';
  const inputs = { images: '', tags: `${stage.image}\n${second}`, outputs, provenance: 'false', 'no-cache': 'true' };
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  const [one, other] = [await release(inputs, env), await release(inputs, env)];
  const digest = one.outputs['digest'] ?? '';
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(other.outputs['digest']).toBe(digest);
  for (const repository of [stage.image, second])
    expect(await stage.client.digest(`${repository}@${digest}`)).toBe(digest);
});

test('what one builder has released, another that knows nothing of it makes again, and an engine makes the same files', async () => {
  await stage.repository.tag('v0.9.0');
  const images = `${stage.image}-again`;
  const released = await stage.release('refs/tags/v0.9.0', { inputs: { ...own, images, reproducible: 'true' } });
  expect(released.exitCode, released.log).toBe(0);
  const check = (builder: Texts): Promise<StagedRun> =>
    stage.release('refs/tags/v0.9.0', { inputs: { ...builder, images, reproducible: 'check' } });
  const checked = await check(own);
  expect(checked.outputs['reproduced'], checked.log).toBe('reproduced');
  // Another BuildKit may have another gzip.
  expect((await check(runSteps)).log).toMatch(
    /^(?:Reproduced: |Diverged .* has the same files, compressed in another way)/m,
  );
});

test('parts that two builders push by digest become one image, with the provenance of each', async () => {
  await stage.repository.tag('v1.0.0');
  const platforms = ['linux/amd64', 'linux/arm64'];
  const before = await stage.client.tags();
  const jobs = platforms.map((platform) =>
    release({ file: 'parts.Dockerfile', platforms: platform, 'digest-only': 'true', provenance: 'mode=max' }),
  );
  const builds = await Promise.all(jobs);
  expect(await stage.client.tags()).toEqual(before);
  const digests = builds.map(({ outputs }) => outputs['part']).join('\n');
  const action = resolve(import.meta.dirname, '../../merge');
  const merged = await stage.release('refs/tags/v1.0.0', { action, inputs: { digests, platforms: platforms.join() } });
  expect(merged.exitCode, merged.log).toBe(0);
  const { manifests = [] } = await stage.client.manifest('1.0.0');
  const ofPlatforms = manifests.filter(({ platform }) => platform?.os === 'linux');
  expect(ofPlatforms.map(({ platform }) => `linux/${platform?.architecture ?? ''}`)).toEqual(platforms);
  const about = manifests.map(({ annotations }) => annotations?.['vnd.docker.reference.digest']).filter(Boolean);
  expect(about).toEqual(ofPlatforms.map(({ digest }) => digest));
});
