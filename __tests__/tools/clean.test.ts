import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cleanLines, maxLineLength } from '../../src/tools/clean.ts';
import { processorTime } from '../processor-time.ts';
import { commandByCulture } from './runner-commands.ts';

const esc = '\u001b';

const samples: readonly (readonly [what: string, line: string, shown: string])[] = [
  ['a command', '::error::x', ': :error::x'],
  ['a command after white space', ' \t\u3000::error::x', ' \t\u3000: :error::x'],
  ['a command with properties', '::set-output name=digest::sha256:00', ': :set-output name=digest::sha256:00'],
  ['an old command', '##[set-output name=digest;]sha256:eee', '# #[set-output name=digest;]sha256:eee'],
  ['an old command behind words', '#6 0.1 x ##[add-mask]a', '#6 0.1 x # #[add-mask]a'],
  [
    'each of two old commands',
    '##[stop-commands]x##[save-state name=tmpDir;]/',
    '# #[stop-commands]x# #[save-state name=tmpDir;]/',
  ],
  ['a third number sign', '###[add-matcher]m.json', '## #[add-matcher]m.json'],
  ['a command behind colour codes', `${esc}[2K${esc}[1;31m::add-mask::e${esc}[0m`, ': :add-mask::e'],
  ['a command inside a window title', `${esc}]0;title\u0007::error::x`, ': :error::x'],
  ['a command that escape codes take apart', `#${esc}[0m#${esc}(B[error]x`, '# #[error]x'],
  ['a command behind a choice of characters', `${esc}$(C::add-mask::e`, ': :add-mask::e'],
  ['an escape code that another one completes', `${esc}${esc}[31m[31m##[error]x`, '[31m# #[error]x'],
  ['a command behind a carriage return', '\r::add-mask::e', ' : :add-mask::e'],
  ['a command behind a line end', 'denied\r\n::warning::x', 'denied ::warning::x'],
  ['a command behind a byte order mark', '\ufeff::error::x', ': :error::x'],
  ['a zero-width space inside a command', '#\u200b#[error]x', '# #[error]x'],
  ['a NUL inside a command', '#\0#\0[error]x', '# #[error]x'],
  ['a letter without weight inside a command', '#\u0640#[error]x', '# \u0640#[error]x'],
  ['an accent without weight inside a command', ':\u0591:error::x', ': \u0591:error::x'],
  [
    'a registry error',
    '{"errors":[{"message":"##[set-output name=version;]9.9.9"}]}',
    '{"errors":[{"message":"# #[set-output name=version;]9.9.9"}]}',
  ],
  ['text that turns round', 'abc\u202e\u2066cba', 'abccba'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
];

const ordinary = [
  '',
  '#7 [3/4] RUN make',
  '#7 0.123 \tgcc -c main.c',
  'std::vector<int> a::b; ## [x] #[y]',
  '# ## ### title [link]',
  'écrit, naïve, Größe, 日本語, العربية, עִבְרִית, 🙂',
  '  indented',
  'time: 12:34:56',
];

const invisibles = [
  ...['\u200b', '\u00ad', '\ufe0f', '\u202e', '\ufeff', '\0', '\u0001', '\u007f', '\u0085', '\u0640', '\u0591'],
  ...['\u{e0001}', esc, `${esc}[31m`, `${esc}[`, `${esc}]0;`, '\u009b', '\u0007', '\r', '\n'],
];
const words = ['error', 'set-output', 'add-mask', 'stop-commands', 'SAVE-STATE', 'group', 'name=a', 'x', 'é'];
const marks = ['::', ':', '##[', '##', '#', '[', ']', ' ', '\t', '\u3000', ';', '='];

/** Anything that can be made of these parts, and commands with such parts at any place inside of them. */
const dangerousLine = fc.oneof(
  fc.array(fc.constantFrom(...marks, ...words, ...invisibles), { maxLength: 14 }).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom(
        '::error::x',
        ' ::add-mask::a',
        '##[add-mask]a',
        'x ##[set-output name=a;]b',
        '###[Error]::debug::',
      ),
      fc.array(fc.tuple(fc.nat(24), fc.constantFrom(...invisibles, ...marks)), { maxLength: 4 }),
    )
    .map(([command, parts]) =>
      parts.reduce<string>((line, [at, part]) => line.slice(0, at) + part + line.slice(at), command),
    ),
);

describe('clean', () => {
  test.each(samples)('takes the power from %s', (_what, line, shown) => {
    expect(clean(line)).toBe(shown);
    expect(commandByCulture(clean(line))).toBeUndefined();
  });

  test.each(ordinary)('leaves an ordinary line as it is: %s', (line) => {
    expect(clean(line)).toBe(line);
  });

  test('leaves every recorded line of buildx without escape codes and commands as it is', () => {
    const folder = new URL('../build/recorded/', import.meta.url);
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== 'hostile-output.txt');
    const lines = texts.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
    expect(lines.length).toBeGreaterThan(500);
    for (const line of lines) expect(clean(line)).toBe(line);
  });

  test('leaves no command in 100,000 lines made of what commands are made of, and cleans no line twice', () => {
    let dangerous = 0;
    fc.assert(
      fc.property(dangerousLine, (text) => {
        if (commandByCulture(text) !== undefined) dangerous += 1;
        const shown = clean(text);
        return commandByCulture(shown) === undefined && clean(shown) === shown;
      }),
      { numRuns: 100_000 },
    );
    expect(dangerous).toBeGreaterThan(10_000);
  });

  test('leaves printable ASCII as it is wherever the runner could not take it for the beginning of a command', () => {
    const line = fc.string({ unit: 'grapheme-ascii' }).filter((text) => !text.includes('##[') && !/^\s*::/.test(text));
    fc.assert(
      fc.property(line, (text) => clean(text) === text),
      { numRuns: 10_000 },
    );
  });

  test('cuts a line after 8 KiB and says so', () => {
    expect(clean('x'.repeat(maxLineLength))).toHaveLength(maxLineLength);
    const shown = clean('x'.repeat(maxLineLength + 1));
    expect(shown).toBe(`${'x'.repeat(maxLineLength)} … [line cut after 8192 characters]`);
  });

  test('takes time in proportion to the line, also for escape codes that never end', () => {
    const milliseconds = processorTime(() => {
      for (const part of [`${esc}]`, `${esc}[`, ':', '#', '\u0640', '#\u0640', ' ']) clean(part.repeat(maxLineLength));
    });
    expect(milliseconds).toBeLessThan(500);
  });
});

test('text of several lines keeps its lines, however they end, and loses the commands of each', () => {
  expect(cleanLines('a\n::error::b\r\n##[c]\rd\n')).toBe('a\n: :error::b\n# #[c]\nd\n');
});
