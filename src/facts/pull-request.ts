import { numberAt, textAt } from '../tools/foreign-json.ts';
import { isFromFork } from './event.ts';

/** The pull request that a run is about. */
export interface PullRequest {
  readonly number: number;
  /** The branch that it goes to: `main`. Foreign text. */
  readonly base: string;
  /** Their histories together are the one that the base has after the merge. */
  readonly commits: readonly [string, ...string[]];
  readonly fromFork: boolean;
  readonly isOpen: boolean;
}

/**
 * The pull request of the events `pull_request` and `pull_request_target`; `undefined` for every other event.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
export function readPullRequest(env: NodeJS.ProcessEnv, payload: unknown): PullRequest | undefined {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const number = numberAt(payload, 'pull_request', 'number') ?? numberAt(payload, 'number');
  const base = textAt(payload, 'pull_request', 'base', 'ref');
  const commits = commitsOf(name, env, payload).filter((commit) => commit !== '');
  const [first, ...others] = commits;
  if (number === undefined || base === undefined || first === undefined) return undefined;
  const isOpen = textAt(payload, 'pull_request', 'state') !== 'closed';
  return { number, base, commits: [first, ...others], fromFork: isFromFork(payload), isOpen };
}

/**
 * `pull_request` has a commit that merges both sides. `pull_request_target` has none that is sure to be of now, and its commit is
 * that of the default branch, which need not be the base.
 */
function commitsOf(name: string, env: NodeJS.ProcessEnv, payload: unknown): readonly string[] {
  const { GITHUB_SHA: sha = '', GITHUB_REF: ref } = env;
  const side = (which: 'base' | 'head', field: string): string => textAt(payload, 'pull_request', which, field) ?? '';
  switch (name) {
    case 'pull_request':
      return [sha];
    case 'pull_request_target':
      return [ref === `refs/heads/${side('base', 'ref')}` ? sha : side('base', 'sha'), side('head', 'sha')];
    default:
      return [];
  }
}
