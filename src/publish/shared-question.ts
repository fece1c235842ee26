/**
 * A question that many ask at the same time is asked once. Nobody gets an answer that was begun before they asked: the version
 * that it is about may be newer.
 */
export function shared<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Answer> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const answer = ask();
      running = answer.catch(() => undefined);
      return answer;
    });
    return next;
  };
}

/** The answers to questions whose answers never change, by what is asked for; one that failed is asked again. */
export function askedOnce<Key, Answer>(
  known: Map<Key, Promise<Answer>>,
  key: Key,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const asked = ask();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}
