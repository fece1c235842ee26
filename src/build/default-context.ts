import { isBuildxAtLeast } from './versions.ts';

/** What the default context depends on. */
export interface DefaultContextRequest {
  /** `https://github.com`, without a slash at its end. */
  readonly serverUrl: string;
  /** `owner/name` */
  readonly repository: string;
  /** `refs/heads/main`; a bare name is a branch. */
  readonly ref: string;
  readonly sha: string;
  /** The commit at the head of a pull request's branch. */
  readonly headSha: string | undefined;
  readonly pullRequestHead: boolean;
  readonly gitQuery: boolean;
  readonly buildxVersion: string | undefined;
}

/**
 * The git context that docker builds from when none is given (docker/actions-toolkit, buildx/build.ts, gitContext): the
 * commit of the event, `https://github.com/owner/name.git#<sha>`.
 */
export function defaultContext(request: DefaultContextRequest): string {
  const { serverUrl, repository, buildxVersion } = request;
  const isQuery = request.gitQuery && isBuildxAtLeast(buildxVersion, '0.29.0');
  return `${serverUrl}/${repository}.git${isQuery ? '?ref=' : '#'}${commitOf(request)}`;
}

function commitOf({ ref, sha, headSha, pullRequestHead }: DefaultContextRequest): string {
  const full = ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
  const isPullRequest = full.startsWith('refs/pull/');
  const wanted = isPullRequest && pullRequestHead ? full.replace(/\/merge$/, '/head') : full;
  if (isPullRequest && wanted.endsWith('/head')) return headSha ?? wanted;
  return sha === '' ? wanted : sha;
}
