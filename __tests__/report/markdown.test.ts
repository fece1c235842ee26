import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { codeBlock, codeSpan, details, table } from '../../src/report/markdown.ts';

describe('a code span', () => {
  test.each([
    ['a`b|c', '`a b c`'],
    ['a``|\r\nb', '`a b`'],
    ['</details><img src=x>', '`</details><img src=x>`'],
    ['one\n## two', '`one ## two`'],
    ['one\rtwo', '`one two`'],
    [' padded ', '`padded`'],
    ['``', ''],
    ['', ''],
  ])('shows %j as %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  test('is all that there is, whatever stands in it', () => {
    const text = fc.string({
      unit: fc.constantFrom('`', '|', '\n', '\r', '<', '>', '*', '[', ']', '(', '\\', '&', 'a'),
    });
    fc.assert(
      fc.property(text, (content) => {
        const span = codeSpan(content);
        expect(marked.parseInline(span)).toMatch(span === '' ? /^$/ : /^<code>[^<]*<\/code>$/);
        expect(span).not.toMatch(/[|\r\n]/);
      }),
    );
  });
});

test('a table has its head, and then its rows', () => {
  expect(
    table(
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', ''],
      ],
    ),
  ).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |');
});

describe('a block of code', () => {
  test.each<[lines: readonly string[], language: string | undefined, expected: string]>([
    [['a', 'b'], undefined, '```\na\nb\n```'],
    [['a'], 'yaml', '```yaml\na\n```'],
    [[], undefined, '```\n```'],
    [['``'], undefined, '```\n``\n```'],
    [['a ``` b'], undefined, '````\na ``` b\n````'],
    [['`', '````` ```', ''], 'sh', '``````sh\n`\n````` ```\n\n``````'],
  ])('of %j cannot be ended by what is in it', (lines, language, expected) => {
    expect(codeBlock(lines, language)).toBe(expected);
  });
});

test('what is folded away has its title before it', () => {
  expect(details('Log', '* a')).toBe('<details>\n<summary>Log</summary>\n\n* a\n\n</details>');
});
