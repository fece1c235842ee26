import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReference } from '../../src/image/reference.ts';
import type { TagLine } from '../../src/inputs/inputs.ts';
import { readEntries } from '../../src/inputs/lists.ts';
import { parseTagLine } from '../../src/inputs/tags.ts';

function parse(text: string): readonly TagLine[] {
  return readEntries(text, { comments: true }).flatMap(parseTagLine);
}

function referencesOf(text: string): readonly string[] {
  return parse(text).map((line) => (line.kind === 'literal' ? formatReference(line.reference) : line.rule.type));
}

describe('a line of references', () => {
  it.each([
    ['ghcr.io/o/app:1', ['ghcr.io/o/app:1']],
    ['a/b:1, a/b:2,', ['a/b:1', 'a/b:2']],
    ['a/b', ['a/b:latest']],
    ['app:1,app', ['app:1', 'app:latest']],
    ['localhost:5000/app', ['localhost:5000/app:latest']],
    ['# a/b:1\na/b:2', ['a/b:2']],
    ['a/b:1\nstable', ['a/b:1', 'raw']],
  ])('%j is %j', (text, references) => {
    expect(referencesOf(text)).toEqual(references);
  });

  it.each([
    ['ghcr.io/o//app:1', 'Not a valid image reference'],
    [`a/b:${'x'.repeat(129)}`, '1 to 128 letters'],
    ['a/b@sha256:00', 'A digest cannot be given'],
    ['https://ghcr.io/a/b:1', 'Not a valid image reference'],
    ['ghcr.io/a/{{branch}}:1', 'Not a valid image reference'],
  ])('%j is refused', (text, problem) => {
    expect(() => parse(text)).toThrow(problem);
  });
});

describe('a rule', () => {
  const shared = { enable: 'true', prefix: undefined, suffix: undefined };

  it.each([
    ['stable', { ...shared, type: 'raw', priority: 200, value: 'stable' }],
    ['type=raw,stable', { ...shared, type: 'raw', priority: 200, value: 'stable' }],
    ['type=raw,value=a/b,enable={{is_default_branch}}', { type: 'raw', value: 'a/b', enable: '{{is_default_branch}}' }],
    ["{{date 'HH:mm'}}", { type: 'raw', value: "{{date 'HH:mm'}}" }],
    ['priority=1,value=a', { type: 'raw', priority: 1, value: 'a' }],
    ['type=ref,event=branch', { ...shared, type: 'ref', priority: 600, event: 'branch' }],
    ['type=ref,event=pr', { ...shared, type: 'ref', priority: 600, event: 'pr', prefix: 'pr-' }],
    ['type=ref,event=pr,prefix=', { type: 'ref', event: 'pr', prefix: '' }],
    ['type=sha', { ...shared, type: 'sha', priority: 100, format: 'short', prefix: 'sha-' }],
    ['TYPE=sha, FORMAT=long, suffix=-x', { type: 'sha', format: 'long', suffix: '-x' }],
    [
      'type=semver,pattern={{major}}.{{minor}},value=',
      { ...shared, type: 'semver', priority: 900, pattern: '{{major}}.{{minor}}', value: undefined, match: undefined },
    ],
    ['type=semver,pattern={{raw}},"match=v(\\d{1,2})"', { type: 'semver', match: /v(\d{1,2})/ }],
    ['"type=semver,pattern={{raw}},""match=v(\\d{1,2})"""', { type: 'semver', match: /v(\d{1,2})/ }],
  ])('%j is read as docker/metadata-action reads it', (text, rule) => {
    expect(parse(text)).toMatchObject([{ kind: 'rule', rule, line: 1 }]);
  });

  it('knows the line that it stands on', () => {
    expect(parse('type=sha\n\n# comment\nstable').map((line) => line.kind === 'rule' && line.line)).toEqual([1, 4]);
  });

  it.each([
    ['type=nope', 'Unknown rule type: "nope". Known are: schedule, semver, pep440, match, edge, ref, raw, sha.'],
    ['type=constructor', 'Unknown rule type'],
    ['type=raw', 'The rule has no "value"'],
    ['type=semver', 'The rule has no "pattern"'],
    ['type=semver,pattern={{version}},match=(', 'Not a regular expression'],
    ['type=ref', 'The rule has no "event"'],
    ['type=ref,event=push', 'Unknown event of a ref rule: "push"'],
    ['type=sha,format=huge', 'Unknown format of a commit: "huge"'],
    ['type=sha,event=tag', 'A rule of type sha has no attribute "event"'],
    ['a,b', 'The rule says "value" twice'],
    ['type=raw,value=a,enable=yes', '"enable" is neither true, false nor an expression'],
    ['type=raw,value=a,priority=high', '"priority" is not a number'],
  ])('%j is refused', (text, problem) => {
    expect(() => parse(text)).toThrow(problem);
  });

  it('keeps any value that has no comma, quote, colon or slash in it', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => !/[",:/\n\r]/.test(text) && text.trim() === text);
    fc.assert(
      fc.property(value, (text) => {
        expect(parse(`type=raw,value=${text}`)).toMatchObject([{ kind: 'rule', rule: { type: 'raw', value: text } }]);
      }),
    );
  });
});
