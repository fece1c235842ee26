import { expect, test } from 'vitest';
import { buildKitAdvice } from '../../src/build/buildkit-advice.ts';

const nodes = (...versions: (string | undefined)[]): { buildkit: string | undefined }[] =>
  versions.map((buildkit) => ({ buildkit }));
const plain = { frontend: undefined, contexts: ['.'] };
const frontend = { ...plain, frontend: 'evil/frontend' };
const folder = { ...plain, contexts: ['https://github.com/octocat/app.git#main:services'] };

test.each([
  ['of today', 'v0.28.1', frontend],
  ['of tomorrow', 'v1.0.0', folder],
  ['of today in an engine', 'v0.28.1-moby', frontend],
  ['that does not say, for a build that needs nothing of it', undefined, plain],
])('nothing is said of a BuildKit %s', (_case, version, build) => {
  expect(buildKitAdvice({ nodes: nodes(version), ...build })).toBeUndefined();
});

test.each([
  ['a frontend that is not docker’s', frontend, 'CVE-2026-33747'],
  ['a folder of a git context', folder, 'CVE-2026-33748'],
  ['a folder in the query', { ...plain, contexts: ['https://h/x.git?ref=main&subdir=a'] }, 'CVE-2026-33748'],
])('an old one is warned about with %s', (_case, build, cve) => {
  const advice = buildKitAdvice({ nodes: nodes('v0.29.0', 'v0.24.0', 'v0.24.0'), ...build });
  expect(advice?.level).toBe('warning');
  expect(advice?.text).toMatch(/^BuildKit v0\.24\.0 is older than/);
  expect(advice?.text).toContain(cve);
});

test('an old one is only mentioned where nothing depends on it', () => {
  expect(buildKitAdvice({ nodes: nodes('v0.22.0-moby'), ...plain })?.level).toBe('info');
  expect(buildKitAdvice({ nodes: nodes('v0.28.0'), ...plain, contexts: ['https://h/x.git#main'] })?.level).toBe('info');
});

test('one that does not say its version is mentioned where something depends on it', () => {
  expect(buildKitAdvice({ nodes: nodes(undefined), ...frontend })?.text).toContain('does not say');
});
