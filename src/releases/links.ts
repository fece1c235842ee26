/** Addresses on GitHub. `repositoryUrl` is `https://github.com/acme/widget`, without a slash at its end. */

/** What lies between two git tags. */
export function compareUrl(repositoryUrl: string, from: string, to: string): string {
  return `${repositoryUrl}/compare/${pathOf(from)}...${pathOf(to)}`;
}

/** The history of a git tag. */
export function commitsUrl(repositoryUrl: string, tag: string): string {
  return `${repositoryUrl}/commits/${pathOf(tag)}`;
}

/** The release of a git tag. */
export function releaseUrl(repositoryUrl: string, tag: string): string {
  return `${repositoryUrl}/releases/tag/${pathOf(tag)}`;
}

/**
 * The address of a workflow run on the same server, as it was given; `undefined` when it is anything else, because a marker in
 * a registry may say whatever it likes.
 */
export function runUrl(repositoryUrl: string, run: string): string | undefined {
  const { origin } = new URL(repositoryUrl);
  const path = run.startsWith(origin) ? run.slice(origin.length) : '';
  return /^(?:\/[A-Za-z0-9_.-]+){2}\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/.test(path) ? run : undefined;
}

/** A git ref in a path. `encodeURIComponent` lets parentheses be, which end a link in Markdown. */
function pathOf(ref: string): string {
  const escape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(ref.toWellFormed())
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, escape);
}
