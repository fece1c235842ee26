/** The drill: what our own `v1` does when tags were moved by force, as at tj-actions in March 2025. Real git, and the script as the workflow starts it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideMajorTag, majorOf, type TagFacts } from '../../../scripts/release/major-tag.ts';
import { createRepository, type TestRepository } from '../../../scripts/runner/repository.ts';
import { tally } from '../../tally.ts';

const script = join(import.meta.dirname, '../../../scripts/release/move-major-tag.ts');
let ours: TestRepository;

beforeEach(async () => {
  ours = await createRepository({ files: { 'dist/index.js': 'good' }, fullName: 'release-image/action' });
});
afterEach(async () => ours.dispose());

/** Commits on the branch that is checked out and makes a version of it, as a maintainer does. */
async function version(tag: string): Promise<string> {
  await ours.write({ 'dist/index.js': `good, ${tag}` });
  const commit = await ours.commit(`Make ${tag}`);
  await ours.tag(tag);
  await ours.git('push', '--quiet', 'origin', 'HEAD', `refs/tags/${tag}`);
  return commit;
}

/** What an attacker with a stolen token pushes: a commit that is on no branch. */
async function orphan(): Promise<string> {
  await ours.write({ 'dist/index.js': 'evil' });
  await ours.git('add', '--all');
  const tree = await ours.git('write-tree');
  await ours.git('reset', '--quiet', '--hard');
  return ours.git('commit-tree', '-m', 'Make v1.0.0', tree);
}

const moveByForce = async (commit: string, ...tags: readonly string[]): Promise<unknown> =>
  ours.git('push', '--quiet', '--force', 'origin', ...tags.map((tag) => `${commit}:refs/tags/${tag}`));

/** Where a tag stands in `origin`. @returns `''` for one that is not there */
const stands = async (tag: string): Promise<string> =>
  (await ours.git('ls-remote', 'origin', `refs/tags/${tag}`)).slice(0, 40);

/** What the workflow does after `tag` is released. @returns what it says, refusals too */
async function move(
  tag: string,
  { tested, released }: { tested: string; released: readonly string[] },
): Promise<string> {
  const env = { PATH: process.env['PATH'], TAG: tag, COMMIT: tested, RELEASED: released.join('\n') };
  const run = promisify(execFile)(process.execPath, [script], { cwd: ours.folder, env });
  return run.then(
    ({ stdout }) => stdout,
    (error: unknown) => /^Error: .*$/m.exec((error as { stderr: string }).stderr)?.[0] ?? String(error),
  );
}

