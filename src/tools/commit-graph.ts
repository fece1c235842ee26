/**
 * The part of a history that is here. It may end too early: a commit at its boundary has parents that are not here. A yes
 * counts whatever is missing; a no has to be proven, from what is here and from this: no commit is its own ancestor.
 */
export interface CommitGraph {
  /** Every commit that is here, children before their parents. */
  readonly commits: ReadonlyMap<string, GraphCommit>;
  /** The commits whose parents are missing. */
  readonly boundary: ReadonlySet<string>;
}

export interface GraphCommit {
  /** Empty at the boundary. */
  readonly parents: readonly string[];
  /** Committer date, in seconds since 1970. */
  readonly time: number;
}

export const emptyGraph: CommitGraph = { commits: new Map(), boundary: new Set() };

/** What `readGraph` takes. */
export const graphArguments = ['rev-list', '--topo-order', '--timestamp', '--parents', '--stdin'];

/**
 * @param lines what git prints for `graphArguments`: time, commit and parents
 * @param shallow git's file of that name: the commits at the boundary (gitformat-shallow), empty when there is none
 */
export function readGraph(lines: string, shallow: string): CommitGraph {
  const commits = linesOf(lines).map((line): [string, GraphCommit] => {
    const [time, commit = '', ...parents] = line.split(' ');
    return [commit, { parents, time: Number(time) }];
  });
  return { commits: new Map(commits), boundary: new Set(linesOf(shallow)) };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Commits with all their ancestors, as far as they are here. */
export function historyOf({ commits }: CommitGraph, ...tips: readonly string[]): ReadonlySet<string> {
  const history = new Set<string>();
  const waiting = [...tips];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const known = commits.get(next);
    if (known === undefined || history.has(next)) continue;
    history.add(next);
    waiting.push(...known.parents);
  }
  return history;
}

/** Whether `commit` is here with all its history. */
export function isWhole(graph: CommitGraph, commit: string): boolean {
  return graph.commits.has(commit) && endsOf(graph, historyOf(graph, commit)).length === 0;
}

function endsOf({ boundary }: CommitGraph, history: ReadonlySet<string>): string[] {
  return [...boundary].filter((commit) => history.has(commit));
}

/**
 * Whether `ancestor` is in the history of `commit`.
 * @returns `undefined` when it may be in the missing part. It is not if that part hangs below `ancestor` altogether: it would
 *   be its own ancestor.
 */
export function isInHistory(graph: CommitGraph, ancestor: string, commit: string): boolean | undefined {
  const history = historyOf(graph, commit);
  if (history.has(ancestor)) return true;
  if (isWhole(graph, commit)) return false;
  const below = historyOf(graph, ancestor);
  return below.size > 0 && history.size > 0 && endsOf(graph, history).every((end) => below.has(end))
    ? false
    : undefined;
}

/** Of more commits it is not worth the time to prove that they are elsewhere. */
const mostProven = 16;

/**
 * Which of `candidates` is the first that is in the history of `commit`.
 * @returns its index, -1 when none is; or the candidates before the first one found, whose history has to be known as well
 */
export function firstInHistory(
  graph: CommitGraph,
  candidates: readonly string[],
  commit: string,
): number | { readonly unproven: readonly string[] } {
  const history = historyOf(graph, commit);
  const index = candidates.findIndex((candidate) => history.has(candidate));
  if (index === 0 || isWhole(graph, commit)) return index;
  if (index < 0 || index > mostProven) return { unproven: [] };
  const unproven = candidates.slice(0, index).filter((candidate) => isInHistory(graph, candidate, commit) !== false);
  return unproven.length === 0 ? index : { unproven };
}

/**
 * Which of `others` is the first that has `commit` in its history. Those that are not here have not.
 * @returns its index, -1 when none is; `undefined` when a missing part may lead to it
 */
export function firstDescendant(graph: CommitGraph, others: readonly string[], commit: string): number | undefined {
  if (!graph.commits.has(commit)) return undefined;
  const descendants = descendantsOf(graph, commit);
  const index = others.findIndex((other) => descendants.has(other));
  if (index === 0) return index;
  const before = others.slice(0, index < 0 ? undefined : index);
  const below = historyOf(graph, commit);
  return endsOf(graph, historyOf(graph, ...before)).every((end) => below.has(end)) ? index : undefined;
}

/** How wrong clocks may be, in seconds: a day. */
const clockSkew = 86_400;

/**
 * Whether it is known which commits of `commit` are not in the history of `since`. What is missing has to be in it. And no
 * missing commit may lead from `since` to one that seems not to be in it: none can where that one has `since` in its own
 * history, and none does where it is newer than all that is missing. Git's own walk goes by the dates as well (revision.c,
 * `still_interesting`).
 */
export function isSeparated(graph: CommitGraph, since: string, commit: string): boolean {
  if (!graph.commits.has(since)) return false;
  if (isWhole(graph, commit) && isWhole(graph, since)) return true;
  const [ours, theirs] = [historyOf(graph, commit), historyOf(graph, since)];
  if (ours.size === 0 || !endsOf(graph, ours).every((end) => theirs.has(end))) return false;
  const newestEnd = Math.max(...endsOf(graph, theirs).map((end) => graph.commits.get(end)?.time ?? Infinity));
  const later = descendantsOf(graph, since);
  const isNewer = (id: string): boolean => (graph.commits.get(id)?.time ?? 0) > newestEnd + clockSkew;
  return [...ours].every((id) => theirs.has(id) || later.has(id) || isNewer(id));
}

function descendantsOf({ commits }: CommitGraph, commit: string): ReadonlySet<string> {
  const descendants = new Set([commit]);
  for (const [id, { parents }] of [...commits].reverse()) {
    if (parents.some((parent) => descendants.has(parent))) descendants.add(id);
  }
  return descendants;
}
