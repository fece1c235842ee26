import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagLine, TagRule } from '../../src/inputs/inputs.ts';
import { readEntries } from '../../src/inputs/lists.ts';
import { formatReference } from '../../src/image/reference.ts';
import { parseTagLine } from '../../src/inputs/tags.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import { compareVersions, fullText, parseVersion, tagText, type Version } from '../../src/image/version.ts';
import { literal, someFacts, someInputs } from '../records.ts';

const numRuns = 10_000;
const languages = { render: (text: string) => text, pep440: () => undefined };

describe('the grammar of tags', () => {
  /** Values with everything that the grammar gives a meaning, but for the double quote, which no rule can have in it. */
  const value = fc
    .oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.stringMatching(/^[a-z0-9',=:/#{}. -]{1,12}$/))
    .map((text) => text.replaceAll(/[\r\n"]/g, '').trim())
    .filter((text) => text !== '' && !text.startsWith('\uFEFF'));
  const optional = fc.option(value, { nil: undefined });
  const pattern = fc
    .constantFrom('v(.*)', '(\\d+),(\\d+)', '^api/v(.*)$', '(a{1,2})=b')
    .map((source) => new RegExp(source));
  const shared = {
    enable: fc.constantFrom('true', 'false', '{{is_default_branch}}', "{{ x 'a,b' }}"),
    priority: fc.oneof(fc.integer({ min: -1000, max: 2000 }), fc.constant(0.5)),
    prefix: fc.option(fc.oneof(value, fc.constant('')), { nil: undefined }),
    suffix: fc.option(fc.oneof(value, fc.constant('')), { nil: undefined }),
  };
  const named = { prefix: fc.oneof(value, fc.constant('')) };
  const versions = { pattern: value, value: optional, match: fc.option(pattern, { nil: undefined }) };
  const rule: fc.Arbitrary<TagRule> = fc.oneof(
    fc.record({ ...shared, type: fc.constant('schedule' as const), pattern: value }),
    fc.record({ ...shared, type: fc.constantFrom('semver' as const, 'pep440' as const), ...versions }),
    fc.record({
      ...shared,
      type: fc.constant('match' as const),
      pattern: fc.oneof(pattern, fc.constant(/a,b=c/gi)),
      group: fc.nat(999),
      value: optional,
    }),
    fc.record({ ...shared, type: fc.constant('edge' as const), branch: optional }),
    fc.record({
      ...shared,
      type: fc.constant('ref' as const),
      event: fc.constantFrom('branch' as const, 'tag' as const),
    }),
    fc.record({ ...shared, ...named, type: fc.constant('ref' as const), event: fc.constant('pr' as const) }),
    fc.record({
      ...shared,
      ...named,
      type: fc.constant('sha' as const),
      format: fc.constantFrom('short' as const, 'long' as const),
    }),
    fc.record({ ...shared, type: fc.constant('raw' as const), value }),
  );
  const reference = fc
    .tuple(
      fc.constantFrom('ghcr.io/', 'localhost:5000/', 'quay.io/a-b/', ''),
      fc.stringMatching(/^[a-z0-9]{1,8}\/[a-z0-9]{1,8}$/),
      fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,12}$/),
    )
    .map(([host, name, tag]) => literal(`${host}${name}:${tag}`));
  const line = fc.oneof(
    rule.map((parsed): TagLine => ({ kind: 'rule', rule: parsed, line: 1 })),
    reference,
  );

  it('is read as it is printed, every rule with every attribute, whole inputs at once', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines.map(printLine).join('\n');
        const read = readEntries(text, { comments: true }).flatMap(parseTagLine);
        expect(read).toEqual(lines.map((each, index) => (each.kind === 'rule' ? { ...each, line: index + 1 } : each)));
      }),
      { numRuns },
    );
  });
});

function printLine(line: TagLine): string {
  if (line.kind === 'literal') return formatReference(line.reference);
  const { type, ...attributes } = line.rule;
  const fields = Object.entries({ type, ...attributes }).flatMap(([key, value]) => {
    if (value === undefined) return [];
    // A pattern with flags is written between slashes, one without as it is.
    const text = value instanceof RegExp && value.flags === '' ? value.source.replaceAll('\\/', '/') : String(value);
    return [`${key}=${text}`];
  });
  return quoted(fields.map(quoted).join(','));
}

