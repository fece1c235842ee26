import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { ensureRelease, type EnsuredRelease, type WantedRelease } from '../../src/releases/ensure-release.ts';
import { refused } from '../github/replies.ts';
import { fullName, openHub, writes, type Hub } from './hub.ts';

const creation = 'POST /repos/{owner}/{repo}/releases';
const change = 'PATCH /repos/{owner}/{repo}/releases/{release_id}';
const upload = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets';

let repository: TestRepository;
let hub: Hub;
beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' }, fullName });
  await repository.tag('v1.4.2');
  await repository.tag('v1.5.0-beta.1');
  await repository.tag('api/v1.4.2');
  await repository.push();
});
afterAll(() => repository.dispose());
beforeEach(async () => {
  hub = await openHub({ repository });
});
afterEach(() => hub.dispose());

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const digests = { name: 'digests.json', contentType: 'application/json', bytes: bytes('{"a":1}') };
const sbom = { name: 'sbom.spdx.json', contentType: 'application/spdx+json', bytes: bytes('{"b":2}') };
const block = '<!-- images -->ours<!-- /images -->';

/** Replaces our block, or adds it. */
function body(existing = ''): string {
  return existing.includes('<!-- images -->')
    ? existing.replace(/<!-- images -->.*<!-- \/images -->/, block)
    : `${existing}${block}`;
}

function ensure(changes: Partial<WantedRelease> = {}, api = hub.api): Promise<EnsuredRelease> {
  const texts = { tag: 'v1.4.2', name: '1.4.2', body, prerelease: false, makeLatest: true, draft: false };
  return ensureRelease(api, {
    repository: fullName,
    commit: hub.commit,
    ...texts,
    assets: [digests, sbom],
    ...changes,
  });
}
const names = (): readonly (readonly string[])[] =>
  hub.server.releases.map(({ assets }) => assets.map(({ name }) => name));

describe('a new release', () => {
  it('is a draft until its files are there, and published last', async () => {
    const made = await ensure();
    expect(made).toEqual({ did: 'created', isDraft: false, url: `https://github.com/${fullName}/releases/tag/v1.4.2` });
    expect(writes(hub)).toEqual([
      'POST /releases 201',
      'POST /releases/1/assets 201',
      'POST /releases/1/assets 201',
      'PATCH /releases/1 200',
    ]);
    expect(hub.server.releases).toMatchObject([
      { tag: 'v1.4.2', name: '1.4.2', body: block, draft: false, prerelease: false },
    ]);
    expect(hub.server.releases[0]?.assets).toMatchObject([digests, sbom]);
    expect(hub.server.latest()).toBe('v1.4.2');
  });

  it('has its files also where publishing makes it immutable', async () => {
    hub.server.settings.immutableReleases = true;
    await ensure();
    expect(hub.server.releases).toMatchObject([{ draft: false, immutable: true }]);
    expect(names()).toEqual([['digests.json', 'sbom.spdx.json']]);
  });

  it('of a pre-release is marked as one, and is not the latest', async () => {
    hub.server.seed([{ tag: 'v1.4.1' }]);
    await ensure({ tag: 'v1.5.0-beta.1', prerelease: true, makeLatest: false });
    expect(hub.server.releases[0]).toMatchObject({ tag: 'v1.5.0-beta.1', prerelease: true });
    expect(hub.server.latest()).toBe('v1.4.1');
  });

  it('of an older line does not become the latest', async () => {
    hub.server.seed([{ tag: 'v2.0.0' }]);
    await ensure({ makeLatest: false });
    expect(hub.server.latest()).toBe('v2.0.0');
  });

  it('may be of a component, whose tags have slashes', async () => {
    const made = await ensure({ tag: 'api/v1.4.2' });
    expect(made).toMatchObject({ did: 'created', isDraft: false });
    expect(await ensure({ tag: 'api/v1.4.2' })).toMatchObject({ did: 'kept' });
  });

  it('that another run publishes in the meantime is not published twice', async () => {
    const racing = {
      ...hub.api,
      assets: (...args: Parameters<typeof hub.api.assets>) => {
        hub.server.seed([{ tag: 'v1.4.2' }]);
        return hub.api.assets(...args);
      },
    };
    await expect(ensure({}, racing)).rejects.toMatchObject({ failure: { code: 'release-exists' } });
    expect(await ensure()).toMatchObject({ did: 'updated', isDraft: false });
    expect(hub.server.releases.filter(({ draft }) => !draft)).toHaveLength(1);
  });

  it('stays a draft when one is wanted, also when the run is repeated', async () => {
    expect(await ensure({ draft: true })).toMatchObject({ did: 'created', isDraft: true });
    expect(await ensure({ draft: true })).toMatchObject({ did: 'kept', isDraft: true });
    expect(hub.server.releases).toMatchObject([{ draft: true, body: block }]);
  });

  test.each([
    ['is not there', 'v9.9.9', 'git-tag-missing'],
    ['is somewhere else', 'v1.4.2', 'git-tag-taken'],
  ])('is not made when the git tag %s', async (_, tag, code) => {
    const commit = tag === 'v1.4.2' ? 'f'.repeat(40) : hub.commit;
    await expect(ensure({ tag, commit })).rejects.toMatchObject({ failure: { code } });
    expect(writes(hub)).toEqual([]);
  });
});

