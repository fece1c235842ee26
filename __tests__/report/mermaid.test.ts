import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagram, label } from '../../src/report/mermaid.ts';

test.each([
  ['1.4.2 withdrawn', '1.4.2 withdrawn'],
  ['Az09', 'Az09'],
  ['v1.4', 'v1.4'],
  ['a.b', 'a#46;b'],
  ['1.b', '1#46;b'],
  ['a.1', 'a#46;1'],
  ['.1', '#46;1'],
  ['1.', '1#46;'],
  ['1..2', '1#46;#46;2'],
  ['1,2', '1#44;2'],
  ['"]; click', '#34;#93;#59; click'],
  ['<b>', '#60;b#62;'],
  ['#35;', '#35;35#59;'],
  ['a\nb', 'a#10;b'],
  ['🐳', '#128051;'],
  ['\ud83d', '#65533;'],
  // Mermaid's own marks for references
  ['ﬂ°°35¶ß', 'fl#176;#176;35#223;'],
  ['', ''],
])('%j is the label "%s"', (text, expected) => {
  expect(label(text)).toBe(`"${expected}"`);
});

test('a label shows 60 characters, and of a longer text 59 and an ellipsis', () => {
  expect(label('🐳'.repeat(60))).toBe(`"${'#128051;'.repeat(60)}"`);
  expect(label('🐳'.repeat(61))).toBe(`"${'#128051;'.repeat(59)}#8230;"`);
});

test('whatever a label is of, only letters, digits, dots between digits, spaces and character references are in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      expect(label(text)).toMatch(/^"(?:[A-Za-z0-9 ]|(?<=\d)\.(?=\d)|#\d+;)*"$/);
    }),
  );
});

test('a diagram is a block of code in the language of Mermaid', () => {
  expect(diagram(['flowchart LR', '  a'])).toBe('```mermaid\nflowchart LR\n  a\n```');
});
