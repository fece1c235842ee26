import { numberAt, textAt } from '../tools/foreign-json.ts';
import type { Ask } from '../releases/ask.ts';
import { unusableAnswer } from '../releases/failures.ts';

/** A comment in the conversation of a pull request. Its text is foreign. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  /** `github-actions[bot]`; `undefined` of somebody who is gone. */
  readonly author: string | undefined;
}

/** The conversation of a pull request, which GitHub's API has as an issue. */
export interface Conversation {
  /** `owner/name` */
  readonly repository: string;
  readonly number: number;
}

/** Of GitHub's API for issues, what is needed of comments. Every function throws ReleaseError where GitHub refuses. */
export interface CommentApi {
  /**
   * `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`, the oldest first
   * @see https://docs.github.com/rest/issues/comments#list-issue-comments
   */
  comments(conversation: Conversation): Promise<readonly Comment[]>;
  /**
   * `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`
   * @see https://docs.github.com/rest/issues/comments#create-an-issue-comment
   */
  createComment(conversation: Conversation, body: string): Promise<void>;
  /**
   * `PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}`
   * @see https://docs.github.com/rest/issues/comments#update-an-issue-comment
   */
  updateComment(conversation: Conversation, comment: Comment, body: string): Promise<void>;
  /**
   * Whose the token is: `github-actions[bot]`. REST's `GET /user` refuses the tokens of apps, which that of a job is.
   * @see https://docs.github.com/graphql/reference/queries#viewer
   */
  viewer(conversation: Conversation): Promise<string>;
}

const needs = 'pull-requests';

export function createCommentApi(ask: Ask): CommentApi {
  const api: CommentApi = {
    async comments({ repository, number }) {
      const what = `list the comments of #${number}`;
      const found = await ask.list({ repository, path: ['issues', number, 'comments'], what, needs });
      return found.map((data) => readComment(data) ?? refuse(ask, what));
    },

    async createComment(conversation, body) {
      const { repository, number } = conversation;
      const reread = async (): Promise<boolean> =>
        (await api.comments(conversation)).some((comment) => isSameText(comment.body, body));
      const path = ['issues', number, 'comments'];
      await ask({ method: 'POST', repository, path, body: { body }, what: `comment on #${number}`, needs, reread });
    },

    async updateComment({ repository, number }, { id }, body) {
      const what = `update a comment on #${number}`;
      await ask({ method: 'PATCH', repository, path: ['issues', 'comments', id], body: { body }, what, needs });
    },

    async viewer({ repository }) {
      const what = 'read whose the token is';
      const { data } = await ask.graphql('query { viewer { login } }', { repository, what, needs });
      return textAt(data, 'data', 'viewer', 'login') ?? refuse(ask, what);
    },
  };
  return api;
}

/** Whether two texts are one to GitHub, which may end lines in its own way. */
export function isSameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}

function readComment(data: unknown): Comment | undefined {
  const id = numberAt(data, 'id');
  return id === undefined ? undefined : { id, body: textAt(data, 'body') ?? '', author: textAt(data, 'user', 'login') };
}

function refuse(ask: Ask, what: string): never {
  throw unusableAnswer(ask.apiUrl.host, what);
}
