import {
  type CommitGraph,
  emptyGraph,
  firstInHistory,
  graphArguments,
  firstDescendant,
  isSeparated,
  isWhole,
  readGraph,
} from './commit-graph.ts';
import { commitsNotListed, historyTooLong, historyUnreachable } from './failures.ts';
import type { History, HistoryTools } from './history.ts';
import { type Commit, listCommits } from './git-log.ts';
import { problemOf } from './git-process.ts';
import { createHistoryRepository, type HistoryRepository } from './history-repository.ts';

/** What is known, or which further commits have to be fetched with their history, if that helps. */
type Answer<T> = { readonly known: T } | { readonly needed: readonly string[] };

/**
 * Ten times as much with each fetch: what is fetched in vain is a tenth of the rest. Commits alone are a few hundred bytes
 * each, so the limit is a few megabytes.
 */
const defaultDepths: readonly number[] = [100, 1000, 10_000];

/** The history of a commit, from origin: fetched until it answers the question, and kept for the next one. */
export class FetchedHistory implements History {
  readonly #commit: string;
  readonly #tools: HistoryTools;
  readonly #depths: readonly number[];
  readonly #paths: readonly string[];
  /** What was fetched, each with its history. */
  readonly #tips: string[];
  /** What origin does not have, or what is no commit: a tag can name anything. */
  readonly #gone = new Set<string>();
  #repository: HistoryRepository | undefined;
  #graph: CommitGraph = emptyGraph;
  #fetches = 0;
  /** Questions change what is fetched, so they wait for each other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(commit: string, tools: HistoryTools) {
    this.#commit = commit;
    this.#tools = tools;
    this.#depths = tools.depths ?? defaultDepths;
    this.#paths = tools.paths ?? [];
    this.#tips = [commit];
  }

  firstReached(candidates: readonly string[]): Promise<number> {
    return this.#find((graph) => {
      const first = firstInHistory(graph, candidates, this.#commit);
      return typeof first === 'number' ? { known: first } : { needed: first.unproven };
    });
  }

  firstContaining(others: readonly string[]): Promise<number> {
    return this.#find((graph) => {
      const needed = others.filter((other) => !graph.commits.has(other) && !this.#gone.has(other));
      const known = needed.length > 0 ? undefined : firstDescendant(graph, others, this.#commit);
      return known === undefined ? { needed } : { known };
    });
  }

  async commitsSince(since: string | undefined): Promise<readonly Commit[]> {
    if (since === this.#commit) return [];
    await this.#find((graph) => {
      const isKnown = since === undefined ? isWhole(graph, this.#commit) : isSeparated(graph, since, this.#commit);
      return isKnown ? { known: true } : { needed: since === undefined ? [] : [since] };
    });
    const range = [this.#commit, ...(since === undefined ? [] : [`^${since}`])];
    const repository = (this.#repository ??= await this.#open());
    const list = await listCommits(repository.ask, range, this.#paths);
    if (list.kind === 'problem') throw commitsNotListed(this.#paths, list.problem);
    return list.commits;
  }

  #find<T>(answer: (graph: CommitGraph) => Answer<T>): Promise<T> {
    const found = this.#turn.then(async () => {
      for (;;) {
        const given = answer(this.#graph);
        if ('known' in given) return given.known;
        await this.#fetchMore(given.needed);
      }
    });
    this.#turn = found.catch(() => undefined);
    return found;
  }

  /** First the history of the commits that are needed, as deep as ours; then all of them deeper. */
  async #fetchMore(needed: readonly string[]): Promise<void> {
    const depth = this.#depths[this.#fetches - 1];
    const missing = needed.filter((commit) => !this.#graph.commits.has(commit) && !this.#gone.has(commit));
    if (depth !== undefined && missing.length > 0) {
      await this.#fetchTips(missing, depth);
      return this.#read();
    }
    const deeper = this.#depths[this.#fetches++];
    if (deeper === undefined) throw historyTooLong(this.#commit, this.#depths.at(-1) ?? 0);
    const problem = await this.#fetch(this.#tips, deeper);
    if (problem !== undefined) throw historyUnreachable(this.#commit, problem);
    return this.#read();
  }

  /** One that cannot be had, though our own commit can, must not be in the way of the others; so they are halved. */
  async #fetchTips(commits: readonly string[], depth: number): Promise<void> {
    if ((await this.#fetch(commits, depth)) === undefined) {
      this.#tips.push(...commits);
    } else if (commits.length > 1) {
      const half = Math.ceil(commits.length / 2);
      await this.#fetchTips(commits.slice(0, half), depth);
      await this.#fetchTips(commits.slice(half), depth);
    } else {
      const problem = await this.#fetch([this.#commit], depth);
      if (problem !== undefined) throw historyUnreachable(this.#commit, problem);
      for (const commit of commits) this.#gone.add(commit);
    }
  }

  /** @returns git's own sentence where it does not work */
  async #fetch(commits: readonly string[], depth: number): Promise<string | undefined> {
    const repository = (this.#repository ??= await this.#open());
    const { exitCode, stderr } = await repository.fetch(commits, depth);
    return exitCode === 0 ? undefined : problemOf(stderr);
  }

  async #read(): Promise<void> {
    const repository = (this.#repository ??= await this.#open());
    const { exitCode, stdout, stderr } = await repository.ask(graphArguments, this.#tips.join('\n'));
    if (exitCode !== 0) throw historyUnreachable(this.#commit, problemOf(stderr));
    this.#graph = readGraph(stdout, await repository.shallow());
    for (const tip of this.#tips) if (!this.#graph.commits.has(tip)) this.#gone.add(tip);
  }

  async #open(): Promise<HistoryRepository> {
    const found = await this.#tools.findOrigin();
    if (found.kind !== 'origin') throw historyUnreachable(this.#commit, found.problem);
    const options = { ...this.#tools, origin: found.origin, withTrees: this.#paths.length > 0 };
    return createHistoryRepository(this.#commit, options);
  }
}
