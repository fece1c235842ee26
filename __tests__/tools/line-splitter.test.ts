import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, maxLineLength } from '../../src/tools/clean.ts';
import { createLineSplitter } from '../../src/tools/line-splitter.ts';

function split(...chunks: readonly (string | Uint8Array)[]): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  splitter.end();
  return lines;
}

describe('a line splitter', () => {
  test.each<[string, string[], string[]]>([
    ['\\n', ['a\nb\n'], ['a', 'b']],
    ['\\r\\n', ['a\r\nb\r\n'], ['a', 'b']],
    ['a lone \\r', ['a\rb\r'], ['a', 'b']],
    ['\\r\\n across two chunks', ['a\r', '\nb'], ['a', 'b']],
    ['\\r\\n across an empty chunk', ['a\r', '', '\nb'], ['a', 'b']],
    ['\\r at the end and \\n\\n after it', ['a\r', '\n\nb'], ['a', '', 'b']],
    ['empty lines', ['\n\na'], ['', '', 'a']],
  ])('ends a line at %s', (_what, chunks, lines) => {
    expect(split(...chunks)).toEqual(lines);
  });

  test('gives the last line when the stream ends, and nothing after a line end', () => {
    expect(split('a\nb')).toEqual(['a', 'b']);
    expect(split('a\n')).toEqual(['a']);
    expect(split()).toEqual([]);
  });

  test('gives a line as soon as it is complete', () => {
    const lines: string[] = [];
    const splitter = createLineSplitter((line) => lines.push(line));
    splitter.write(Buffer.from('a\nb'));
    expect(lines).toEqual(['a']);
    splitter.write(Buffer.from('\r'));
    expect(lines).toEqual(['a', 'b']);
  });

  test('does not depend on where the stream was cut into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', '\n', '\r', '\r\n', '\ufeff') });
    const cuts = fc.array(fc.nat(60));
    fc.assert(
      fc.property(text, cuts, (whole, at) => {
        const bytes = Buffer.from(whole);
        const borders = [0, ...at.toSorted((a, b) => a - b), bytes.length];
        const chunks = borders.slice(1).map((border, index) => bytes.subarray(borders[index], border));
        expect(split(...chunks)).toEqual(split(bytes));
      }),
    );
  });

  test('replaces bytes that are not UTF-8', () => {
    expect(split(Uint8Array.of(0x61, 0xff, 0x0a, 0xc3))).toEqual(['a\ufffd', '\ufffd']);
  });

  test('keeps 8 KiB of a line of 10 MB, just enough for the mark that it was cut', () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const lines = split(...Array.from({ length: 160 }, () => chunk), '\nnext\n');
    expect(lines.map((line) => line.length)).toEqual([maxLineLength + 1, 4]);
    expect(clean(lines[0] ?? '')).toContain('cut');
  });
});
