import { describe, expect, test } from 'vitest';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { noJournal, standClient, type StandOptions } from './stand.ts';
import { registries, Scene, textOf } from './scene.ts';

describe.each(registries)('the requests of a release to %s', (_, start) => {
  const scene = new Scene(start);

  /** What a release asks for, by its phases; those of one phase are under way at the same time, and are sorted here. */
  async function requestsOf(version: string, options: Partial<StandOptions> = {}): Promise<string> {
    const phases: { name: string; requests: string[] }[] = [{ name: 'look', requests: [] }];
    const begin = (name: string): void => {
      phases.push({ name, requests: [] });
    };
    const plainSend = createSend();
    const send: Send = (request) => {
      const text = textOf(request)
        .replace(/^(\S+) .*\/widget-\d+\//, '$1 ')
        .replace(/sha256:\w+/, '<digest>')
        .replace(/sha-\w+/, 'sha-<commit>');
      phases.at(-1)?.requests.push(text.replace(/uploads\/.+/, 'uploads/<upload>'));
      return plainSend(request);
    };
    const { build } = scene.releaseOf(version, options).options;
    const release = scene.releaseOf(version, {
      ...options,
      client: standClient({ send }),
      publish: {
        async build() {
          const digest = await build();
          begin('prove');
          return digest;
        },
        journal: {
          ...noJournal,
          reached: () => {
            begin('survey');
          },
          intend: (effect) => {
            if (effect.do === 'move') begin(`move ${effect.tag}, and look again when it is the last`);
          },
        },
      },
    });
    const published = await release.run();
    expect(published.failure).toBeUndefined();
    return phases
      .flatMap(({ name, requests }) => [`${name}:`, ...requests.toSorted().map((text) => `  ${text}`)])
      .join('\n');
  }

  test('are these for the first version', async () => {
    expect(await requestsOf('1.4.2')).toMatchInlineSnapshot(`
      "look:
        DELETE blobs/uploads/<upload>
        GET /v2/
        HEAD manifests/1.4.2
        HEAD manifests/sha-<commit>
        HEAD manifests/withdrawn-1.4.2
        POST blobs/uploads/
      prove:
        GET manifests/<digest>
      survey:
        HEAD manifests/1
        HEAD manifests/1.4
        HEAD manifests/1.4.2
        HEAD manifests/latest
        HEAD manifests/withdrawn-1.4.2
      move 1.4, and look again when it is the last:
        PUT manifests/1.4
      move 1, and look again when it is the last:
        PUT manifests/1
      move latest, and look again when it is the last:
        HEAD manifests/1
        HEAD manifests/1.4
        HEAD manifests/1.4.2
        HEAD manifests/latest
        HEAD manifests/withdrawn-1.4.2
        PUT manifests/latest"
    `);
  });

  test('are these for a version that is released again', async () => {
    await scene.releaseOf('1.4.2').run();
    expect(await requestsOf('1.4.2')).toMatchInlineSnapshot(`
      "look:
        DELETE blobs/uploads/<upload>
        GET /v2/
        GET blobs/<digest>
        GET manifests/<digest>
        HEAD manifests/1.4.2
        HEAD manifests/sha-<commit>
        HEAD manifests/withdrawn-1.4.2
        POST blobs/uploads/
      survey:
        HEAD manifests/1
        HEAD manifests/1.4
        HEAD manifests/1.4.2
        HEAD manifests/latest
        HEAD manifests/withdrawn-1.4.2"
    `);
  });

  // The image that the tags come from is read once, beside the first write, for the report.
  test('are these for a version after another one', async () => {
    await scene.releaseOf('1.4.1').run();
    expect(await requestsOf('1.4.2')).toMatchInlineSnapshot(`
      "look:
        DELETE blobs/uploads/<upload>
        GET /v2/
        HEAD manifests/1.4.2
        HEAD manifests/sha-<commit>
        HEAD manifests/withdrawn-1.4.2
        POST blobs/uploads/
      prove:
        GET manifests/<digest>
      survey:
        HEAD manifests/1
        HEAD manifests/1.4
        HEAD manifests/1.4.2
        HEAD manifests/latest
        HEAD manifests/withdrawn-1.4.2
      move 1.4, and look again when it is the last:
        GET manifests/<digest>
        PUT manifests/1.4
      move 1, and look again when it is the last:
        PUT manifests/1
      move latest, and look again when it is the last:
        HEAD manifests/1
        HEAD manifests/1.4
        HEAD manifests/1.4.2
        HEAD manifests/latest
        HEAD manifests/withdrawn-1.4.2
        PUT manifests/latest"
    `);
  });
});
