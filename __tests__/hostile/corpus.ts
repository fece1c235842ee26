import fc from 'fast-check';
import { allSamples, samples } from './samples.ts';

/** What reads like a letter and is another one, or is not seen at all (Unicode UTS #39, confusables.txt; UAX #44). */
const confusables: Readonly<Record<string, readonly string[]>> = {
  a: ['\u0430', '\uff41', '\u{1d41a}'],
  c: ['\u0441', '\u03f2'],
  e: ['\u0435', '\u212e'],
  i: ['\u0456', '\u0131'],
  k: ['\u212a', '\u03ba'],
  o: ['\u043e', '\u03bf', '\uff4f'],
  r: ['\u0433'],
  s: ['\u017f', '\u0455'],
  v: ['\u2174', '\u03bd'],
  '0': ['\uff10', '\u0660', '\u{1d7ce}'],
  '1': ['\uff11', '\u0661', '\u2160'],
  '.': ['\u2024', '\uff0e', '\u3002'],
  '/': ['\u2044', '\u2215', '\uff0f'],
  ':': ['\uff1a', '\ua789', '\u2236'],
  '-': ['\u2010', '\u2011', '\u2212'],
  '=': ['\uff1d', '\ua78a'],
  '"': ['\u201c', '\uff02'],
  ',': ['\uff0c', '\u201a'],
};
const unseen = ['\u200b', '\u200d', '\u00ad', '\ufeff', '\u2066', '\u202e', '\u{e0041}', '\u0301', '\u0640', '\u3164'];

/** What the grammars of the inputs are made of: a fuzzed text is a row of them. */
const tokens = [
  ...[
    'type=',
    'raw',
    'semver',
    'match',
    'sha',
    'ref',
    'value=',
    'pattern=',
    'enable=',
    'name=',
    'dest=',
    'src=',
    'id=',
  ],
  ...[
    'prefix=',
    'suffix=',
    'onlatest=',
    'latest',
    'true',
    'false',
    'auto',
    'index:',
    'manifest[linux/amd64]:',
    'mode=max',
  ],
  ...['{{version}}', '{{branch}}', '{{#if tag}}', '{{/if}}', "{{date 'YYYY'}}", '{{log "::error::x"}}', '{{', '}}'],
  ...[
    'ghcr.io/acme/widget',
    'localhost:5000/a',
    'evil.example/x',
    ':1.0.0',
    '@sha256:',
    'linux/amd64',
    '1.4.2',
    'v2.0.0',
  ],
  ...[
    ',',
    '"',
    '""',
    '=',
    ':',
    '/',
    '\n',
    '\r',
    '\t',
    ' ',
    '#',
    '-',
    '--',
    '::',
    '##[',
    ']',
    '|',
    '`',
    '<',
    '>',
    '\\',
    '$(',
  ],
  ...[
    '\u200b',
    '\u202e',
    '\u001b[31m',
    '\ufeff',
    '\u0085',
    '\u2028',
    'é',
    '🙂',
    '::error::x',
    '##[add-mask]a',
    '__proto__',
  ],
];

/** Words of ordinary use, to make confusable ones of. */
const words = [
  'latest',
  'ghcr.io/acme/widget',
  'docker.io/library/app',
  'v1.4.2',
  'main',
  'type=raw,value=1.0.0',
  'linux/amd64',
];

const confusable = fc
  .tuple(fc.constantFrom(...words), fc.array(fc.tuple(fc.nat(20), fc.nat(9)), { minLength: 1, maxLength: 3 }))
  .map(([word, changes]) =>
    changes.reduce((text, [at, choice]) => {
      const letters = Array.from(text);
      const index = at % letters.length;
      const others = confusables[letters[index] ?? ''] ?? [];
      letters[index] = others[choice % others.length] ?? `${unseen[choice] ?? ''}${letters[index] ?? ''}`;
      return letters.join('');
    }, word),
  );

const fuzzed = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

/** A sample with something of another one inside. */
const crossed = fc
  .tuple(fc.constantFrom(...allSamples), fc.nat(40), fc.constantFrom(...allSamples, ...unseen))
  .map(([text, at, other]) => text.slice(0, at) + other + text.slice(at));

/** Any text that an environment variable can have. */
const anything = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\0'));

/** Hostile texts without end. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(confusable, fuzzed, crossed, anything).map(asVariable);

/** A variable of a process is text without NUL, in UTF-8. */
function asVariable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/**
 * The samples, and as many more as make `count`: the same ones for the same seed.
 */
export function corpus(count: number, seed = 9): readonly string[] {
  const more = fc.sample(hostileText, { numRuns: count, seed });
  return [...new Set([...allSamples, ...more])].slice(0, Math.max(count, allSamples.length));
}

/**
 * Names that git takes for a ref, or is to be asked about: what `git check-ref-format` forbids is left out as far as it is easily
 * said (git-check-ref-format, "DESCRIPTION").
 */
export function refNames(count: number, seed = 9): readonly string[] {
  const known = [...samples.shell, ...samples.refs, ...samples.tags, ...samples.versions, ...samples.commands];
  const more = fc.sample(fc.oneof(hostileText, fc.string({ unit: 'grapheme', maxLength: 80 })), {
    numRuns: count,
    seed,
  });
  const names = [...known, ...samples.markup, ...more].map((text) => asRef(asVariable(text)));
  return [...new Set(names)].filter((name) => name !== '' && name !== '@').slice(0, count);
}

/** Without what no ref has. Taking something away can make something new that none has. */
function asRef(text: string): string {
  const name = text
    // eslint-disable-next-line no-control-regex -- git forbids them
    .replace(/[\u0000-\u0020\u007f~^:?*[\\]/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/@\{/g, '@')
    .replace(/\/+/g, '/')
    .replace(/(^|\/)\.+/g, '$1')
    .replace(/(?:\.lock)+(?=\/|$)/g, '')
    .replace(/^\/|[/.]+$/g, '');
  return name === text ? name : asRef(name);
}
