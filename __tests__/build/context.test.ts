import { describe, expect, it } from 'vitest';
import { type DefaultContextRequest, defaultContext } from '../../src/build/default-context.ts';
import { expandContext } from '../../src/build/expand-context.ts';
import { isBuildKitAtLeast, isBuildxAtLeast } from '../../src/build/versions.ts';

const push: DefaultContextRequest = {
  ...{ serverUrl: 'https://github.com', repository: 'o/r', ref: 'refs/heads/main', sha: 'abc', headSha: undefined },
  ...{ pullRequestHead: false, gitQuery: false, buildxVersion: '0.29.1' },
};
const pull = { ...push, ref: 'refs/pull/4/merge', headSha: 'def' };

describe('the default context', () => {
  it.each<[event: string, request: DefaultContextRequest, context: string]>([
    ['a push', push, 'https://github.com/o/r.git#abc'],
    ['a run without a commit', { ...push, sha: '', ref: 'main' }, 'https://github.com/o/r.git#refs/heads/main'],
    ['a server of one’s own', { ...push, serverUrl: 'http://10.0.0.5:22' }, 'http://10.0.0.5:22/o/r.git#abc'],
    ['a pull request', pull, 'https://github.com/o/r.git#abc'],
    ['the head of a pull request', { ...pull, pullRequestHead: true }, 'https://github.com/o/r.git#def'],
    [
      'the head of a pull request that the event does not name',
      { ...pull, headSha: undefined, pullRequestHead: true },
      'https://github.com/o/r.git#refs/pull/4/head',
    ],
    [
      'a push, where the head of pull requests is wanted',
      { ...push, pullRequestHead: true },
      'https://github.com/o/r.git#abc',
    ],
    ['a query', { ...push, gitQuery: true }, 'https://github.com/o/r.git?ref=abc'],
    [
      'a query that buildx is too old for',
      { ...push, gitQuery: true, buildxVersion: '0.28.0' },
      'https://github.com/o/r.git#abc',
    ],
  ])('of %s is the event’s commit', (_, request, context) => {
    expect(defaultContext(request)).toBe(context);
  });
});

describe('an expression in a context', () => {
  const options = { input: 'context', defaultContext: 'https://github.com/o/r.git?ref=abc&x' };

  it.each([
    ['./dir', './dir'],
    ['{{defaultContext}}:dir', 'https://github.com/o/r.git?ref=abc&x:dir'],
    ['{{ defaultContext }}', 'https://github.com/o/r.git?ref=abc&x'],
    ['{{nope}}', ''],
  ])('turns %j into %j', async (text, expanded) => {
    await expect(expandContext(text, options)).resolves.toBe(expanded);
  });

  it.each(['{{defaultContext', '{{#if defaultContext}}x', '{{nope x}}', '{{log "::error::x"}}'])(
    'is refused when it is %j',
    async (text) => {
      await expect(expandContext(text, options)).rejects.toThrow('- context: Not a valid expression');
    },
  );
});

describe('a version', () => {
  it.each<[version: string | undefined, isAtLeast: boolean]>([
    ['0.12.0', true],
    ['0.29.1+ds1', true],
    ['0.12.0-rc1', true],
    ['0.11.9', false],
    [undefined, true],
  ])('of buildx %s is at least 0.12.0: %s', (version, expected) => {
    expect(isBuildxAtLeast(version, '0.12.0')).toBe(expected);
  });

  it.each<[version: string | undefined, isAtLeast: boolean]>([
    ['v0.11.0', true],
    ['v0.22.0-moby', true],
    ['v0.11.0-rc1', false],
    ['v0.24.0-rc1', false],
    ['37657a1', false],
    [undefined, false],
  ])('of BuildKit %s is at least 0.11.0: %s', (version, expected) => {
    expect(isBuildKitAtLeast(version, '0.11.0')).toBe(expected);
  });
});
