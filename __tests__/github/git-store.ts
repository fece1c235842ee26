/** Refs and objects of a real bare git repository, as GitHub's database API for git shows them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface GitObject {
  readonly type: string;
  readonly sha: string;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface AnnotatedTag {
  readonly tag: string;
  readonly message: string;
  readonly object: GitObject;
  readonly tagger: Person;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

export interface GitStore {
  /** @param name a full ref */
  ref(name: string): Promise<GitObject | undefined>;
  /** @returns whether there was none of that name */
  createRef(name: string, sha: string): Promise<boolean>;
  /** The type of the object with this id. */
  typeOf(sha: string): Promise<string | undefined>;
  makeTag(tag: AnnotatedTag): Promise<string>;
  readTag(sha: string): Promise<AnnotatedTag | undefined>;
  commit(name: string): Promise<Commit | undefined>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** The commits that `to` has and `from` has not, oldest first. */
  between(from: string, to: string): Promise<readonly string[]>;
}

export function openGitStore(directory: string): GitStore {
  const git = async (args: readonly string[], input = ''): Promise<string | undefined> => {
    const env = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };
    const running = run('git', [...args], { cwd: directory, env });
    // Git may be gone before it has read anything: its exit code says what that means.
    running.child.stdin?.on('error', () => undefined).end(input);
    return running.then(
      ({ stdout }) => stdout,
      () => undefined,
    );
  };
  const typeOf = async (sha: string): Promise<string | undefined> => (await git(['cat-file', '-t', sha]))?.trim();

  return {
    typeOf,
    async ref(name) {
      const sha = (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', name]))?.trim();
      return sha === undefined || !name.startsWith('refs/') ? undefined : { sha, type: (await typeOf(sha)) ?? '' };
    },
    createRef: async (name, sha) => (await git(['update-ref', name, sha, '0'.repeat(40)])) !== undefined,
    async makeTag({ tag, message, object, tagger }) {
      const time = Math.floor(Date.parse(tagger.date) / 1000);
      const head = [`object ${object.sha}`, `type ${object.type}`, `tag ${tag}`];
      const lines = [...head, `tagger ${tagger.name} <${tagger.email}> ${time} +0000`, '', message];
      return (await git(['mktag'], `${lines.join('\n')}\n`))?.trim() ?? '';
    },
    async readTag(sha) {
      const text = await git(['cat-file', 'tag', sha]);
      const found =
        /^object (?<object>\w+)\ntype (?<type>\w+)\ntag (?<tag>.+)\ntagger (?<name>.*) <(?<email>.*)> (?<time>\d+) .*\n\n(?<message>[^]*)\n$/.exec(
          text ?? '',
        )?.groups;
      if (found === undefined) return undefined;
      const { object = '', type = '', tag = '', name = '', email = '', time, message = '' } = found;
      return { tag, message, object: { sha: object, type }, tagger: { name, email, date: iso(Number(time) * 1000) } };
    },
    async commit(name) {
      const format = '--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B';
      const text = await git(['log', '-1', format, '--end-of-options', name, '--']);
      if (text === undefined) return undefined;
      const [sha = '', tree = '', parents = '', ...rest] = text.split('\0');
      const [an = '', ae = '', at = '', cn = '', ce = '', ct = '', message = ''] = rest;
      return {
        ...{ sha, tree, message: message.trimEnd() },
        parents: parents.split(' ').filter((parent) => parent !== ''),
        author: { name: an, email: ae, date: iso(Number(at) * 1000) },
        committer: { name: cn, email: ce, date: iso(Number(ct) * 1000) },
      };
    },
    mergeBase: async (a, b) => (await git(['merge-base', a, b]))?.trim(),
    async between(from, to) {
      const text = await git(['rev-list', '--reverse', `${from}..${to}`]);
      return (text ?? '').split('\n').filter((sha) => sha !== '');
    },
  };
}

/** As GitHub writes it: without milliseconds. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
