import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processorTime } from '../processor-time.ts';
import { repeatsName } from '../../src/registry/repeated-name.ts';

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"x":[{"a":{"b":1,"c":"}","b":2}}]}',
  '{"a" : 1,\n"a"\t: 2}',
  '{"a":{},"b":"\\"a\\":","a":[]}',
  '{"\\\\":1,"\\u005c":2}',
  '{"a":'.repeat(101),
  '['.repeat(101),
])('finds that %.60s has a name twice', (json) => {
  expect(repeatsName(json)).toBe(true);
});

test('finds nothing in what JavaScript writes, whose names are never there twice', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 20 }), (json) => !repeatsName(json)));
});

test('comes to an end on any text', () => {
  const parts = fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', 'a', '"a":', ' ', '\\u0061');
  fc.assert(fc.property(fc.string({ unit: parts }), (text) => typeof repeatsName(text) === 'boolean'));
});

test('needs no more than a moment for a long text', () => {
  const long = (unit: string): string => unit.repeat(524_288 / unit.length);
  const objects = ['x', '\\"', '\\\\', '{', '":', ' '].map((text) => JSON.stringify({ [long(text)]: long(text) }));
  const texts = [...objects, `["a"${long(' ')}]`, `[${long('{},')}{}]`, `[${long('"a" ,')}"a"]`];
  expect(processorTime(() => texts.map((text) => repeatsName(text)))).toBeLessThan(2000);
});
