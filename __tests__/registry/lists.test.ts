/** Lists that come in pages. */
import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseTag } from '../../src/image/tag.ts';
import { descriptorOf, uploadPlatform } from './content.ts';
import { manifestFrom, ociImage, ociIndex } from './images.ts';
import { at, countingClient, startBasic, type TestRegistry } from './registries.ts';
import { startServer } from './servers.ts';

describe('a list of the real registry', () => {
  let registry: TestRegistry;
  const names = ['a', 'b', 'c', 'd', 'e'].map(parseTag);
  beforeAll(async () => {
    registry = await startBasic();
    const image = await uploadPlatform(await registry.upload('acme/widget'), 'amd64');
    await Promise.all(
      names.map((name) => countingClient().client.putManifest(at(registry, 'acme/widget'), name, image)),
    );
  });
  afterAll(() => registry.stop());

  test('is one request when it fits', async () => {
    const { client, requests } = countingClient();
    expect((await client.tags(at(registry, 'acme/widget'))).toSorted()).toEqual(names);
    expect(requests).toHaveLength(2);
  });
});

describe('a list', () => {
  let behave: RequestListener;
  let registry: Awaited<ReturnType<typeof startServer>>;
  let stranger: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    registry = await startServer((request, response) => {
      if (request.url === '/v2/' && request.headers.authorization === undefined) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
      } else behave(request, response);
    });
    stranger = await startServer((_request, response) => response.end('{"tags":["z"]}'));
  });
  afterEach(async () => {
    await registry.stop();
    await stranger.stop();
  });
  const list = (): Promise<readonly string[]> =>
    countingClient({ retry: { sleep: () => Promise.resolve() } }).client.tags(at(registry, 'acme/widget'));
  const page =
    (tags: unknown, link?: string): RequestListener =>
    (_request, response) =>
      response
        .writeHead(200, link === undefined ? {} : { link: `<${link}>; rel="next"` })
        .end(JSON.stringify({ tags }));
  const asked = (): string[] => registry.requests.slice(1).map(({ url }) => url);

  test('of 2500 tags is read in three pages of a registry that sorts and cuts as the specification says', async () => {
    const names = Array.from({ length: 2500 }, (_, index) => `t${index}`).toSorted();
    behave = (request, response) => {
      const query = new URL(request.url ?? '', 'http://x').searchParams;
      const [size, last] = [Number(query.get('n')), query.get('last') ?? ''];
      const rest = names.filter((name) => name > last);
      const some = rest.slice(0, size);
      const next = `/v2/acme/widget/tags/list?n=${size}&last=${some.at(-1) ?? ''}`;
      page(some, rest.length > size ? next : undefined)(request, response);
    };
    expect(await list()).toEqual(names);
    expect(asked()).toHaveLength(3);
  });

  test('leaves out what is no tag, and what comes twice', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    behave = page([null, '', digest, '.hidden', 'a b', 7, {}, '1.0', '1.0', '__proto__', 'latest']);
    expect(await list()).toEqual(['1.0', '__proto__', 'latest']);
  });

  test.each([{ tags: null }, {}, [], null, 1])('that is %j is empty', async (document) => {
    behave = (_request, response) => response.end(JSON.stringify(document));
    expect(await list()).toEqual([]);
  });

  test('goes on exactly where the registry says, cursor and all', async () => {
    const cursor = '/v2/acme/widget/tags/list?last=%2B%2f==&n=1000&x=a+b';
    behave = (request, response) => {
      const answer = request.url === cursor ? page(['b']) : page(['a'], cursor);
      answer(request, response);
    };
    expect(await list()).toEqual(['a', 'b']);
    expect(asked()).toEqual(['/v2/acme/widget/tags/list?n=1000', cursor]);
  });

  test.each([400, 405])('that refuses to be asked for 1000 with %d is asked without a number', async (status) => {
    behave = (request, response) => {
      if (request.url?.includes('n=1000') === true) response.writeHead(status).end();
      else page(['a'])(request, response);
    };
    expect(await list()).toEqual(['a']);
  });

  test.each([
    'http://STRANGER/v2/acme/widget/tags/list',
    '//STRANGER/x',
    '/\\\\STRANGER/x',
    '\\\\\\\\STRANGER\\\\x',
    'http://user:password@REGISTRY/x',
    'https://REGISTRY/x',
    'file:///etc/passwd',
    'http://[',
  ])('that goes on at %s ends in an error', async (link) => {
    behave = page(['a'], link.replace('STRANGER', stranger.host).replace('REGISTRY', registry.host));
    await expect(list()).rejects.toMatchObject({ failure: { code: 'untrusted-answer' } });
    expect(stranger.requests).toEqual([]);
    expect(asked()).toHaveLength(1);
  });

  test('that goes in a circle ends in an error', async () => {
    let number = 0;
    behave = (request, response) => {
      number += 1;
      page([`t${number}`], `?page=${(number % 3) + 1}`)(request, response);
    };
    await expect(list()).rejects.toThrow(/goes in a circle/);
    expect(asked()).toHaveLength(4);
  });

  test('that goes on without anything new ends in an error', async () => {
    let number = 0;
    behave = (request, response) => {
      number += 1;
      page(['a'], `?page=${number}`)(request, response);
    };
    await expect(list()).rejects.toThrow(/without anything new/);
    expect(asked()).toHaveLength(2);
  });

  test('without an end ends in an error after 2000 pages', async () => {
    let number = 0;
    behave = (request, response) => {
      number += 1;
      page([`t${number}`], `?page=${number}`)(request, response);
    };
    await expect(list()).rejects.toThrow(/more than 2000 pages/);
    expect(asked()).toHaveLength(2000);
  });

  test('with a page of more than 8 MiB is not read', async () => {
    behave = (_request, response) => response.end(Buffer.alloc(8 * 1024 * 1024 + 1, ' '));
    await expect(list()).rejects.toThrow(/more than 8388608 bytes/);
  });

  test('of large pages is not read beyond 32 MiB', async () => {
    let number = 0;
    behave = (_request, response) => {
      number += 1;
      const text = JSON.stringify({ tags: [`t${number}`] }) + ' '.repeat(8 * 1024 * 1024 - 100);
      response.writeHead(200, { link: `<?page=${number}>; rel="next"` }).end(text);
    };
    await expect(list()).rejects.toThrow(/longer than 33554432 bytes/);
    expect(number).toBe(5);
  });

  test('that is not JSON is an error', async () => {
    behave = (_request, response) => response.end('<html>');
    await expect(list()).rejects.toThrow(/is not JSON/);
  });

  describe('of what refers to an image', () => {
    const image = manifestFrom({ schemaVersion: 2 }, ociImage);
    const note = { ...descriptorOf(manifestFrom({ note: 1 })), artifactType: 'application/vnd.example.note' };
    const other = descriptorOf(manifestFrom({ note: 2 }));
    const api = `/v2/acme/widget/referrers/${image.digest}`;
    const referrers = (): Promise<unknown> =>
      countingClient({ retry: { sleep: () => Promise.resolve() } }).client.referrers(
        at(registry, 'acme/widget'),
        image.digest,
      );
    const index = (...manifests: unknown[]): string =>
      JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests });

    test('is read from the API, page by page', async () => {
      behave = (request, response) => {
        const more: Record<string, string> = request.url === api ? { link: `<${api}?last=1>; rel="next"` } : {};
        response
          .writeHead(200, { 'content-type': `${ociIndex}; charset=utf-8`, ...more })
          .end(index(request.url === api ? note : other));
      };
      expect(await referrers()).toEqual([note, other]);
    });

    test.each([
      [404, 'application/json'],
      [400, 'application/json'],
      [405, 'text/plain'],
      [406, 'application/json'],
      [200, 'text/html'],
    ])('is read from the tag when the API answers %d as %s', async (status, type) => {
      behave = (request, response) => {
        if (request.url === api) response.writeHead(status, { 'content-type': type }).end('{}');
        else response.writeHead(200, { 'content-type': ociIndex }).end(index(note));
      };
      expect(await referrers()).toEqual([note]);
      expect(asked()).toEqual([api, `/v2/acme/widget/manifests/${image.digest.replace(':', '-')}`]);
    });

    test('is an error when it may not be read', async () => {
      behave = (_request, response) => response.writeHead(403).end();
      await expect(referrers()).rejects.toMatchObject({ failure: { code: 'access-denied' } });
    });

    test('is an error when an entry of it is none', async () => {
      behave = (_request, response) =>
        response.writeHead(200, { 'content-type': ociIndex }).end(index({ digest: 'x' }));
      await expect(referrers()).rejects.toThrow(/referrers of sha256:.* cannot be read/);
    });
  });
});
