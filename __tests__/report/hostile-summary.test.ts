import { lexer, type Token } from 'marked';
import { expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { failureSummary, reportFailure } from '../../src/report/failure.ts';
import { maxSummary } from '../../src/report/fit.ts';
import { codeBlock, codeSpan, details, table } from '../../src/report/markdown.ts';
import { tally } from '../tally.ts';
import { drawFrom, hostileLine } from '../tools/hostile-lines.ts';
import { evil, hostileScene } from './scenes.ts';

/** In every hostile text: where it stands, the text stands. */
const canary = 'zqxj';

/** Markup that a name, a label, a step of a Dockerfile or a registry may bring along. */
const markup = [
  ...evil,
  '</details><img src=https://evil.example/?x>',
  '<details open><summary>ok</summary>',
  '<!-- ',
  '-->',
  '<svg/onload=alert(1)>',
  '[x](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  'https://evil.example/a',
  '@octocat #1 octocat/hello-world#2',
  '`',
  '``',
  '```',
  '~~~',
  '```mermaid\nflowchart LR',
  '\n```\n# Released\n',
  '\n\n# Released\n',
  '\r\r## Released\r',
  '\n| a | b |\n| --- | --- |\n',
  ' | x | y',
  '\\`\\|',
  '\\',
  '$$\\href{https://evil.example}{x}$$',
  '$`x`$',
  '\n    indented',
  '\n> quoted',
  '\n---\n',
  '\n- [ ] list',
  '&#96; &#x60; &grave;',
  ':shipit:',
  'a\u2028# b\u0085# c\u000b# d',
  '\u202e\u2066txet',
];

function texts(count: number): readonly string[] {
  const draw = drawFrom(41);
  const random = Array.from({ length: count - markup.length }, () => {
    const parts = Array.from({ length: 1 + draw(4) }, () =>
      draw(3) === 0
        ? Buffer.from(hostileLine(draw), 'latin1').toString().slice(0, 200)
        : (markup[draw(markup.length)] ?? ''),
    );
    return parts.join(draw(2) === 0 ? canary : '');
  });
  return [...markup, ...random].map((text) => `${canary}${text}${canary}`);
}

/** The names of what stands where a hostile text is something else than code: nothing, if all is well. */
function escaped(markdown: string): readonly string[] {
  return lexer(markdown).flatMap(escapedIn);
}

function escapedIn(token: Token): readonly string[] {
  if (token.type === 'code' || token.type === 'codespan') return [];
  const inner = innerOf(token);
  if (inner.length > 0) return inner.flatMap(escapedIn);
  return token.raw.includes(canary) ? [token.type] : [];
}

/** What the kinds of tokens have further tokens in. */
interface Parent {
  readonly header?: readonly { readonly tokens: readonly Token[] }[];
  readonly rows?: readonly (readonly { readonly tokens: readonly Token[] }[])[];
  readonly items?: readonly Token[];
  readonly tokens?: readonly Token[];
}

function innerOf(token: Token): readonly Token[] {
  const { header, rows = [], items, tokens = [] } = token as Parent;
  if (header !== undefined) return [header, ...rows].flat().flatMap((cell) => cell.tokens);
  return items ?? tokens;
}

/** Ways in which foreign text comes into a summary. */
const shows: Readonly<Record<string, (text: string) => string>> = {
  'a name in a table': (text) => table(['Tag', 'Image'], [[codeSpan(text), codeSpan('x')]]),
  'lines that are folded away': (text) => details('Output', codeBlock(text.split(/\r\n|\r|\n/))),
  'a failure': (text) =>
    failureSummary(
      reportFailure(
        new ReleaseError({
          ...{ code: 'x', what: `It failed: ${text}`, value: text, remedy: 'Do it again.', details: [text, text] },
          diagnosis: { cause: text, evidence: text, remedy: text, add: { to: 'the job', lines: [text] } },
        }),
      ),
    ),
  'a bug': (text) => failureSummary(reportFailure(new TypeError(text))),
  'a release': (text) => hostileScene(text).markdown,
};

test('a text in a summary is code and nothing else, whatever is in it', () => {
  const [all, few] = [texts(1000), texts(150)];
  let [tried, through] = [0, 0];
  for (const [how, show] of Object.entries(shows)) {
    for (const text of how === 'a release' ? few : all) {
      tried += 1;
      if (escaped(show(text)).length > 0) through += 1;
    }
  }
  tally('hostile texts in the summary', { tried, through });
});

test('a summary of two megabytes of text is still one that GitHub shows', () => {
  const text = `${canary}${'</details>`x` '.repeat(170_000)}`;
  for (const [how, show] of Object.entries(shows)) {
    if (how.startsWith('a ') && how !== 'a name in a table')
      expect(Buffer.byteLength(show(text)), how).toBeLessThanOrEqual(maxSummary);
  }
});

test.each<[forgets: string, show: (text: string) => string]>([
  ['that backticks end a code span', (text) => `\`${text.replace(/[\r\n|]+/g, ' ')}\``],
  ['that lines end a table', (text) => table(['Tag'], [[`\`${text.replace(/[`|]/g, ' ')}\``]])],
  ['that a fence can be longer', (text) => ['```', text, '```'].join('\n')],
  ['that text is markup', (text) => `It failed: ${text}`],
])('a summary that forgets %s shows more than code', (_forgets, show) => {
  expect(texts(200).filter((text) => escaped(show(text)).length > 0).length).toBeGreaterThan(0);
});
