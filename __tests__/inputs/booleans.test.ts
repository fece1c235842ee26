import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booleanOf, goBooleanOf, parseBoolean } from '../../src/inputs/booleans.ts';

const yaml = { true: true, True: true, TRUE: true, false: false, False: false, FALSE: false };
const go = { ...yaml, 1: true, t: true, T: true, 0: false, f: false, F: false };

describe('booleans', () => {
  it.each(Object.entries(yaml))('the YAML 1.2 core schema reads %s as %s', (text, value) => {
    expect(parseBoolean(text)).toBe(value);
  });

  it.each(Object.entries(go))('Go reads %s as %s', (text, value) => {
    expect(goBooleanOf(text)).toBe(value);
  });

  it('nothing else is one', () => {
    const word = fc.oneof(fc.string(), fc.mixedCase(fc.constantFrom('true', 'false', 'yes', 'no', 't', '1', '')));
    fc.assert(
      fc.property(word, (text) => {
        expect(booleanOf(text) !== undefined).toBe(Object.hasOwn(yaml, text));
        expect(goBooleanOf(text) !== undefined).toBe(Object.hasOwn(go, text));
      }),
    );
  });

  it.each(['', 'yes', '1', ' true'])('%j is refused as an input', (text) => {
    expect(() => parseBoolean(text)).toThrow(`Not a boolean: ${JSON.stringify(text)}`);
  });
});
