import { historyUnreachable } from './failures.ts';
import { FetchedHistory } from './fetched-history.ts';
import { ancestry, completeness, isCommitId } from './git-ancestry.ts';
import { type Commit, listCommits } from './git-log.ts';
import type { Ask } from './git-process.ts';
import type { History, HistoryTools } from './history.ts';

/** The history of `commit`, a whole commit id. */
export function createHistory(commit: string, tools: HistoryTools): History {
  const checkout = askCheckout(commit, tools);
  let fetched: FetchedHistory | undefined;
  const fetch = (): FetchedHistory => {
    if (!isCommitId(commit)) throw historyUnreachable(commit, 'it is no whole commit id');
    return (fetched ??= new FetchedHistory(commit, tools));
  };
  return {
    firstReached: async (candidates) =>
      candidates.length === 0 ? -1 : ((await checkout.firstReached(candidates)) ?? fetch().firstReached(candidates)),
    firstContaining: async (others) =>
      others.length === 0 ? -1 : ((await checkout.firstContaining(others)) ?? fetch().firstContaining(others)),
    commitsSince: async (since) => (await checkout.commitsSince(since)) ?? fetch().commitsSince(since),
  };
}

/** The same questions to the checkout alone: `undefined` is that it has too little to answer. */
interface CheckoutHistory {
  firstReached(candidates: readonly string[]): Promise<number | undefined>;
  firstContaining(others: readonly string[]): Promise<number | undefined>;
  commitsSince(since: string | undefined): Promise<readonly Commit[] | undefined>;
}

function askCheckout(commit: string, { ask, paths = [] }: HistoryTools): CheckoutHistory {
  const isComplete = completeness(ask);
  const isAncestor = ancestry(ask, isComplete);
  let whole: Promise<ReadonlySet<string> | undefined> | undefined;
  return {
    async firstReached(candidates) {
      if (await isAncestor(candidates[0] ?? '', commit)) return 0;
      if (!isCommitId(commit) || !(await isComplete())) return undefined;
      const history = await (whole ??= listed(ask, [], [commit]));
      return history && candidates.findIndex((candidate) => history.has(candidate));
    },
    async firstContaining(others) {
      if (!isCommitId(commit) || !(await isComplete())) return undefined;
      const there = await listed(ask, ['--no-walk', '--ignore-missing'], others);
      if (!others.every((other) => there?.has(other))) return undefined;
      const later = await listed(ask, ['--ancestry-path'], [`^${commit}`, ...others]);
      return later && others.findIndex((other) => other === commit || later.has(other));
    },
    async commitsSince(since) {
      if (!isCommitId(commit) || !(await isComplete())) return undefined;
      const range = [commit, ...(since === undefined ? [] : [`^${since}`])];
      const list = await listCommits((args, input = '') => ask(args, undefined, { input }), range, paths);
      return list.kind === 'commits' ? list.commits : undefined;
    },
  };
}

/** What `git rev-list` lists of these revisions; `undefined` when the checkout does not have one of them. */
async function listed(
  ask: Ask,
  options: readonly string[],
  revisions: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const input = revisions.map((revision) => `${revision}\n`).join('');
  const { exitCode, stdout } = await ask(['rev-list', ...options, '--stdin'], undefined, { input });
  return exitCode === 0 ? new Set(stdout.trimEnd().split('\n')) : undefined;
}