describe('the same run again', () => {
  test.each([true, false])('writes nothing when nothing has changed (immutable: %s)', async (immutableReleases) => {
    hub.server.settings.immutableReleases = immutableReleases;
    await ensure();
    const before = writes(hub).length;
    expect(await ensure()).toMatchObject({ did: 'kept', isDraft: false });
    expect(writes(hub).slice(before)).toEqual([]);
  });

  it('replaces only the files that differ', async () => {
    await ensure();
    const before = writes(hub).length;
    expect(await ensure({ assets: [digests, { ...sbom, bytes: bytes('{"b":3}') }] })).toMatchObject({ did: 'updated' });
    expect(writes(hub).slice(before)).toEqual(['DELETE /releases/assets/3 204', 'POST /releases/1/assets 201']);
    expect(hub.server.releases[0]?.assets[1]?.bytes).toEqual(bytes('{"b":3}'));
  });

  it('replaces files of which GitHub does not tell the digest', async () => {
    hub.server.settings.tellsDigests = false;
    await ensure({ assets: [digests] });
    expect(await ensure({ assets: [digests] })).toMatchObject({ did: 'updated' });
    expect(names()).toEqual([['digests.json']]);
  });

  it('changes the text of an immutable release, and leaves its files alone', async () => {
    hub.server.settings.immutableReleases = true;
    await ensure();
    const changed = { body: () => 'new', assets: [{ ...digests, bytes: bytes('{}') }] };
    expect(await ensure(changed)).toMatchObject({ did: 'updated' });
    expect(hub.server.releases[0]?.body).toBe('new');
    expect(hub.server.releases[0]?.assets[0]?.bytes).toEqual(digests.bytes);
  });

  it('gives back the latest to the release that has the float', async () => {
    await ensure();
    hub.server.seed([{ tag: 'v1.3.9' }]);
    expect(hub.server.latest()).toBe('v1.3.9');
    expect(await ensure()).toMatchObject({ did: 'updated' });
    expect(hub.server.latest()).toBe('v1.4.2');
  });
});

