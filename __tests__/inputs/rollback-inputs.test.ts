import { describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { readRollbackInputs } from '../../src/inputs/rollback-inputs.ts';

function read(given: Readonly<Record<string, string>>): ReturnType<typeof readRollbackInputs> {
  const all = Object.entries({ images: 'acme.example/widget', ...given });
  return readRollbackInputs(Object.fromEntries(all.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])));
}

function messageOf(given: Readonly<Record<string, string>>): string {
  try {
    read(given);
    return '';
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return error.message;
  }
}

const digest = `sha256:${'a'.repeat(64)}`;

describe('what is asked for', () => {
  test.each([
    [{ withdraw: '1.4.2' }, ['1.4.2']],
    [{ withdraw: 'v1.4.2, 1.4.1\n1.4.0' }, ['1.4.2', '1.4.1', '1.4.0']],
    [{ withdraw: '1.4.2-alpine', flavor: 'suffix=-alpine' }, ['1.4.2']],
    [{ withdraw: '1.5.0-beta.2' }, ['1.5.0-beta.2']],
  ])('%o withdraws %j', (given, versions) => {
    const { request } = read(given);
    expect(request.kind === 'withdraw' && request.versions.map(({ version }) => version)).toEqual(versions);
  });

  test.each([
    [{ to: '1.4.1' }, 'version', []],
    [{ to: 'previous', tags: 'latest' }, 'previous', ['latest']],
    [{ to: digest, tags: 'latest, 1.4\n1' }, 'digest', ['latest', '1.4', '1']],
  ])('%o moves to a %s', (given, kind, tags) => {
    expect(read(given).request).toMatchObject({ kind: 'move', to: { kind }, tags });
  });

  test('build metadata is read from a tag as from a version', () => {
    expect(read({ withdraw: '1.2.3_b.1' }).request).toEqual(read({ withdraw: '1.2.3+b.1' }).request);
  });
});

test.each([
  [{}, 300_000],
  [{ 'max-wait': '0s' }, 0],
  [{ 'max-wait': '1m30s' }, 90_000],
])('%o waits at most %d milliseconds', (given, milliseconds) => {
  expect(read({ withdraw: '1.4.2', ...given }).maxWait).toBe(milliseconds);
});

describe('a fault is named with its input', () => {
  test.each<[Readonly<Record<string, string>>, string]>([
    [{}, 'None of "withdraw", "to" and "reinstate" is given'],
    [{ withdraw: '1.4.2', to: '1.4.1' }, 'Only one of them can be given'],
    [{ withdraw: '1.4.2', reinstate: '1.4.1' }, 'Only one of them can be given'],
    [{ withdraw: '1.4' }, '- withdraw: Not a SemVer 2.0 version: "1.4"'],
    [{ withdraw: 'latest' }, '- withdraw: Not a SemVer 2.0 version: "latest"'],
    [{ to: 'sha256:abc' }, '- to: Neither a version nor a digest: "sha256:abc"'],
    [{ to: '1.4.1', tags: '1.4.2' }, '- tags: This tag belongs to one image for good, and is never moved: "1.4.2"'],
    [{ to: '1.4.1', tags: 'v1.4.2' }, 'This tag belongs to one image for good'],
    [{ to: '1.4.1', tags: 'sha-860c190' }, 'This tag belongs to one image for good'],
    [{ to: '1.4.1', tags: 'withdrawn-1.4.2' }, 'This tag belongs to one image for good'],
    [{ to: '1.4.1', tags: 'a b' }, '- tags: Not a tag: "a b"'],
    [{ withdraw: '1.4.2', tags: 'latest' }, '- tags: "tags" belongs to "to"'],
    [{ images: '', withdraw: '1.4.2' }, '- images: There is no image'],
    [{ withdraw: '1.4.2', reason: 'x'.repeat(501) }, '- reason: The reason is too long'],
    [{ withdraw: '1.4.2', 'dry-run': 'ja' }, '- dry-run: Not a boolean: "ja"'],
    [{ withdraw: '1.4.2', 'max-wait': '5' }, '- max-wait: Not a duration: "5"'],
    [{ withdraw: '1.4.2', username: 'octocat' }, '- password: '],
  ])('%o: %s', (given, expected) => {
    expect(messageOf(given)).toContain(expected);
  });
});
