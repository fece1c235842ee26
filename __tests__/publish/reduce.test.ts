/** The steps of the protocol, one release at a time; all orders of several are what the model explores. */
import { describe, expect, test } from 'vitest';
import { parseTag } from '../../src/image/tag.ts';
import { begin } from '../../src/publish/reduce.ts';
import type { Release } from '../../src/publish/release.ts';
import { textOf } from './driven.ts';
import { found, latest, minor, move, old, other, own, problem, someRelease, surveyOf, version } from './states.ts';
import { type Answer, tell } from './told.ts';

const refused = problem('It says no');
const moves = ['move 0 1.4', 'move 1 1.4', 'move 0 latest', 'move 1 latest'];
const floats = ['survey 0', 'survey 1', ...moves, 'survey 0', 'survey 1'];
const bytesOnly = { build: { digest: own, isTagged: false } };
const there = new Map([[version, found(own)]]);

describe('a release', () => {
  test('is built once, proven everywhere, and then its floats move; the build has named it', () => {
    const { story, state } = tell(someRelease(2));
    expect(story).toEqual(['look 0', 'look 1', 'build', 'prove 0', 'prove 1', ...floats]);
    expect(state).toMatchObject({ stage: 'end', stopped: false, start: { kind: 'build' } });
    for (const known of state.repositories) {
      expect(known).toMatchObject({ digest: own, done: true, failures: [], round: 2 });
      expect(known.moves).toEqual([move(version, undefined), move(minor, old), move(latest, old)]);
      expect([...known.named]).toEqual([[version, own]]);
    }
  });

  test('whose bytes were pushed without a tag is named before a float moves', () => {
    const { story, state } = tell(someRelease(2), bytesOnly);
    expect(story).toEqual([
      'look 0',
      'look 1',
      'build',
      'prove 0',
      'prove 1',
      'name 0 1.4.2',
      'name 1 1.4.2',
      ...floats,
    ]);
    expect(state.repositories[1]?.moves).toEqual([move(minor, old), move(latest, old)]);
    expect([...(state.repositories[1]?.named ?? [])]).toEqual([[version, own]]);
  });

  test('whose bytes travel under a tag that is no version is named by itself, and that tag was moved', () => {
    const [planned] = someRelease().repositories;
    const first = parseTag('sha-1');
    const release = someRelease(1, { repositories: planned === undefined ? [] : [{ ...planned, first }] });
    const { story, state } = tell(release, { 'look 0': new Map([[first, found(old)]]) });
    expect(story).toContain('name 0 1.4.2');
    expect(state.repositories[0]?.moves[0]).toEqual(move(first, old));
    expect([...(state.repositories[0]?.named.keys() ?? [])]).toEqual([version]);
  });

  test('makes its git tag after the proof, and before it is named', () => {
    const { story } = tell(someRelease(1, { gitTag: 'v1.4.2' }), bytesOnly);
    expect(story.slice(1, 5)).toEqual(['build', 'prove 0', 'git-tag', 'name 0 1.4.2']);
  });

  test('asks its gate once, when it is proven everywhere, before its git tag and its names', () => {
    const gated = someRelease(2, { gitTag: 'v1.4.2', isGated: true });
    const { story } = tell(gated, bytesOnly);
    expect(story.slice(2, 8)).toEqual(['build', 'prove 0', 'prove 1', 'gate', 'git-tag', 'name 0 1.4.2']);
    expect(story.filter((step) => step === 'gate')).toHaveLength(1);
  });

  test('that its gate refuses gets no git tag and no name, and no float moves', () => {
    const { story, state } = tell(someRelease(2, { gitTag: 'v1.4.2', isGated: true }), { ...bytesOnly, gate: refused });
    expect(story.at(-1)).toBe('gate');
    expect(state.stage).toBe('end');
    expect(state.repositories.flatMap(({ moves: made }) => made)).toEqual([]);
  });

  test('that has its names everywhere is not asked about again; one that lacks a name somewhere is', () => {
    const gated = someRelease(2, { isGated: true });
    expect(tell(gated, { 'look 0': there, 'look 1': there }).story).not.toContain('gate');
    expect(tell(gated, { 'look 0': there }).story).toContain('gate');
  });

  test('that is there in one of two repositories is copied to the other', () => {
    const { story, state } = tell(someRelease(2), { 'look 0': there });
    expect(story).toEqual(['look 0', 'look 1', 'copy 1', 'prove 0', 'prove 1', 'name 1 1.4.2', ...floats]);
    expect(state.start).toMatchObject({ kind: 'reuse', because: 'released', source: 0 });
    expect(state.repositories[1]).toMatchObject({ digest: own });
  });

  test('that is there everywhere is proven, and its floats are put right', () => {
    const { story } = tell(someRelease(2), { 'look 0': there, 'look 1': there });
    expect(story).toEqual(['look 0', 'look 1', 'prove 0', 'prove 1', ...floats]);
  });

  test('keeps what was found under a version tag that equals it, under the digest that is there', () => {
    const equal = new Map([[version, found(other)]]);
    const { state } = tell(someRelease(2), {
      'look 0': there,
      'look 1': equal,
      'survey 1': { ...surveyOf({ '1.4.2': other, '1.4': other, latest: other }), lines: new Map() },
    });
    expect([...(state.repositories[1]?.named ?? [])]).toEqual([[version, other]]);
    expect(state.repositories[1]).toMatchObject({ digest: other, moves: [], failures: [] });
  });

  test.each([
    ['skip', 'skip'],
    ['fail', 'refuse'],
  ] as const)('does nothing about one that exists, with "on-exists: %s"', (onExists, kind) => {
    const { story, state } = tell(someRelease(2, { onExists }), { 'look 1': there });
    expect(story).toEqual(['look 0', 'look 1']);
    expect(state).toMatchObject({ stage: 'end', start: { kind } });
  });

  test('that overwrites names it anew where it is another, with an earlier build', () => {
    const built = parseTag('sha-1');
    const { repositories } = someRelease();
    const release = someRelease(1, {
      repositories: repositories.map((planned) => ({ ...planned, built: [built] })),
      onExists: 'overwrite',
      buildOnce: 'always',
    });
    const earlier = [built, found(own, { sameInputs: true })] as const;
    const replaced = tell(release, { 'look 0': new Map([[version, found(old)], earlier]) });
    expect(replaced.story).toContain('name 0 1.4.2');
    const same = tell(release, { 'look 0': new Map([[version, found(own)], earlier]) });
    expect(same.story).not.toContain('name 0 1.4.2');
    expect([replaced, same].map(({ state }) => state.start?.kind)).toEqual(['reuse', 'reuse']);
  });
});

