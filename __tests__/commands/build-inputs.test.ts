import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parsePlatform } from '../../src/image/platform.ts';
import { Secret } from '../../src/tools/secret.ts';
import { hashBuildInputs, type HashedSubject } from '../../src/commands/build-inputs.ts';
import { buildRequest, type BuildSubject } from '../../src/commands/build-request.ts';
import type { BuildTools } from '../../src/facts/facts.ts';
import type { BuildInputs, Inputs } from '../../src/inputs/inputs.ts';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { commit, someBuildInputs, someFacts, someInputs } from '../records.ts';

const base = await mkdtemp(path.join(tmpdir(), 'inputs-'));
afterAll(() => rm(base, { recursive: true }));
let directory: string;
const write = (name: string, text: string): Promise<void> => writeFile(path.join(directory, name), text);

beforeEach(async () => {
  directory = await mkdtemp(path.join(base, 'x-'));
  await write('Dockerfile', 'FROM scratch\nCOPY hello.txt /\n');
  await write('hello.txt', 'hello');
});

interface Scene {
  readonly inputs?: Partial<Inputs>;
  readonly build?: Partial<BuildInputs>;
  readonly ref?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly tools?: BuildTools;
  readonly isGit?: boolean;
}

function builderOf(platform: string, driver = 'docker-container'): BuildTools {
  const node = {
    name: 'n',
    endpoint: '',
    status: 'running',
    buildkit: 'v0.24.0',
    features: new Map<string, boolean>(),
  };
  return {
    buildxVersion: '0.29.1',
    builder: { name: 'b', driver, error: undefined, nodes: [{ ...node, platforms: [platform, 'linux/386'] }] },
  };
}

function subjectOf({
  inputs,
  build,
  ref = 'refs/heads/main',
  isGit = true,
}: Scene): Omit<BuildSubject, 'buildTools' | 'inputsHash'> {
  const all = someInputs({ build: someBuildInputs(build), ...inputs });
  const facts = { ...someFacts(ref), checkout: { directory, isGit } };
  return { inputs: all, facts, plan: makePlan(all, facts, { render: renderPlain, pep440: () => undefined }) };
}

function hash(scene: Scene = {}): Promise<string> {
  const { env = {}, tools = builderOf('linux/amd64') } = scene;
  const subject: HashedSubject = { ...subjectOf(scene), env, buildTools: Promise.resolve(tools) };
  return hashBuildInputs(subject);
}

const secret = (id: string, value: string): Scene => ({
  build: { secrets: [{ source: 'value', id, value: new Secret(value) }] },
});

describe('the hash of a build is another one', () => {
  test.each<[string, Scene]>([
    ['target', { build: { target: 'final' } }],
    ['platforms', { build: { platforms: [parsePlatform('linux/arm64')] } }],
    ['the platform of the builder', { tools: builderOf('linux/arm64') }],
    ['DOCKER_DEFAULT_PLATFORM', { env: { DOCKER_DEFAULT_PLATFORM: 'linux/arm64' } }],
    ['a build argument', { build: { buildArgs: ['A=1'] } }],
    ['SOURCE_DATE_EPOCH', { inputs: { knobs: { ...someInputs().knobs, sourceDateEpoch: '0' } } }],
    ['a label of the user', { inputs: { labels: ['a=b'] } }],
    ['a rendered label', { inputs: { labels: ['a={{branch}}'] }, ref: 'refs/heads/next' }],
    ['an annotation of the user', { inputs: { annotations: ['index:a=b'] } }],
    ['the name of a secret', secret('token', 'x')],
    ['the times of its files', { inputs: { reproducible: 'true' } }],
    ['ssh', { build: { ssh: ['default'] } }],
    ['provenance', { build: { provenance: 'false' } }],
    ['attests', { build: { attests: ['type=sbom'] } }],
    ['network', { build: { network: 'none' } }],
    ['pull', { build: { pull: true } }],
    ['a further context that is pinned', { build: { buildContexts: [`x=https://github.com/a/b.git#${commit}`] } }],
  ])('with %s', async (_, scene) => {
    expect(await hash(scene)).not.toBe(await hash());
  });

  test('with another Dockerfile, also one that is not in the context', async () => {
    const outside = path.join(base, 'Dockerfile.outside');
    await writeFile(outside, 'FROM scratch\n');
    const one = await hash({ build: { file: outside } });
    await writeFile(outside, 'FROM scratch\nUSER 1\n');
    expect(await hash({ build: { file: outside } })).not.toBe(one);
  });

  test('with another file in a further context', async () => {
    const scene = { build: { context: 'x', file: 'Dockerfile', buildContexts: ['y=./y'] } };
    await mkdir(path.join(directory, 'x'));
    await mkdir(path.join(directory, 'y'));
    const one = await hash(scene);
    await write('hello.txt', 'changed, and in neither of them');
    expect(await hash(scene)).toBe(one);
    await write('y/file', '');
    expect(await hash(scene)).not.toBe(one);
  });

  test('with another value of a variable that a build argument takes', async () => {
    const build = { buildArgs: ['A'] };
    const [unset, empty, set] = await Promise.all([{}, { A: '' }, { A: '1' }].map((env) => hash({ build, env })));
    expect(new Set([unset, empty, set]).size).toBe(3);
    expect(await hash({ build: { buildArgs: ['A=1'] } })).toBe(set);
  });

  test('with another version, where the Dockerfile wants to know it', async () => {
    const [branch, tag] = ['refs/heads/main', 'refs/tags/v1.4.2'];
    expect(await hash({ ref: branch })).toBe(await hash({ ref: tag }));
    await write('Dockerfile', 'FROM scratch\nARG VERSION\n');
    expect(await hash({ ref: branch })).not.toBe(await hash({ ref: tag }));
  });

  test('with what another ignore file leaves over; that of the Dockerfile counts before that of the context', async () => {
    const one = await hash();
    await write('.dockerignore', '.dockerignore\n');
    expect(await hash()).toBe(one);
    await write('.dockerignore', '.dockerignore\nhello.txt\n');
    const without = await hash();
    expect(without).not.toBe(one);
    await write('Dockerfile.dockerignore', '*.dockerignore\n.dockerignore\n');
    expect(await hash()).toBe(one);
  });
});

