/** The git ref that a run is about, as GitHub writes it in `GITHUB_REF`. */
export type GitRef =
  | { readonly kind: 'branch'; readonly name: string; readonly full: string }
  | { readonly kind: 'tag'; readonly name: string; readonly full: string }
  | { readonly kind: 'pull-request'; readonly name: string; readonly full: string }
  | { readonly kind: 'other'; readonly name: string; readonly full: string };

/**
 * Reads a full ref. The prefix decides, never `GITHUB_REF_NAME`: a branch may be called like a tag.
 * `refs/pull/7/merge` has the name `7` and `refs/pull/7/head` the name `7/head`, as docker/metadata-action has it.
 */
export function parseGitRef(full: string): GitRef {
  const rest = (prefix: string): string => full.slice(prefix.length);
  if (full.startsWith('refs/heads/')) return { kind: 'branch', name: rest('refs/heads/'), full };
  if (full.startsWith('refs/tags/')) return { kind: 'tag', name: rest('refs/tags/'), full };
  if (full.startsWith('refs/pull/')) {
    return { kind: 'pull-request', name: rest('refs/pull/').replace(/\/merge$/, ''), full };
  }
  return { kind: 'other', name: full, full };
}
