import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createGitTag } from '../../src/releases/create-git-tag.ts';
import { refused, type Reply } from '../github/replies.ts';
import { fullName, openHub, writes, type Hub } from './hub.ts';

const refs = 'POST /repos/{owner}/{repo}/git/refs';
const minute = 60_000;

let repository: TestRepository;
let hub: Hub;
beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' }, fullName });
});
afterAll(() => repository.dispose());
beforeEach(async () => {
  hub = await openHub({ repository, maxWait: 10 * minute });
});
afterEach(() => hub.dispose());

let count = 0;
/** Each in a tag of its own, because the repository stays. */
const create = (): Promise<'created' | 'exists'> =>
  createGitTag(hub.api, { repository: fullName, tag: `v1.0.${count++}`, commit: hub.commit, message: 'm' });
const soon = (seconds: number): string => String(Math.ceil(Date.now() / 1000) + seconds);

/** kairos-io/kairos#1766, softprops/action-gh-release#56 */
const primary = (status: number, seconds: number): Reply =>
  refused(status, 'API rate limit exceeded for installation ID 29320181.', {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': soon(seconds),
  });
/** semantic-release/github#542 */
const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
/** fjogeleit/yaml-update-action#537 */
const blocked =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';

describe("GitHub's limit", () => {
  const limits: readonly (readonly [what: string, reply: () => Reply, wait: number])[] = [
    ['for the hour (403)', () => primary(403, 240), 4 * minute],
    ['for the hour (429)', () => primary(429, 240), 4 * minute],
    ['for content, with a time', () => refused(403, blocked, { 'retry-after': '120' }), 2 * minute],
    ['for content (429)', () => refused(429, secondary, { 'retry-after': '120' }), 2 * minute],
    ['in words that nobody knows yet', () => refused(403, 'Slow down.', { 'retry-after': '30' }), minute / 2],
    ['for content, without a time', () => refused(403, secondary), minute],
  ];
  test.each(limits)('%s is waited for, and the tag is created', async (_, reply, wait) => {
    hub.server.fail(refs, { kind: 'answer', when: 'before', reply: reply() });
    expect(await create()).toBe('created');
    expect(hub.retries).toMatchObject([
      { class: 'throttled', what: expect.stringContaining('create the git tag') as string },
    ]);
    expect(hub.retries[0]?.wait).toBeGreaterThanOrEqual(wait);
    expect(hub.retries[0]?.wait).toBeLessThan(wait + 5000);
  });

  it('that lasts longer than may be waited ends the run at once, and says until when', async () => {
    hub.server.fail(refs, { kind: 'answer', when: 'before', reply: primary(403, 3600) });
    await expect(create()).rejects.toMatchObject({
      failure: {
        code: 'rate-limited',
        what: expect.stringMatching(/limits how often .* create the git tag v1\.0\.\d+ before 20\d\d-/) as string,
        value: expect.stringContaining('API rate limit exceeded') as string,
      },
    });
    expect(hub.retries).toEqual([]);
  });

  it('that is not over yet is waited for again, in all no longer than may be', async () => {
    for (const nth of [1, 2, 3])
      hub.server.fail(refs, { kind: 'answer', when: 'before', reply: primary(403, 240) }, nth);
    await expect(create()).rejects.toMatchObject({ failure: { code: 'rate-limited' } });
    expect(hub.retries).toHaveLength(2);
  });

  it('is not taken for a missing permission, nor the other way round', async () => {
    hub.server.settings.permission = 'read';
    await expect(create()).rejects.toMatchObject({ failure: { code: 'contents-permission-missing' } });
    expect(hub.retries).toEqual([]);
  });
});

describe('what does not pass', () => {
  it('is tried seven times, and then told', async () => {
    for (let nth = 1; nth <= 7; nth += 1) {
      hub.server.fail(refs, { kind: 'page', when: 'before', status: 502, text: '<h1>Unicorn!</h1>' }, nth);
    }
    await expect(create()).rejects.toMatchObject({
      failure: { code: 'github-failed', what: expect.stringMatching(/answered 502 \(to create the git tag/) as string },
    });
    expect(writes(hub)).toHaveLength(8);
  });

  test.each([400, 401, 403, 404, 409, 410, 422, 451])('as %d is not tried again', async (status) => {
    hub.server.fail(refs, { kind: 'answer', when: 'before', reply: refused(status, 'No.') });
    await expect(create()).rejects.toMatchObject({ failure: { value: 'No.' } });
    expect([hub.retries, writes(hub).length]).toEqual([[], 2]);
  });

  it('names the host that cannot be reached', async () => {
    const { api, server } = hub;
    hub = await openHub({ repository });
    await server.stop();
    await expect(api.tagRef(fullName, 'v1')).rejects.toMatchObject({
      failure: {
        code: 'github-unreachable',
        what: expect.stringMatching(/127\.0\.0\.1:\d+ \(ECONNREFUSED\)/) as string,
      },
    });
  });
});

describe('a stop of the run', () => {
  it('ends a wait', async () => {
    await hub.dispose();
    hub = await openHub({ repository, isReal: true });
    hub.server.fail(refs, { kind: 'answer', when: 'before', reply: refused(403, secondary, { 'retry-after': '60' }) });
    const made = create();
    while (hub.retries.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    hub.stop.abort();
    await expect(made).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });

  it('lets nothing more be sent', async () => {
    hub.stop.abort();
    await expect(create()).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(hub.server.requests).toEqual([]);
  });
});
