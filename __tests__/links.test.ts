/** A link in a page leads to a file of the project, and to a heading that it has. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { pages } from './yaml-blocks.ts';

const root = join(import.meta.dirname, '..');

/** The links of a page that stay in the project. */
function linksOf(text: string): readonly string[] {
  const links: string[] = [];
  void marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(String(token.href));
  });
  return links.filter((href) => !/^[a-z]+:/.test(href));
}

/** As GitHub makes them of headings: small letters, no punctuation, `-` for a space, a number for what is there twice. */
function anchorsOf(text: string): readonly string[] {
  const seen = new Map<string, number>();
  return marked.lexer(text).flatMap((token) => {
    if (token.type !== 'heading') return [];
    const slug = String(token.text)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return [count === 0 ? slug : `${slug}-${count}`];
  });
}

function faultsOf(page: string, text: string): readonly string[] {
  return linksOf(text).flatMap((href) => {
    const [path = '', anchor] = href.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(root, file))) return [`${href}: there is no ${file}`];
    if (anchor === undefined) return [];
    const target = path === '' ? text : readFileSync(join(root, file), 'utf8');
    return anchorsOf(target).includes(anchor) ? [] : [`${href}: ${file} has no such heading`];
  });
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  expect(faultsOf(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
});

test.each([
  ['[a](gone.md)', 'there is no docs/gone.md'],
  ['[a](tags.md#gone)', 'docs/tags.md has no such heading'],
  ['# One\n\n[a](#two)', 'docs/plan.md has no such heading'],
])('a link that leads nowhere is found: %j', (text, fault) => {
  expect(faultsOf('docs/plan.md', text).join()).toContain(fault);
  expect(
    faultsOf('docs/plan.md', '# From it’s: `a`\n[a](#from-its-a) [b](tags.md#rules) [c](https://example.com)'),
  ).toEqual([]);
});
