import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { standClient, commitOf } from './stand.ts';
import { branch, registries, Scene, states } from './scene.ts';

const client = standClient();

describe.each(registries)('a tag of a branch in %s', (_, start) => {
  const scene = new Scene(start);

  /** The commit that the image under a tag is of. */
  async function commitAt(tag: string): Promise<string | undefined> {
    const repository = parseRepository(scene.image);
    const digest = await scene.digestOf(tag);
    if (digest === undefined) return undefined;
    return (await client.describe(repository, await client.getManifest(repository, digest))).revision;
  }

  test('moves to the commit that was pushed, and so does the tag of the commit', async () => {
    await scene.pushOf('first').run();
    const published = await scene.pushOf('second', { relations: { [commitOf('first')]: 'ancestor' } }).run();
    expect(published.failure).toBeUndefined();
    const sha = `sha-${commitOf('second').slice(0, 7)}`;
    expect(states(published)).toEqual({ main: 'moved', [sha]: 'created' });
    expect(await commitAt('main')).toBe(commitOf('second'));
  });

  test('stays at a newer commit, and nothing is built when it is the only one', async () => {
    await scene.pushOf('newer').run();
    const before = await scene.digestOf('main');
    const late = scene.pushOf('older', {
      relations: { [commitOf('newer')]: 'descendant' },
      inputs: { tags: [branch] },
    });
    const published = await late.run();
    expect(late.builds).toBe(0);
    expect(published).toMatchObject({ failure: undefined, start: { kind: 'skip', reason: 'superseded' } });
    expect(published.tags).toMatchObject([{ tag: 'main', state: 'kept', from: before, to: before }]);
    expect(await scene.digestOf('main')).toBe(before);
  });

  test('stays at a newer commit while the tag of the commit is written', async () => {
    await scene.pushOf('newer').run();
    const late = scene.pushOf('older', { relations: { [commitOf('newer')]: 'descendant' } });
    const published = await late.run();
    expect(published.failure).toBeUndefined();
    expect(states(published)).toMatchObject({ main: 'kept' });
    expect(await commitAt('main')).toBe(commitOf('newer'));
    expect(await commitAt(`sha-${commitOf('older').slice(0, 7)}`)).toBe(commitOf('older'));
  });

  test.each(['diverged', 'unknown'] as const)('moves from a commit that is %s', async (relation) => {
    await scene.pushOf('one').run();
    const published = await scene.pushOf('two', { relations: { [commitOf('one')]: relation } }).run();
    expect(states(published)).toMatchObject({ main: 'moved' });
    expect(await commitAt('main')).toBe(commitOf('two'));
  });

  test('is unchanged when the same commit is built to the same bytes', async () => {
    await scene.pushOf('one').run();
    const again = scene.pushOf('one');
    const published = await again.run();
    expect(again.builds).toBe(1);
    expect(new Set(Object.values(states(published)))).toEqual(new Set(['unchanged']));
  });
});
