import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../src/image/digest.ts';
import { parseTag } from '../../src/image/tag.ts';
import { Place } from '../../src/publish/place.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import { registries, Scene } from './scene.ts';
import { commitOf, standClient } from './stand.ts';

const [version, latest] = [parseTag('1.0.0'), parseTag('latest')];
const nowhere = parseDigest(`sha256:${'0'.repeat(64)}`);

describe.each(registries)('one repository of %s', (_, start) => {
  const scene = new Scene(start);

  /** The place of a release of 1.0.0, of which the registry has what the test puts there. */
  function placeOf(client: RegistryClient = standClient(), overwrite = false): Place {
    const [planned] = scene.releaseOf('1.0.0').planned.release.repositories;
    if (planned === undefined) throw new Error('There is no repository.');
    const relate = (revision?: string): Promise<'same' | 'unknown'> =>
      Promise.resolve(revision === commitOf('1.0.0') ? 'same' : 'unknown');
    return new Place(planned, { client, overwrite, relate });
  }

  async function two(): Promise<[ours: ReturnType<typeof parseDigest>, theirs: ReturnType<typeof parseDigest>]> {
    const ours = (await scene.releaseOf('1.0.0').run()).digest;
    const theirs = (await scene.releaseOf('0.9.0').run()).digest;
    if (ours === undefined || theirs === undefined) throw new Error('Nothing was released.');
    return [ours, theirs];
  }

  test('is looked at for the version alone: its digest, its commit and what it is made of', async () => {
    expect(await placeOf().look()).toEqual(new Map());
    const [ours] = await two();
    const found = await placeOf().look();
    const revision = commitOf('1.0.0');
    expect([...found]).toEqual([
      [version, { digest: ours, revision, relation: 'same', content: `linux/amd64 ${ours}` }],
    ]);
  });

  test('has the same content under an index, which has another digest', async () => {
    const [ours] = await two();
    await scene.wrap('1.0.0', 'provenance');
    const found = (await placeOf().look()).get(version);
    expect(found).toMatchObject({ content: `linux/amd64 ${ours}`, relation: 'same' });
    expect(found?.digest).not.toBe(ours);
  });

  test('gets a version tag where there is none, keeps an equal image, and refuses another', async () => {
    const [ours, theirs] = await two();
    const fresh = parseTag('v1.0.0');
    expect(await placeOf().name(fresh, ours)).toBe(ours);
    expect(await placeOf().name(fresh, ours)).toBe(ours);
    await scene.wrap(fresh, 'provenance');
    const index = await scene.digestOf(fresh);
    expect(await placeOf().name(fresh, ours)).toBe(index);
    expect(await scene.digestOf(fresh)).toBe(index);
    await expect(placeOf().name(fresh, theirs)).rejects.toMatchObject({ failure: { code: 'version-taken' } });
    expect(await scene.digestOf(fresh)).toBe(index);
    expect(await placeOf(standClient(), true).name(fresh, theirs)).toBe(theirs);
    expect(await scene.digestOf(fresh)).toBe(theirs);
  });

  test('gets a float back only when it is where this run has put it', async () => {
    const [ours, theirs] = await two();
    const move = { tag: latest, from: theirs, to: ours };
    expect(await scene.digestOf('latest')).toBe(ours);
    expect(await placeOf().restore({ ...move, to: theirs, from: ours })).toBe('moved-on');
    expect(await placeOf().restore({ ...move, from: undefined })).toBe('new');
    expect(await placeOf().restore({ ...move, from: nowhere })).toBe('gone');
    expect(await scene.digestOf('latest')).toBe(ours);
    expect(await placeOf().restore(move)).toBe('restored');
    expect(await scene.digestOf('latest')).toBe(theirs);
  });

  test('reads a manifest once, and again when that failed', async () => {
    const [ours] = await two();
    const client = standClient();
    let asked = 0;
    const flaky: RegistryClient = {
      ...client,
      getManifest(...request) {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('reset')) : client.getManifest(...request);
      },
    };
    const place = placeOf(flaky);
    await expect(place.prove(ours)).rejects.toThrow('reset');
    await place.prove(ours);
    await place.write(latest, ours);
    expect(asked).toBe(2);
  });
});
