import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../src/image/digest.ts';
import { formatPart, parsePart } from '../../src/image/part.ts';

const digest = parseDigest(`sha256:${'a'.repeat(64)}`);

describe('a part of an image', () => {
  test.each([
    ['what a build hands over', `{"digest":"${digest}","platforms":["linux/arm64"]}`, ['linux/arm64']],
    ['what a later version may add', `{"platforms":["linux/arm64"],"digest":"${digest}","more":1}`, ['linux/arm64']],
    ['a bare digest', digest, []],
    ['no platforms', `{"digest":"${digest}"}`, []],
    ['platforms that are no list', `{"digest":"${digest}","platforms":"linux/arm64"}`, []],
    ['platforms that are none', `{"digest":"${digest}","platforms":[1,null]}`, []],
  ])('is read from %s', (_, line, platforms) => {
    expect(parsePart(line)).toEqual({ digest, platforms });
  });

  test.each([
    '',
    'sha256:abc',
    '{}',
    '[]',
    'null',
    `{"digest":"${digest} "}`,
    `{"digest":["${digest}"]}`,
    `"${digest}"`,
    `${digest}\n`,
  ])('is not %j', (line) => {
    expect(() => parsePart(line)).toThrow('Not a valid part of an image');
  });

  test('that is refused is named, with where to get one', () => {
    const remedy =
      'Write what the output "part" of a release step with "digest-only: true" has, or a digest, one in each line.';
    expect(() => parsePart('?')).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ remedy }) as unknown }) as Error,
    );
  });

  test('is one line, and read as it was written', () => {
    const parts = fc.record({ digest: fc.constant(digest), platforms: fc.array(fc.string({ unit: 'binary' })) });
    fc.assert(
      fc.property(parts, (part) => {
        const line = formatPart(part);
        expect(line).not.toMatch(/[\r\n]/);
        expect(parsePart(line)).toEqual(part);
      }),
    );
  });
});
