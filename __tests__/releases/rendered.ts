/** What GitHub makes of Markdown: HTML by a parser of GFM, and what it then looks for in the text. */
import fc from 'fast-check';
import { marked } from 'marked';

export const repositoryUrl = 'https://github.com/acme/widget';

export interface Rendered {
  readonly html: string;
  /** Names of elements, and `!` of a comment. */
  readonly tags: ReadonlySet<string>;
  readonly links: readonly string[];
  /** What stands neither in code nor in a link. */
  readonly loose: string;
  /** All text. */
  readonly text: string;
}

export function render(markdown: string): Rendered {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const tags = new Set([...html.matchAll(/<(!|[a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag.toLowerCase()));
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => decode(href));
  const loose = html.replace(/<(code|a)\b[^>]*>[^]*?<\/\1>/g, ' ');
  return { html, tags, links, loose: textOf(loose), text: textOf(html) };
}

function textOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, ''));
}

const entities = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
]);

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities.get(entity) ?? '');
}

/** What GitHub acts upon in text: mentions, issues, commits, addresses, formulas. */
export const magnets = /@\w|#\d|\bGH-\d|:\/\/|www\.|\$|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;

/** Text that tries to be more than text. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      fc.constantFrom(
        ...['`', '``', '```', '~~~', '\n', '\r\n', ' ', '\t', '*', '**', '_', '[', ']', '(', ')', '<', '>', '&', '\\'],
        ...[
          '#',
          '- ',
          '+ ',
          '1. ',
          '2) ',
          '> ',
          '| a | b |',
          '|---|---|',
          '---',
          '===',
          '[x] ',
          '    ',
          '$',
          '$x$',
          '${{ a }}',
          '${{',
          '}}',
        ],
        ...['@octocat', '@acme/team', '@types/node', 'a@b.cd', 'mailto:a@b.cd', '&#64;octocat', '\\@octocat'],
        ...['#12', 'GH-12', 'acme/widget#12', 'octo@0123456', '0123456789abcdef', 'https://evil.example/?a=b', '://'],
        ...[
          'www.evil.example',
          '[x](https://evil.example)',
          '![x](https://evil.example/a.png)',
          '[x]: http://e.example',
        ],
        ...['<https://evil.example>', '<b>', '</p>', '<img src=x onerror=y>', '<script>', '<!--', '-->', '<details>'],
        ...['<!-- release-image:images -->', '<!-- /release-image:images -->', '\n<!-- release-image:withdrawn -->\n'],
        ...[
          '&lt;',
          '&amp;',
          '[^1]',
          '[^1]: x',
          '\u202e',
          '\u200b',
          '::error::',
          '##[error]',
          'plain',
          'word.',
          ':tada:',
        ],
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