describe('v1', () => {
  test('is made by the first release, goes forward with the next, and stays for a fix of an older line', async () => {
    const first = await version('v1.0.0');
    expect(await move('v1.0.0', { tested: first, released: ['v1.0.0'] })).toBe(`v1 is v1.0.0 now, ${first}.\n`);
    await ours.git('branch', '1.0.x');
    const next = await version('v1.10.0');
    await move('v1.10.0', { tested: next, released: ['v1.0.0', 'v1.10.0'] });
    expect(await stands('v1')).toBe(next);

    await ours.git('checkout', '--quiet', '1.0.x');
    const fix = await version('v1.0.1');
    const released = ['v1.0.0', 'v1.10.0', 'v1.0.1'];
    expect(await move('v1.0.1', { tested: fix, released })).toBe('v1 stays: v1.10.0 is higher than v1.0.1.\n');
    expect(await move('v1.10.0', { tested: next, released })).toBe('v1 stays: it is v1.10.0 already.\n');
    expect(await stands('v1')).toBe(next);
  });

  test('does not wait for a version that was never released', async () => {
    const [first] = [await version('v1.0.0'), await version('v1.1.0')];
    await move('v1.0.0', { tested: first, released: ['v1.0.0'] });
    expect(await stands('v1')).toBe(first);
  });

  test('stays where tags were moved to a commit of no branch, and whoever pins the commit runs what was reviewed', async () => {
    const first = await version('v1.0.0');
    await move('v1.0.0', { tested: first, released: ['v1.0.0'] });
    const evil = await orphan();
    await moveByForce(evil, 'v1', 'v1.0.0');

    const next = await version('v1.1.0');
    const said = await move('v1.1.0', { tested: next, released: ['v1.0.0', 'v1.1.0'] });
    expect(said).toBe(
      `Error: v1.0.0 is ${evil}, which no branch of releases has: it was moved, or made beside all review.`,
    );
    expect(await stands('v1')).toBe(evil); // for a person to look at, not painted over

    expect(await ours.git('show', 'v1:dist/index.js')).toBe('evil');
    expect(await ours.git('show', `${first}:dist/index.js`)).toBe('good, v1.0.0');
  });

  test.each([
    ['an orphan', orphan],
    ['a commit of main that was not released', async () => (await ours.write({ new: '' }), ours.commit('More'))],
  ])('is not moved on when somebody has moved it to %s', async (_, makePlace) => {
    const first = await version('v1.0.0');
    await move('v1.0.0', { tested: first, released: ['v1.0.0'] });
    const place = await makePlace();
    await moveByForce(place, 'v1');
    const next = await version('v1.1.0');
    const said = await move('v1.1.0', { tested: next, released: ['v1.0.0', 'v1.1.0'] });
    expect(said).toContain(`v1 is ${place}, which is no release: somebody has moved it.`);
    expect(await stands('v1')).toBe(place);
  });

  test('does not move to a release whose tag was moved after the tests', async () => {
    const first = await version('v1.0.0');
    const evil = await orphan();
    await moveByForce(evil, 'v1.0.0');
    const said = await move('v1.0.0', { tested: first, released: ['v1.0.0'] });
    expect(said).toBe(`Error: v1.0.0 is ${evil} now, and ${first} was tested: somebody has moved it.`);
    expect(await stands('v1')).toBe('');
  });
});

describe('the decision', () => {
  const [a, b, evil] = ['a', 'b', 'e'].map((letter) => letter.repeat(40)) as [string, string, string];
  const good: TagFacts = {
    tag: 'v1.2.0',
    tested: b,
    released: new Map([
      ['v1.1.0', a],
      ['v1.2.0', b],
      ['v2.0.0', evil], // a line of its own
    ]),
    reviewed: new Set([a, b]),
    current: a,
  };
  const attacks: readonly [name: string, facts: TagFacts][] = [
    ['v1 at an orphan', { ...good, current: evil }],
    ['v1 at another line', { ...good, current: good.released.get('v2.0.0') ?? '' }],
    [
      'an older release at an orphan',
      { ...good, released: new Map([...good.released, ['v1.1.0', evil]]), current: evil },
    ],
    [
      'the new release at an orphan',
      { ...good, released: new Map([...good.released, ['v1.2.0', evil]]), tested: evil },
    ],
    ['the new release moved since the tests', { ...good, tested: a }],
    ['a release that is not one', { ...good, tag: 'v1.3.0' }],
    ['a branch for a tag', { ...good, tag: 'main' }],
  ];

  test('moves forward', () => {
    expect(decideMajorTag(good)).toEqual({ kind: 'move', name: 'v1', to: b });
  });

  test('refuses every tag that somebody else has moved', () => {
    const through = attacks.filter(([, facts]) => passes(() => decideMajorTag(facts)));
    expect(through).toEqual([]);
    tally('tags moved by force', { tried: attacks.length, through: through.length });
  });

  test('would let some of them through if it did not look at branches: the oracle sees a hole', () => {
    const blind = (facts: TagFacts): unknown =>
      decideMajorTag({ ...facts, reviewed: new Set(facts.released.values()) });
    expect(attacks.filter(([, facts]) => passes(() => blind(facts))).map(([name]) => name)).toEqual([
      'an older release at an orphan',
      'the new release at an orphan',
    ]);
  });

  test.each(['v1', '1.2.3', 'v1.2', 'v01.2.3', 'v1.2.3-rc.1', 'v1.2.3\nv1', 'refs/tags/v1.2.3', ''])(
    '%j is no version',
    (tag) => {
      expect(() => majorOf(tag)).toThrow('is not a version');
    },
  );
});

function passes(decide: () => unknown): boolean {
  try {
    decide();
    return true;
  } catch {
    return false;
  }
}
