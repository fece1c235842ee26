import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/changes/change.ts';
import { maxMessage, readChanges } from '../../src/changes/read-changes.ts';
import { maxLine } from '../../src/changes/split-message.ts';
import { parse } from './history.ts';

function read(...messages: string[]): readonly Change[] {
  return readChanges(
    messages.map((message, index) => ({ sha: String(index).padStart(40, 'a'), message })),
    parse,
  );
}

/** The changes as titles: `feat(api)!: x`, with a note behind. */
function said(...messages: string[]): readonly string[] {
  return read(...messages).map(({ type, scope, isBreaking, description, breakingNotes }) => {
    const mark = isBreaking ? '!' : '';
    const notes = breakingNotes.map((note) => ` [${note}]`);
    return `${type}${scope === undefined ? '' : `(${scope})`}${mark}: ${description}${notes.join('')}`;
  });
}

describe('the changes of a message', () => {
  const rows: [what: string, message: string, changes: readonly string[]][] = [
    ['a title', 'feat: a', ['feat: a']],
    ['a scope', 'fix(a/b.c): d', ['fix(a/b.c): d']],
    ['an empty scope', 'fix( ): d', ['fix: d']],
    ['a type in upper case', 'FIX: a', ['fix: a']],
    ['a type that nobody knows', 'wip: a', ['wip: a']],
    ['blank lines before it', '\n \n  feat: a', ['feat: a']],
    ['line ends of Windows', 'feat: a\r\n\r\nfix: b\r\n', ['feat: a', 'fix: b']],
    ['the number of a pull request', 'feat: a (#12)', ['feat: a']],
    ['! and a footer', 'feat!: a\n\nBREAKING CHANGE: b', ['feat!: a [b]']],
    ['a note of several lines', 'feat: a\n\nBREAKING CHANGE: b\n- c\n- d', ['feat!: a [b\n- c\n- d]']],
    ['a note in its own paragraph', 'feat: a\n\nBREAKING CHANGE:\n\nb\nc\n\nd', ['feat!: a [b\nc]']],
    ['two notes', 'feat: a\n\nBREAKING CHANGE: b\nBREAKING-CHANGE: c', ['feat!: a [b] [c]']],
    ['a note that a trailer ends', 'feat: a\n\nBREAKING CHANGE: b\nReviewed-by: Z', ['feat!: a [b]']],
    [
      'escape sequences and a workflow command',
      'feat: \u001b[31ma\u0007\n\nBREAKING CHANGE: ::error::b',
      ['feat!: a [: :error::b]'],
    ],
    ['no convention', 'Add a', []],
    ['nothing', ' \n ', []],
    ['a title that is called like a field', 'feat: a\n\n-notes-\nb\n-__proto__-\nBREAKING CHANGE: c', ['feat!: a [c]']],
    ['an override that is empty', 'feat: a\n\nBEGIN_COMMIT_OVERRIDE\n\nEND_COMMIT_OVERRIDE', ['feat: a']],
    ['an override without an end', 'feat: a\n\nBEGIN_COMMIT_OVERRIDE\nfix: b', ['fix: b']],
    ['an override that is only talked about', 'docs: a\n\nExplain BEGIN_COMMIT_OVERRIDE and so on', ['docs: a']],
    [
      'bullets with text below',
      'All of it\n\n* feat: a\n\nbecause\n\n* b\n\nBREAKING CHANGE: c',
      ['feat: a', '!: b [c]'],
    ],
  ];
  test.each(rows)('%s', (_, message, changes) => {
    expect(said(message)).toEqual(changes);
  });
});

