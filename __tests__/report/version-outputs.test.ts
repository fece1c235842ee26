import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import type { TagOutcome } from '../../src/publish/outcome.ts';
import { newsLine, versionOutputs } from '../../src/report/version-outputs.ts';
import type { Digest } from '../../src/image/digest.ts';
import { someFacts, someInputs } from '../records.ts';

const digest = `sha256:${'a'.repeat(64)}` as Digest;
const news = { bump: 'none', notes: '' };

function planOf(ref: string, event = 'push'): Plan {
  return makePlan(someInputs(), someFacts(ref, { name: event }), { render: renderPlain, pep440: () => undefined });
}

function outcome(tag: string, state: TagOutcome['state']): TagOutcome {
  return { repository: parseRepository('app'), tag: parseTag(tag), state, from: undefined, to: digest };
}

describe('whether a version is released', () => {
  const released = (plan: Plan, states: readonly TagOutcome['state'][], at: Digest | undefined = digest): string =>
    versionOutputs(plan, { digest: at, tags: states.map((state) => outcome('1.4.2', state)) }, news).released;

  test.each<[string, Plan, readonly TagOutcome['state'][], string]>([
    ['a version whose tags are new', planOf('refs/tags/v1.4.2'), ['created', 'moved'], 'true'],
    ['a version that was there before', planOf('refs/tags/v1.4.2'), ['unchanged', 'kept'], 'true'],
    ['a version one of whose tags failed', planOf('refs/tags/v1.4.2'), ['created', 'failed'], 'false'],
    ['a version whose floats were put back', planOf('refs/tags/v1.4.2'), ['created', 'restored'], 'false'],
    ['a version of which nothing was written', planOf('refs/tags/v1.4.2'), [], 'false'],
    ['a branch', planOf('refs/heads/main'), ['moved'], 'false'],
    ['a git tag that is no version', planOf('refs/tags/nightly'), ['moved'], 'false'],
    ['a pull request', planOf('refs/pull/7/merge', 'pull_request'), [], 'false'],
  ])('%s', (_name, plan, states, expected) => {
    expect(released(plan, states)).toBe(expected);
  });

  test('an image that nobody knows the digest of', () => {
    const tags = [outcome('1.4.2', 'created')];
    expect(versionOutputs(planOf('refs/tags/v1.4.2'), { digest: undefined, tags }, news).released).toBe('false');
  });
});

describe('the outputs about the version', () => {
  test('are empty, not missing, when there is nothing to say', () => {
    expect(versionOutputs(planOf('refs/heads/main'), { digest, tags: [] }, news)).toEqual({
      ...{ released: 'false', 'git-tag': '', bump: 'none', notes: '', 'release-url': '' },
    });
  });

  test('name the git tag, the step, the notes and the page', () => {
    const release = {
      url: 'https://github.com/acme/widget/releases/tag/v1.4.2',
      did: 'created',
      isDraft: false,
    } as const;
    const said = { bump: 'minor', notes: '### Features', release };
    expect(versionOutputs(planOf('refs/tags/v1.4.2'), { digest, tags: [] }, said)).toMatchObject({
      ...{ 'git-tag': 'v1.4.2', bump: 'minor', notes: '### Features', 'release-url': release.url },
    });
  });
});

describe('the sentence about the version', () => {
  const release = { url: 'https://example.com/r', did: 'created', isDraft: false } as const;
  test.each([
    [{}, undefined],
    [{ reason: 'a pull request releases nothing' }, 'No version is released: a pull request releases nothing.'],
    [{ release }, 'The release on GitHub was made: https://example.com/r'],
    [{ release: { ...release, isDraft: true } }, 'A draft of the release on GitHub was made: https://example.com/r'],
    [
      { release: { ...release, did: 'kept' } as const },
      'The release on GitHub is as it should be: https://example.com/r',
    ],
  ])('of %j', (said, expected) => {
    expect(newsLine(said)).toBe(expected);
  });
});
