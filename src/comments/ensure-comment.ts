import { type CommentApi, type Conversation, isSameText } from './comment-api.ts';

/** A comment of which there is to be one. */
export interface WantedComment {
  /** The line that it begins with, by which it is found again. */
  readonly marker: string;
  /** All of it, with the marker. */
  readonly body: string;
}

/**
 * Makes the comment, or brings it up to date. Whoever writes the marker into a comment of their own keeps that comment: only
 * those of the token's own user are ever touched, the oldest of them.
 * @returns what was done; `kept` when it says the same already
 * @throws ReleaseError when GitHub refuses
 */
export async function ensureComment(
  api: CommentApi,
  conversation: Conversation,
  { marker, body }: WantedComment,
): Promise<'created' | 'updated' | 'kept'> {
  const marked = (await api.comments(conversation)).filter((comment) => firstLine(comment.body) === marker);
  const viewer = marked.length === 0 ? undefined : await api.viewer(conversation);
  const own = marked.find(({ author }) => author === viewer);
  if (own === undefined) {
    await api.createComment(conversation, body);
    return 'created';
  }
  if (isSameText(own.body, body)) return 'kept';
  await api.updateComment(conversation, own, body);
  return 'updated';
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}
