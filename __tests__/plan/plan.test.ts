import { describe, expect, it } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { parseRepository } from '../../src/image/repository.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { parseVersion } from '../../src/image/version.ts';
import { loadLanguages } from '../../src/plan/load-languages.ts';
import { makePlan, type Plan, references } from '../../src/plan/plan.ts';
import { literal, rule, someFacts, someInputs } from '../records.ts';

async function planFor(ref: string, inputs: Partial<Inputs> = {}, event = 'push'): Promise<Plan> {
  const all = someInputs(inputs);
  const facts = someFacts(ref, { name: event });
  return makePlan(all, facts, await loadLanguages(all, { now: facts.created, commit: facts.created }));
}

describe('the tags of a run that names none', () => {
  it.each([
    ['refs/tags/v1.4.2', ['1.4.2', '1.4', '1', 'latest']],
    ['refs/tags/1.4.2', ['1.4.2', '1.4', '1', 'latest']],
    ['refs/tags/v0.3.1', ['0.3.1', '0.3', 'latest']],
    ['refs/tags/v1.5.0-beta.2', ['1.5.0-beta.2', 'beta']],
    ['refs/tags/nightly', ['nightly']],
    ['refs/heads/main', ['main', 'sha-860c190']],
    ['refs/heads/feature/$(touch pwned)', ['feature-touch-pwned-', 'sha-860c190']],
    ['refs/heads/-dash', ['dash', 'sha-860c190']],
    ['refs/pull/7/merge', ['pr-7']],
  ])('%s gives %j', async (ref, expected) => {
    const plan = await planFor(ref);
    expect(plan.names).toEqual(expected);
    expect(plan.version).toBe(expected[0]);
  });

  it('follows an explicit version on a branch', async () => {
    expect((await planFor('refs/heads/main', { version: parseVersion('2.0.0') })).names).toEqual([
      '2.0.0',
      '2.0',
      '2',
      'latest',
    ]);
  });

  it('keeps two long branch names apart that differ only at the end', async () => {
    const [a, b] = await Promise.all(['x', 'y'].map((end) => planFor(`refs/heads/${'long/'.repeat(30)}${end}`)));
    expect(a?.version).toHaveLength(128);
    expect(a?.version).not.toBe(b?.version);
  });
});

describe('the tags of rules', () => {
  const semver = (pattern: string, attributes = {}): ReturnType<typeof rule> =>
    rule<'semver'>({ type: 'semver', pattern, value: undefined, match: undefined }, { priority: 900, ...attributes });

  it.each<[string, string, Inputs['tags'], string[]]>([
    [
      'several patterns',
      'refs/tags/v1.4.2',
      [semver('{{version}}'), semver('{{major}}.{{minor}}')],
      ['1.4.2', '1.4', 'latest'],
    ],
    ['a pre-release has its full version only', 'refs/tags/v1.4.2-rc.1', [semver('{{major}}')], ['1.4.2-rc.1']],
    ['raw keeps the v', 'refs/tags/v1.4.2-rc.1', [semver('{{raw}}')], ['v1.4.2-rc.1']],
    [
      'priority before order',
      'refs/tags/v1.4.2',
      [rule<'raw'>({ type: 'raw', value: 'x' }), semver('{{version}}')],
      ['1.4.2', 'x', 'latest'],
    ],
    [
      'a disabled rule is left out',
      'refs/tags/v1.4.2',
      [semver('{{major}}', { enable: 'false' }), semver('{{version}}')],
      ['1.4.2', 'latest'],
    ],
    [
      'an expression enables',
      'refs/heads/main',
      [rule<'raw'>({ type: 'raw', value: 'edge' }, { enable: '{{is_default_branch}}' })],
      ['edge'],
    ],
    ['a tag ref takes latest along', 'refs/tags/v1', [rule<'ref'>({ type: 'ref', event: 'tag' })], ['v1', 'latest']],
    [
      'a long commit',
      'refs/heads/main',
      [rule<'sha'>({ type: 'sha', format: 'long' }, { prefix: '' })],
      ['860c1904a1ce19322e91ac35af1ab07466440c37'],
    ],
    [
      'a prefix of its own',
      'refs/heads/a=b',
      [rule<'ref'>({ type: 'ref', event: 'branch' }, { prefix: '{{branch}}-' })],
      ['a-b-a-b'],
    ],
    [
      'a match takes the first group',
      'refs/tags/api/v1.2.3',
      [rule<'semver'>({ type: 'semver', pattern: '{{version}}', value: undefined, match: /api\/(.*)/ })],
      ['1.2.3', 'latest'],
    ],
  ])('%s', async (_, ref, tags, expected) => {
    expect((await planFor(ref, { tags })).names).toEqual(expected);
  });

  it('puts the flavor around every tag, and around latest where it is told to', async () => {
    const flavor = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '-alpine', suffixLatest: true } as const;
    const { names } = await planFor('refs/tags/v1.4.2', { flavor });
    expect(names).toEqual(['1.4.2-alpine', '1.4-alpine', '1-alpine', 'latest-alpine']);
  });

  it('refuses to push without a tag and says why each rule gave none', async () => {
    const error: unknown = await planFor('refs/heads/main', { tags: [semver('{{version}}')] }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ReleaseError);
    expect((error as ReleaseError).failure.code).toBe('nothing-to-tag');
    expect((error as ReleaseError).message).toContain(
      'line 1, type=semver: the ref is "refs/heads/main", not a git tag',
    );
  });

  it('refuses an expression that names nothing', async () => {
    const tags = [rule<'raw'>({ type: 'raw', value: '{{brunch}}' })];
    await expect(planFor('refs/heads/main', { tags })).rejects.toThrow('Not a valid expression: "{{brunch}}"');
  });
});

