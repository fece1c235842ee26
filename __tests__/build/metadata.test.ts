import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMetadata } from '../../src/build/metadata.ts';

const recorded = readFileSync(new URL('recorded/metadata-with-warnings.json', import.meta.url), 'utf8');
const digest = 'sha256:6da29b38a4d815c7e0b827ac89ee9a590274c4295a8bc8b8efcdd00a9644510a';

describe('parseMetadata', () => {
  test('reads digest and descriptor of what buildx pushed', () => {
    expect(parseMetadata(recorded)).toMatchObject({
      digest,
      descriptor: { mediaType: 'application/vnd.oci.image.index.v1+json', digest, size: 855 },
    });
  });

  test('reads the findings of the build checks', () => {
    const { warnings } = parseMetadata(recorded);
    expect(warnings.map(({ message, line }) => `${line ?? ''} ${message.split(':', 1)[0] ?? ''}`)).toEqual([
      '3 MaintainerDeprecated',
      '4 LegacyKeyValueFormat',
      '4 SecretsUsedInArgOrEnv',
      '6 JSONArgsRecommended',
      '2 FromAsCasing',
    ]);
    expect(warnings[0]).toEqual({
      message: 'MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 3)',
      detail: 'The MAINTAINER instruction is deprecated, use a label instead to define an image author',
      url: 'https://docs.docker.com/go/dockerfile/rule/maintainer-deprecated/',
      file: 'Dockerfile',
      line: 3,
      endLine: 3,
    });
  });

  test('keeps the text, without the copies of the Dockerfile that warnings carry', () => {
    const text = '{"containerimage.digest":"' + digest + '", "x": {"sourceInfo": {"data": "a"}}}';
    expect(parseMetadata(text).metadata).toBe(text);
    const kept = recorded.replace(/,\n\s*"data": "[^"]*"/g, '');
    expect(kept.length).toBeLessThan(recorded.length);
    expect(parseMetadata(recorded).metadata).toBe(kept);
  });

  test('gives no digest when nothing was exported', () => {
    expect(parseMetadata('{"buildx.build.ref":"default/default/x"}')).toMatchObject({
      digest: undefined,
      descriptor: undefined,
      warnings: [],
    });
  });

  test.each([
    ['not JSON', 'sha256:0', 'unreadable-metadata'],
    ['a digest that is none', '{"containerimage.digest":"sha256:0"}', 'invalid-name'],
    [
      'a descriptor without a real digest',
      '{"containerimage.descriptor":{"mediaType":"a","digest":"b","size":1}}',
      'invalid-name',
    ],
  ])('refuses %s', (_what, text, code) => {
    expect(() => parseMetadata(text)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code }) as object }) as Error,
    );
  });

  test('takes warnings of any other form for none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { warnings } = parseMetadata(JSON.stringify({ 'buildx.build.warnings': [value, { range: value }] }));
        expect(warnings).toEqual([]);
      }),
    );
  });
});