describe('the hash of a build is the same', () => {
  test.each<[string, Scene]>([
    ['another cache', { build: { cacheFrom: ['type=gha'], cacheTo: ['type=gha'] } }],
    ['another builder', { build: { builder: 'other' } }],
    ['the platform of the builder by its name', { build: { platforms: [parsePlatform('linux/amd64')] } }],
    ['other tags', { ref: 'refs/tags/v1.4.2' }],
  ])('with %s', async (_, scene) => {
    expect(await hash(scene)).toBe(await hash());
  });

  test('with another value of a secret, and another key', async () => {
    expect(await hash(secret('token', 'x'))).toBe(await hash(secret('token', 'y')));
    expect(await hash({ build: { ssh: ['id=a'] } })).toBe(await hash({ build: { ssh: ['id=b'] } }));
  });

  test('for who checks as for who releases', async () => {
    const [released, checked] = [{ reproducible: 'true' }, { reproducible: 'check' }] as const;
    expect(await hash({ inputs: checked })).toBe(await hash({ inputs: released }));
  });

  test('for the git context of a commit, whoever asks', async () => {
    const scene = { isGit: false, ref: 'refs/tags/v1.4.2' };
    expect(await hash(scene)).toBe(await hash({ isGit: false }));
    await write('hello.txt', 'changed');
    expect(await hash(scene)).toBe(await hash({ isGit: false }));
  });
});

describe('nobody can tell what is built', () => {
  const silent = { ...builderOf('x'), builder: { ...builderOf('x').builder, nodes: [] } };
  test.each<[string, Scene, string]>([
    ['from standard input', { build: { context: '-' } }, 'the context comes from standard input'],
    ['from a branch', { build: { context: 'https://github.com/a/b.git#main' } }, 'does not name a whole commit'],
    ['from an image of a tag', { build: { buildContexts: ['x=docker-image://alpine:3'] } }, 'without its digest'],
    ['of a folder that is not there', { build: { context: 'nowhere' } }, 'the context is not here'],
    ['of a file', { build: { context: 'hello.txt' } }, 'the context is not a folder'],
    ['of a Dockerfile that is not there', { build: { file: 'nothing' } }, 'the Dockerfile is no file'],
    [
      'of a Dockerfile from elsewhere',
      { build: { file: 'https://example.com/Dockerfile' } },
      'the Dockerfile is no file',
    ],
    ['of a Dockerfile here and a context there', { isGit: false, build: { file: '/x' } }, 'is not in the context'],
    ['for an unknown platform', { tools: silent }, 'does not say for which platform'],
    ['under a source policy', { env: { EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: 'p' } }, 'a source policy is in effect'],
  ])('%s', async (_, scene, reason) => {
    await expect(hash(scene)).rejects.toMatchObject({ failure: { code: 'no-inputs-hash' } });
    await expect(hash(scene)).rejects.toThrow(reason);
  });

  test('where the build may read .git, unless it is ignored', async () => {
    await mkdir(path.join(directory, '.git'));
    const one = await hash();
    await write('Dockerfile', 'FROM scratch\nCOPY . /\n');
    await expect(hash()).rejects.toThrow('the build may read ".git"');
    await expect(hash({ build: { file: 'Dockerfile', buildContexts: ['all=.'] } })).rejects.toThrow('".git"');
    await write('.dockerignore', '.git\n');
    expect(await hash()).not.toBe(one);
  });

  test('where the ignore file is a link, which BuildKit may follow elsewhere', async () => {
    await symlink('hello.txt', path.join(directory, '.dockerignore'));
    await expect(hash()).rejects.toThrow('the ignore file is no plain file');
  });
});

describe('an image says its hash', () => {
  const note = `io.github.release-image.inputs=${'a'.repeat(64)}`;
  const files = { iid: 'iid', metadata: 'metadata', secret: () => 'secret', gitToken: undefined };
  const request = (scene: Scene, inputsHash?: string): ReturnType<typeof buildRequest> => {
    const subject = { ...subjectOf(scene), buildTools: scene.tools ?? builderOf('linux/amd64'), inputsHash };
    return buildRequest(subject, { context: '.', defaultContext: '.' }, files);
  };

  test('in an annotation of the index', async () => {
    const { labels, annotations } = await request({}, 'a'.repeat(64));
    expect(annotations).toContain(`index:${note}`);
    expect(labels).not.toContain(note);
  });

  test.each<[string, Scene]>([
    ['no index is made', { build: { provenance: 'false' } }],
    ['the engine has no indexes', { tools: builderOf('linux/amd64', 'docker') }],
  ])('in a label where %s', async (_, scene) => {
    const { labels, annotations } = await request(scene, 'a'.repeat(64));
    expect(labels).toContain(note);
    expect(annotations.join()).not.toContain('release-image');
  });

  test('nowhere when it has none', async () => {
    const { labels, annotations } = await request({});
    expect([...labels, ...annotations].join()).not.toContain('release-image');
  });
});
