import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/changes/change.ts';
import { maxMessage, readChanges } from '../../src/changes/read-changes.ts';
import { isInRange, releaseBranch } from '../../src/changes/release-branch.ts';
import { withoutReverted } from '../../src/changes/reverts.ts';
import { largest } from '../../src/changes/size.ts';
import { ReleaseError } from '../../src/errors.ts';
import { compareVersions, isStable, parseVersion } from '../../src/image/version.ts';
import { History, parse } from './history.ts';

const title = fc.constantFrom(
  'feat: a',
  'fix: b',
  'fix!: c',
  'docs: d',
  'e',
  'perf(f): g\n\nBREAKING CHANGE: h',
  'ci: i',
);
const message = fc.oneof(
  title,
  fc.tuple(title, fc.nat({ max: 20 })).map(([, number]) => `Revert "x"\n\nThis reverts commit {${number + 1}}.`),
);
const branch = fc.constantFrom('main', '1.x', '1.0.x', '2.x', 'beta', 'alpha', 'next', 'rc', 'other');
const bump = fc.constantFrom('auto', 'major', 'minor', 'patch', 'prerelease' as const);

/** A line of a history, or a run that makes its tag. */
type Step = { readonly line: string } | { readonly bump: 'auto' | 'major' | 'minor' | 'patch' | 'prerelease' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: message.map((line): Step => ({ line })), weight: 4 },
  { arbitrary: bump.map((each): Step => ({ bump: each })), weight: 3 },
  branch.map((name): Step => ({ line: `>${name}` })),
  branch.map((name): Step => ({ line: `<${name}` })),
);

describe('whatever happens on whatever branches', () => {
  test('a release is higher than the one before it, new, inside the range of its branch, and done once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const history = new History();
        history.do('feat: start');
        const made = new Map<string, string>();
        let name = 'main';
        for (const each of steps) {
          if ('line' in each) {
            if (each.line.startsWith('>')) name = each.line.slice(1);
            history.do(each.line);
            continue;
          }
          if (history.say(each).startsWith('refused')) continue;
          const decision = history.decide(each);
          if (decision.kind !== 'release') continue;
          const { version, previous, tagName } = decision;
          const on = releaseBranch(name, 'main');
          expect(made.has(version.version)).toBe(false);
          expect(isInRange(version, on)).toBe(true);
          expect(isStable(version)).toBe(each.bump !== 'prerelease' && on.kind !== 'prerelease');
          if (previous !== undefined) expect(compareVersions(version, previous.version)).toBeGreaterThan(0);
          history.tag(tagName);
          made.set(version.version, tagName);
          expect(history.say(each)).toBe(`again ${tagName}`);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

/** Commits of which each may take back older ones; the newest first. */
const commits = fc
  .array(fc.tuple(title, fc.option(fc.nat({ max: 30 }), { nil: undefined })), { maxLength: 30 })
  .map((list) =>
    list.map(([text, older], index) => {
      const sha = String(index).padStart(40, 'a');
      const target = older === undefined ? undefined : String(index + 1 + older).padStart(40, 'a');
      return { sha, message: target === undefined ? text : `revert: x\n\nThis reverts commit ${target}.` };
    }),
  );

test('the order of the commits does not matter for the size of the bump', () => {
  const shuffled = commits.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const size = (each: typeof list): unknown => largest(withoutReverted(readChanges(each, parse)));
      expect(size(other)).toBe(size(list));
    }),
    { numRuns: 2000 },
  );
});

test('a commit that nothing takes back stays, and one that its newest commit takes back does not', () => {
  const isRevert = ({ type }: Change): boolean => type === 'revert';
  fc.assert(
    fc.property(commits, (list) => {
      const changes = readChanges(list, parse);
      const left = withoutReverted(changes);
      const named = new Set(changes.flatMap(({ reverts }) => reverts));
      for (const change of changes)
        if (!named.has(change.commit.sha) && !isRevert(change)) expect(left).toContain(change);
      for (const sha of changes.find(({ commit }) => !named.has(commit.sha))?.reverts ?? []) {
        expect(left.map(({ commit }) => commit.sha)).not.toContain(sha);
      }
    }),
    { numRuns: 2000 },
  );
});

test('reverts in a ring, which no history has, cancel nothing', () => {
  const [a, b] = ['a', 'b'].map((digit) => digit.repeat(40));
  const ring = readChanges(
    [
      { sha: a ?? '', message: `fix: a\n\nThis reverts commit ${b ?? ''}.` },
      { sha: b ?? '', message: `feat: b\n\nThis reverts commit ${a ?? ''}.` },
    ],
    parse,
  );
  expect(withoutReverted(ring)).toEqual(ring);
});

describe('a hostile message', () => {
  const sha = 'a'.repeat(40);
  const pieces = [
    ...[
      'feat',
      'fix: ',
      'feat(',
      '(',
      ')',
      '!',
      ': ',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '\t',
      '-',
      '-a-\n',
      '* ',
      '#1',
      ' (#',
      ' (#12)',
      '"',
      '@',
    ],
    ...[
      'BREAKING CHANGE: ',
      'BREAKING-CHANGE:',
      'Release-As: 1.2.3',
      'Revert "',
      'revert: ',
      'This reverts commit aaaaaaa.',
      'Refs: aaaaaaa, ',
    ],
    ...[
      'BEGIN_COMMIT_OVERRIDE\n',
      'END_COMMIT_OVERRIDE\n',
      'fixes #',
      'closes ',
      'http://',
      'a/b#c',
      'Reverts a/b#1',
      'gpg:',
      '__proto__',
      '\u2028',
      '\0',
      '\ud800',
    ],
  ];
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 }));
  const read = (text: string): readonly Change[] => {
    try {
      return readChanges([{ sha, message: text }], parse);
    } catch (error) {
      if (error instanceof ReleaseError && error.failure.code === 'invalid-release-as') return [];
      throw error;
    }
  };
  const plain = /^[^\p{Cc}\p{Cs}]*$/u;

  test('becomes changes with plain texts, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        for (const { type, scope, description, breakingNotes, releaseAs } of read(parts.join(''))) {
          for (const text of [type, scope ?? '', description]) expect(text.replaceAll('\t', '')).toMatch(plain);
          for (const note of breakingNotes) expect(note.replaceAll(/[\t\n]/g, '')).toMatch(plain);
          if (releaseAs !== undefined) expect(parseVersion(releaseAs.version)).toEqual(releaseAs);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('comes to an end, however long it repeats itself', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 3 }),
        fc.array(piece, { maxLength: 2 }),
        (parts, ending) => {
          const part = parts.join('') || ' ';
          const text = `${part.repeat(Math.ceil(maxMessage / part.length)).slice(0, maxMessage - 100)}${ending.join('')}`;
          expect(read(text).length).toBeLessThan(maxMessage);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('a maintenance branch releases what its name says', () => {
  const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(numbers, numbers, ([major, minor], [a, b, c]) => {
      const version = parseVersion(`${a}.${b}.${c}`);
      if (version === undefined) throw new Error('This is a version.');
      expect(isInRange(version, releaseBranch(`${major}.x`, 'main'))).toBe(a === major);
      expect(isInRange(version, releaseBranch(`v${a}.${minor}.x`, 'main'))).toBe(b === minor);
    }),
  );
});
