/** A repository on GitHub, and the client that releases it. */
import * as github from '@actions/github';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { createGitHubReleases, type GitHubReleases } from '../../src/releases/github-releases.ts';
import { Secret } from '../../src/tools/secret.ts';
import { startGitHub, type GitHubServer, type GitHubSettings } from '../github/server.ts';

export const fullName = 'octocat/hello-world';

export interface Hub {
  readonly repository: TestRepository;
  readonly server: GitHubServer;
  readonly api: GitHubReleases;
  /** What was tried again. */
  readonly retries: Retry[];
  readonly stop: AbortController;
  /** The commit that is released. */
  readonly commit: string;
  /** @throws when the server was asked or answered anything that GitHub does not describe */
  dispose(): Promise<void>;
}

export interface HubOptions extends Partial<GitHubSettings> {
  readonly token?: string | undefined;
  readonly maxWait?: number;
  /** Whether time passes by itself: every wait is over at once otherwise. */
  readonly isReal?: boolean;
  /** One that is there already, and stays. */
  readonly repository?: TestRepository;
}

export async function openHub({
  token = 'ghs_token',
  maxWait = 300_000,
  isReal = false,
  repository: shared,
  ...settings
}: HubOptions = {}): Promise<Hub> {
  const repository = shared ?? (await createRepository({ files: { f: 'hi' }, fullName }));
  const server = await startGitHub({ gitDir: repository.origin, fullName, ...settings });
  const retries: Retry[] = [];
  const stop = new AbortController();
  let time = 0;
  const sleep = (milliseconds: number): Promise<void> => {
    time += milliseconds;
    return Promise.resolve();
  };
  const api = createGitHubReleases({
    loadGitHub: () => Promise.resolve(github),
    token: token === '' ? undefined : new Secret(token),
    apiUrl: server.url,
    stopping: stop.signal,
    onRetry: (retry) => retries.push(retry),
    maxWait,
    ...(isReal ? {} : { sleep, now: () => time }),
  });
  const dispose = async (): Promise<void> => {
    if (shared === undefined) await repository.dispose();
    await server.stop();
  };
  return { repository, server, api, retries, stop, commit: await repository.sha(), dispose };
}

/** Git in the bare repository, as whoever fetches sees it. */
export function gitOnGitHub({ repository }: Hub, ...args: string[]): Promise<string> {
  return repository.git(`--git-dir=${repository.origin}`, ...args);
}

/** Of what was asked, that which writes: `POST /git/refs 201`. */
export function writes({ server }: Hub): readonly string[] {
  return server.requests
    .filter((line) => !line.startsWith('GET '))
    .map((line) => line.replace(`/repos/${fullName}`, ''));
}