describe('what is there', () => {
  it('of a person keeps its name, its text and its files', async () => {
    const handmade = {
      id: 77,
      name: 'Bananas',
      contentType: 'text/plain',
      bytes: bytes('x'),
      state: 'uploaded',
      digest: null,
    } as const;
    hub.server.seed([{ tag: 'v1.4.2', name: 'The big one', body: 'Hello!', assets: [handmade] }]);
    expect(await ensure()).toMatchObject({ did: 'updated' });
    expect(hub.server.releases).toMatchObject([{ name: 'The big one', body: `Hello!${block}` }]);
    expect(names()).toEqual([['Bananas', 'digests.json', 'sbom.spdx.json']]);
  });

  it('as a pre-release that a person published does not become the latest', async () => {
    hub.server.seed([{ tag: 'v1.4.1' }, { tag: 'v1.4.2', prerelease: true }]);
    await ensure();
    expect(hub.server.latest()).toBe('v1.4.1');
    expect(hub.server.releases[0]?.prerelease).toBe(true);
  });

  it('is not turned back into a draft', async () => {
    hub.server.seed([{ tag: 'v1.4.2' }]);
    expect(await ensure({ draft: true })).toMatchObject({ did: 'updated', isDraft: false });
  });

  it('as a draft of a run that was killed is completed, not doubled', async () => {
    await ensure({ draft: true, assets: [digests] });
    expect(await ensure()).toMatchObject({ did: 'updated', isDraft: false });
    expect(hub.server.releases).toHaveLength(1);
    expect(names()).toEqual([['digests.json', 'sbom.spdx.json']]);
  });

  it('as a draft is found behind hundreds of releases', async () => {
    hub.server.seed([{ tag: 'v1.4.2', draft: true, publishedAt: null }]);
    hub.server.seed(Array.from({ length: 250 }, (_, index) => ({ tag: `v0.${index}.0` })));
    await ensure({ assets: [] });
    expect(hub.server.releases).toHaveLength(251);
    expect(hub.server.releases.at(-1)).toMatchObject({ tag: 'v1.4.2', draft: false, body: block });
    expect(hub.server.requests.filter((line) => line === `GET /repos/${fullName}/releases 200`)).toHaveLength(3);
  });

  it('as half a file is replaced', async () => {
    await ensure({ draft: true, assets: [] });
    hub.server.fail(upload, { kind: 'reset', when: 'during' });
    await ensure();
    expect(hub.server.releases[0]?.assets).toMatchObject([
      { ...digests, state: 'uploaded' },
      { ...sbom, state: 'uploaded' },
    ]);
  });
});

describe('a fault that passes', () => {
  const lost = [
    ['reset', { kind: 'reset', when: 'after' }],
    ['cut', { kind: 'cut', when: 'after' }],
    ['502', { kind: 'answer', when: 'after', reply: refused(502, 'Server Error') }],
    ['no effect', { kind: 'reset', when: 'before' }],
  ] as const;
  const places = [creation, change, upload].flatMap((name) =>
    lost.map(([what, fault]) => [name, what, fault] as const),
  );

  test.each(places)('%s: %s leaves one release with one file of each name', async (name, _, fault) => {
    hub.server.fail(name, fault);
    expect(await ensure()).toMatchObject({ did: 'created', isDraft: false });
    expect(hub.server.releases).toHaveLength(1);
    expect(names()).toEqual([['digests.json', 'sbom.spdx.json']]);
    expect(hub.server.latest()).toBe('v1.4.2');
    expect(hub.retries).toMatchObject([{ class: 'unknown-outcome' }]);
  });

  it('after an upload does not upload twice', async () => {
    hub.server.fail(upload, { kind: 'reset', when: 'after' });
    await ensure();
    expect(writes(hub).slice(1, -1)).toEqual(['POST /releases/1/assets reset', 'POST /releases/1/assets 201']);
  });

  it('after publishing does not publish twice', async () => {
    hub.server.settings.immutableReleases = true;
    hub.server.fail(change, { kind: 'reset', when: 'after' });
    await ensure();
    expect(writes(hub).filter((line) => line.startsWith('PATCH'))).toEqual(['PATCH /releases/1 reset']);
  });
});

describe('an upload', () => {
  test.each([
    'https://evil.example/api/uploads',
    'http://127.0.0.1:1/api/uploads',
    'https://api.github.com',
    'nonsense',
  ])('never goes where the token has no business: %s', async (uploads) => {
    hub.server.settings.uploads = uploads;
    await expect(ensure()).rejects.toMatchObject({ failure: { code: 'untrusted-answer' } });
    expect(hub.server.releases).toMatchObject([{ draft: true, assets: [] }]);
  });
});
