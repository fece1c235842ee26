import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatsName } from '../../src/registry/repeated-name.ts';

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"x":[{"a":{"b":1,"c":"}","b":2}}]}',
  '{"a" : 1,\n"a"\t: 2}',
  '{"a":{},"b":"\\"a\\":","a":[]}',
  '{"\\\\":1,"\\u005c":2}',
  '{"a":'.repeat(2000) + '1' + '}'.repeat(2000),
])('finds that %.60s has a name twice', (json) => {
  expect(repeatsName(json)).toBe(true);
});

test('finds nothing in what JavaScript writes, whose names are never there twice', () => {
  fc.assert(fc.property(fc.json(), (json) => !repeatsName(json)));
});

test('needs no more than a moment for 4 MiB', () => {
  const long = (unit: string): string => unit.repeat(4_194_304 / unit.length);
  const started = performance.now();
  for (const text of ['x', '\\"', '\\\\', '{', '":', ' ']) repeatsName(JSON.stringify({ [long(text)]: long(text) }));
  repeatsName(`${long('[')}${long(']')}`);
  repeatsName(`["a"${long(' ')}]`);
  repeatsName(`[${long('{},')}{}]`);
  repeatsName(`[${long('"a" ,')}"a"]`);
  expect(performance.now() - started).toBeLessThan(10_000);
});
