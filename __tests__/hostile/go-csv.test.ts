import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goFields } from './go-csv.ts';

// Go, src/encoding/csv/reader_test.go: "Simple", "RFC4180test", "NoEOLTest", "MultiLine", "EmptyFields", "BadBareQuotes", …
test.each<[string, readonly string[]]>([
  ['a,b,c\n', ['a', 'b', 'c']],
  ['a,b\r\nc,d\r\n', ['a', 'b']],
  ['a,b\rc,d\r\n', ['a', 'b\rc', 'd']],
  ['"aaa","bb""b","ccc"\n', ['aaa', 'bb"b', 'ccc']],
  ['a,b,c', ['a', 'b', 'c']],
  ['"two\nline","one line","three\nline\nfield"', ['two\nline', 'one line', 'three\nline\nfield']],
  [' a,  b,   c\n', [' a', '  b', '   c']],
  ['"",""', ['', '']],
  ['a,b,', ['a', 'b', '']],
  ['"a\n\n,b"', ['a\n\n,b']],
])('%j is the record %j', (text, fields) => {
  expect(goFields(text)).toEqual(fields);
});

test.each(['a "word","b"', '"a"b', '"a', 'a""', '"a,b', ' "a"'])('%j is none', (text) => {
  expect(() => goFields(text)).toThrow('"');
});

test('what is quoted by its rules is read as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (fields) => {
      const text = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
      expect(goFields(text)).toEqual(fields.map((field) => field.replace(/\r\n/g, '\n')));
    }),
  );
});