/** As one CSV field. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const identifier = fc.oneof(fc.constantFrom('beta', 'rc', 'rc1', 'rc10', 'latest', 'x-y'), fc.nat(12).map(String));
/** Few numbers, so that lines have several versions and versions meet each other. */
const version: fc.Arbitrary<Version> = fc
  .tuple(
    fc.tuple(fc.nat(2), fc.nat(2), fc.nat(3)),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(identifier, { minLength: 1, maxLength: 2 }) },
      // Looks like the build metadata below once that has lost its "+".
      fc.constant(['build', '5']),
    ),
    fc.constantFrom('', '', '', 'build.5'),
  )
  .map(([numbers, prerelease, build]) => {
    const text = `${numbers.join('.')}${prerelease.length === 0 ? '' : `-${prerelease.join('.')}`}`;
    return parsed(build === '' ? text : `${text}+${build}`);
  });
const otherTag = fc.constantFrom('nightly', 'v1', '1.2', 'v01.2.3', 'api/v9.9.9', 'release-9.9.9', 'v9.9.9.9', '');
const gitTag = fc.oneof(
  fc.tuple(fc.constantFrom('v', ''), version).map(([v, each]) => `${v}${fullText(each)}`),
  otherTag,
);

function parsed(text: string): Version {
  const parsedVersion = parseVersion(text);
  if (parsedVersion === undefined) throw new Error(`Not a version: ${text}`);
  return parsedVersion;
}

function planOf(tag: string, names: readonly string[], tagPrefix = ''): Plan {
  const facts = { ...someFacts(`refs/tags/${tag}`), gitTags: { ...someFacts('').gitTags, names } };
  return makePlan(someInputs({ tagPrefix }), facts, languages);
}

describe('known versions', () => {
  it('give the same plan in any order, however often they are named', () => {
    const names = fc.array(gitTag, { maxLength: 12 });
    const permuted = names.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all)),
    );
    fc.assert(
      fc.property(version, permuted, (released, [all, shuffled, again]) => {
        const tag = `v${fullText(released)}`;
        expect(planOf(tag, [...again, ...shuffled])).toEqual(planOf(tag, all));
      }),
      { numRuns },
    );
  });

  it('of another component change nothing', () => {
    const foreign = fc.array(
      gitTag.map((tag) => `web/v${tag.replace(/^v/, '')}`),
      { maxLength: 8 },
    );
    const own = fc.array(
      version.map((each) => `api/v${fullText(each)}`),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(version, own, foreign, (released, ours, theirs) => {
        const tag = `api/v${fullText(released)}`;
        expect(planOf(tag, [...theirs, ...ours], 'api/v')).toEqual(planOf(tag, ours, 'api/v'));
      }),
      { numRuns },
    );
  });
});

/** The floating tags that a version belongs to, as the README says it; written again here, from the words and not from the code. */
function floatsOf({ major, minor, prerelease }: Version): readonly string[] {
  if (prerelease.length === 0) return [`${major}.${minor}`, ...(major === 0 ? [] : [`${major}`]), 'latest'];
  const word = String(prerelease[0]).replace(/\d+$/, '');
  return /^[a-z]+$/i.test(word) && word !== 'latest' ? [word] : [];
}

describe('any sequence of releases', () => {
  const releases = fc.uniqueArray(version, { minLength: 1, maxLength: 10, selector: fullText });

  it('leaves every floating tag at the highest released version of its line, and never moves one back', () => {
    fc.assert(
      fc.property(releases, (order) => {
        const registry = new Map<string, Version>();
        const highest = new Map<string, Version>();
        const released: string[] = [];
        for (const each of order) {
          released.push(`v${fullText(each)}`);
          const { tags, names } = planOf(`v${fullText(each)}`, released);
          expect(tags.map(({ name }) => name).sort()).toEqual([tagText(each), ...floatsOf(each)].sort());
          expect(names).toEqual(tags.filter(({ action }) => action !== 'keep').map(({ name }) => name));
          for (const name of names) write(registry, name, each);
          for (const float of floatsOf(each)) {
            const before = highest.get(float);
            if (before === undefined || compareVersions(each, before) > 0) highest.set(float, each);
          }
          for (const [float, top] of highest)
            expect([float, registry.get(float)?.version]).toEqual([float, top.version]);
        }
        for (const each of order) expect(registry.get(tagText(each))).toBe(each);
      }),
      { numRuns },
    );
  });

  function write(registry: Map<string, Version>, name: string, next: Version): void {
    const before = registry.get(name);
    if (before !== undefined) {
      const isFloat = floatsOf(next).includes(name) && floatsOf(before).includes(name);
      expect([name, isFloat]).toEqual([name, true]);
      expect(compareVersions(next, before)).toBeGreaterThanOrEqual(0);
    }
    registry.set(name, next);
  }
});
