import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTag } from '../../src/image/tag.ts';
import { fullText, parseVersion, type Version } from '../../src/image/version.ts';
import { nameOf, type Naming, namingOf, nameOfText, versionOf } from '../../src/publish/naming.ts';

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(`${text} is no version.`);
  return parsed;
}

const plain: Naming = { before: '', after: '', build: true };

describe('the naming of version tags', () => {
  test.each<[tag: string, of: string, naming: Naming | undefined]>([
    ['1.4.2', '1.4.2', plain],
    ['v1.4.2-alpine', '1.4.2', { before: 'v', after: '-alpine', build: true }],
    ['1.5.0-beta.1', '1.5.0-beta.1', plain],
    ['1.4.2_build.5', '1.4.2+build.5', plain],
    ['1.4.2-slim', '1.4.2+build.5', { before: '', after: '-slim', build: false }],
    ['2', '1.4.2', undefined],
    ['1.4', '1.4.2', undefined],
  ])('is told from %s for %s', (tag, of, naming) => {
    expect(namingOf(parseTag(tag), version(of))).toEqual(naming);
  });

  test.each<[tag: string, naming: Partial<Naming>, of: string | undefined]>([
    ['1.4.2', {}, '1.4.2'],
    ['v1.4.2', {}, undefined],
    ['v1.4.2', { before: 'v' }, '1.4.2'],
    ['vv1.4.2', { before: 'v' }, undefined],
    ['1.4.2-alpine', { after: '-alpine' }, '1.4.2'],
    ['1.4.2-alpine', {}, '1.4.2-alpine'],
    ['1.4.2', { after: '-alpine' }, undefined],
    ['1.4.2_build.5', {}, '1.4.2+build.5'],
    ['1.4.2_build.5', { build: false }, undefined],
    ['1.4', {}, undefined],
    ['latest', {}, undefined],
    ['01.4.2', {}, undefined],
    // The text before and the one after must not be the same characters.
    ['1.4.2', { before: '1.4.2', after: '4.2' }, undefined],
  ])('says of %s in %j that it is %s', (tag, naming, of) => {
    const found = versionOf(parseTag(tag), { ...plain, ...naming });
    expect(found && fullText(found)).toBe(of);
  });

  test.each<[text: string, naming: Partial<Naming>, tag: string | undefined]>([
    ['2.0.0', {}, '2.0.0'],
    ['v2.0.0', {}, '2.0.0'],
    ['2.0.0', { before: 'v', after: '-slim' }, 'v2.0.0-slim'],
    ['v2.0.0-slim', { before: 'v', after: '-slim' }, 'v2.0.0-slim-slim'],
    ['2.0.0+b.1', {}, '2.0.0_b.1'],
    ['2.0.0_b.1', {}, '2.0.0_b.1'],
    ['main', {}, undefined],
    ['', {}, undefined],
    ['2.0.0\n3.0.0', {}, undefined],
  ])('calls an image that says %j, in %j, %s', (text, naming, tag) => {
    expect(nameOfText(text, { ...plain, ...naming })).toBe(tag);
  });

  test('gives a tag to every version and tells the version from it again', () => {
    const part = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,5}$/);
    const text = fc
      .record({
        numbers: fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
        pre: fc.option(part),
        build: fc.option(part),
      })
      .map(({ numbers, pre, build }) => `${numbers.join('.')}${pre ? `-${pre}` : ''}${build ? `+${build}` : ''}`);
    const naming = fc.record({
      before: fc.constantFrom('', 'v', 'release-', '_'),
      after: fc.constantFrom('', '-alpine', '_x', '.1'),
      build: fc.constant(true),
    });
    fc.assert(
      fc.property(text, naming, (of, by) => {
        const tag = nameOf(version(of), by);
        if (tag === undefined) throw new Error(`${of} has no tag.`);
        // What stands for two versions is read as one of them, and that one has the same tag.
        const read = versionOf(tag, by);
        if (read !== undefined) expect(nameOf(read, by)).toBe(tag);
        if (by.after === '' || by.after === '-alpine') expect(read && fullText(read)).toBe(of);
      }),
    );
  });

  test('has no tag for a version that is too long to be one', () => {
    expect(nameOf(version(`1.0.0-${'a'.repeat(123)}`), plain)).toBeUndefined();
    expect(nameOf(version(`1.0.0-${'a'.repeat(122)}`), plain)).toHaveLength(128);
  });
});
