import { describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { createJournal, readJournal } from '../../src/publish/journal.ts';
import type { ProvenImage } from '../../src/publish/perform.ts';
import type { PublishOptions } from '../../src/publish/publish.ts';
import { someInputs } from '../records.ts';
import { registries, Scene, states } from './scene.ts';
import { type Stand, standClient } from './stand.ts';

const client = standClient();
const gates = { ...someInputs().gates, verify: [{ text: 'true', words: ['true'] as const }] };
const red = new ReleaseError({ code: 'gate', what: 'The scan found something', remedy: 'Nothing was named.' });

describe.each(registries)('a gate before the names on %s', (_, start) => {
  const scene = new Scene(start);

  function gated(
    version: string,
    gate: NonNullable<PublishOptions['gate']>,
    more: Partial<PublishOptions> = {},
  ): Stand {
    return scene.releaseOf(version, {
      images: [scene.image, scene.mirror],
      inputs: { gates },
      publish: { gate, ...more },
    });
  }
  const tagsOf = async (name: string): Promise<readonly string[]> => client.tags(parseRepository(name));

  test('is asked once, with what every repository has, when nothing has a name', async () => {
    const asked: (readonly ProvenImage[])[] = [];
    const seen: (readonly string[])[] = [];
    const published = await gated('1.0.0', async (images) => {
      asked.push(images);
      seen.push(await tagsOf(scene.image), await tagsOf(scene.mirror));
    }).run();
    expect(published.failure).toBeUndefined();
    const { digest } = published;
    expect(asked).toEqual([[scene.image, scene.mirror].map((name) => ({ repository: parseRepository(name), digest }))]);
    expect(seen).toEqual([[expect.stringMatching(/^part-.*-gated$/)], [expect.stringMatching(/^part-.*-gated$/)]]);
    expect(await tagsOf(scene.mirror)).toEqual(expect.arrayContaining(['1', '1.0', '1.0.0', 'latest']));
  });

  test('lets nothing be named when it is red, says why, and leaves the next run nothing but its bytes', async () => {
    const saved = new Map<string, string>();
    const journal = createJournal((key, value) => saved.set(key, value));
    const failing = gated('1.0.0', () => Promise.reject(red), { journal });
    const published = await failing.run();
    expect(published.failure).toBe(red);
    expect(new Set(Object.values(states(published)))).toEqual(new Set(['not-reached']));
    expect(await tagsOf(scene.image)).toEqual([expect.stringMatching(/^part-.*-gated$/)]);
    expect(readJournal((key) => saved.get(key))).toBeUndefined();
    const green = gated('1.0.0', () => Promise.resolve());
    expect((await green.run()).failure).toBeUndefined();
    expect(await tagsOf(scene.image)).toEqual(expect.arrayContaining(['1.0.0', 'latest']));
  });

  test('is not asked again for a version that has its names, and is when one of them is missing', async () => {
    let asked = 0;
    const count = (): Promise<void> => {
      asked += 1;
      return Promise.resolve();
    };
    await scene.releaseOf('1.0.0', { inputs: { gates }, publish: { gate: count } }).run();
    await scene.releaseOf('1.0.0', { inputs: { gates }, publish: { gate: count } }).run();
    expect(asked).toBe(1);
    await gated('1.0.0', count).run();
    expect(asked).toBe(2);
    expect(await tagsOf(scene.mirror)).toContain('1.0.0');
  });

  test('is not gone around by a post step: what it reads is written after the gate', async () => {
    const saved = new Map<string, string>();
    const journal = createJournal((key, value) => saved.set(key, value));
    let during: unknown = 'never asked';
    const gate = (): Promise<void> => {
      during = readJournal((key) => saved.get(key));
      return Promise.resolve();
    };
    await gated('1.0.0', gate, { journal: { ...journal, ended: () => undefined } }).run();
    expect(during).toBeUndefined();
    expect(readJournal((key) => saved.get(key))).toHaveLength(2);
  });
});
