import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenges, type Challenge } from '../../src/registry/challenge.ts';
import { processorTime } from '../processor-time.ts';

function challenge(scheme: string, parameters: Record<string, string> = {}): Challenge {
  return { scheme, parameters: new Map(Object.entries(parameters)) };
}

test.each<[why: string, header: string, expected: Challenge[]]>([
  ['nothing', '', []],
  ['Basic', 'Basic realm="Registry Realm"', [challenge('basic', { realm: 'Registry Realm' })]],
  [
    'Docker Hub',
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"',
    [challenge('bearer', { realm: 'https://auth.docker.io/token', service: 'registry.docker.io' })],
  ],
  [
    'commas inside quotes',
    'Bearer realm="https://x/t",scope="repository:a/b:pull,push",error="insufficient_scope"',
    [challenge('bearer', { realm: 'https://x/t', scope: 'repository:a/b:pull,push', error: 'insufficient_scope' })],
  ],
  [
    'two schemes in one header (RFC 9110, section 11.6.1)',
    'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
    [
      challenge('newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }),
      challenge('basic', { realm: 'simple' }),
    ],
  ],
  [
    'a bare scheme before another',
    'Negotiate, Basic realm=x',
    [challenge('negotiate'), challenge('basic', { realm: 'x' })],
  ],
  ['a scheme alone', 'Negotiate', [challenge('negotiate')]],
  ['a scheme and white space', 'Basic \t realm=x', [challenge('basic', { realm: 'x' })]],
  ['token68 at the end', 'Negotiate YWJj==', [challenge('negotiate')]],
  ['token68', 'Negotiate YWJj==, Basic realm=x', [challenge('negotiate'), challenge('basic', { realm: 'x' })]],
  ['names in any case', 'BEARER Realm="https://x/T"', [challenge('bearer', { realm: 'https://x/T' })]],
  [
    'white space around =',
    'Bearer realm = "https://x/t" , service = s',
    [challenge('bearer', { realm: 'https://x/t', service: 's' })],
  ],
  [
    'a URL without quotes',
    'Bearer realm=https://x/t?a=b,service=s',
    [challenge('bearer', { realm: 'https://x/t?a=b', service: 's' })],
  ],
  ['empty elements', ', ,Basic realm=x,,', [challenge('basic', { realm: 'x' })]],
  [
    'the first of two realms',
    'Bearer realm="https://a",realm="https://b"',
    [challenge('bearer', { realm: 'https://a' })],
  ],
  ['an open quote', 'Bearer realm="https://x', [challenge('bearer')]],
  ['no scheme', '"quoted" Basic', []],
])('reads %s', (_why, header, expected) => {
  expect(parseChallenges(header)).toEqual(expected);
});

const tokenText = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/);
const parameters = fc
  .uniqueArray(fc.tuple(tokenText, fc.string()), {
    selector: ([name]) => name.toLowerCase(),
    minLength: 1,
    maxLength: 5,
  })
  .map((pairs) => new Map(pairs.map(([name, value]) => [name.toLowerCase(), value])));
const anyChallenge = fc.record({ scheme: tokenText.map((text) => text.toLowerCase()), parameters });

test('reads back every list of challenges as it was written', () => {
  fc.assert(
    fc.property(fc.array(anyChallenge, { maxLength: 4 }), (challenges) => {
      expect(parseChallenges(challenges.map(print).join(', '))).toEqual(challenges);
    }),
  );
});

test('comes to an end on any text', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => parseChallenges(text).length <= text.length));
});

test('needs no more than a moment for a header of 64 KiB', () => {
  for (const unit of ['a', 'a ', 'a,', 'a=', '"', 'a="\\', ' =', 'a=b,', 'Basic ']) {
    expect(
      processorTime(() => parseChallenges(unit.repeat(65_536 / unit.length))),
      unit,
    ).toBeLessThan(1000);
  }
});

function print({ scheme, parameters: values }: Challenge): string {
  const escape = (value: string): string => value.replace(/["\\]/g, '\\$&');
  return `${scheme} ${[...values].map(([name, value]) => `${name}="${escape(value)}"`).join(', ')}`;
}
