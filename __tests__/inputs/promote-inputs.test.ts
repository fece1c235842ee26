import { describe, expect, test } from 'vitest';
import { type From, readPromoteInputs } from '../../src/inputs/promote-inputs.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

function read(given: Readonly<Record<string, string>>): ReturnType<typeof readPromoteInputs> {
  const env = Object.entries({ images: 'ghcr.io/acme/widget', from: '1.4.2', ...given });
  return readPromoteInputs(Object.fromEntries(env.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])));
}

/** `version 1.4.2 in ghcr.io/acme/widget` */
function shown(from: From): string {
  switch (from.kind) {
    case 'digest':
      return `digest ${from.digest} in ${from.repository.name}`;
    case 'version':
      return `version ${from.version.raw} in ${from.repository.name}`;
    case 'tag':
      return `tag ${from.tag} in ${from.repository.name}`;
  }
}

describe('an image may be named', () => {
  test.each([
    ['1.4.2', 'version 1.4.2 in ghcr.io/acme/widget'],
    ['v1.4.2', 'version v1.4.2 in ghcr.io/acme/widget'],
    ['1.4.2_build.5', 'version 1.4.2+build.5 in ghcr.io/acme/widget'],
    ['1.4', 'tag 1.4 in ghcr.io/acme/widget'],
    ['sha-860c190', 'tag sha-860c190 in ghcr.io/acme/widget'],
    [digest, `digest ${digest} in ghcr.io/acme/widget`],
    ['ghcr.io/acme/staging:1.4.2', 'tag 1.4.2 in ghcr.io/acme/staging'],
    ['localhost:5000/app:v1', 'tag v1 in localhost:5000/app'],
    ['app:1', 'tag 1 in app'],
    [`localhost:5000/app@${digest}`, `digest ${digest} in localhost:5000/app`],
    [`localhost:5000/app:1.4.2@${digest}`, `digest ${digest} in localhost:5000/app`],
  ])('%s', (from, expected) => {
    expect(shown(read({ from }).from)).toBe(expected);
  });

  test('without the suffix of the flavor, or with it', () => {
    for (const from of ['1.4.2', '1.4.2-alpine']) {
      expect(shown(read({ from, flavor: 'suffix=-alpine' }).from)).toMatch(/^version 1\.4\.2 in/);
    }
  });
});

describe('a fault is', () => {
  test.each([
    ['no image', { from: '' }, 'from: It is missing'],
    ['half a digest', { from: 'sha256:0123' }, 'from: Not an image'],
    ['another hash', { from: `sha512:${'0'.repeat(128)}` }, 'from: Not an image'],
    ['a repository without a tag', { from: 'ghcr.io/acme/staging' }, 'from: Not an image'],
    ['a port that looks like a tag', { from: 'localhost:5000/app' }, 'from: Not an image'],
    ['a bad digest of a repository', { from: 'app@sha256:0' }, 'from: Not a valid digest'],
    ['a bad name', { from: 'UPPER CASE:1' }, 'from: Not a valid image reference'],
    ['a bad tag', { from: '-x' }, 'from: Not an image'],
    ['nowhere to go', { images: '', from: 'app:1' }, 'images: There is no image'],
    ['nowhere to look', { images: '', tags: 'ghcr.io/a/b:1' }, 'from: There is no image to look for it in'],
    ['a bad version', { version: 'one' }, 'version: Not a SemVer'],
    ['a password without a name', { password: 'x' }, 'username: "password" is given'],
    ['two registries for one login', { images: 'a.example/x,b.example/x', username: 'u', password: 'p' }, 'registry: '],
    ['a bad dry-run', { 'dry-run': 'maybe' }, 'dry-run: Not a boolean'],
    ['a bad rule', { tags: 'type=nonsense' }, 'tags, line 1: '],
  ])('%s', (_, given, expected) => {
    expect(() => read(given)).toThrow(expected);
  });

  test('told together with the others', () => {
    expect(() => read({ from: '', version: 'one', 'max-wait': '5' })).toThrow(/3 inputs are wrong/);
  });
});

test('a promotion always pushes, and builds nothing', () => {
  const { push, build, labels } = read({});
  expect({ push, labels }).toEqual({ push: 'always', labels: [] });
  expect(build).toMatchObject({ outputs: [], load: false, call: undefined });
});
