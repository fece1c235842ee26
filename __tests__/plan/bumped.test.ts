import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../src/image/version.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { type GitTag, makePlan, type Plan } from '../../src/plan/plan.ts';
import { makeRelease } from '../../src/publish/make-release.ts';
import { literal, rule, someFacts, someInputs } from '../records.ts';

const languages = { render: renderPlain, pep440: () => undefined };

interface Scene {
  readonly version?: string;
  readonly gitTag?: GitTag;
  readonly gitTags?: readonly string[];
  readonly inputs?: Partial<Inputs>;
}

const created: GitTag = { name: 'v1.5.0', isNew: true };

function planned({ version = '1.5.0', gitTag = created, gitTags = ['v1.4.2'], inputs }: Scene = {}): Plan {
  const facts = { ...someFacts('refs/heads/main'), gitTags: { source: 'origin', names: gitTags } as const };
  const parsed = parseVersion(version);
  if (parsed === undefined) throw new Error(`${version} is no version.`);
  const bumped = { version: parsed, gitTag };
  return makePlan(someInputs({ bump: 'auto', ...inputs }), facts, { ...languages, bumped });
}

describe('a branch that releases a version', () => {
  it('gets the tags of the version, and keeps its own', () => {
    const plan = planned();
    expect(plan.names).toEqual(['1.5.0', '1.5', '1', 'main', 'sha-860c190', 'latest']);
    expect(plan.version).toBe('1.5.0');
    expect(plan.gitTag).toEqual(created);
  });

  it('leaves the lines alone that have a higher version', () => {
    const plan = planned({ version: '1.4.3', gitTag: { name: 'v1.4.3', isNew: true }, gitTags: ['v1.4.2', 'v2.0.0'] });
    expect(plan.names).toEqual(['1.4.3', '1.4', '1', 'main', 'sha-860c190']);
  });

  it('gives the rules its version, and no tag besides theirs', () => {
    const semver = rule<'semver'>({ type: 'semver', pattern: '{{version}}', value: undefined, match: undefined });
    const branch = rule<'ref'>({ type: 'ref', event: 'branch' });
    expect(planned({ inputs: { tags: [semver, branch] } }).names).toEqual(['1.5.0', 'main', 'latest']);
  });

  it.each<[string, Scene, string]>([
    ['whose git tag is still to be made pushes its bytes under the commit', {}, 'sha-860c190'],
    ['whose git tag is there pushes them under the version', { gitTag: { ...created, isNew: false } }, '1.5.0'],
    [
      'without a tag for the commit pushes them under the version',
      { inputs: { images: [], tags: [literal('app:1.5.0'), literal('app:edge')] } },
      '1.5.0',
    ],
  ])('and %s', (_name, scene, first) => {
    expect(planned(scene).repositories.map((repository) => repository.first)).toEqual([first]);
  });

  it('makes the git tag that is still to be made, and no other', () => {
    const release = (gitTag: GitTag): unknown => {
      const facts = someFacts('refs/heads/main');
      return makeRelease(planned({ gitTag }), someInputs(), facts).release.gitTag;
    };
    expect(release(created)).toBe('v1.5.0');
    expect(release({ ...created, isNew: false })).toBeUndefined();
  });
});

describe('the git tag of a plan', () => {
  it.each<[string, Partial<Inputs>, string | undefined]>([
    ['refs/tags/v1.4.2', {}, 'v1.4.2'],
    ['refs/tags/v1.4.2', { bump: 'auto' }, 'v1.4.2'],
    ['refs/tags/api/v1.4.2', { tagPrefix: 'api/v' }, 'api/v1.4.2'],
    ['refs/tags/web/v1.4.2', { tagPrefix: '', tags: [literal('app:1')] }, undefined],
    ['refs/tags/nightly', {}, undefined],
    ['refs/tags/v1.4.2', { version: parseVersion('2.0.0') }, undefined],
    ['refs/heads/v1.4.2', {}, undefined],
  ])('of %s with %j is %s', (ref, inputs, name) => {
    expect(makePlan(someInputs(inputs), someFacts(ref), languages).gitTag?.name).toBe(name);
  });

  it('changes nothing about the tags of a version that was pushed as a git tag', () => {
    const names = (bump: Inputs['bump']): unknown =>
      makePlan(someInputs({ bump }), someFacts('refs/tags/v1.4.2'), languages).names;
    expect(names('auto')).toEqual(names('none'));
  });
});
