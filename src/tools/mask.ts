import type { Core } from './log.ts';

/** What must not be seen, and how it is hidden where nobody else does it. */
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

/**
 * Loads GitHub's toolkit once, and has job summaries without secrets: what a build printed may be quoted in them. The runner hides
 * them too before it shows a summary, but the file that a step writes is there for every later step (actions/runner,
 * FileCommandManager.cs, `CreateStepSummaryCommand`).
 */
export function withMaskedSummary(load: () => Promise<Core>): () => Promise<Core> {
  let loaded: Promise<Core> | undefined;
  return () => (loaded ??= load().then(maskSummary));
}

function maskSummary(core: Core): Core {
  const mask = createMask();
  return {
    ...core,
    setSecret(secret) {
      mask.add(secret);
      core.setSecret(secret);
    },
    summary: { addRaw: (text) => core.summary.addRaw(mask.hide(text)) },
  };
}
