import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/inputs/durations.ts';

describe('a duration', () => {
  it.each([
    ['5m', 300_000],
    ['90s', 90_000],
    ['1h', 3_600_000],
    ['1h30m', 5_400_000],
    ['1h0m1s', 3_601_000],
    ['0s', 0],
    ['007s', 7000],
  ])('%s is %i milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each([
    '',
    '5',
    'm',
    '5M',
    '5 m',
    '-5m',
    '1.5h',
    '5m1h',
    '1h 30m',
    '5ms',
    '5min',
    '5m\n',
    '٥m',
    '1e3s',
    '1234567s',
  ])('%j is none', (text) => {
    expect(() => parseDuration(text)).toThrow('Not a duration');
  });

  it('is the sum of its parts, and small enough to be counted exactly', () => {
    const part = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(part, part, part, (hours, minutes, seconds) => {
        const total = parseDuration(`${hours}h${minutes}m${seconds}s`);
        expect(total).toBe(((hours * 60 + minutes) * 60 + seconds) * 1000);
        expect(Number.isSafeInteger(total)).toBe(true);
      }),
    );
  });
});
