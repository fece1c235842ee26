import type { Commit } from '../facts/history.ts';
import type { Change } from './change.ts';

/** What a commit says that it takes back. */
export interface Revert {
  /** The title of what is taken back, where there is one. */
  readonly title: string | undefined;
  /** Whether that is all that the commit does; a fix may take something back as well. */
  readonly isOnly: boolean;
  /** As they are written, which may be only their start. */
  readonly shas: readonly string[];
  readonly pullRequest: number | undefined;
}

/** `git revert` */
const quoted = /^Revert "(.*)"(?: \(#\d+\))?$/;
const conventional = /^revert(?:\([^()]*\))?!?: +(\S.*?)(?: \(#\d+\))?$/i;
const anyType = /^\w+(?:\([^()]*\))?!?: /;
const shaLine = /^This reverts commit ([0-9a-f]{7,64})\b/gim;
/** Conventional Commits 1.0.0, FAQ, "How does Conventional Commits handle revert commits?" */
const refsLine = /^Refs: *([0-9a-f]{7,64}(?:, *[0-9a-f]{7,64})*) *$/gim;
/** What GitHub writes when a pull request is reverted. */
const pullRequestLine = /^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d{1,9})\b/im;

/**
 * What a commit takes back, by what git, GitHub and Conventional Commits write; `undefined` when it takes nothing back.
 * @param message a message with its title, without further ones
 */
export function readRevert(message: string): Revert | undefined {
  const title = message.split('\n', 1)[0] ?? '';
  const isTyped = conventional.test(title);
  const written = [...message.matchAll(shaLine), ...(isTyped ? message.matchAll(refsLine) : [])];
  const shas = [...new Set(written.flatMap(([, list = '']) => list.toLowerCase().split(/, */)))];
  const isOnly = isTyped || quoted.test(title) || (shas.length > 0 && !anyType.test(title));
  if (!isOnly && shas.length === 0) return undefined;
  const reverted = quoted.exec(title)?.[1] ?? conventional.exec(title)?.[1];
  const number = isOnly ? pullRequestLine.exec(message)?.[1] : undefined;
  return { title: reverted, isOnly, shas, pullRequest: number === undefined ? undefined : Number(number) };
}

/** Commits that are looked up by what is written of them; the newest first. */
export class ReadCommits {
  readonly #commits: readonly Commit[];
  readonly #titles: readonly string[];
  readonly #numbers: readonly (number | undefined)[];
  readonly #shas: ReadonlySet<string>;
  /** By their first seven digits. */
  readonly #starts: ReadonlyMap<string, readonly string[]>;

  constructor(
    commits: readonly Commit[],
    titled: readonly { readonly title: string; readonly pullRequest: number | undefined }[],
  ) {
    this.#commits = commits;
    this.#titles = titled.map(({ title }) => title);
    this.#numbers = titled.map(({ pullRequest }) => pullRequest);
    this.#shas = new Set(commits.map(({ sha }) => sha));
    const starts = new Map<string, string[]>();
    for (const sha of this.#shas) {
      const same = starts.get(sha.slice(0, 7));
      if (same === undefined) starts.set(sha.slice(0, 7), [sha]);
      else same.push(sha);
    }
    this.#starts = starts;
  }

  /** The SHAs of what the commit at `index` takes back: as written, else of the newest older commit of that pull request, else of that title. */
  revertedBy({ shas, pullRequest, title }: Revert, index: number): readonly string[] {
    if (shas.length > 0) return shas.map((sha) => this.#whole(sha));
    const byNumber = pullRequest === undefined ? -1 : this.#numbers.indexOf(pullRequest, index + 1);
    const byTitle = title === undefined ? -1 : this.#titles.indexOf(title, index + 1);
    const found = this.#commits[byNumber >= 0 ? byNumber : byTitle];
    return found === undefined ? [] : [found.sha];
  }

  #whole(start: string): string {
    if (this.#shas.has(start)) return start;
    return this.#starts.get(start.slice(0, 7))?.find((sha) => sha.startsWith(start)) ?? start;
  }
}

/**
 * The changes that are left: a commit and its revert cancel each other, and a revert that is reverted itself takes nothing back. A
 * revert of what is not among them stays: it takes back what has been released.
 */
export function withoutReverted(changes: readonly Change[]): readonly Change[] {
  const isHere = new Set(changes.map(({ commit }) => commit.sha));
  const cancelled = cancelledBy(changes);
  return changes.filter(({ commit, type, reverts }) => {
    const isDone = type === 'revert' && reverts.length > 0 && reverts.every((sha) => isHere.has(sha));
    return !cancelled.has(commit.sha) && !isDone;
  });
}

/**
 * The commits that are taken back in the end. Whether a revert counts is known when it is known of everything that may take it back,
 * so those that nothing takes back come first. A ring, which no history has, cancels nothing.
 */
function cancelledBy(changes: readonly Change[]): ReadonlySet<string> {
  const targets = new Map<string, readonly string[]>();
  const open = new Map<string, number>(changes.map(({ commit }) => [commit.sha, 0]));
  for (const { commit, reverts } of changes) {
    if (reverts.length === 0) continue;
    targets.set(commit.sha, reverts);
    for (const sha of reverts) open.set(sha, (open.get(sha) ?? 0) + 1);
  }
  const cancelled = new Set<string>();
  const known = [...open.keys()].filter((sha) => open.get(sha) === 0);
  for (const sha of known) {
    for (const target of targets.get(sha) ?? []) {
      if (!cancelled.has(sha)) cancelled.add(target);
      const left = (open.get(target) ?? 0) - 1;
      open.set(target, left);
      if (left === 0) known.push(target);
    }
  }
  return cancelled;
}
