import { isCommitId } from './git-ancestry.ts';
import { type FoundOrigin, originVariables } from './git-origin.ts';
import { type Ask, problemOf } from './git-process.ts';
import type { RunResult } from './run.ts';

/** Names below `refs/tags/`, or why they are not known. */
export type TagList =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: string };

/** A name below `refs/tags/`, and what it names: a commit, unless somebody has tagged something else. */
export interface TagCommit {
  readonly name: string;
  readonly commit: string;
}

/** Tags with their commits, or why they are not known. */
export type TagCommitList =
  | { readonly kind: 'tags'; readonly source: 'origin' | 'local'; readonly tags: readonly TagCommit[] }
  | { readonly kind: 'problem'; readonly problem: string };

/** What is asked of git about tags. */
export interface TagQuestions {
  /** The tags that origin has, however little of them is checked out. Where origin is, is read from the checkout once. */
  remoteTags(): Promise<TagList>;
  /** The tags that the checkout has. */
  localTags(): Promise<TagList>;
  /**
   * The tags that origin has, with their commits; those of the checkout where it has no origin. An origin that does not
   * answer is a problem, because the checkout may have none of its tags.
   */
  remoteTagCommits(): Promise<TagCommitList>;
}

export interface TagSources {
  readonly env: NodeJS.ProcessEnv;
  readonly findOrigin: () => Promise<FoundOrigin>;
}

/** Each question is one process, and one more before the first of those that go to origin. */
export function askTags(ask: Ask, { env, findOrigin }: TagSources): TagQuestions {
  return {
    async remoteTags() {
      const found = await findOrigin();
      if (found.kind !== 'origin') return { kind: 'problem', problem: found.problem };
      const argv = ['ls-remote', '--tags', '--refs', '--', found.origin.url];
      return tagList(await ask(argv, originVariables(found.origin, env)));
    },

    async localTags() {
      return tagList(await ask(['for-each-ref', '--format=%(refname)', 'refs/tags']));
    },

    async remoteTagCommits() {
      const found = await findOrigin();
      if (found.kind === 'none') return localTagCommits(ask);
      if (found.kind === 'unknown') return { kind: 'problem', problem: found.problem };
      const argv = ['ls-remote', '--tags', '--', found.origin.url];
      return tagCommitList('origin', await ask(argv, originVariables(found.origin, env)));
    },
  };
}

const tagPrefix = 'refs/tags/';

/** Takes the names out of `refs/tags/<name>` lines, whatever stands before the ref in a line, in one pass. */
function tagList({ exitCode, stdout, stderr }: RunResult): TagList {
  if (exitCode !== 0) return { kind: 'problem', problem: problemOf(stderr) };
  const names: string[] = [];
  for (let start = stdout.indexOf(tagPrefix); start >= 0;) {
    const end = stdout.indexOf('\n', start);
    names.push(stdout.slice(start + tagPrefix.length, end < 0 ? undefined : end));
    start = end < 0 ? end : stdout.indexOf(tagPrefix, end);
  }
  return { kind: 'names', names };
}

/** `git show-ref` ends with 1 when there are none (git-show-ref, "DESCRIPTION"). */
async function localTagCommits(ask: Ask): Promise<TagCommitList> {
  const answer = await ask(['show-ref', '--tags', '--dereference']);
  return tagCommitList('local', answer.exitCode === 1 ? { ...answer, exitCode: 0 } : answer);
}

function tagCommitList(source: 'origin' | 'local', { exitCode, stdout, stderr }: RunResult): TagCommitList {
  if (exitCode !== 0) return { kind: 'problem', problem: problemOf(stderr) };
  return { kind: 'tags', source, tags: readTagCommits(stdout) };
}

const peeled = '^{}';

/**
 * Reads lines `<id>\trefs/tags/<name>`. The line of an annotated tag has the tag's own id; behind it is a second one, for
 * `<name>^{}`, with the commit. No ref can be called so itself (git-check-ref-format).
 */
function readTagCommits(lines: string): TagCommit[] {
  const commits = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [, id = '', name = ''] = /^([0-9a-f]+)[\t ]refs\/tags\/(.+)$/s.exec(line) ?? [];
    if (isCommitId(id)) commits.set(name.endsWith(peeled) ? name.slice(0, -peeled.length) : name, id);
  }
  return Array.from(commits, ([name, commit]) => ({ name, commit }));
}
