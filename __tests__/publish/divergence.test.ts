import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Divergence, divergenceOf, type Layer, type PlatformDetail } from '../../src/publish/divergence.ts';
import { digestOf } from '../report/results.ts';

const platform = 'linux/amd64';
const layerOf = (digit: string): Layer => ({ digest: digestOf(digit), size: Number.parseInt(digit, 16) });

interface Image {
  /** One hexadecimal digit for each layer. */
  readonly layers?: string;
  /** The same for what is compressed in it. */
  readonly files?: string;
  readonly config?: object;
  readonly manifest?: object;
}

const history = [
  { created_by: 'COPY a /a' },
  { created_by: 'ENV A=1', empty_layer: true },
  { created_by: 'RUN date > /x' },
  { created_by: 'COPY b /b' },
];

function detail({ layers = '123', files = layers, config = {}, manifest = {} }: Image): PlatformDetail {
  const rootfs = { diff_ids: Array.from(files, digestOf) };
  return { platform, manifest, layers: Array.from(layers, layerOf), config: { history, rootfs, ...config } };
}

const layer = { kind: 'layer', platform, isOnlyPacking: false } as const;
const field = { kind: 'field', platform, document: 'configuration' } as const;
const labels = (version: unknown): Image => ({ config: { config: { Labels: { 'a.version': version, b: 'c' } } } });

describe('what is named', () => {
  test.each<[string, Image, Image, Divergence]>([
    [
      'is the first layer with other files, and what made it',
      {},
      { layers: '1ab' },
      { ...layer, number: 2, published: layerOf('2'), rebuilt: layerOf('a'), instruction: 'RUN date > /x' },
    ],
    [
      'is a layer more, by the history of the image that has it',
      { layers: '12', config: { history: history.slice(0, 3) } },
      {},
      { ...layer, number: 3, published: undefined, rebuilt: layerOf('3'), instruction: 'COPY b /b' },
    ],
    [
      'is a layer with other files before one that is only compressed in another way',
      {},
      { layers: 'ab3', files: '1b3' },
      { ...layer, number: 2, published: layerOf('2'), rebuilt: layerOf('b'), instruction: 'RUN date > /x' },
    ],
    [
      'is the compression where all files are the same',
      {},
      { layers: '1a3', files: '123' },
      {
        ...layer,
        ...{ number: 2, published: layerOf('2'), rebuilt: layerOf('a'), instruction: 'RUN date > /x' },
        isOnlyPacking: true,
      },
    ],
    [
      'is a layer without its instruction where the history does not say which that was',
      { config: { history: [] } },
      { layers: '1a3', config: { history: history.slice(1) } },
      { ...layer, number: 2, published: layerOf('2'), rebuilt: layerOf('a'), instruction: undefined },
    ],
    [
      'is a label where every layer is the same',
      labels('1.0.0'),
      labels('main'),
      { ...field, path: 'config.Labels."a.version"', published: '1.0.0', rebuilt: 'main' },
    ],
    [
      'is a label that is not there',
      labels(undefined),
      labels('1'),
      { ...field, path: 'config.Labels."a.version"', published: undefined, rebuilt: '1' },
    ],
    [
      'is a setting of another type',
      { config: { config: { Cmd: ['sh'] } } },
      { config: { config: { Cmd: 'sh' } } },
      { ...field, path: 'config.Cmd', published: 'a list', rebuilt: 'sh' },
    ],
    [
      'is the manifest where the configurations are equal',
      { manifest: { annotations: { a: 'b' } } },
      { manifest: { annotations: { a: 'c' } } },
      { ...field, document: 'manifest', path: 'annotations.a', published: 'b', rebuilt: 'c' },
    ],
    ['is nothing where both say the same in other bytes', {}, {}, { kind: 'bytes', platform }],
  ])('%s', (_, published, rebuilt, expected) => {
    expect(divergenceOf(detail(published), detail(rebuilt))).toEqual(expected);
  });
});

const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 1, maxLength: 6 });

test('the number is that of the first layer that differs, whatever comes after it, and the same from both sides', () => {
  fc.assert(
    fc.property(digits, digits, (one, other) => {
      const [published, rebuilt] = [detail({ layers: one }), detail({ layers: other })];
      const first = [...Array.from(one), ''].findIndex((digit, index) => digit !== (other[index] ?? ''));
      for (const found of [divergenceOf(published, rebuilt), divergenceOf(rebuilt, published)]) {
        if (one === other) expect(found.kind).toBe('bytes');
        else expect(found).toMatchObject({ kind: 'layer', number: first + 1 });
      }
    }),
  );
});

test('whatever two configurations are, a field is named just when they differ, and never a third thing', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(json, json, fc.boolean(), (one, other, isSame) => {
      const [published, rebuilt] = [one, isSame ? structuredClone(one) : other];
      const found = divergenceOf(
        { platform, manifest: {}, layers: [], config: published },
        { platform, manifest: {}, layers: [], config: rebuilt },
      );
      // Two numbers that JSON writes alike are one.
      const isEqual = isDeepStrictEqual(JSON.parse(JSON.stringify(published)), JSON.parse(JSON.stringify(rebuilt)));
      if (isEqual) expect(found.kind).toBe('bytes');
      else expect(found).toMatchObject({ kind: 'field', document: 'configuration' });
    }),
  );
});

test('a document that is nested without end is looked into only so far', () => {
  const nested: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
  const other: unknown = JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`);
  expect(divergenceOf(detail({ config: { nested } }), detail({ config: { nested: other } })).kind).toBe('bytes');
});
