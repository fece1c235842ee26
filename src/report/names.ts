import type { Digest } from '../image/digest.ts';
import { parseVersion } from '../image/version.ts';
import type { Plan } from '../plan/plan.ts';
import type { LineHistory } from '../publish/line-history.ts';
import { clean } from '../tools/clean.ts';
import { codeSpan } from './markdown.ts';

/** What an image is called where a digest is too long to be read; `undefined` when nobody knows. */
export type NameOf = (digest: Digest) => string | undefined;

export const nameless: NameOf = () => undefined;

/** Twelve digits, as Docker shows them. */
export function shortDigest(digest: Digest): string {
  return digest.slice('sha256:'.length).slice(0, 12);
}

/** The released version for what was released, else what the registry showed. Only versions are names. */
export function namesOf(
  plan: Pick<Plan, 'tags'>,
  { digest, history }: { readonly digest: Digest | undefined; readonly history: LineHistory | undefined },
): NameOf {
  const own = releasedVersion(plan);
  return (asked) => {
    if (asked === digest && own !== undefined) return own;
    const name = history?.names.get(asked);
    // An earlier image of the same version is told apart by its digest.
    return name === undefined || name === own || parseVersion(name) === undefined ? undefined : clean(name);
  };
}

/** The version that a plan releases; `undefined` when it releases none. */
export function releasedVersion({ tags }: Pick<Plan, 'tags'>): string | undefined {
  return tags.find(({ version }) => version !== undefined)?.version;
}

/** An image in a word, for a sentence or a box. */
export function wordFor(digest: Digest, nameOf: NameOf): string {
  return nameOf(digest) ?? shortDigest(digest);
}

/** An image in a cell of a table: its version, where it is known, and its digest as far as people compare it. */
export function imageCell(digest: Digest, nameOf: NameOf): string {
  return [nameOf(digest) ?? '', shortDigest(digest)].map(codeSpan).filter(Boolean).join(' ');
}
