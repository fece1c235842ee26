import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseVersion } from '../../src/image/version.ts';
import type { Inputs, TagLine } from '../../src/inputs/inputs.ts';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { makeRelease, type PlannedRelease } from '../../src/publish/make-release.ts';
import { commit, literal, rule, someBuildInputs, someFacts, someInputs } from '../records.ts';

interface Scene {
  /** `refs/tags/v1.4.2` when nothing is said. */
  readonly ref?: string;
  readonly images?: readonly string[];
  readonly tags?: readonly TagLine[];
  readonly flavor?: Partial<Inputs['flavor']>;
  readonly inputs?: Partial<Inputs>;
  readonly gitTags?: readonly string[];
}

function releaseOf({
  ref = 'refs/tags/v1.4.2',
  images = ['app'],
  tags = [],
  gitTags = [],
  ...scene
}: Scene): PlannedRelease {
  const plain = someInputs();
  const flavor = { ...plain.flavor, ...scene.flavor };
  const inputs = {
    ...plain,
    images: images.map(parseRepository),
    tags,
    flavor,
    push: 'always' as const,
    ...scene.inputs,
  };
  const facts = { ...someFacts(ref), gitTags: { source: 'origin', names: gitTags } as const };
  const plan = makePlan(inputs, facts, { render: renderPlain, pep440: () => undefined });
  return makeRelease(plan, inputs, facts);
}

/** A repository as `app 1.4.2* | 1.4.2 | 1.4/line latest/free`: its first tag, its versions and its floats. */
function shown({ release }: PlannedRelease): string[] {
  return release.repositories.map(({ repository, first, versions, floats }) => {
    return `${repository.name} ${first}* | ${versions.join(' ')} | ${floats.map(({ tag, kind }) => `${tag}/${kind}`).join(' ')}`;
  });
}

const semver = (pattern: string, attributes = {}): TagLine =>
  rule<'semver'>({ type: 'semver', pattern, value: undefined, match: undefined }, attributes);
const raw = (value: string): TagLine => rule<'raw'>({ type: 'raw', value });
const branch = rule<'ref'>({ type: 'ref', event: 'branch' });
const three = [semver('{{version}}'), semver('{{major}}.{{minor}}'), semver('{{major}}')];

