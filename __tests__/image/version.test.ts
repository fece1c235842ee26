import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  fullText,
  isStable,
  parseVersion,
  tagText,
  versionOfTag,
  type Version,
} from '../../src/image/version.ts';

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(`${text} is no version`);
  return parsed;
}

describe('a version', () => {
  test.each([
    ['1.4.2', '1.4.2', '1.4.2', '1.4.2'],
    ['v1.4.2', '1.4.2', '1.4.2', '1.4.2'],
    ['10.20.30-rc.1', '10.20.30-rc.1', '10.20.30-rc.1', '10.20.30-rc.1'],
    ['1.2.3+build.5', '1.2.3', '1.2.3+build.5', '1.2.3_build.5'],
    ['1.2.3-a.1+b.2', '1.2.3-a.1', '1.2.3-a.1+b.2', '1.2.3-a.1_b.2'],
    ['2026.11.2', '2026.11.2', '2026.11.2', '2026.11.2'],
  ])('%s is %s, in full %s, as a tag %s', (text, short, full, tag) => {
    const read = version(text);
    expect([read.version, fullText(read), tagText(read)]).toEqual([short, full, tag]);
  });

  test.each([
    ...['', 'v', '1', '1.4', '1.4.', '1.4.2.0', '1.4.x', 'V1.4.2', 'vv1.4.2', '=1.4.2', ' 1.4.2', '1.4.2 ', 'x1.4.2'],
    ...['01.4.2', '1.04.2', '1.4.2-', '1.4.2-01', '1.4.2-a..b', '1.4.2+', '1.4.2_b', '1.4.2\n', '1.4.2-\u00e9'],
    ...['9007199254740993.0.0', '1-4-2', 'a.4.2', '1.b.2'],
  ])('is not %j', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  test('that has build metadata and a pre-release that looks like it are two tags', () => {
    const numbers = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((each) => each.join('.'));
    const texts = fc.tuple(
      numbers,
      fc.constantFrom('', '-build.5', '-build'),
      fc.constantFrom('', '+build.5', '+build'),
    );
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, other] = [a.join(''), b.join('')];
        expect(tagText(version(one)) === tagText(version(other))).toBe(one === other);
      }),
    );
  });

  test.each([
    ['v1.4.2', '', '1.4.2'],
    ['api/v1.4.2', 'api/', '1.4.2'],
    ['api/1.4.2', 'api/', '1.4.2'],
    ['api/v1.4.2', 'api/v', '1.4.2'],
    ['app/v1.4.2', 'api/', undefined],
    ['v1.4.2', 'api/', undefined],
    ['api/v1.4.2', '', undefined],
    ['api/api/v1.4.2', 'api/', undefined],
  ])('in the git tag %s, with the prefix "%s", is %s', (tag, prefix, expected) => {
    expect(versionOfTag(tag, prefix)?.version).toBe(expected);
  });

  test.each([
    ['1.0.0', true],
    ['1.0.0+build', true],
    ['1.0.0-rc', false],
    ['0.0.0-0', false],
  ])('%s is stable: %s', (text, expected) => {
    expect(isStable(version(text))).toBe(expected);
  });

  test('has the precedence of SemVer 2.0, section 11', () => {
    const order =
      '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 2.0.0 2.1.0 2.1.1';
    const versions = order.split(' ').map(version);
    expect(versions.toReversed().toSorted(compareVersions)).toEqual(versions);
    expect(compareVersions(version('1.0.0+a'), version('1.0.0+b'))).toBe(0);
  });
});
