import { describe, expect, test } from 'vitest';
import { built } from '../promote/promoted.ts';
import { registries, Scene, states } from '../publish/scene.ts';
import { commitOf } from '../publish/stand.ts';
import { everything, rolled, shown } from './rolled.ts';

describe.each(registries)('a rollback on %s', (name, start) => {
  const scene = new Scene(start);
  /** The real registry is started without deletion, as most are. */
  const canDelete = name === 'crane registry';

  async function release(...versions: readonly string[]): Promise<void> {
    for (const version of versions) expect((await scene.releaseOf(version).run()).failure).toBeUndefined();
  }

  /** Which versions the floats stand at; markers are no images. */
  async function standings(image = scene.image): Promise<Record<string, string>> {
    const all = await everything(image);
    const versions = Object.entries(all).filter(([tag]) => /^v?\d+\.\d+\.\d+$/.test(tag));
    const floats = Object.entries(all).filter(
      ([tag]) => !/^v?\d+\.\d+\.\d+$/.test(tag) && !tag.startsWith('withdrawn-'),
    );
    return Object.fromEntries(
      floats.map(([tag, digest]) => [tag, versions.find(([, at]) => at === digest)?.[0] ?? 'something else']),
    );
  }

  test('takes every float of a withdrawn version to the highest remaining version of its own line', async () => {
    await release('1.3.0', '1.4.0', '1.4.1', '1.4.2');
    const outcomes = await rolled(scene, { withdraw: 'v1.4.2', reason: 'crashes on arm64' });
    expect(shown(outcomes)).toEqual([
      '1.4 moved 1.4.2 -> 1.4.1',
      '1 moved 1.4.2 -> 1.4.1',
      'latest moved 1.4.2 -> 1.4.1',
    ]);
    expect(await standings()).toEqual({ '1.3': '1.3.0', '1.4': '1.4.1', '1': '1.4.1', latest: '1.4.1' });
  });

  test('has the release of the withdrawn version refused, and the next one move the floats', async () => {
    await release('1.4.1', '1.4.2');
    await rolled(scene, { withdraw: '1.4.2', reason: 'crashes on arm64' });
    const before = await everything(scene.image);
    const again = scene.releaseOf('1.4.2');
    const refused = await again.run();
    expect(refused.failure?.failure.code).toBe('version-withdrawn');
    for (const part of ['octocat', '1970-01-01T00:00:00Z', 'crashes on arm64', '/runs/7', 'reinstate']) {
      expect(refused.failure?.message).toContain(part);
    }
    expect(again.builds).toBe(0);
    expect(await everything(scene.image)).toEqual(before);
    await release('1.4.3');
    expect(await standings()).toEqual({ '1.4': '1.4.3', '1': '1.4.3', latest: '1.4.3' });
  });

  test('of the first version of a minor leaves that minor without a version', async () => {
    await release('1.4.1', '1.5.0');
    const outcomes = await rolled(scene, { withdraw: '1.5.0' });
    expect(shown(outcomes)).toEqual([
      canDelete ? '1.5 deleted 1.5.0 -> -' : '1.5 left 1.5.0',
      '1 moved 1.5.0 -> 1.4.1',
      'latest moved 1.5.0 -> 1.4.1',
    ]);
    expect(await scene.digestOf('1.5.0')).toBeDefined();
    expect(await scene.digestOf('1.5')).toBe(canDelete ? undefined : await scene.digestOf('1.5.0'));
    await release('1.5.1');
    expect(await standings()).toEqual({ '1.4': '1.4.1', '1.5': '1.5.1', '1': '1.5.1', latest: '1.5.1' });
  });

  test('is taken back by a reinstatement, the deleted float included', async () => {
    await release('1.4.1', '1.5.0');
    await scene.point('stable', '1.5.0');
    const before = await standings();
    await rolled(scene, { withdraw: '1.5.0' });
    expect(await standings()).toMatchObject({ stable: '1.4.1', latest: '1.4.1' });
    const outcomes = await rolled(scene, { reinstate: '1.5.0' });
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(await standings()).toEqual(before);
    expect((await scene.releaseOf('1.5.0').run()).failure).toBeUndefined();
  });

  test('by "to" moves what stands above the target, and holds it until a higher version is released', async () => {
    await release('1.4.0', '1.4.1', '1.4.2');
    const outcomes = await rolled(scene, { to: '1.4.0' });
    expect(shown(outcomes)).toEqual([
      '1.4 moved 1.4.2 -> 1.4.0',
      '1 moved 1.4.2 -> 1.4.0',
      'latest moved 1.4.2 -> 1.4.0',
    ]);
    const held = { '1.4': '1.4.0', '1': '1.4.0', latest: '1.4.0' };
    expect(await standings()).toEqual(held);
    expect(states(await scene.releaseOf('1.4.2').run())).toMatchObject({ latest: 'kept' });
    expect(await standings()).toEqual(held);
    await release('1.3.9');
    expect(await standings()).toEqual({ ...held, '1.3': '1.3.9' });
    await release('1.4.3');
    expect(await standings()).toMatchObject({ '1.4': '1.4.3', '1': '1.4.3', latest: '1.4.3' });
  });

  test('by "to" and "tags" moves exactly these, to a version or a digest', async () => {
    await release('1.4.1', '1.4.2');
    expect(shown(await rolled(scene, { to: '1.4.1', tags: 'latest' }))).toEqual(['latest moved 1.4.2 -> 1.4.1']);
    expect(await standings()).toEqual({ '1.4': '1.4.2', '1': '1.4.2', latest: '1.4.1' });
    const digest = (await scene.digestOf('1.4.1')) ?? '';
    await rolled(scene, { to: digest, tags: '1' });
    expect(await standings()).toEqual({ '1.4': '1.4.2', '1': '1.4.1', latest: '1.4.1' });
    expect(shown(await rolled(scene, { to: '1.4.2', tags: 'latest' }))).toEqual(['latest moved - -> 1.4.2']);
    await release('1.3.0');
    expect(await standings()).toMatchObject({ '1.4': '1.4.2', '1': '1.4.1', latest: '1.4.2' });
  });

  test('to "previous" takes latest, and what stands beside it, one version back', async () => {
    await release('1.3.0', '1.4.1', '1.4.2', '1.5.0');
    const outcomes = await rolled(scene, { to: 'previous' });
    expect(shown(outcomes)).toEqual(['1 moved 1.5.0 -> 1.4.2', 'latest moved 1.5.0 -> 1.4.2']);
    await rolled(scene, { to: 'previous' });
    expect(await standings()).toMatchObject({ '1': '1.4.1', latest: '1.4.1', '1.4': '1.4.1', '1.5': '1.5.0' });
  });

  test('to "previous" passes by what is withdrawn', async () => {
    await release('1.4.0', '1.4.1', '1.4.2');
    await rolled(scene, { withdraw: '1.4.1' });
    await rolled(scene, { to: 'previous', tags: 'latest' });
    expect(await standings()).toEqual({ '1.4': '1.4.2', '1': '1.4.2', latest: '1.4.0' });
  });

  test('lets a held float go back to the highest version when that is reinstated', async () => {
    await release('1.4.1', '1.4.2');
    await rolled(scene, { to: '1.4.1' });
    await rolled(scene, { reinstate: '1.4.2' });
    expect(await standings()).toEqual({ '1.4': '1.4.2', '1': '1.4.2', latest: '1.4.2' });
  });

  test('to a digest refuses a withdrawn version, whatever its image says that it is', async () => {
    await release('1.4.0', '1.4.2');
    const digest = await built(scene.image, { sha: commitOf('main'), tags: ['1.4.1'] });
    scene.gitTags.push('v1.4.1');
    await rolled(scene, { withdraw: '1.4.1' });
    expect(shown(await rolled(scene, { to: digest, tags: 'latest' }))).toEqual(['! version-withdrawn']);
  });

  test('does not hold a float at a version that is withdrawn later', async () => {
    await release('1.3.0', '1.4.0', '1.4.1', '1.4.2');
    await rolled(scene, { to: '1.4.0', tags: 'latest' });
    await rolled(scene, { withdraw: '1.4.0' });
    expect(await standings()).toMatchObject({ '1.4': '1.4.2', latest: '1.3.0' });
    await release('1.2.0');
    expect(await standings()).toMatchObject({ '1.4': '1.4.2', latest: '1.3.0' });
  });

  test('keeps holding a float when the version that it was rolled back from is withdrawn too', async () => {
    await release('1.4.0', '1.4.1', '1.4.2');
    await rolled(scene, { to: '1.4.0', tags: 'latest' });
    await rolled(scene, { withdraw: '1.4.2' });
    await release('1.3.0');
    expect(await standings()).toEqual({ '1.3': '1.3.0', '1.4': '1.4.1', '1': '1.4.1', latest: '1.4.0' });
  });

  test('withdraws several versions at once', async () => {
    await release('1.4.0', '1.4.1', '1.4.2', '2.0.0');
    const outcomes = await rolled(scene, { withdraw: '1.4.1, v1.4.2' });
    expect(shown(outcomes)).toEqual(['1.4 moved 1.4.2 -> 1.4.0', '1 moved 1.4.2 -> 1.4.0', 'latest unchanged -']);
    expect(await standings()).toMatchObject({ '1.4': '1.4.0', '1': '1.4.0', latest: '2.0.0' });
  });

  test('of a version that no float stands at only marks it', async () => {
    await release('1.4.1', '1.4.2');
    const before = await standings();
    await rolled(scene, { withdraw: '1.4.1' });
    expect(await standings()).toEqual(before);
    expect(await scene.digestOf('withdrawn-1.4.1')).toBeDefined();
  });

  test('done again changes nothing, the first reason included', async () => {
    await release('1.4.1', '1.4.2');
    await rolled(scene, { withdraw: '1.4.2', reason: 'first' });
    const before = await everything(scene.image);
    const outcomes = await rolled(scene, { withdraw: '1.4.2', reason: 'second' });
    expect(shown(outcomes).map((line) => line.split(' ')[1])).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await everything(scene.image)).toEqual(before);
  });

  test.each([
    [{ withdraw: '1.4.2' }],
    [{ to: '1.4.1' }],
    [{ to: 'previous' }],
    [{ to: '1.4.1', tags: 'latest' }],
    [{ withdraw: '1.4.0,1.4.2' }],
  ])('that is only rehearsed (%o) says what it would move, and writes nothing', async (inputs) => {
    await release('1.4.0', '1.4.1', '1.4.2');
    const before = await everything(scene.image);
    const rehearsed = await rolled(scene, { ...inputs, 'dry-run': 'true' });
    expect(await everything(scene.image)).toEqual(before);
    expect(shown(await rolled(scene, inputs))).toEqual(shown(rehearsed));
    expect(await everything(scene.image)).not.toEqual(before);
  });

  test('of several images does what it can, and says which one failed', async () => {
    await scene.releaseOf('1.4.1', { images: [scene.image, scene.mirror] }).run();
    await scene.releaseOf('1.4.2').run();
    const [one, two] = await rolled(scene, { withdraw: '1.4.2' }, { images: [scene.image, scene.mirror] });
    expect(one?.failures).toEqual([]);
    expect(two?.failures.map(({ failure }) => failure.code)).toEqual(['unknown-version']);
    expect(two?.failures[0]?.message).toContain('1.4.1');
    expect(await standings()).toEqual({ '1.4': '1.4.1', '1': '1.4.1', latest: '1.4.1' });
    expect(await standings(scene.mirror)).toEqual({ '1.4': '1.4.1', '1': '1.4.1', latest: '1.4.1' });
  });

  test.each<[string, boolean, readonly string[]]>([
    ['git does not answer', false, []],
    ['git has other versions', true, ['v0.1.0']],
  ])('goes by the list of tags when %s', async (_, git, gitTags) => {
    await release('1.4.0', '1.4.1', '1.4.2');
    await rolled(scene, { withdraw: '1.4.2' }, { git, gitTags });
    expect(await standings()).toEqual({ '1.4': '1.4.1', '1': '1.4.1', latest: '1.4.1' });
  });

  test('does not delete a float of whose line git only knows the withdrawn version', async () => {
    await release('1.4.0', '1.4.1');
    await rolled(scene, { withdraw: '1.4.1' }, { gitTags: ['v1.4.1'] });
    expect(await scene.digestOf('latest')).toBe(await scene.digestOf('1.4.1'));
  });

  test('takes other floats back, and leaves what follows a branch', async () => {
    await release('1.3.0', '1.4.1', '1.4.2', '2.0.0');
    for (const tag of ['lts', '1.4-slim', 'main']) await scene.point(tag, '1.4.2');
    await rolled(scene, { withdraw: '1.4.2' });
    expect(await standings()).toMatchObject({ lts: '1.4.1', '1.4-slim': '1.4.1', main: '1.4.2', latest: '2.0.0' });
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [{ withdraw: '9.9.9' }, 'unknown-version'],
    [{ to: '9.9.9' }, 'unknown-version'],
    [{ to: '1.4.1', tags: 'lates' }, 'unknown-tag'],
    [{ to: `sha256:${'0'.repeat(64)}`, tags: 'latest' }, 'unknown-digest'],
    [{ reinstate: '1.4.2' }, 'not-withdrawn'],
    [{ to: '1.4.2' }, 'no-floats'],
    [{ to: 'previous', tags: '1.3' }, 'no-previous'],
    [{ to: '1.4.0' }, 'version-withdrawn'],
  ])('%o is refused before anything is written', async (inputs, code) => {
    await release('1.3.0', '1.4.0', '1.4.1', '1.4.2');
    await rolled(scene, { withdraw: '1.4.0' });
    const before = await everything(scene.image);
    expect(shown(await rolled(scene, inputs))).toEqual([`! ${code}`]);
    expect(await everything(scene.image)).toEqual(before);
  });
});