describe('the release of a plan', () => {
  test.each<[what: string, scene: Scene, expected: readonly string[]]>([
    ['a version', {}, ['app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line']],
    ['a version 0.x', { ref: 'refs/tags/v0.4.2' }, ['app 0.4.2* | 0.4.2 | 0.4/line latest/line']],
    ['a pre-release', { ref: 'refs/tags/v1.5.0-beta.2' }, ['app 1.5.0-beta.2* | 1.5.0-beta.2 | beta/line']],
    ['a pre-release of no channel', { ref: 'refs/tags/v1.5.0-2' }, ['app 1.5.0-2* | 1.5.0-2 | ']],
    [
      'build metadata',
      { ref: 'refs/tags/v1.4.2+build.5' },
      ['app 1.4.2_build.5* | 1.4.2_build.5 | 1.4/line 1/line latest/line'],
    ],
    [
      'an old line, whose wide floats stay',
      { gitTags: ['v2.0.0', 'v1.9.0'] },
      ['app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line'],
    ],
    [
      'several images and a literal reference, which the rules do not reach',
      { images: ['app', 'ghcr.io/acme/app'], tags: [...three, literal('other:stable')], gitTags: ['v2.0.0', 'v1.9.0'] },
      [
        'app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line',
        'ghcr.io/acme/app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line',
        'other stable* |  | stable/free',
      ],
    ],
    [
      'literal references alone',
      { images: [], tags: [literal('app:1.4.2'), literal('app:v3'), literal('app:latest')] },
      ['app 1.4.2* | 1.4.2 | v3/free latest/free'],
    ],
    [
      'a literal reference to a line, in a repository of the rules',
      { tags: [...three, literal('docker.io/library/app:latest')], gitTags: ['v2.0.0'] },
      ['app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line'],
    ],
    [
      'a literal reference to a line, elsewhere',
      { tags: [...three, literal('other:1'), literal('other:1.4.2')] },
      ['app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line', 'other 1.4.2* | 1.4.2 | 1/free'],
    ],
    [
      'a line that is written like a version',
      { tags: [semver('{{version}}'), semver('{{major}}.{{minor}}.0')] },
      ['app 1.4.2* | 1.4.2 | 1.4.0/line latest/line'],
    ],
    ['rules in any order', { tags: three.toReversed() }, ['app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line']],
    [
      'two names for a version, and one for its patch',
      { tags: [semver('{{patch}}'), semver('{{version}}'), semver('{{raw}}')] },
      ['app 2* | 2 1.4.2 v1.4.2 | latest/line'],
    ],
    [
      'prefixes and suffixes',
      { tags: three, flavor: { prefix: 'v', suffix: '-alpine', suffixLatest: true } },
      ['app v1.4.2-alpine* | v1.4.2-alpine | v1.4-alpine/line v1-alpine/line latest-alpine/line'],
    ],
    [
      'a forced latest',
      { tags: three, flavor: { latest: 'true' }, gitTags: ['v2.0.0'] },
      ['app 1.4.2* | 1.4.2 | latest/free 1.4/line 1/line'],
    ],
    ['no tag for the version', { tags: [semver('{{major}}')] }, ['app 1* |  | 1/line latest/line']],
    [
      'other tags of a version',
      { tags: [...three, raw('nightly')] },
      ['app 1.4.2* | 1.4.2 | nightly/free 1.4/line 1/line latest/line'],
    ],
    [
      'a component of a monorepo',
      { ref: 'refs/tags/api/v1.4.2', inputs: { tagPrefix: 'api/v' }, gitTags: ['v9.0.0', 'api/v1.5.0', 'web/v3.0.0'] },
      ['app 1.4.2* | 1.4.2 | 1.4/line 1/line latest/line'],
    ],
    ['a branch', { ref: 'refs/heads/main' }, ['app sha-860c190* |  | main/branch sha-860c190/branch']],
    [
      'a branch that is called like a version',
      { ref: 'refs/heads/1.0.0', tags: [branch] },
      ['app 1.0.0* |  | 1.0.0/branch'],
    ],
    [
      'a branch and a tag that reads like a version',
      { ref: 'refs/heads/main', tags: [branch, raw('2.0.0')] },
      ['app 2.0.0* | 2.0.0 | main/branch'],
    ],
    [
      'a version that is asked for on a branch',
      { ref: 'refs/heads/main', inputs: { version: parseVersion('1.4.2') }, tags: [...three, branch] },
      ['app 1.4.2* | 1.4.2 | main/branch 1.4/line 1/line latest/line'],
    ],
    ['nothing that is pushed', { inputs: { push: 'never' } }, []],
  ])('with %s', (_, scene, expected) => {
    expect(shown(releaseOf(scene))).toEqual(expected);
  });

  test.each<[what: string, scene: Scene, expected: Record<string, string>]>([
    ['by its own tag', {}, { '1.4': '1.4.2', '1': '1.4.2', latest: '1.4.2' }],
    [
      'and the affixes of that',
      { tags: three, flavor: { prefix: 'v', suffix: '-alpine' } },
      { 'v1.4-alpine': 'v<>-alpine' },
    ],
    ['with its build metadata', { ref: 'refs/tags/v1.4.2+b' }, { latest: '1.4.2+b' }],
    ['not at all where no tag has the whole of it', { tags: [semver('{{major}}')] }, { '1': 'none', latest: 'none' }],
    [
      'by the first tag that has the whole of it',
      { tags: [semver('{{patch}}'), semver('{{version}}')] },
      { latest: '1.4.2' },
    ],
  ])('knows the version of its lines %s', (_, scene, expected) => {
    const { lines } = releaseOf(scene);
    const named = [...lines.values()].map(({ tag, version, naming }): [string, string] => {
      const build = version.build.length === 0 ? '' : `+${version.build.join('.')}`;
      const affixes = naming === undefined ? 'none' : `${naming.before}<>${naming.after}`;
      return [tag, affixes === '<>' ? `${version.version}${build}` : affixes];
    });
    expect(Object.fromEntries(named)).toMatchObject(expected);
  });

  test('marks the lines that the plan leaves where they are', () => {
    const { lines } = releaseOf({ gitTags: ['v1.9.0'] });
    expect([...lines.values()].map(({ tag, isKept }) => `${tag} ${isKept}`)).toEqual([
      '1.4 false',
      '1 true',
      'latest true',
    ]);
  });

  test('carries what the user says about versions that exist, and about failures', () => {
    const { release } = releaseOf({ inputs: { onExists: 'skip', onFailure: 'restore' } });
    expect(release).toMatchObject({ onExists: 'skip', onFailure: 'restore' });
  });

  const built = [`sha-${commit.slice(0, 7)}`];
  test.each<[string, Scene, 'auto' | 'always' | undefined]>([
    ['a version', {}, 'auto'],
    ['a version that must not be built', { inputs: { promote: 'always' } }, 'always'],
    ['a version that is always built', { inputs: { promote: 'never' } }, undefined],
    ['a branch', { ref: 'refs/heads/main' }, undefined],
    ['what is loaded as well', { inputs: { push: 'always', build: someBuildInputs({ load: true }) } }, undefined],
    [
      'what is exported as well',
      { inputs: { push: 'always', build: someBuildInputs({ outputs: ['type=tar'] }) } },
      undefined,
    ],
  ])('looks for an earlier build of %s where that may be released', (_, scene, buildOnce) => {
    const { release } = releaseOf(scene);
    expect(release.buildOnce).toBe(buildOnce);
    const expected = buildOnce === undefined ? [] : built;
    expect(release.repositories.map((repository) => repository.built)).toEqual([expected]);
  });
});
