/**
 * Whether and where `v1` moves when a version has been released: only forward, only to what a branch of ours has, and only from where a
 * release of ours has put it. Who has moved tags by force, as at tj-actions in March 2025, is found here and not covered up.
 */

/** What a repository has. Commits are whole, tags are peeled. */
export interface TagFacts {
  /** The version that was released: `v1.2.3`. */
  readonly tag: string;
  /** The commit that was tested and approved. */
  readonly tested: string;
  /** From version tag to commit, of all that are released, the new one too. */
  readonly released: ReadonlyMap<string, string>;
  /** Of these commits, those that a branch has which releases are made from. */
  readonly reviewed: ReadonlySet<string>;
  /** Where the major tag stands; `undefined` when there is none. */
  readonly current: string | undefined;
}

export type Decision =
  | { readonly kind: 'move'; readonly name: string; readonly to: string }
  | { readonly kind: 'stay'; readonly name: string; readonly because: string };

/** @throws Error when a tag stands where no release has put it: then a person has to look, and nothing is moved */
export function decideMajorTag({ tag, tested, released, reviewed, current }: TagFacts): Decision {
  const name = majorOf(tag);
  const line = [...released].filter(([each]) => each.startsWith(`${name}.`));
  const commit = released.get(tag);
  if (commit === undefined) throw new Error(`${tag} is not released: ${name} only moves to a release.`);
  if (commit !== tested) throw new Error(`${tag} is ${commit} now, and ${tested} was tested: somebody has moved it.`);
  const stray = line.find(([, at]) => !reviewed.has(at));
  if (stray !== undefined) {
    throw new Error(
      `${stray[0]} is ${stray[1]}, which no branch of releases has: it was moved, or made beside all review.`,
    );
  }
  if (current !== undefined && !line.some(([, at]) => at === current)) {
    throw new Error(
      `${name} is ${current}, which is no release: somebody has moved it. Find out who before you repair it.`,
    );
  }
  if (current === commit) return { kind: 'stay', name, because: `it is ${tag} already` };
  const highest = line
    .map(([each]) => each)
    .toSorted(byVersion)
    .at(-1);
  if (highest !== tag) return { kind: 'stay', name, because: `${String(highest)} is higher than ${tag}` };
  return { kind: 'move', name, to: commit };
}

/** @returns `v1` of `v1.2.3` @throws Error for what is no version in that form */
export function majorOf(tag: string): string {
  const major = /^(v(?:0|[1-9]\d*))\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.exec(tag)?.[1];
  if (major === undefined) throw new Error(`"${tag}" is not a version like v1.2.3.`);
  return major;
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
