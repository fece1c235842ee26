import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/releases/plain-text.ts';
import { clean } from '../../src/tools/clean.ts';
import { hostileText, magnets, render, repositoryUrl } from './rendered.ts';

const shown = (text: string, limit = 300): string => plainText(text, { limit, repositoryUrl });

test.each<[what: string, text: string, markdown: string]>([
  ['an ordinary sentence', 'keep the login of the job', 'keep the login of the job'],
  ['punctuation', "don't panic: it's (mostly) fine, 3.2 - really!", "don't panic: it's (mostly) fine, 3.2 - really!"],
  ['a code span', 'read `a_b` and `<c>`', 'read `a_b` and `<c>`'],
  ['code spans side by side', '`a``b`', '\\`a\\`\\`b\\`'],
  ['a lone backtick', 'a ` b', 'a \\` b'],
  ['an issue of this repository', 'crash (#12).', `crash ([#12](${repositoryUrl}/issues/12)).`],
  ['an issue of another repository', 'see acme/other#12', 'see `acme/other#12`'],
  ['a mention', 'thanks to @octocat!', 'thanks to `@octocat`!'],
  ['a package', 'bump @types/node from 1 to 2', 'bump `@types/node` from 1 to 2'],
  ['a mention in brackets', '(@octocat)', '(`@octocat`)'],
  ['a mention beside a code span', '@octocat`x`', '`@octocat` `x`'],
  ['a mention between words and a code span', 'by @octocat`x`', 'by `@octocat` `x`'],
  ['a mention with much behind it', 'is it @octocat?!', 'is it `@octocat`?!'],
  ['the beginning of an address', 'www. is old', '`www.` is old'],
  ['a large number', '12. a', '12\\. a'],
  ['a URL', 'see https://example.com/a_b?c=d.', 'see `https://example.com/a_b?c=d`.'],
  ['a commit', 'as in 860c190', 'as in `860c190`'],
  ['a word of hexadecimal letters', 'a defaced page', 'a defaced page'],
  ['an expression', 'quote ${{ github.ref }}', 'quote `${{ github.ref }}`'],
  ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
  ['a link', '[a](b)', '\\[a\\](b)'],
  ['HTML', '<img src=x>', '\\<img src=x\\>'],
  ['an entity', '&lt;', '\\&lt;'],
  ['a heading', '# a', '\\# a'],
  ['a list', '- a', '\\- a'],
  ['a numbered list', '1. a', '1\\. a'],
  ['several lines', 'a\n\n- b\r\n  c', 'a - b c'],
  ['invisible characters', 'a\u200bb\u202ec\u0007', 'abc'],
  ['a half of a surrogate pair', 'a\ud83d', 'a\ufffd'],
  ['nothing', ' \n ', ''],
])('%s is shown, and does nothing', (_what, text, markdown) => {
  expect(shown(text)).toBe(markdown);
});

test('a text that is too long is cut between characters', () => {
  expect(shown('🐳🐳🐳', 2)).toBe('🐳🐳…');
  expect(shown('🐳🐳', 2)).toBe('🐳🐳');
});

describe('whatever somebody writes into a commit', () => {
  const issues = /^https:\/\/github\.com\/acme\/widget\/issues\/\d+$/;

  test('becomes one line of text, code, and links to issues of this repository', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { tags, links, loose } = render(`* ${shown(text)}`);
        expect([...tags].filter((tag) => !['ul', 'li', 'code', 'a'].includes(tag))).toEqual([]);
        expect(links.filter((link) => !issues.test(link))).toEqual([]);
        expect(loose).not.toMatch(magnets);
      }),
      { numRuns: 2000 },
    );
  });

  test('can be read as it was written, but for spaces and backticks', () => {
    const essence = (text: string): string => text.replace(/[\s`]+/g, '');
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(essence(render(`* ${shown(text, 10_000)}`).text)).toBe(essence(clean(text.replace(/\s+/g, ' '))));
      }),
      { numRuns: 2000 },
    );
  });
});
