import type { Secret } from './secret.ts';

/** GitHub's toolkit with octokit in it: it is slow to load, so it is loaded when the first question is asked. */
export type LoadGitHub = () => Promise<Pick<typeof import('@actions/github'), 'getOctokit'>>;

export interface OctokitOptions {
  readonly loadGitHub: LoadGitHub;
  /** Without a token the questions are anonymous: enough to read a public repository. */
  readonly token: Secret | undefined;
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
}

export type Octokit = ReturnType<Awaited<ReturnType<LoadGitHub>>['getOctokit']>;

const ignore = (): void => undefined;
/** Octokit's own log is the console, and it writes there what headers of an answer say (`deprecation`). */
export const silentLog = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Octokit for the API at `apiUrl`. */
export async function openOctokit({ loadGitHub, token, apiUrl }: OctokitOptions): Promise<Octokit> {
  const { getOctokit } = await loadGitHub();
  return getOctokit(token?.reveal() ?? '', { baseUrl: apiUrl, ...(token === undefined ? anonymous : {}) });
}

/** `getOctokit` insists on a token, except where it is told another way to authenticate: here, not at all. */
const anonymous = {
  auth: 'none',
  authStrategy: () => ({ hook: (request: (options: unknown) => unknown, options: unknown) => request(options) }),
};
