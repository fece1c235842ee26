import type { Ask } from './git-process.ts';

/** Whether `text` is a whole SHA-1 or SHA-256 commit id: nothing that git could take for an option, or look up as a name. */
export function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/**
 * The question whether one commit is in the history of another (git-merge-base, `--is-ancestor`: 0 is yes, 1 is no, anything
 * else an error). A shallow clone does not know where its history goes on, so there a no is no proof.
 */
export function ancestry(
  ask: Ask,
  isComplete = completeness(ask),
): (ancestor: string, descendant: string) => Promise<boolean | undefined> {
  return async (ancestor, descendant) => {
    if (!isCommitId(ancestor) || !isCommitId(descendant)) return undefined;
    const { exitCode } = await ask(['merge-base', '--is-ancestor', ancestor, descendant]);
    if (exitCode === 0) return true;
    if (exitCode !== 1) return undefined;
    return (await isComplete()) ? false : undefined;
  };
}

/** The question whether the checkout is no shallow one, asked once. A git that does not know the option prints it again. */
export function completeness(ask: Ask): () => Promise<boolean> {
  const isComplete = async (): Promise<boolean> => {
    const { exitCode, stdout } = await ask(['rev-parse', '--is-shallow-repository']);
    return exitCode === 0 && stdout.trim() === 'false';
  };
  let complete: Promise<boolean> | undefined;
  return () => (complete ??= isComplete());
}
