/** A history as git has it, and the questions that a run asks about it, in the order in which it asks them. */
import { createHash } from 'node:crypto';
import type { Change } from '../../src/changes/change.ts';
import { loadParser } from '../../src/changes/load-parser.ts';
import { type Decision, decideVersion } from '../../src/changes/next-version.ts';
import { type Bump, candidatesOf, choosePrevious, laterReleases } from '../../src/changes/previous.ts';
import { readChanges } from '../../src/changes/read-changes.ts';
import { releaseBranch } from '../../src/changes/release-branch.ts';
import { ReleaseError } from '../../src/errors.ts';
import type { Commit, VersionTag } from '../../src/facts/history.ts';
import { parseVersion } from '../../src/image/version.ts';

export const parse = await loadParser();

export interface Run {
  readonly bump?: Bump;
  readonly prefix?: string;
}

interface Node extends Commit {
  readonly parents: readonly string[];
}

/**
 * Lines are done one after the other: `>beta` goes to a branch, which is made where HEAD is, `>1.x v1.0.0` makes it at a tag, `<beta`
 * merges it, `@v1.0.0` is a tag at HEAD, and everything else is the message of a commit, in which `{1}` is the SHA of the first one.
 */
export class History {
  readonly #nodes: Node[] = [];
  readonly #branches = new Map<string, string | undefined>();
  readonly #tags = new Map<string, string>();
  #branch = 'main';

  static of(lines: readonly string[]): History {
    const history = new History();
    for (const line of lines) history.do(line);
    return history;
  }

  do(line: string): void {
    if (line.startsWith('@')) this.tag(line.slice(1));
    else if (line.startsWith('>')) this.#goTo(line.slice(1));
    else if (line.startsWith('<')) this.#merge(line.slice(1));
    else this.#commit(line, [this.#head]);
  }

  tag(name: string): void {
    this.#tags.set(name, this.#head ?? '');
  }

  /** What a run on this branch at its HEAD decides. */
  decide({ bump = 'auto', prefix = '' }: Run = {}): Decision {
    const course = { branch: releaseBranch(this.#branch, 'main'), bump };
    const head = this.#head ?? '';
    const tags = this.#versionTags(prefix);
    const reached = this.#reachedFrom(head);
    const candidates = candidatesOf(tags, course);
    const firstReached = [candidates.base, candidates.prerelease].map((list) =>
      list.find(({ commit }) => reached.has(commit)),
    );
    const previous = choosePrevious(
      firstReached.filter((tag) => tag !== undefined),
      course,
    );
    const containing = laterReleases(tags, previous, course).find(
      ({ commit }) => !reached.has(commit) && this.#reachedFrom(commit).has(head),
    );
    const [changes, changesInChannel] = [this.#changesSince(previous.base), this.#changesSince(previous.inChannel)];
    return decideVersion({ ...course, tagPrefix: prefix, head, tags, previous, containing, changes, changesInChannel });
  }

  /** The decision in a few words: the git tag, `again v1.0.0`, `nothing: …` or `refused: code`. */
  say(run: Run = {}): string {
    try {
      const decision = this.decide(run);
      if (decision.kind === 'nothing') return `nothing: ${decision.reason}`;
      return decision.kind === 'again' ? `again ${decision.tag.name}` : decision.tagName;
    } catch (error) {
      if (error instanceof ReleaseError) return `refused: ${error.failure.code}`;
      throw error;
    }
  }

  get #head(): string | undefined {
    return this.#branches.get(this.#branch);
  }

  #goTo(line: string): void {
    const [name = '', tag] = line.split(' ');
    if (!this.#branches.has(name)) this.#branches.set(name, tag === undefined ? this.#head : this.#tags.get(tag));
    this.#branch = name;
  }

  #merge(name: string): void {
    this.#commit(`Merge branch '${name}' into ${this.#branch}`, [this.#head, this.#branches.get(name)]);
  }

  #commit(text: string, parents: readonly (string | undefined)[]): void {
    const message = text.replaceAll(/\{(\d+)\}/g, (_, number: string) => this.#nodes[Number(number) - 1]?.sha ?? '');
    const sha = createHash('sha1').update(`${this.#nodes.length} ${message}`).digest('hex');
    this.#nodes.push({ sha, message, parents: parents.filter((parent) => parent !== undefined) });
    this.#branches.set(this.#branch, sha);
  }

  #versionTags(prefix: string): readonly VersionTag[] {
    return [...this.#tags].flatMap(([name, commit]) => {
      const version = name.startsWith(prefix) ? parseVersion(name.slice(prefix.length)) : undefined;
      return version === undefined ? [] : [{ name, version, commit }];
    });
  }

  #reachedFrom(sha: string): ReadonlySet<string> {
    const reached = new Set([sha]);
    // Parents come before their children, so that from the end to the start every child is known before its parents.
    for (const node of this.#nodes.toReversed()) {
      if (reached.has(node.sha)) for (const parent of node.parents) reached.add(parent);
    }
    return reached;
  }

  #changesSince(tag: VersionTag | undefined): readonly Change[] {
    const before = tag === undefined ? new Set<string>() : this.#reachedFrom(tag.commit);
    const reached = this.#reachedFrom(this.#head ?? '');
    const commits = this.#nodes.filter(({ sha }) => reached.has(sha) && !before.has(sha));
    return readChanges(commits.toReversed(), parse);
  }
}
