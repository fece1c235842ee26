import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { Place } from '../../src/publish/place.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { createClock } from '../faults/clock.ts';
import { released } from '../faults/images.ts';

const { index, children } = released;
const [version, repository] = [parseTag('1.4.2'), parseRepository('127.0.0.1:5000/acme/widget')];

/** A repository that shows the platforms of an image only from this moment on, in milliseconds. */
function placeFrom(shown: number): Place {
  const { now, sleep } = createClock();
  const client = createRegistryClient({
    credentials: () => Promise.resolve(undefined),
    now,
    retry: { sleep, random: () => 0.5 },
    send({ url }) {
      const child = children.find(({ digest }) => url.pathname.endsWith(digest));
      const { bytes, mediaType } = child ?? index;
      const isThere = child === undefined || now() >= shown;
      return Promise.resolve({
        status: isThere ? 200 : 404,
        headers: new Map([['content-type', mediaType]]),
        bytes: isThere ? bytes : new Uint8Array(),
      });
    },
  });
  const planned = { repository, first: version, built: [], versions: [version], floats: [] };
  return new Place(planned, { client, overwrite: false, relate: () => Promise.resolve('unknown') });
}

describe('the bytes of a release', () => {
  test('are proven as soon as the registry shows all of them', async () => {
    await expect(placeFrom(60_000).prove(index.digest)).resolves.toBeUndefined();
  });

  test('are incomplete when it does not within a minute and a half', async () => {
    await expect(placeFrom(120_000).prove(index.digest)).rejects.toThrow(/is not complete/);
  });
});
