import { describe, expect, test } from 'vitest';
import { type CacheFlags, cacheFlags, type CacheRequest } from '../../src/build/cache.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { decidePush } from '../../src/plan/push.ts';
import { isReserved } from '../../src/plan/tag-text.ts';
import { isTag, parseTag } from '../../src/image/tag.ts';
import type { Event } from '../../src/facts/event.ts';
import { someFacts } from '../records.ts';
import { builderOf } from './requests.ts';

const image = 'ghcr.io/acme/widget';
const onGitHub = { ACTIONS_RUNTIME_TOKEN: 'runtime-token', ACTIONS_RESULTS_URL: 'https://results.example/' };
const container = builderOf('docker-container', 'v0.24.0', { 'Cache export': true });
const classic = builderOf('docker', 'v0.22.0-moby', { 'Cache export': false });
const containerd = builderOf('docker', 'v0.22.0-moby', { 'Cache export': true });

interface Asked {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly builder?: CacheRequest['builder'];
  readonly event?: Partial<Event>;
  readonly names?: readonly string[];
}

function ask(ref: string, { inputs = {}, env = {}, builder = container, event = {}, names = [] }: Asked): CacheFlags {
  const given = { images: image, platforms: 'linux/amd64', ...inputs };
  const asVariables = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const read = readInputs({ ...asVariables, ...env }, { fileExists: () => true });
  const facts = someFacts(ref, { workflowRef: ref, ...event });
  const plan = { names: names.map(parseTag), push: decidePush(read, facts.event) };
  return cacheFlags({ inputs: read, event: facts.event, plan, builder });
}

/** The lanes of entries of a registry, as their tags show them, and whether an entry is written. */
function lanes({ flags }: CacheFlags): { from: string[]; to: string[] } {
  const lane = (entry: string): string => /:buildcache-(.*)-linux-amd64-[0-9a-f]{16}(?:,|$)/.exec(entry)?.[1] ?? entry;
  return { from: flags.cacheFrom.map(lane), to: flags.cacheTo.map(lane) };
}

const pullRequest = { name: 'pull_request', baseRef: 'release/1.x' };
const version = { names: ['1.4.2', '1.4'] };
const pushes = { push: 'true' };

describe('whose cache in the registry is read and written', () => {
  test.each<[string, string, Asked, { from: string[]; to: string[] }]>([
    ['the default branch', 'refs/heads/main', {}, { from: ['main'], to: ['main'] }],
    ['another branch', 'refs/heads/feature/x', {}, { from: ['feature-x', 'main'], to: ['feature-x'] }],
    ['a pull request', 'refs/pull/7/merge', { event: pullRequest }, { from: ['release-1.x', 'main'], to: [] }],
    [
      'a pull request that is pushed',
      'refs/pull/7/merge',
      { event: pullRequest, inputs: pushes },
      { from: ['pull-7-merge', 'release-1.x', 'main'], to: ['pull-7-merge'] },
    ],
    [
      'a pull request from a fork, even if it is pushed',
      'refs/pull/7/merge',
      { event: { ...pullRequest, fromFork: true }, inputs: pushes },
      { from: ['release-1.x', 'main'], to: [] },
    ],
    [
      'pull_request_target, even if it is pushed',
      'refs/pull/7/merge',
      { event: { ...pullRequest, name: 'pull_request_target', fromFork: true }, inputs: pushes },
      { from: ['release-1.x', 'main'], to: [] },
    ],
    ['a version', 'refs/tags/v1.4.2', version, { from: ['tags', 'main'], to: ['tags'] }],
    ['a tag that is no version', 'refs/tags/try', { names: ['try'] }, { from: ['main'], to: [] }],
    [
      'a version that a branch releases',
      'refs/heads/hotfix',
      { ...version, event: { name: 'workflow_dispatch' } },
      { from: ['tags', 'main'], to: ['hotfix'] },
    ],
    [
      'a run after a run',
      'refs/heads/main',
      { event: { name: 'workflow_run' }, inputs: pushes },
      { from: ['main'], to: [] },
    ],
    ['a comment', 'refs/heads/main', { event: { name: 'issue_comment' }, inputs: pushes }, { from: ['main'], to: [] }],
    ['push: false', 'refs/heads/main', { inputs: { push: 'false' } }, { from: ['main'], to: [] }],
    ['load: true', 'refs/heads/main', { inputs: { load: 'true' } }, { from: ['main'], to: [] }],
  ])('%s', (_, ref, asked, expected) => {
    expect(lanes(ask(ref, { ...asked, inputs: { cache: 'registry', ...asked.inputs } }))).toEqual(expected);
  });

  test('no branch has the cache of releases, whatever it is called', () => {
    const [released] = ask('refs/tags/v1.4.2', { ...version, inputs: { cache: 'registry' } }).flags.cacheFrom;
    for (const name of ['tags', 'refs/tags', '-tags'])
      expect(ask(`refs/heads/${name}`, { inputs: { cache: 'registry' } }).flags.cacheTo.join()).not.toContain(released);
  });

  test('two branches whose names make the same tag do not share one', () => {
    const [one, other] = ['a/b', 'a-b'].map((name) => ask(`refs/heads/${name}`, { inputs: { cache: 'registry' } }));
    expect(lanes(one ?? ask('', {})).to).toEqual(['a-b']);
    expect(one?.flags.cacheTo).not.toEqual(other?.flags.cacheTo);
  });
});

