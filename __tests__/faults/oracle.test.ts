import { describe, expect, test } from 'vitest';
import { digestOf, type Digest } from '../../src/image/digest.ts';
import { before, floats, newVersion, oldVersion, released } from './images.ts';
import { judge, type Claim, type Happened, type Report, type Truth, type Truths } from './oracle.ts';

const [old, own] = [before.index.digest, released.index.digest];
const foreign = digestOf(new Uint8Array([1]));
const plain: Happened = { start: 'before', hidden: undefined, drops: false, lies: false, denies: false };
const wanted = [newVersion, ...floats];

function truth(
  changes: Readonly<Record<string, Digest | undefined>> = {},
  complete: readonly Digest[] = [old, own],
): Truth {
  const all = { [oldVersion]: old, ...Object.fromEntries(wanted.map((tag) => [tag, own])), ...changes };
  const tags = new Map(Object.entries(all).flatMap(([tag, digest]) => (digest === undefined ? [] : [[tag, digest]])));
  return { tags, complete: new Set(complete) };
}

const untouched = truth({ [newVersion]: undefined, ...Object.fromEntries(floats.map((tag) => [tag, old])) });
const done = { main: truth(), mirror: truth() };

/** A report that says what is so. */
function honest(truths: Truths, ok: boolean): Report {
  const claims = (['main', 'mirror'] as const).flatMap((site) =>
    wanted.map((tag): Claim => {
      const [from, to] = [untouched.tags.get(tag), truths[site].tags.get(tag)];
      if (to === undefined) return { site, tag, state: 'not-reached', from, to };
      const state = from === to ? 'kept' : from === undefined ? 'created' : 'moved';
      return { site, tag, state, from, to };
    }),
  );
  return { ok, claims, others: [] };
}

function withClaim(report: Report, claim: Partial<Claim>): Report {
  const claims = report.claims.map((each) =>
    each.site === 'main' && each.tag === 'latest' ? { ...each, ...claim } : each,
  );
  return { ...report, claims };
}

describe('the oracle', () => {
  const partial = { main: truth({ latest: old }), mirror: truth() };
  test.each<readonly [what: string, truths: Truths, ok: boolean, kind: string]>([
    ['everything in place and green', done, true, 'all'],
    ['nothing touched and red', { main: untouched, mirror: untouched }, false, 'none'],
    ['a part, red', partial, false, 'partial'],
  ])('accepts %s', (_what, truths, ok, kind) => {
    expect(judge(honest(truths, ok), truths, plain)).toEqual({ kind, alarm: false, guesses: 0, problems: [] });
  });

  test('accepts a wrong guess about a tag that could not be written only where something did not work for ever', () => {
    const guess = withClaim(honest(done, false), { state: 'failed', to: old });
    expect(judge(guess, done, { ...plain, hidden: 'main' })).toMatchObject({ kind: 'all', alarm: true, guesses: 1 });
    expect(judge(guess, done, { ...plain, hidden: 'mirror' }).kind).toBe('wrong');
    expect(judge(guess, done, plain).kind).toBe('wrong');
  });

  test('takes no excuse from a run to which nothing happens', () => {
    expect(judge(honest(done, false), done, { ...plain, start: undefined }).kind).toBe('wrong');
  });

  test.each<readonly [what: string, truths: Truths, report: Report, problem: RegExp]>([
    ['a green run that is partial', partial, honest(partial, true), /green/],
    [
      'a tag that is claimed and not there',
      partial,
      honest(done, false),
      /is said to be moved, and is the version before instead of the release/,
    ],
    [
      'a tag that is there and denied',
      done,
      honest(partial, false),
      /is said to be kept, and is the release instead of the version before/,
    ],
    ['a part without a list', partial, { ok: false, claims: [], others: [] }, /is not reported/],
    [
      'a tag that is said not to be tried, and is written',
      done,
      withClaim(honest(done, false), { state: 'not-reached', to: undefined }),
      /said to be not-reached, and is the release, and was the version before/,
    ],
    [
      'a tag whose way is told wrong',
      done,
      withClaim(honest(done, true), { from: undefined }),
      /was the version before instead of nothing/,
    ],
    [
      'a failure that is none',
      done,
      withClaim(honest(done, false), { state: 'failed', to: own }),
      /said to be failed, and is the release/,
    ],
    ['what else must not be', done, { ...honest(done, true), others: ['it was built again'] }, /built again/],
    ...(
      [
        ['bytes of nobody', { latest: foreign }, /bytes that nobody released/],
        ['a version that changed', { [oldVersion]: own }, /has changed/],
        ['a version tag at the version before', { [newVersion]: old }, /is the version before/],
        ['a lost float', { '1': undefined }, /is gone/],
        ['a float without its version', { [newVersion]: undefined }, /is ahead of its version/],
        ['a tag that nobody asked for', { stray: own }, /nobody asked for/],
      ] as const
    ).map(([what, changes, problem]) => {
      const truths = { main: truth(), mirror: truth(changes) };
      return [what, truths, honest(truths, false), problem] as const;
    }),
    [
      'a tag before its content',
      { main: truth({}, [old]), mirror: truth() },
      honest(done, true),
      /is there before its content/,
    ],
  ])('finds %s', (_what, truths, report, problem) => {
    const verdict = judge(report, truths, plain);
    expect(verdict.kind).toBe('wrong');
    expect(verdict.problems.join('\n')).toMatch(problem);
  });
});
