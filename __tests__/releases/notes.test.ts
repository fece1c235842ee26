import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxNotes, releaseNotes, type NotedChange } from '../../src/releases/notes.ts';
import { change, sha, someNotes, versionOf } from './changes.ts';
import { hostileText, magnets, render, repositoryUrl } from './rendered.ts';

const commit = `([860c190](${repositoryUrl}/commit/${sha}))`;

test('notes have what breaks, features, fixes, performance and reverts, each with its links', () => {
  const changes = [
    change('fix', 'keep the login', { scope: 'registry', pullRequest: 12 }),
    change('chore', 'bump @types/node'),
    change('feat', 'take `bump`', { isBreaking: true, breakingNotes: ['`version` is gone.\n\nUse `bump`.'] }),
    change('revert', 'feat: take back'),
    change('perf', 'ask once'),
    change('feat', 'tell more', { scope: 'summary' }),
  ];
  expect(releaseNotes(changes, someNotes())).toMatchInlineSnapshot(`
    "## [1.5.0](https://github.com/acme/widget/compare/v1.4.2...v1.5.0) (2026-11-23)

    ### ⚠ BREAKING CHANGES

    * \`version\` is gone. Use \`bump\`. ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))

    ### Features

    * take \`bump\` ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))
    * **summary:** tell more ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))

    ### Bug Fixes

    * **registry:** keep the login ([#12](https://github.com/acme/widget/pull/12)) ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))

    ### Performance Improvements

    * ask once ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))

    ### Reverts

    * feat: take back ([860c190](https://github.com/acme/widget/commit/860c1904a1ce19322e91ac35af1ab07466440c37))
    "
  `);
});