describe('what fails', () => {
  const two = ['look 0', 'look 1'];
  const built = [...two, 'build', 'prove 0', 'prove 1'];

  test.each<
    [at: string, story: readonly string[], given?: Partial<Release>, others?: Readonly<Record<string, Answer>>]
  >([
    ['look 1', two],
    ['build', [...two, 'build', 'check 0', 'check 1']],
    ['prove 1', built],
    ['git-tag', [...built, 'git-tag'], { gitTag: 'v1.4.2' }],
    ['name 1 1.4.2', [...built, 'name 0 1.4.2', 'name 1 1.4.2'], {}, bytesOnly],
    ['copy 1', [...two, 'copy 1'], {}, { 'look 0': there }],
  ])('in %s keeps everything after it from being done', (at, story, given = {}, others = {}) => {
    const told = tell(someRelease(2, given), { ...others, [at]: refused });
    expect(told.story).toEqual(story);
    expect(told.state.stage).toBe('end');
    const failures = told.state.repositories.flatMap((known) => known.failures);
    expect(failures).toMatchObject([{ error: refused }]);
    expect(failures.map(({ effect }) => textOf(effect))).toEqual([at]);
  });

  test('in the build has named what is under the version tag now, when that is not what was there', () => {
    const answers = {
      build: refused,
      'check 0': own,
      'check 1': old,
      'look 1': new Map([[version, found(old)]]),
    };
    const { state } = tell(someRelease(2, { onExists: 'overwrite' }), answers);
    expect(state.repositories.map(({ named }) => [...named])).toEqual([[[version, own]], []]);
    expect(state.repositories.map((known) => known.moves)).toEqual([[move(version, undefined)], []]);
  });

  test('in the build has named nothing under a tag that is no version', () => {
    const { repositories } = someRelease();
    const release = someRelease(1, {
      repositories: repositories.map((planned) => ({ ...planned, first: parseTag('main') })),
    });
    const [known] = tell(release, { build: refused, 'check 0': own }).state.repositories;
    expect(known).toMatchObject({ named: new Map(), moves: [] });
  });

  test('about one float does not keep the others from being moved, and is looked at again', () => {
    const { story, state } = tell(someRelease(), { 'move 0 1.4': refused });
    expect(story.slice(3)).toEqual(['survey 0', 'move 0 1.4', 'move 0 latest', 'survey 0']);
    expect(state.repositories[0]).toMatchObject({ done: true, failures: [{ error: refused }] });
  });

  test('in one repository does not keep the other from being finished', () => {
    const { story, state } = tell(someRelease(2), { 'survey 0': refused });
    const last = floats.filter((text) => text.includes(' 1 ') || text.endsWith(' 1'));
    expect(story).toEqual(['look 0', 'look 1', 'build', 'prove 0', 'prove 1', 'survey 0', ...last]);
    expect(state.repositories.map(({ done }) => done)).toEqual([true, true]);
  });

  test('is followed by taking back what was moved, with "on-failure: restore", widest first, and never a version', () => {
    const { story, state } = tell(someRelease(2, { onFailure: 'restore' }), { 'move 1 latest': refused });
    const restores = ['restore 0 latest', 'restore 0 1.4', 'restore 1 latest', 'restore 1 1.4'];
    expect(story.slice(-4)).toEqual(restores);
    expect(state.stage).toBe('end');
    expect([...(state.repositories[0]?.restored ?? [])]).toEqual([
      [latest, 'restored'],
      [minor, 'restored'],
    ]);
    const forward = tell(someRelease(2), { 'move 1 latest': refused });
    expect(forward.story.filter((text) => text.startsWith('restore'))).toEqual([]);
  });

  test.each(['prove 0', 'git-tag'])('in %s with "on-failure: restore" has nothing to take back', (at) => {
    const { story, state } = tell(someRelease(1, { onFailure: 'restore', gitTag: 'v1.4.2' }), { [at]: refused });
    expect(story.at(-1)).toBe(at);
    expect(state.stage).toBe('end');
  });

  test('while something is taken back is only written down', () => {
    const answers = { 'move 0 latest': refused, 'restore 0 1.4': refused };
    const { story, state } = tell(someRelease(1, { onFailure: 'restore' }), answers);
    expect(story.slice(-2)).toEqual(['restore 0 latest', 'restore 0 1.4']);
    expect(state.repositories[0]?.failures.map(({ effect }) => effect.do)).toEqual(['move', 'restore']);
  });
});

