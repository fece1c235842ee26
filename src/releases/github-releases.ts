import type { Secret } from '../tools/secret.ts';
import { cancelled } from '../tools/failures.ts';
import type { LoadGitHub } from '../tools/octokit.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import { endedByStop } from '../registry/ended-by-stop.ts';
import type { OnRetry } from '../registry/retry.ts';
import { RetryEngine } from '../registry/retry-engine.ts';
import { type Ask, createAsk } from './ask.ts';
import { createAssetApi, type AssetApi } from './asset-api.ts';
import { createOctokitSend } from './octokit-send.ts';
import { createReleasesApi, type ReleasesApi } from './release-api.ts';
import { createTagApi, type TagApi } from './tag-api.ts';

/**
 * What is asked of GitHub's API about git tags and releases. Every function throws ReleaseError: what GitHub said and what to
 * do, with the permission that is missing. What passes by itself is tried again (retry-engine.ts), and a write of which nobody
 * knows whether it happened is looked for before it is sent again.
 */
export interface GitHubReleases extends TagApi, ReleasesApi, AssetApi {}

export interface GitHubOptions {
  readonly loadGitHub: LoadGitHub;
  /** Without a token only what is public can be read. */
  readonly token: Secret | undefined;
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
  /** Ends every wait. */
  readonly stopping: AbortSignal;
  /** Hears of every request that is going to be sent again. */
  readonly onRetry: OnRetry;
  /** How long a request pauses at most, all in all, because GitHub asks for it; in milliseconds. */
  readonly maxWait: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
  /** What waits; a stop ends it, when nothing is given. */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Milliseconds that a write on its way has after a stop. */
const grace = 2000;

export function createGitHubReleases(options: GitHubOptions): GitHubReleases {
  const ask = openAsk(options);
  return { ...createTagApi(ask), ...createReleasesApi(ask), ...createAssetApi(ask) };
}

/** Asks GitHub's REST API. Nothing is loaded before the first question. */
export function openAsk(options: GitHubOptions): Ask {
  const { loadGitHub, token, apiUrl, stopping, onRetry, maxWait, now = () => performance.now() } = options;
  const stopped = (): Error => cancelled("a wait for GitHub's API", 'Nothing was written after that');
  const lost = (): Error => cancelled("a request to GitHub's API", 'What was on its way may have arrived all the same');
  const send = endedByStop(createOctokitSend({ loadGitHub, token, apiUrl }), { stopping, grace, failure: lost });
  const sleep = options.sleep ?? sleepUnlessStopped(stopping, stopped);
  const engine = new RetryEngine(send, { now, onRetry, retry: { sleep, maxWait } });
  return createAsk(engine, { apiUrl: new URL(apiUrl) });
}