test.each<[what: string, changes: readonly NotedChange[], sections: readonly string[]]>([
  ['nothing', [], []],
  [
    'only what nobody notices',
    ['docs', 'chore', 'ci', 'test', 'refactor', 'style', 'build'].map((type) => change(type, 'x')),
    [],
  ],
  ['a hidden type that breaks', [change('chore', 'x', { isBreaking: true })], ['⚠ BREAKING CHANGES']],
  ['a type of nobody', [change('constructor', 'x'), change('__proto__', 'x')], []],
  ['the other name of a feature', [change('feature', 'x')], ['Features']],
])('%s gives the sections for it', (_what, changes, sections) => {
  const notes = releaseNotes(changes, someNotes());
  expect([...notes.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual(sections);
  expect(notes.includes('No features, no fixes')).toBe(sections.length === 0);
});

test.each<[breakingNotes: readonly string[], lines: readonly string[]]>([
  [[], [`* **api:** drop x ${commit}`]],
  [['y is gone'], [`* **api:** y is gone ${commit}`]],
  [
    ['y is gone', 'so is z'],
    [`* **api:** y is gone ${commit}`, `* **api:** so is z ${commit}`],
  ],
])('what breaks is told by its footers (%j), else by the description', (breakingNotes, lines) => {
  const notes = releaseNotes([change('ci', 'drop x', { scope: 'api', isBreaking: true, breakingNotes })], someNotes());
  expect(notes.split('\n').filter((line) => line.startsWith('* '))).toEqual(lines);
});

test('issues of the repository that a change closes are linked, each once', () => {
  const own = (action: string | undefined, issue: string): NonNullable<NotedChange['references']>[number] => ({
    action,
    repository: undefined,
    issue,
  });
  const references = [
    own('Closes', '3'),
    own('fixes', '3'),
    own('Resolves', '4'),
    own('Refs', '5'),
    own(undefined, '6'),
    own('Closes', '7](https://evil.example)'),
    { action: 'Closes', repository: 'acme/other', issue: '8' },
  ];
  const notes = releaseNotes([change('fix', 'x', { references })], someNotes());
  const [three, four] = ['3', '4'].map((issue) => `[#${issue}](${repositoryUrl}/issues/${issue})`);
  expect(notes).toContain(`* x ${commit}, closes ${three} ${four}\n`);
});

test.each([
  ['v1.5.0', 'v1.4.2', `## [1.5.0](${repositoryUrl}/compare/v1.4.2...v1.5.0) (2026-11-23)`],
  ['api/v1.5.0', 'api/v1.4.2', `## [1.5.0](${repositoryUrl}/compare/api/v1.4.2...api/v1.5.0) (2026-11-23)`],
  ['x)y(1.5.0', 'a&b#%1', `## [1.5.0](${repositoryUrl}/compare/a%26b%23%251...x%29y%281.5.0) (2026-11-23)`],
  ['v1.5.0', undefined, '## 1.5.0 (2026-11-23)'],
])('the title of %j after %j leads to everything between', (tag, previous, title) => {
  expect(releaseNotes([], someNotes({ tag, previous })).split('\n')[0]).toBe(title);
});

test('the title tells the build metadata', () => {
  expect(releaseNotes([], someNotes({ version: versionOf('1.5.0+build.7'), previous: undefined }))).toMatch(
    /^## 1\.5\.0\+build\.7 /,
  );
});

describe('when there are too many changes for GitHub', () => {
  const many = [
    ...Array.from({ length: 3000 }, (_, index) => change('feat', `feature number ${index}`)),
    ...Array.from({ length: 10 }, () => change('fix', 'x'.repeat(500), { isBreaking: true })),
  ];

  test('what breaks comes first, and the rest is counted', () => {
    const notes = releaseNotes(many, someNotes());
    expect(notes.length).toBeLessThanOrEqual(maxNotes);
    const lines = notes.split('\n');
    const shown = lines.filter((line) => line.startsWith('* '));
    expect(shown.filter((line) => line.startsWith('* xxx'))).toHaveLength(10);
    expect(shown.length).toBeGreaterThan(500);
    expect(lines.at(-2)).toBe(
      `… and ${3020 - shown.length} more, for which there is no room here: [all of them](${repositoryUrl}/compare/v1.4.2...v1.5.0).`,
    );
  });

  test('no section stands without a line', () => {
    const notes = releaseNotes(many.slice(0, 2000), someNotes({ limit: 1600 }));
    expect(notes).not.toContain('### ');
    expect(notes).toContain('… and 2000 more');
  });
});

describe('whatever somebody writes into a commit', () => {
  const hostileChange = fc.record({
    type: fc.constantFrom('feat', 'fix', 'perf', 'revert', 'chore'),
    scope: fc.option(hostileText, { nil: undefined }),
    description: hostileText,
    isBreaking: fc.boolean(),
    breakingNotes: fc.array(hostileText, { maxLength: 2 }),
    commit: fc.constant({ sha }),
    pullRequest: fc.option(fc.nat(), { nil: undefined }),
  });
  const ours =
    /^https:\/\/github\.com\/acme\/widget\/(?:issues\/\d+|pull\/\d+|commit\/[0-9a-f]{40}|compare\/v1\.4\.2\.\.\.v1\.5\.0)$/;
  const elements = 'h2 h3 ul li p strong code a'.split(' ');

  test('gives no HTML, image, mention, or link but those to its own commit, pull request and issues', () => {
    fc.assert(
      fc.property(fc.array(hostileChange, { maxLength: 6 }), (changes) => {
        const notes = releaseNotes(changes, someNotes());
        const { tags, links, loose, html } = render(notes);
        expect([...tags].filter((tag) => !elements.includes(tag))).toEqual([]);
        expect(links.filter((link) => !ours.test(link))).toEqual([]);
        expect(loose).not.toMatch(magnets);
        expect(html.match(/<li>/g) ?? []).toHaveLength(
          notes.split('\n').filter((line) => line.startsWith('* ')).length,
        );
      }),
      { numRuns: 500 },
    );
  });
});