describe("whether GitHub's cache is written", () => {
  test.each<[string, string, Asked, boolean]>([
    ['by the default branch', 'refs/heads/main', {}, true],
    ['by a branch that is not pushed', 'refs/heads/x', { inputs: { push: 'false' } }, true],
    ['by a pull request', 'refs/pull/7/merge', { event: pullRequest }, true],
    ['by a pull request from a fork', 'refs/pull/7/merge', { event: { ...pullRequest, fromFork: true } }, false],
    [
      'by pull_request_target, which has the cache of the default branch',
      'refs/pull/7/merge',
      { event: { name: 'pull_request_target', workflowRef: 'refs/heads/main' } },
      false,
    ],
    ['by the checkout of another branch', 'refs/heads/x', { event: { workflowRef: 'refs/heads/main' } }, false],
    ['by a run after a run', 'refs/heads/main', { event: { name: 'workflow_run' } }, false],
    ['by a merge queue', 'refs/heads/gh-readonly-queue/main/pr-7', { event: { name: 'merge_group' } }, false],
    ['by a version, which no other could read', 'refs/tags/v1.4.2', version, false],
  ])('%s: %s', (_, ref, asked, isWritten) => {
    const { flags } = ask(ref, { ...asked, env: onGitHub, inputs: { cache: 'gha', ...asked.inputs } });
    const [from = ''] = flags.cacheFrom;
    expect(from).toMatch(/^type=gha,scope=release-image-linux-amd64-[0-9a-f]{16}$/);
    expect(flags).toEqual({ cacheFrom: [from], cacheTo: isWritten ? [`${from},mode=max,ignore-error=true`] : [] });
  });
});