describe('a look', () => {
  const inspecting = {
    ...surveyOf({ '1.4.2': own, '1.4': own, latest: other }),
    lines: new Map([
      [
        latest,
        [
          { tag: parseTag('2.0.0'), digest: undefined, withdrawn: false, rank: 'higher' as const },
          { tag: version, digest: own, withdrawn: false, rank: 'own' as const },
        ],
      ],
    ]),
  };

  test.each([
    [parseTag('2.0.0'), 'left alone', []],
    [parseTag('1.3.0'), 'moved', ['move 0 latest', 'survey 0']],
  ])('at an image that says that it is %s: it is %s', (said, _what, then) => {
    const state = begin(someRelease())[0];
    expect(state.stage).toBe('look');
    let looks = 0;
    const release = someRelease();
    const answers: Record<string, Answer> = { 'inspect 0': { relation: 'unknown', version: said } };
    Object.defineProperty(answers, 'survey 0', {
      enumerable: true,
      get: () => ((looks += 1) === 1 ? inspecting : surveyOf({ '1.4.2': own, '1.4': own, latest: own })),
    });
    const { story } = tell(release, answers);
    expect(story).toEqual(['look 0', 'build', 'prove 0', 'survey 0', 'inspect 0', ...then]);
  });

  test('that is refused while an image is inspected ends the loop, and nothing is written on a guess', () => {
    const { story, state } = tell(someRelease(), { 'survey 0': inspecting, 'inspect 0': refused });
    expect(story.at(-1)).toBe('inspect 0');
    expect(state.repositories[0]).toMatchObject({ done: true, fresh: true });
  });
});