/** test/fixtures/commit-messages and test/commits.ts of release-please 17; the texts are shortened. */
describe("what release-please's tests say of a message holds", () => {
  const rows: [file: string, message: string, changes: readonly string[]][] = [
    ['multiple-messages', 'feat: some feature\n\nfix: some bugfix', ['feat: some feature', 'fix: some bugfix']],
    [
      'multiple-commits-single-message',
      'feat: adds\n\nThis adds.\n\nfix(utils): unicode\n\n- some more\n\nfeat(utils): update\n\n- does stuff',
      ['feat: adds', 'fix(utils): unicode', 'feat(utils): update'],
    ],
    [
      'meta',
      'meta: multiple commits.\n\nDetails.\n\nfix: fixes bug #733\nfeat(re): migrate\n  Committer: @a\n  BREAKING-CHANGE: for some reason.\n  Source-Link: g/g@5e0dcb2\n\nfix(sec): fixes.\n  Committer: @a',
      ['meta: multiple commits.', 'fix: fixes bug #733', 'feat(re)!: migrate [for some reason.]', 'fix(sec): fixes.'],
    ],
    [
      'breaking-body',
      'feat: some feature\n\nextended body\n\nBREAKING CHANGE: actually',
      ['feat!: some feature [actually]'],
    ],
    ['breaking-body-content-after', 'chore: a\n\nBREAKING CHANGE: b\n\nI should be removed', ['chore!: a [b]']],
    ['multi-line-breaking-body', 'chore: a\n\nBREAKING CHANGE: b\nsecond\nthird', ['chore!: a [b\nsecond\nthird]']],
    [
      '1257-breaking-change',
      'fix: some fix (#1234)\n\n* fix: this becomes\n\n* fix: breaking\n\nBREAKING CHANGE: my comment\n\n* fix: this breaks',
      ['fix!: some fix [my comment]'],
    ],
    [
      'git-trailers-with-breaking',
      'fix: some fix\n\nsome body\nPiperOrigin-RevId: 12345\nSource-Link: https://example.com/a\nBREAKING CHANGE: actually',
      ['fix!: some fix [actually]'],
    ],
    [
      'dependabot',
      'fix: bump a (#1032)\n\n<summary>Commits</summary>\nchore(main): release\nfeat: handle (<a\nhref="x">#2358</a>)</li>',
      ['fix: bump a'],
    ],
    [
      'BEGIN_COMMIT_OVERRIDE',
      'chore: some\n\nBEGIN_COMMIT_OVERRIDE\nfix: a\n\nfeat: b\nEND_COMMIT_OVERRIDE',
      ['fix: a', 'feat: b'],
    ],
  ];
  test.each(rows)('%s', (_, message, changes) => {
    expect(said(message)).toEqual(changes);
  });
});

test('an issue that a footer closes is a reference, with its repository', () => {
  const [change] = read('fix: a (#7)\n\nCloses: #12, acme/widget#3');
  expect(change?.pullRequest).toBe(7);
  expect(change?.references).toContainEqual({ action: 'Closes', repository: undefined, issue: '12' });
  expect(change?.references).toContainEqual({ action: 'Closes', repository: 'acme/widget', issue: '3' });
});

test('a merge says which pull request it merges', () => {
  expect(read('Merge pull request #12 from acme/feature\n\nfeat: a')[0]?.pullRequest).toBe(12);
});

test('a revert is shown by the title of what it takes back, and names its commit', () => {
  const [revert] = read('Revert "feat: a (#7)" (#9)\n\nReverts acme/widget#7', 'docs: b', 'feat: a (#7)');
  expect(revert).toMatchObject({
    type: 'revert',
    description: 'feat: a (#7)',
    pullRequest: 9,
    reverts: ['2'.padStart(40, 'a')],
  });
});

test('an abbreviated SHA becomes a whole one, and one that is not there stays', () => {
  const sha = '1'.padStart(40, 'a');
  expect(read(`revert: a\n\nRefs: ${sha.slice(0, 39)}1, 0123456`, 'feat: a')[0]?.reverts).toEqual([sha, '0123456']);
});

test('the newest Release-As counts, and the older ones are not even read', () => {
  const versions = read('fix: a\n\nRelease-As: v2.0.0', 'fix: b\n\nRelease-As: nonsense').map(
    ({ releaseAs }) => releaseAs?.version,
  );
  expect(versions).toEqual(['2.0.0', undefined]);
});

test('what stands behind the longest message that is read does not count', () => {
  const filled = (length: number): string => `fix: a\n\n${'x'.repeat(length - 8)}`;
  expect(said(`${filled(maxMessage - 40)}\n\nBREAKING CHANGE: b`)).toEqual(['fix!: a [b]']);
  expect(said(`${filled(maxMessage)}\n\nBREAKING CHANGE: b`)).toEqual(['fix: a']);
});

test('a line that nobody reads to its end is cut, and so costs the parser no more than a long one', () => {
  const [change] = read(`feat: ${'#1 '.repeat(20_000)}`);
  expect(change?.description).toHaveLength(maxLine - 'feat: '.length + 1);
  expect(change?.description).toMatch(/…$/);
});
