import { openOctokit, silentLog, type OctokitOptions } from './octokit.ts';

export type { LoadGitHub } from './octokit.ts';

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
  /**
   * `GET /repos/{owner}/{repo}/compare/{basehead}`: how `head` stands to `base`. Both are whole commit ids.
   * @see https://docs.github.com/rest/commits/commits#compare-two-commits
   */
  compare(fullName: string, base: string, head: string): Promise<unknown>;
  /** Whether there is no token, so that nothing private is shown. */
  readonly isAnonymous: boolean;
}

export interface GitHubOptions extends OctokitOptions {
  /** Milliseconds for the facts of a run together, from the first question on, and again for each comparison. */
  readonly deadline?: number;
}

/** GitHub's API at `apiUrl`: each question is asked once. */
export function createGitHub({ deadline = 5000, ...options }: GitHubOptions): GitHub {
  let facts: AbortSignal | undefined;

  const get = async (path: Path, fullName: string, { signal, ...more }: QuestionOptions = {}): Promise<unknown> => {
    const inTime = signal ?? (facts ??= AbortSignal.timeout(deadline));
    const [owner, repo, ...rest] = fullName.split('/');
    if (!owner || !repo || rest.length > 0) throw new Error(`the repository is called ${JSON.stringify(fullName)}`);
    const octokit = await openOctokit(options);
    const parameters = { owner, repo, ...more, request: { signal: inTime, log: silentLog } };
    const { data } = await octokit.request(path, parameters);
    return data;
  };

  return {
    repository: (fullName) => get('GET /repos/{owner}/{repo}', fullName),
    commit: (fullName, sha) => get('GET /repos/{owner}/{repo}/commits/{ref}', fullName, { ref: sha }),
    compare: (fullName, base, head) =>
      get('GET /repos/{owner}/{repo}/compare/{basehead}', fullName, {
        basehead: `${base}...${head}`,
        per_page: 1,
        signal: AbortSignal.timeout(deadline),
      }),
    isAnonymous: options.token === undefined,
  };
}

type Path =
  | 'GET /repos/{owner}/{repo}'
  | 'GET /repos/{owner}/{repo}/commits/{ref}'
  | 'GET /repos/{owner}/{repo}/compare/{basehead}';

/** Of the path and the query; `signal` when the question does not share the time of the facts. */
interface QuestionOptions {
  readonly ref?: string;
  readonly basehead?: string;
  readonly per_page?: number;
  readonly signal?: AbortSignal;
}
