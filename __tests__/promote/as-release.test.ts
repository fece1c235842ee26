import { describe, expect, test } from 'vitest';
import { parseVersion } from '../../src/image/version.ts';
import { asRelease } from '../../src/promote/as-release.ts';
import { commit, someFacts, someInputs } from '../records.ts';

const other = 'f'.repeat(40);

interface Case {
  readonly ref?: string;
  readonly input?: string;
  readonly found?: string;
  readonly label?: string;
  readonly revision?: string;
  readonly gitTags?: readonly string[];
}

function decide(given: Case): ReturnType<typeof asRelease> {
  const { ref = 'refs/heads/main', input, found, label, revision, gitTags: names = [] } = given;
  const inputs = someInputs({ version: input === undefined ? undefined : parseVersion(input) });
  const facts = { ...someFacts(ref, { before: other, forced: true }), gitTags: { source: 'origin', names } as const };
  const notes = {
    platforms: [],
    ...(label === undefined ? {} : { version: label }),
    ...(revision === undefined ? {} : { revision }),
  };
  return asRelease({ inputs, facts }, { version: found === undefined ? undefined : parseVersion(found), notes });
}

describe('the version is', () => {
  test.each<[string, Case, string | undefined]>([
    ['the one that is asked for', { input: '1.5.0', found: '1.5.0-rc.2', label: '1.5.0-rc.2' }, '1.5.0'],
    ['the one by which it was found', { found: '1.4.2', ref: 'refs/tags/v2.0.0', label: '3.0.0' }, '1.4.2'],
    ['that of the git tag', { ref: 'refs/tags/v2.0.0', label: '3.0.0', revision: commit }, '2.0.0'],
    ['that of the git tag, of an image that says no commit', { ref: 'refs/tags/v2.0.0' }, '2.0.0'],
    ['the one that the image says it has', { label: '3.0.0' }, '3.0.0'],
    ['that too when the git tag is no version', { ref: 'refs/tags/nightly', label: '3.0.0' }, '3.0.0'],
    ['none', { label: 'main' }, undefined],
  ])('%s', (_, given, expected) => {
    const { version, inputs } = decide(given);
    expect(version?.version).toBe(expected);
    expect(inputs.version?.version).toBe(expected);
  });

  test('not that of a git tag at another commit', () => {
    expect(() => decide({ ref: 'refs/tags/v2.0.0', revision: other })).toThrow(/is of commit f{40}/);
    expect(decide({ ref: 'refs/tags/v2.0.0', revision: other, input: '2.0.0' }).version?.version).toBe('2.0.0');
  });
});

test('the commit is that of the image, and what the push was about says nothing of it', () => {
  expect(decide({ revision: other }).facts.event).toMatchObject({ sha: other, before: undefined, forced: false });
  expect(decide({ revision: commit }).facts.event).toMatchObject({ sha: commit, before: other, forced: true });
  expect(decide({}).facts.event.sha).toBe(commit);
});

test('git is believed about other versions only where it knows this one', () => {
  const gitTags = ['v1.4.2', 'v7.0.0'];
  expect(decide({ found: '1.4.2', gitTags }).facts.gitTags.names).toEqual(gitTags);
  expect(decide({ found: '1.4.3', gitTags }).facts.gitTags.names).toEqual([]);
});
