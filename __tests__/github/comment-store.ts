import { bot, userBody, type Place } from './bodies.ts';
import { iso } from './git-store.ts';
import { invalid, type Reply } from './replies.ts';

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
}

/** Comments on issues and pull requests, each of which is there as soon as somebody asks. */
export class CommentStore {
  readonly all: StoredComment[] = [];

  of(issue: number): readonly StoredComment[] {
    return this.all.filter((comment) => comment.issue === issue);
  }

  byId(id: number): StoredComment | undefined {
    return this.all.find((comment) => comment.id === id);
  }

  add(issue: number, body: string, author = bot.name): StoredComment {
    const comment = { id: this.all.length + 1, issue, author, body };
    this.all.push(comment);
    return comment;
  }
}

/** @returns why GitHub does not take a text; its words: vebr/jest-lcov-reporter#14 */
export function bodyProblem(body: string): Reply | undefined {
  if (Array.from(body).length <= 65_536) return undefined;
  return invalid({
    resource: 'IssueComment',
    code: 'unprocessable',
    field: 'data',
    message: 'Body is too long (maximum is 65536 characters)',
  });
}

export function commentBody(place: Place, { id, issue, author, body }: StoredComment): object {
  const url = `${place.api}/repos/${place.fullName}/issues/comments/${id}`;
  const page = `https://github.com/${place.fullName}/pull/${issue}#issuecomment-${id}`;
  return {
    ...{ id, node_id: Buffer.from(`IssueComment:${id}`).toString('base64'), url, html_url: page, body },
    issue_url: `${place.api}/repos/${place.fullName}/issues/${issue}`,
    user: userBody(author, place),
    ...{ created_at: iso(0), updated_at: iso(0), author_association: 'NONE', performed_via_github_app: null },
  };
}
