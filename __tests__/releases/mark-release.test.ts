import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { annotateRelease, makeLatest } from '../../src/releases/mark-release.ts';
import { fullName, openHub, writes, type Hub } from './hub.ts';

let repository: TestRepository;
let hub: Hub;
beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' }, fullName });
});
afterAll(() => repository.dispose());
beforeEach(async () => {
  hub = await openHub({ repository });
});
afterEach(() => hub.dispose());

const banner = (existing: string): string =>
  existing.startsWith('Withdrawn') ? existing : `Withdrawn.\n\n${existing}`;
const annotate = (): ReturnType<typeof annotateRelease> =>
  annotateRelease(hub.api, { repository: fullName, tag: 'v1.4.2', body: banner });
const latest = (tag = 'v1.4.1'): ReturnType<typeof makeLatest> => makeLatest(hub.api, { repository: fullName, tag });

describe('a release that is taken back', () => {
  test.each([
    ['published', {}],
    ['immutable', { immutable: true }],
    ['a draft', { draft: true, publishedAt: null }],
  ])('gets its banner, %s as it is, once', async (_, state) => {
    hub.server.seed([{ tag: 'v1.4.2', name: 'mine', body: 'Hello', ...state }]);
    expect([await annotate(), await annotate()]).toEqual(['updated', 'kept']);
    expect(hub.server.releases).toMatchObject([{ name: 'mine', body: 'Withdrawn.\n\nHello', ...state }]);
    expect(writes(hub)).toEqual(['PATCH /releases/1 200']);
  });

  it('may have no text yet', async () => {
    hub.server.seed([{ tag: 'v1.4.2' }]);
    await annotate();
    expect(hub.server.releases[0]?.body).toBe('Withdrawn.\n\n');
  });

  it('may not exist', async () => {
    hub.server.seed([{ tag: 'v1.4.1' }]);
    expect(await annotate()).toBe('none');
  });
});

describe('the latest release', () => {
  it('goes where the float went', async () => {
    hub.server.seed([{ tag: 'v1.4.1' }, { tag: 'v1.4.2' }]);
    expect([await latest(), await latest()]).toEqual(['updated', 'kept']);
    expect(hub.server.latest()).toBe('v1.4.1');
    expect(writes(hub)).toHaveLength(1);
  });

  it('is set again when nobody knows whether it was set', async () => {
    hub.server.seed([{ tag: 'v1.4.1' }, { tag: 'v1.4.2' }]);
    hub.server.fail('PATCH /repos/{owner}/{repo}/releases/{release_id}', { kind: 'reset', when: 'before' });
    expect(await latest()).toBe('updated');
    expect(hub.server.latest()).toBe('v1.4.1');
  });

  test.each([
    ['a draft', { draft: true, publishedAt: null }],
    ['a pre-release', { prerelease: true }],
  ])('is never %s', async (_, state) => {
    hub.server.seed([{ tag: 'v1.4.1', ...state }, { tag: 'v1.4.2' }]);
    expect(await latest()).toBe('none');
    expect(hub.server.latest()).toBe('v1.4.2');
  });

  it('stays when the version has no release', async () => {
    hub.server.seed([{ tag: 'v1.4.2' }]);
    expect(await latest('v1.4.0')).toBe('none');
  });
});
