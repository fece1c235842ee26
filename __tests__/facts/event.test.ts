import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/facts/event.ts';

const env = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/tags/v1.0.0',
  GITHUB_SHA: 'abc',
  GITHUB_REPOSITORY: 'acme/widget',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
};

describe('an event', () => {
  it('is read from the variables alone when the payload says nothing', () => {
    const event = readEvent(env, {});
    expect(event).toMatchObject({
      name: 'push',
      sha: 'abc',
      ref: { kind: 'tag', name: 'v1.0.0' },
      committedAt: undefined,
    });
    expect(event.repository).toMatchObject({ name: 'widget', url: 'https://github.com/acme/widget', description: '' });
    expect(event.run.url).toBe('https://github.com/acme/widget/actions/runs/7/attempts/2');
  });

  it.each([
    ['the list of commits', { commits: [{ id: 'x' }, { id: 'abc', timestamp: '2026-01-02T03:04:05+02:00' }] }],
    ['the head commit', { head_commit: { id: 'abc', timestamp: '2026-01-02T01:04:05Z' } }],
  ])('knows from %s when the commit was made', (_, payload) => {
    expect(readEvent(env, payload).committedAt).toEqual(new Date('2026-01-02T01:04:05Z'));
  });

  it.each([
    ['the date of another commit', { head_commit: { id: 'other', timestamp: '2026-01-02T01:04:05Z' } }],
    ['a date that is none', { head_commit: { id: 'abc', timestamp: 'yesterday' } }],
    ['a number where a text belongs', { head_commit: { id: 'abc', timestamp: 5 } }],
    ['a key that every object has', JSON.parse('{"repository":{"__proto__":{"name":"evil"}}}') as unknown],
  ])('does not take %s', (_, payload) => {
    const event = readEvent(env, payload);
    expect(event.committedAt).toBeUndefined();
    expect(event.repository.name).toBe('widget');
  });

  const pushed = { ref: 'refs/heads/main', before: 'b'.repeat(40), after: 'abc', forced: false };

  it.each([
    ['a push', {}, { before: 'b'.repeat(40), forced: false }],
    ['a forced push', { forced: true }, { before: 'b'.repeat(40), forced: true }],
    ['a branch that is new', { before: '0'.repeat(40) }, { before: undefined }],
    ['a tag that was moved', { ref: 'refs/tags/v1.0.0' }, { before: undefined }],
    ['a push of another commit', { after: 'def' }, { before: undefined }],
    ['a payload of other types', { before: 5, forced: 'yes' }, { before: undefined, forced: false }],
  ])('knows where the branch was before the push: %s', (_, overrides, expected) => {
    expect(readEvent(env, { ...pushed, ...overrides })).toMatchObject(expected);
  });

  it('has nothing before it when it is no push', () => {
    expect(readEvent({ ...env, GITHUB_EVENT_NAME: 'pull_request' }, pushed).before).toBeUndefined();
  });

  it('is about the pull request, not about the base branch, on pull_request_target', () => {
    const payload = { number: 12, pull_request: { base: { ref: 'main' }, head: { sha: 'head' } } };
    const event = readEvent(
      { ...env, GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_REF: 'refs/heads/main' },
      payload,
    );
    expect(event).toMatchObject({ ref: { kind: 'pull-request', name: '12' }, baseRef: 'main', headSha: 'head' });
  });

  it.each<[head: unknown, fromFork: boolean]>([
    [{ id: 1 }, false],
    [{ id: 2 }, true],
    [null, true],
  ])('is from a fork when the head is in another repository: %j, %s', (head, fromFork) => {
    const payload = { pull_request: { base: { repo: { id: 1 } }, head: { repo: head } } };
    expect(readEvent({ ...env, GITHUB_EVENT_NAME: 'pull_request' }, payload).fromFork).toBe(fromFork);
  });
});
