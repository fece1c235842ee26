import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createGitTag, findGitTag } from '../../src/releases/create-git-tag.ts';
import { refused } from '../github/replies.ts';
import { fullName, gitOnGitHub, openHub, writes, type Hub } from './hub.ts';

const refs = 'POST /repos/{owner}/{repo}/git/refs';
const tags = 'POST /repos/{owner}/{repo}/git/tags';

let repository: TestRepository;
let hub: Hub;
/** One for each test, because the repository stays. */
let tag: string;
let count = 0;
beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' }, fullName });
});
afterAll(() => repository.dispose());
beforeEach(async () => {
  hub = await openHub({ repository });
  tag = `v1.4.${count++}`;
});
afterEach(() => hub.dispose());

const create = (commit = hub.commit, name = tag): Promise<'created' | 'exists'> =>
  createGitTag(hub.api, { repository: fullName, tag: name, commit, message: 'Release it' });
const find = (name = tag): Promise<string | undefined> => findGitTag(hub.api, { repository: fullName, tag: name });

describe('a git tag', () => {
  it('is created annotated, at the commit', async () => {
    expect(await create()).toBe('created');
    expect(await gitOnGitHub(hub, 'cat-file', '-t', `refs/tags/${tag}`)).toBe('tag');
    expect(await gitOnGitHub(hub, 'rev-parse', `${tag}^{commit}`)).toBe(hub.commit);
    expect(await gitOnGitHub(hub, 'for-each-ref', '--format=%(contents)', `refs/tags/${tag}`)).toBe('Release it');
    expect(await find()).toBe(hub.commit);
  });

  it('may have slashes in its name', async () => {
    expect(await find('api/v1.4.2')).toBeUndefined();
    expect(await create(hub.commit, 'api/v1.4.2')).toBe('created');
    expect(await find('api/v1.4.2')).toBe(hub.commit);
    expect(await find('api')).toBeUndefined();
  });

  test.each([
    ['annotated', ['--message', 'by hand']],
    ['light', []],
  ])('that is there at the same commit, %s, is as good', async (_, argv) => {
    await repository.git('tag', ...argv, tag);
    await repository.push();
    expect(await create()).toBe('exists');
    expect(writes(hub)).toEqual([]);
  });

  it('of a tag is followed to its commit', async () => {
    await repository.git('tag', '--message', 'inner', 'inner');
    await repository.git('tag', '--message', 'outer', tag, 'inner');
    await repository.push();
    expect(await create()).toBe('exists');
  });

  it('at another commit is refused with both, and not moved', async () => {
    await repository.git('tag', tag);
    const later = await repository.commit('later');
    await repository.push();
    await expect(create(later)).rejects.toMatchObject({
      failure: { code: 'git-tag-taken', what: expect.stringMatching(`${hub.commit}.*${later}`) as string },
    });
    expect(await gitOnGitHub(hub, 'rev-parse', tag)).toBe(hub.commit);
  });

  it('that a person has put on a file is taken', async () => {
    await repository.git('tag', tag, 'HEAD:f');
    await repository.push();
    await expect(create()).rejects.toMatchObject({ failure: { code: 'git-tag-taken' } });
  });

  test.each([
    ['at the same commit', 'exists'],
    ['at another commit', 'git-tag-taken'],
  ])('that somebody makes at the same time is looked at: %s', async (where, end) => {
    const other = where === 'at the same commit' ? hub.commit : await repository.commit('other');
    await repository.push();
    const racing = {
      ...hub.api,
      createTagObject: async (...args: Parameters<typeof hub.api.createTagObject>) => {
        await gitOnGitHub(hub, 'update-ref', `refs/tags/${tag}`, other);
        return hub.api.createTagObject(...args);
      },
    };
    const made = createGitTag(racing, { repository: fullName, tag, commit: hub.commit, message: 'm' });
    if (end === 'exists') expect(await made).toBe(end);
    else await expect(made).rejects.toMatchObject({ failure: { code: end } });
    expect(writes(hub).at(-1)).toBe('POST /git/refs 422');
    expect(await gitOnGitHub(hub, 'rev-parse', tag)).toBe(other);
  });
});

describe('a fault that passes', () => {
  it('before the tag was made is tried again', async () => {
    hub.server.fail(refs, { kind: 'answer', when: 'before', reply: refused(502, 'Server Error') });
    expect(await create()).toBe('created');
    expect(writes(hub)).toEqual(['POST /git/tags 201', 'POST /git/refs 502', 'POST /git/refs 201']);
    expect(hub.retries).toMatchObject([{ what: `create the git tag ${tag}`, class: 'unknown-outcome', status: 502 }]);
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
    expect(await gitOnGitHub(hub, 'tag', '--list', tag)).toBe(tag);
  });
});
