import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { createGitTag, findGitTag } from '../../src/releases/create-git-tag.ts';
import { refused } from '../github/replies.ts';
import { fullName, gitOnGitHub, openHub, writes, type Hub } from './hub.ts';

const refs = 'POST /repos/{owner}/{repo}/git/refs';
const tags = 'POST /repos/{owner}/{repo}/git/tags';

let hub: Hub;
beforeEach(async () => {
  hub = await openHub();
});
afterEach(() => hub.dispose());

const create = (commit = hub.commit, tag = 'v1.4.2'): Promise<'created' | 'exists'> =>
  createGitTag(hub.api, { repository: fullName, tag, commit, message: 'Release 1.4.2' });
const find = (tag = 'v1.4.2'): Promise<string | undefined> => findGitTag(hub.api, { repository: fullName, tag });

describe('a git tag', () => {
  it('is created annotated, at the commit', async () => {
    expect(await create()).toBe('created');
    expect(await gitOnGitHub(hub, 'cat-file', '-t', 'refs/tags/v1.4.2')).toBe('tag');
    expect(await gitOnGitHub(hub, 'rev-parse', 'v1.4.2^{commit}')).toBe(hub.commit);
    expect(await gitOnGitHub(hub, 'for-each-ref', '--format=%(contents)', 'refs/tags/v1.4.2')).toBe('Release 1.4.2');
    expect(await find()).toBe(hub.commit);
  });

  it('may have slashes in its name', async () => {
    expect(await find('api/v1.4.2')).toBeUndefined();
    expect(await create(hub.commit, 'api/v1.4.2')).toBe('created');
    expect(await find('api/v1.4.2')).toBe(hub.commit);
    expect(await find('api')).toBeUndefined();
  });

  test.each([
    ['annotated', ['tag', '--message', 'by hand', 'v1.4.2']],
    ['light', ['tag', 'v1.4.2']],
  ])('that is there at the same commit, %s, is as good', async (_, argv) => {
    await hub.repository.git(...argv);
    await hub.repository.push();
    expect(await create()).toBe('exists');
    expect(writes(hub)).toEqual([]);
  });

  it('of a tag is followed to its commit', async () => {
    await hub.repository.git('tag', '--message', 'inner', 'inner');
    await hub.repository.git('tag', '--message', 'outer', 'v1.4.2', 'inner');
    await hub.repository.push();
    expect(await create()).toBe('exists');
  });

  it('at another commit is refused with both, and not moved', async () => {
    await hub.repository.git('tag', 'v1.4.2');
    const later = await hub.repository.commit('later');
    await hub.repository.push();
    await expect(create(later)).rejects.toMatchObject({
      failure: { code: 'git-tag-taken', what: expect.stringMatching(`${hub.commit}.*${later}`) as string },
    });
    expect(await gitOnGitHub(hub, 'rev-parse', 'v1.4.2')).toBe(hub.commit);
  });

  it('that a person has put on a file is taken', async () => {
    await hub.repository.git('tag', 'v1.4.2', 'HEAD:f');
    await hub.repository.push();
    await expect(create()).rejects.toMatchObject({ failure: { code: 'git-tag-taken' } });
  });

  test.each([
    ['at the same commit', 'exists'],
    ['at another commit', 'git-tag-taken'],
  ])('that somebody makes at the same time is looked at: %s', async (where, end) => {
    const other = where === 'at the same commit' ? hub.commit : await hub.repository.commit('other');
    await hub.repository.push();
    const racing = {
      ...hub.api,
      createTagObject: async (...args: Parameters<typeof hub.api.createTagObject>) => {
        await gitOnGitHub(hub, 'update-ref', 'refs/tags/v1.4.2', other);
        return hub.api.createTagObject(...args);
      },
    };
    const made = createGitTag(racing, { repository: fullName, tag: 'v1.4.2', commit: hub.commit, message: 'm' });
    if (end === 'exists') expect(await made).toBe(end);
    else await expect(made).rejects.toMatchObject({ failure: { code: end } });
    expect(writes(hub).at(-1)).toBe('POST /git/refs 422');
    expect(await gitOnGitHub(hub, 'rev-parse', 'v1.4.2')).toBe(other);
  });
});

describe('a fault that passes', () => {
  it('before the tag was made is tried again', async () => {
    hub.server.fail(refs, { kind: 'answer', when: 'before', reply: refused(502, 'Server Error') });
    expect(await create()).toBe('created');
    expect(writes(hub)).toEqual(['POST /git/tags 201', 'POST /git/refs 502', 'POST /git/refs 201']);
    expect(hub.retries).toMatchObject([{ what: 'create the git tag v1.4.2', class: 'unknown-outcome', status: 502 }]);
  });

  test.each([
    ['a connection that breaks', { kind: 'reset', when: 'after' }, 'reset'],
    ['half an answer', { kind: 'cut', when: 'after' }, 'cut'],
    ['an error', { kind: 'answer', when: 'after', reply: refused(500, 'Server Error') }, '500'],
    [
      'a page of a server before GitHub',
      { kind: 'page', when: 'after', status: 503, text: '<h1>Unicorn!</h1>' },
      '503',
    ],
  ] as const)('after the tag was made is looked at, and not sent again: %s', async (_, fault, seen) => {
    hub.server.fail(refs, fault);
    expect(await create()).toBe('created');
    expect(writes(hub)).toEqual(['POST /git/tags 201', `POST /git/refs ${seen}`]);
    expect(await find()).toBe(hub.commit);
  });

  it('makes at most a tag object that no ref names', async () => {
    hub.server.fail(tags, { kind: 'reset', when: 'after' });
    expect(await create()).toBe('created');
    expect(await gitOnGitHub(hub, 'tag')).toBe('v1.4.2');
  });
});