describe('where the cache is', () => {
  const none = /^No cache is added, because /;
  test.each<[string, Asked, RegExp | undefined]>([
    ['off', { env: onGitHub }, undefined],
    ['gha', { env: onGitHub }, /^Cache: GitHub's cache, read and written$/],
    ['gha', { env: { ...onGitHub, ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: 'https://c/' } }, /^Cache: GitHub's/],
    ['gha', {}, none],
    ['gha', { env: { ...onGitHub, ACTIONS_RUNTIME_TOKEN: '' } }, none],
    ['gha', { env: { ACTIONS_RUNTIME_TOKEN: 'token' } }, none],
    ['registry', { env: onGitHub }, /^Cache: ghcr\.io\/acme\/widget, read and written$/],
    ['registry', { inputs: { images: '', outputs: 'type=oci,dest=x' } }, none],
    ['auto', { env: onGitHub }, /^Cache: GitHub's cache, read and written$/],
    ['auto', { env: onGitHub, builder: containerd }, /^Cache: GitHub's cache, read and written$/],
    ['auto', {}, /^Cache: ghcr\.io\/acme\/widget, read and written$/],
    ['auto', { env: onGitHub, builder: classic }, /because the builder default cannot write one/],
    ['auto', { env: onGitHub, builder: builderOf('docker') }, /because the builder default cannot write one/],
    ['auto', { inputs: { push: 'false' } }, /because nothing is pushed, and GitHub's cache is not offered/],
    ['auto', { env: onGitHub, inputs: { 'cache-from': 'type=gha' } }, /because "cache-from" or "cache-to" says/],
    ['registry', { inputs: { 'cache-to': 'type=inline' } }, /because "cache-from" or "cache-to" says/],
    ['gha', { env: onGitHub, inputs: { call: 'check' } }, /because call is check/],
  ])('cache: %s, %j', (cache, asked, line) => {
    const told = ask('refs/heads/main', { ...asked, inputs: { cache, ...asked.inputs } });
    if (line === undefined) expect(told.line).toBeUndefined();
    else expect(told.line).toMatch(line);
    const isAdded = told.line?.startsWith('Cache: ') === true;
    const own = { cacheFrom: asked.inputs?.['cache-from'], cacheTo: asked.inputs?.['cache-to'] };
    if (isAdded) expect(told.flags.cacheTo).toHaveLength(1);
    else expect(told.flags).toEqual({ cacheFrom: [own.cacheFrom ?? []].flat(), cacheTo: [own.cacheTo ?? []].flat() });
  });
});

describe('caches do not overwrite each other', () => {
  const written = (inputs: Record<string, string>, builder = container): string =>
    ask('refs/heads/main', { env: onGitHub, builder, inputs: { cache: 'gha', ...inputs } }).flags.cacheTo.join();

  test.each([
    [{ platforms: 'linux/amd64' }, { platforms: 'linux/arm64' }],
    [{ target: 'test' }, { target: 'run' }],
    [{ file: 'a.Dockerfile' }, { file: 'b.Dockerfile' }],
    [{ images: 'ghcr.io/acme/a' }, { images: 'ghcr.io/acme/b' }],
    [
      { images: '', tags: 'ghcr.io/acme/a:1' },
      { images: '', tags: 'ghcr.io/acme/b:1' },
    ],
  ])('%j and %j', (one, other) => {
    expect(written(one as Record<string, string>)).not.toBe(written(other as Record<string, string>));
  });

  test('of builds without a platform on different machines', () => {
    const [node] = container.nodes;
    const arm = { ...container, nodes: node === undefined ? [] : [{ ...node, platforms: ['linux/arm64'] }] };
    expect(written({ platforms: '' })).toBe(written({ platforms: 'linux/amd64' }));
    expect(written({ platforms: '' }, arm)).toBe(written({ platforms: 'linux/arm64' }));
  });

  test('and several platforms in any order are one', () => {
    const orders = ['linux/amd64,linux/arm64', 'linux/arm64,linux/amd64'];
    expect(new Set(orders.map((platforms) => written({ platforms }))).size).toBe(1);
  });
});

test('an entry of a registry has a tag that registries take and no image can have, however long the names are, and media types that they take', () => {
  const long = 'x'.repeat(300);
  const { flags } = ask(`refs/heads/${long}`, { inputs: { cache: 'registry', target: long } });
  const [, tag = '', options] =
    /^type=registry,ref=ghcr\.io\/acme\/widget:([^,]*),(.*)$/.exec(flags.cacheTo[0] ?? '') ?? [];
  expect(isTag(tag) && isReserved(tag)).toBe(true);
  expect(options).toBe('mode=max,ignore-error=true,image-manifest=true,oci-mediatypes=true');
  expect(flags.cacheFrom[0]).toBe(`type=registry,ref=${image}:${tag}`);
});
