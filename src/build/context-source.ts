/** What a context, the main one or a further one, is taken from. */
export type ContextSource =
  /** A path. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** The text says for good what it is: a commit or a digest. */
  | { readonly kind: 'pinned'; readonly text: string }
  /** It may be something else each time. */
  | { readonly kind: 'open'; readonly reason: string };

/**
 * Reads the value of `context` or of an entry of `build-contexts` as buildx does (docker/buildx, build/opt.go, loadInputs):
 * URLs, git and images first, the rest is a folder.
 */
export function contextSource(text: string): ContextSource {
  if (text === '-') return { kind: 'open', reason: 'the context comes from standard input' };
  if (/^(?:docker-image|oci-layout):\/\//.test(text)) {
    return /@sha256:[0-9a-f]{64}$/.test(text) ? { kind: 'pinned', text } : open('an image is named without its digest');
  }
  if (/^(?:https?|ssh|git):\/\/|^git@|^github\.com\//.test(text)) return remoteSource(text);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[a-z]:[\\/]/i.test(text))
    return open('the context is of an unknown kind');
  return { kind: 'folder', folder: text };
}

/** BuildKit, util/gitutil/git_ref.go: a repository, and after `#`, or in the query, the commit and a folder of it. */
function remoteSource(text: string): ContextSource {
  const [, address = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  if (/^https?:/.test(address) && !address.endsWith('.git')) return open('the context is fetched from a URL');
  const parameters = new URLSearchParams(query);
  const commits = query === undefined ? [fragment.split(':')[0] ?? ''] : parameters.getAll('ref');
  const isPinned = commits.length === 1 && commits.every((commit) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit));
  return isPinned && (query === undefined || fragment === '')
    ? { kind: 'pinned', text }
    : open('the git context does not name a whole commit');
}

function open(reason: string): ContextSource {
  return { kind: 'open', reason };
}
