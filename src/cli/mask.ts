/** What must not be seen, and how it is hidden: GitHub's runner does that for a step, here nobody else does. */
export interface Mask {
  add(secret: string): void;
  /** The text, with asterisks for every secret. */
  hide(text: string): string;
}

const hidden = '***';

/** A mask that hides nothing yet. A secret is also known as JSON and in an address (actions/runner, Runner.cs, `AddValueEncoder`). */
export function createMask(): Mask {
  let texts: readonly string[] = [];
  return {
    add(secret) {
      if (secret === '') return;
      const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
      // The longest first: a secret may hold another one.
      texts = [...new Set([...texts, ...forms])].toSorted((a, b) => b.length - a.length);
    },
    hide: (text) => texts.reduce((shown, secret) => shown.replaceAll(secret, hidden), text),
  };
}