describe('repositories', () => {
  it('gives every image every tag, and a literal reference its own', async () => {
    const images = ['acme/widget', 'ghcr.io/acme/widget'].map(parseRepository);
    const tags = [
      rule<'raw'>({ type: 'raw', value: 'x' }),
      literal('quay.io/acme/widget:y'),
      literal('docker.io/acme/widget:z'),
    ];
    const plan = await planFor('refs/heads/main', { images, tags });
    expect(references(plan)).toEqual([
      'acme/widget:x',
      'acme/widget:z',
      'ghcr.io/acme/widget:x',
      'quay.io/acme/widget:y',
    ]);
  });

  it.each([
    ['the version', ['latest', '1.4', '1.4.2'], '1.4.2'],
    ['else the commit', ['latest', 'sha-860c190'], 'sha-860c190'],
    ['else the first', ['main', 'edge'], 'main'],
  ])('lets the bytes travel under %s', async (_, names, first) => {
    const plan = await planFor('refs/heads/main', {
      images: [],
      tags: names.map((name) => literal(`acme/widget:${name}`)),
    });
    expect(plan.repositories[0]?.first).toBe(first);
  });
});

describe('pushing', () => {
  it.each<[string, string, Partial<Inputs>, boolean]>([
    ['a push', 'push', {}, true],
    ['a schedule', 'schedule', {}, true],
    ['a pull request', 'pull_request', {}, false],
    ['a pull request from a fork with rights', 'pull_request_target', {}, false],
    ['a pull request that is told to', 'pull_request', { push: 'always' }, true],
    ['a push that is told not to', 'push', { push: 'never' }, false],
    ['load', 'push', { build: { ...someInputs().build, load: true } }, false],
    ['outputs', 'push', { build: { ...someInputs().build, outputs: ['type=local,dest=out'] } }, false],
    ['no image', 'push', { images: [] }, false],
  ])('%s', async (_, event, inputs, push) => {
    expect((await planFor('refs/heads/main', inputs, event)).push.push).toBe(push);
  });
});

describe('labels', () => {
  it('are the OCI ones of the commit, under the lines of the user, in order', async () => {
    const { labels } = await planFor('refs/tags/v1.4.2', {
      labels: ['org.opencontainers.image.title=Mine {{tag}}', 'a.b=c=d'],
    });
    expect(Object.fromEntries(labels)).toEqual({
      'a.b': 'c=d',
      'org.opencontainers.image.created': '2026-01-10T00:30:00.000Z',
      'org.opencontainers.image.description': 'Turns things',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.revision': '860c1904a1ce19322e91ac35af1ab07466440c37',
      'org.opencontainers.image.source': 'https://github.com/acme/widget',
      'org.opencontainers.image.title': 'Mine v1.4.2',
      'org.opencontainers.image.url': 'https://github.com/acme/widget',
      'org.opencontainers.image.version': '1.4.2',
    });
    expect([...labels.keys()]).toEqual([...labels.keys()].toSorted());
  });
});
