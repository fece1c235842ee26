import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { knownVersions } from '../../src/plan/lines.ts';
import { standingText, statusJson, statusLines, statusSummary } from '../../src/report/status.ts';
import type { ImageStatus } from '../../src/status/model.ts';
import { readStatus } from '../../src/status/read-status.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import { createSend } from '../../src/registry/transport.ts';
import { registries, Scene, textOf } from '../publish/scene.ts';
import { standClient } from '../publish/stand.ts';
import { everything, rolled } from '../rollback/rolled.ts';

const style = { prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };
/** A port at which nobody answers. */
const nobody = '127.0.0.1:9/acme/widget';

describe.each(registries)('the status of an image on %s', (_, start) => {
  const scene = new Scene(start);

  function status(images = [scene.image], client: RegistryClient = standClient()): Promise<readonly ImageStatus[]> {
    const known = (): Promise<ReturnType<typeof knownVersions>> => Promise.resolve(knownVersions(scene.gitTags, ''));
    return readStatus(images.map(parseRepository), { client, style, knownVersions: known });
  }

  async function release(...versions: readonly string[]): Promise<void> {
    for (const version of versions) expect((await scene.releaseOf(version).run()).failure).toBeUndefined();
  }

  function shown(images: readonly ImageStatus[]): readonly string[] {
    return images.flatMap(({ floats }) =>
      floats.map((float) => `${float.tag}@${float.version ?? '?'} ${standingText(float)}`),
    );
  }

  test('follows a version through its withdrawal, and says who, when and why', async () => {
    await release('1.3.0', '1.4.1', '1.4.2');
    expect(shown(await status())).toEqual([
      'latest@1.4.2 where it belongs',
      '1@1.4.2 where it belongs',
      '1.4@1.4.2 where it belongs',
      '1.3@1.3.0 where it belongs',
    ]);
    await rolled(scene, { withdraw: '1.4.2', reason: 'crashes on arm64' });
    await scene.point('1', '1.4.2');
    const after = await status();
    expect(shown(after)).toEqual([
      'latest@1.4.1 where it belongs',
      '1@1.4.2 at a withdrawn version, belongs to 1.4.1',
      '1.4@1.4.1 where it belongs',
      '1.3@1.3.0 where it belongs',
    ]);
    const audit = 'by octocat since 1970-01-01T00:00:00Z because: crashes on arm64 (https://github.example/runs/7)';
    expect(statusLines(after)).toContain(`  1.4.2 was withdrawn ${audit}`);
    expect(statusSummary(after)).toContain(`\`1.4.2\` was withdrawn \`${audit}\``);
    await rolled(scene, { reinstate: '1.4.2' });
    const [back] = await status();
    expect(back?.withdrawn.size).toBe(0);
    expect(shown(back === undefined ? [] : [back])[0]).toBe('latest@1.4.2 where it belongs');
  });

  test('agrees with what the next release does about every float', async () => {
    await release('1.3.0', '1.4.0', '1.4.1', '1.4.2');
    await rolled(scene, { to: '1.4.0', tags: 'latest', reason: 'slow' });
    await scene.point('1', '1.4.0');
    const [before] = await status();
    expect(shown(before === undefined ? [] : [before]).slice(0, 2)).toEqual([
      'latest@1.4.0 held at 1.4.0 by octocat since 1970-01-01T00:00:00Z because: slow (https://github.example/runs/7), 2 versions behind 1.4.2',
      '1@1.4.0 2 versions behind 1.4.2',
    ]);
    await release('1.4.2');
    for (const { tag, belongs } of before?.floats ?? []) expect(await scene.digestOf(tag)).toBe(belongs?.digest);
  });

  test('asks for the list, each float, the highest version of each line and each marker, and writes nothing', async () => {
    await release('1.3.0', '1.4.0', '1.4.1', '1.4.2');
    await rolled(scene, { withdraw: '1.4.2' });
    const before = await everything(scene.image);
    const asked: string[] = [];
    const plain = createSend();
    const client = standClient({
      send: (request) => {
        asked.push(textOf(request).replace(/\/v2\/acme\/[^/]+\/(manifests\/)?/, ''));
        return plain(request);
      },
    });
    await status([scene.image], client);
    expect(asked.toSorted()).toEqual([
      ...['GET /v2/', 'GET tags/list', 'GET withdrawn-1.4.2'],
      ...['HEAD 1', 'HEAD 1.3', 'HEAD 1.3.0', 'HEAD 1.4', 'HEAD 1.4.1', 'HEAD 1.4.2', 'HEAD latest'],
    ]);
    expect(await everything(scene.image)).toEqual(before);
  });

  test('names an image that no tag names by its own label', async () => {
    await release('1.4.1', '1.4.2');
    await scene.point('1', '1.4.1');
    await scene.wrap('1', 'another index');
    expect(shown(await status())[1]).toBe('1@1.4.1 1 version behind 1.4.2');
  });

  test('of one that cannot be reached says why, and that of the others is told', async () => {
    await release('1.4.2');
    const client = standClient({ retry: { sleep: () => Promise.resolve() } });
    const [one, two, three] = await status([nobody, scene.image, scene.mirror], client);
    expect(one?.failure?.failure.code).toBe('registry-unreachable');
    expect(shown(two === undefined ? [] : [two])).toHaveLength(3);
    expect(three).toMatchObject({ floats: [], failure: undefined });
    expect(statusJson(one === undefined ? [] : [one])).toMatchObject([
      { floats: [], error: { code: 'registry-unreachable' } },
    ]);
  });
});
