/** The part of GitHub's `push` payload that actions read (GitHub Docs, "Webhook events and payloads", `push`). */
export interface PushEvent {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly created: boolean;
  readonly deleted: boolean;
  readonly forced: boolean;
  readonly base_ref: string | null;
  readonly compare: string;
  readonly commits: readonly PushedCommit[];
  readonly head_commit: PushedCommit;
  readonly repository: object;
  readonly pusher: { readonly name: string; readonly email: string };
  readonly sender: { readonly login: string; readonly id: number; readonly type: string };
}

export interface PushedCommit {
  readonly id: string;
  readonly tree_id: string;
  readonly distinct: boolean;
  readonly message: string;
  /** ISO 8601 with an offset. */
  readonly timestamp: string;
  readonly url: string;
  readonly author: { readonly name: string; readonly email: string; readonly username: string };
}

/** What a push comes from. */
export interface PushSource {
  /** `owner/name` */
  readonly fullName: string;
  readonly description: string;
  /** Runs git in the work tree. */
  readonly git: (...args: string[]) => Promise<string>;
}

/** Who does everything in a test repository. */
export const author = { name: 'Mona Lisa', email: 'octocat@users.noreply.github.com', username: 'octocat' };
const noCommit = '0'.repeat(40);

/** @returns the body of GitHub's event for the push that created `ref` or moved it to where it is */
export async function pushEvent(repository: PushSource, ref: string): Promise<PushEvent> {
  const isTag = ref.startsWith('refs/tags/');
  const commit = await pushedCommit(repository, ref);
  const parent = await repository.git('log', '-1', '--format=%P', commit.id);
  const before = isTag || parent === '' ? noCommit : (parent.split(' ')[0] ?? noCommit);
  const [owner = '', name = ''] = repository.fullName.split('/');
  return {
    ref,
    before,
    // The tag's own object when it is annotated, where GITHUB_SHA is the commit.
    after: await repository.git('rev-parse', '--verify', '--end-of-options', ref),
    created: before === noCommit,
    deleted: false,
    forced: false,
    base_ref: isTag ? 'refs/heads/main' : null,
    compare: `https://github.com/${repository.fullName}/compare/${ref.replace(/^refs\/(heads|tags)\//, '')}`,
    commits: isTag ? [] : [commit],
    head_commit: commit,
    repository: {
      id: 1296269,
      name,
      full_name: repository.fullName,
      private: false,
      owner: { name: owner, login: owner, id: 583231, type: 'Organization' },
      html_url: `https://github.com/${repository.fullName}`,
      description: repository.description,
      fork: false,
      url: `https://github.com/${repository.fullName}`,
      clone_url: `https://github.com/${repository.fullName}.git`,
      default_branch: 'main',
      license: { key: 'apache-2.0', name: 'Apache License 2.0', spdx_id: 'Apache-2.0' },
      visibility: 'public',
    },
    pusher: { name: author.username, email: author.email },
    sender: { login: author.username, id: 583231, type: 'User' },
  };
}

async function pushedCommit(repository: PushSource, ref: string): Promise<PushedCommit> {
  const id = await repository.git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`);
  const [tree = '', timestamp = '', ...message] = (await repository.git('log', '-1', '--format=%T%n%cI%n%B', id)).split(
    '\n',
  );
  return {
    id,
    tree_id: tree,
    distinct: true,
    message: message.join('\n').trimEnd(),
    timestamp,
    url: `https://github.com/${repository.fullName}/commit/${id}`,
    author,
  };
}
