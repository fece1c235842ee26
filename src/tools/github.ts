import type { Secret } from './secret.ts';

/** GitHub's toolkit with octokit in it: it is slow to load, so it is loaded when the first question is asked. */
export type LoadGitHub = () => Promise<Pick<typeof import('@actions/github'), 'getOctokit'>>;

/** What is asked of GitHub's API. Every question rejects when there is no good answer in time. */
export interface GitHub {
  /**
   * `GET /repos/{owner}/{repo}`
   * @see https://docs.github.com/rest/repos/repos#get-a-repository
   */
  repository(fullName: string): Promise<unknown>;
  /**
   * `GET /repos/{owner}/{repo}/commits/{ref}`
   * @see https://docs.github.com/rest/commits/commits#get-a-commit
   */
  commit(fullName: string, sha: string): Promise<unknown>;
}

export interface GitHubOptions {
  readonly loadGitHub: LoadGitHub;
  /** Without a token the questions are anonymous: enough for a public repository. */
  readonly token: Secret | undefined;
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
  /** Milliseconds for all questions together, from the first one on. */
  readonly deadline?: number;
}

const ignore = (): void => undefined;
/** Octokit's own log is the console, and it writes there what headers of an answer say (`deprecation`). */
const silentLog = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** GitHub's API at `apiUrl`: each question is asked once. */
export function createGitHub({ loadGitHub, token, apiUrl, deadline = 5000 }: GitHubOptions): GitHub {
  let signal: AbortSignal | undefined;

  const get = async (path: Path, fullName: string, more: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    signal ??= AbortSignal.timeout(deadline);
    const [owner, repo, ...rest] = fullName.split('/');
    if (!owner || !repo || rest.length > 0) throw new Error(`the repository is called ${JSON.stringify(fullName)}`);
    const { getOctokit } = await loadGitHub();
    const octokit = getOctokit(token?.reveal() ?? '', { baseUrl: apiUrl, ...(token === undefined ? anonymous : {}) });
    const parameters = { owner, repo, ...more, request: { signal, log: silentLog } };
    const { data } = await octokit.request(path, parameters);
    return data;
  };

  return {
    repository: (fullName) => get('GET /repos/{owner}/{repo}', fullName),
    commit: (fullName, sha) => get('GET /repos/{owner}/{repo}/commits/{ref}', fullName, { ref: sha }),
  };
}

type Path = 'GET /repos/{owner}/{repo}' | 'GET /repos/{owner}/{repo}/commits/{ref}';

/** `getOctokit` insists on a token, except where it is told another way to authenticate: here, not at all. */
const anonymous = {
  auth: 'none',
  authStrategy: () => ({ hook: (request: (options: unknown) => unknown, options: unknown) => request(options) }),
};
