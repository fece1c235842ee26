import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hubot, startRegistry } from '../../scripts/engine/registry.ts';
import { createStage, engine, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({
  Dockerfile: 'FROM scratch\nARG GREETING\nCOPY hello.txt /\n',
  'hello.txt': 'hello\n',
  '.dockerignore': 'notes.txt\n',
});
const { client, image, repository } = stage;
const other = await startRegistry({ engine, users: [hubot] });
afterAll(() => other.stop());

let branch: StagedRun;
let early: string;

beforeAll(async () => {
  const auth = Buffer.from(`${hubot.name}:${hubot.password}`).toString('base64');
  await writeFile(join(stage.config, 'config.json'), JSON.stringify({ auths: { [other.host]: { auth } } }));
  branch = await stage.release('refs/heads/main');
  early = `sha-${(await repository.sha()).slice(0, 7)}`;
});

/** The run of a tag push at the commit of the branch. */
async function releaseTag(name: string, overrides: RunOverrides = {}): Promise<StagedRun> {
  await repository.tag(name);
  return stage.release(`refs/tags/${name}`, overrides);
}

function started({ calls }: StagedRun): readonly string[] {
  return calls.map(({ argv }) => argv[0] ?? '').toSorted();
}

describe('a tag push after the push of the branch, at the same commit', () => {
  let tagged: StagedRun;
  beforeAll(async () => {
    tagged = await releaseTag('v1.5.0');
  });

  test('gives the image of the branch its version', async () => {
    expect([branch.exitCode, tagged.exitCode], branch.log + tagged.log).toEqual([0, 0]);
    const digest = await client.digest(`${image}:${early}`);
    expect(branch.outputs['digest']).toBe(digest);
    expect(tagged.outputs).toMatchObject({
      digest,
      version: '1.5.0',
      metadata: '{}',
      'image-refs': `${image}@${digest}`,
    });
    for (const tag of ['1.5.0', '1.5', '1', 'latest']) expect(await client.digest(`${image}:${tag}`)).toBe(digest);
  });

  test('builds nothing', () => {
    expect(started(tagged)).toEqual(['inspect', 'version']);
  });

  test('starts git as often as a release with a build does', () => {
    expect(tagged.git.toSorted()).toEqual(['config', 'ls-remote', 'ls-remote', 'ls-remote']);
  });

  test('asks the registry for it by its tag and its digest, which is all that has to be proven', () => {
    const asked = (pattern: RegExp): readonly string[] => tagged.requests.filter((line) => pattern.test(line));
    expect(asked(new RegExp(`manifests/${early}$`))).toEqual([`HEAD 200 /v2/octocat/hello-world/manifests/${early}`]);
    // The index, once, and what it is made of: an image, and its provenance.
    expect(asked(/GET 200 .*\/manifests\/sha256:/)).toHaveLength(3);
    expect(asked(/^PUT/)).toHaveLength(4);
    expect(tagged.requests).toHaveLength(24);
  });

  test('says so in the log and in the summary', async () => {
    const reason = `Nothing was built: commit ${await repository.sha()} was built before from the same inputs, as ${image}:${early}@${branch.outputs['digest'] ?? ''}`;
    expect(tagged.log).toContain(reason);
    expect(tagged.summary).toContain(reason);
    expect(tagged.summary).toMatch(/^### Released `1\.5\.0` without a build/);
  });
});

test('what the build does not get changes nothing', async () => {
  await repository.write({ 'notes.txt': 'not for the image' });
  const run = await releaseTag('v1.5.1');
  expect(run.outputs['digest'], run.log).toBe(branch.outputs['digest']);
  expect(started(run)).not.toContain('build');
});

test('a registry that lacks the image gets it, byte for byte', async () => {
  const copy = `${other.host}/hubot/copy`;
  const run = await releaseTag('v1.5.2', { inputs: { images: `${copy}\n${image}`, registry: stage.registry.host } });
  expect(run.outputs['digest'], run.log).toBe(branch.outputs['digest']);
  expect(started(run)).not.toContain('build');
  expect(run.outputs['image-refs']).toBe(
    `${copy}@${branch.outputs['digest'] ?? ''}\n${image}@${branch.outputs['digest'] ?? ''}`,
  );
});

describe('a build from other inputs is another build:', () => {
  const unlike = (): string =>
    `Building, because the earlier build ${early} is of the same commit, and was built from other inputs`;

  test('with another build argument', async () => {
    const run = await releaseTag('v1.5.3', { inputs: { 'build-args': 'GREETING=hi' } });
    expect(started(run), run.log).toContain('build');
    expect(run.log).toContain(unlike());
  });

  test('with another file in the context, committed or not', async () => {
    await repository.write({ 'more.txt': 'more' });
    const run = await releaseTag('v1.5.4');
    await rm(join(repository.folder, 'more.txt'));
    expect(started(run), run.log).toContain('build');
    expect(run.log).toContain(unlike());
  });

  test('and whenever the step wants one', async () => {
    const run = await releaseTag('v1.5.5', { inputs: { promote: 'never' } });
    expect(started(run), run.log).toContain('build');
    expect(run.requests.filter((line) => line.endsWith(early))).toEqual([]);
    const index = await client.manifest('1.5.5');
    expect(Object.keys(index.annotations ?? {})).not.toContain('io.github.release-image.inputs');
  });
});

test('with "promote: always", the image of the branch is taken', async () => {
  const run = await releaseTag('v1.5.6', { inputs: { promote: 'always' } });
  expect(run.outputs['digest'], run.log).toBe(branch.outputs['digest']);
});

describe('an image that is no index', () => {
  test('says in a label from which inputs it was built', async () => {
    const inputs = { provenance: 'false' };
    await repository.commit('Without provenance');
    const built = await stage.release('refs/heads/main', { inputs });
    const run = await releaseTag('v1.5.7', { inputs });
    expect(started(built), built.log).toContain('build');
    expect(started(run), run.log).not.toContain('build');
    expect(run.outputs['digest']).toBe(built.outputs['digest']);
    expect((await client.manifest('1.5.7')).manifests).toBeUndefined();
  });
});

describe('with "promote: always"', () => {
  test('a commit that was not built is refused', async () => {
    await repository.commit('Nothing new');
    const run = await releaseTag('v1.6.0', { inputs: { promote: 'always' } });
    expect(run.exitCode).toBe(1);
    expect(started(run)).not.toContain('build');
    expect(run.log).toContain('was not built before');
    expect(await client.tags()).not.toContain('1.6.0');
  });

  test('inputs that nobody can tell are refused, with the reason', async () => {
    await repository.write({ Dockerfile: 'FROM scratch\nCOPY . /\n' });
    const run = await stage.release('refs/heads/main', { inputs: { promote: 'always' } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('the build may read ".git"');
    expect(started(run)).not.toContain('build');
  });
});
