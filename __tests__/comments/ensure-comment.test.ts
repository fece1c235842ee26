import { afterAll, beforeAll, expect, test } from 'vitest';
import * as github from '@actions/github';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createCommentApi, type CommentApi } from '../../src/comments/comment-api.ts';
import { ensureComment } from '../../src/comments/ensure-comment.ts';
import { openAsk } from '../../src/releases/github-releases.ts';
import { Secret } from '../../src/tools/secret.ts';
import { bot } from '../github/bodies.ts';
import { refused } from '../github/replies.ts';
import { startGitHub, type GitHubServer } from '../github/server.ts';

let repository: TestRepository;
let server: GitHubServer;
let api: CommentApi;
let last = 0;
const marker = '<!-- release-image:plan images=acme%2Fwidget -->';
const wanted = (text: string): { marker: string; body: string } => ({ marker, body: `${marker}\n\n${text}\n` });
const post = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

beforeAll(async () => {
  repository = await createRepository({ files: { f: 'hi' } });
  server = await startGitHub({ gitDir: repository.origin });
  const ask = openAsk({
    loadGitHub: () => Promise.resolve(github),
    token: new Secret('ghs_token'),
    apiUrl: server.url,
    stopping: new AbortController().signal,
    onRetry: () => undefined,
    maxWait: 1000,
    ...{ sleep: () => Promise.resolve(), now: () => 0 },
  });
  api = createCommentApi(ask);
});
afterAll(async () => {
  await server.stop();
  await repository.dispose();
});

/** A pull request that nobody has commented on. */
const fresh = (): { repository: string; number: number } => ({ repository: repository.fullName, number: ++last });
const bodies = (number: number): readonly string[] =>
  server.comments.filter(({ issue }) => issue === number).map(({ body }) => body);

test('a comment is made, left alone, and brought up to date', async () => {
  const place = fresh();
  expect(await ensureComment(api, place, wanted('one'))).toBe('created');
  expect(await ensureComment(api, place, wanted('one'))).toBe('kept');
  expect(await ensureComment(api, place, wanted('two'))).toBe('updated');
  expect(bodies(place.number)).toEqual([wanted('two').body]);
});

test('a comment with other line ends says the same', async () => {
  const place = fresh();
  server.comment(place.number, wanted('one').body.replaceAll('\n', '\r\n').trim(), bot.name);
  expect(await ensureComment(api, place, wanted('one'))).toBe('kept');
});

test('of several, the oldest of the token is brought up to date', async () => {
  const place = fresh();
  for (const author of ['mallory', bot.name, bot.name]) server.comment(place.number, wanted(author).body, author);
  expect(await ensureComment(api, place, wanted('new'))).toBe('updated');
  expect(bodies(place.number)).toEqual([wanted('mallory').body, wanted('new').body, wanted(bot.name).body]);
});

test('a comment that only mentions the marker, or has a longer one, is another', async () => {
  const place = fresh();
  for (const body of [`See ${marker}`, `\n${marker}`, marker.replace(' -->', '2 -->')])
    server.comment(place.number, body, bot.name);
  expect(await ensureComment(api, place, wanted('one'))).toBe('created');
  expect(server.requests.at(-2)).toBe(`GET /repos/octocat/hello-world/issues/${place.number}/comments 200`);
});

test('the comment is found behind a hundred others', async () => {
  const place = fresh();
  for (let number = 0; number < 130; number += 1) server.comment(place.number, 'me too', 'somebody');
  server.comment(place.number, wanted('one').body, bot.name);
  expect(await ensureComment(api, place, wanted('one'))).toBe('kept');
});

test('a comment whose answer was lost is not made twice', async () => {
  const place = fresh();
  server.fail(post, { kind: 'reset', when: 'after' });
  await ensureComment(api, place, wanted('one'));
  expect(bodies(place.number)).toEqual([wanted('one').body]);
});

test.each<[status: number, words: string, code: string, remedy: RegExp]>([
  [403, 'Resource not accessible by integration', 'pull-requests-permission-missing', /pull-requests: write/],
  [403, 'Resource not accessible by personal access token', 'pull-requests-permission-missing', /pull-requests: write/],
  [404, 'Not Found', 'pull-requests-permission-missing', /pull-requests: write/],
  [403, 'Unable to create comment because issue is locked.', 'comment-refused', /locked/],
  [403, 'Repository was archived so is read-only.', 'repository-archived', /Unarchive/],
])('%i "%s" is %s', async (status, words, code, remedy) => {
  server.fail(post, { kind: 'answer', when: 'before', reply: refused(status, words) });
  const failure = { code, value: words, remedy: expect.stringMatching(remedy) as string };
  await expect(ensureComment(api, fresh(), wanted('one'))).rejects.toMatchObject({ failure });
});
