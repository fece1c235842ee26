/** The bodies of GitHub's answers. Each of them is checked against GitHub's description before it is sent. */
import type { AnnotatedTag, Commit, GitObject } from './git-store.ts';

export interface Place {
  /** `GITHUB_API_URL` */
  readonly api: string;
  readonly uploads: string;
  /** `owner/name` */
  readonly fullName: string;
}

export const bot = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };

const web = 'https://github.com';
const nodeId = (kind: string, id: string | number): string => Buffer.from(`${kind}:${id}`).toString('base64');

function named(base: string, names: string): Record<string, string> {
  return Object.fromEntries(
    names.split(' ').map((name) => [`${name}_url`, `${base}/${name.replace(/^git_/, 'git/')}`]),
  );
}

export function userBody(login: string, { api }: Place): object {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    ...{ login, id: 41898282, node_id: nodeId('User', login), gravatar_id: '', type: 'Bot', site_admin: false, url },
    ...{ avatar_url: `${web}/avatar`, html_url: `${web}/${encodeURIComponent(login)}` },
    ...named(url, 'followers following gists starred subscriptions organizations repos events received_events'),
  };
}

export function repositoryBody(
  place: Place,
  { defaultBranch, pushedAt }: { defaultBranch: string; pushedAt: string },
): object {
  const { api, fullName } = place;
  const [owner = '', name = ''] = fullName.split('/');
  const [url, html_url] = [`${api}/repos/${fullName}`, `${web}/${fullName}`];
  const urls =
    'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads ' +
    'events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones ' +
    'notifications pulls releases stargazers statuses subscribers subscription tags teams trees';
  const none = { forks: 0, open_issues: 0, watchers: 0, network_count: 0, subscribers_count: 0, size: 1 };
  return {
    ...{
      id: 1,
      node_id: nodeId('Repository', 1),
      name,
      full_name: fullName,
      owner: userBody(owner, place),
      url,
      html_url,
    },
    ...{ private: false, fork: false, archived: false, disabled: false, default_branch: defaultBranch },
    ...{ description: 'Says hello', homepage: null, language: null, license: null, mirror_url: null },
    ...{ has_issues: true, has_projects: true, has_wiki: true, has_pages: false, has_discussions: false },
    ...{ ...none, forks_count: 0, stargazers_count: 0, watchers_count: 0, open_issues_count: 0 },
    ...{ created_at: pushedAt, updated_at: pushedAt, pushed_at: pushedAt },
    ...named(url, urls),
    ...{ clone_url: `${html_url}.git`, git_url: `git://github.com/${fullName}.git`, svn_url: html_url },
    ssh_url: `git@github.com:${fullName}.git`,
  };
}

export function commitBody({ api, fullName }: Place, commit: Commit): object {
  const { sha, tree, parents, author, committer, message } = commit;
  const [repository, page] = [`${api}/repos/${fullName}`, `${web}/${fullName}/commit`];
  return {
    ...{ sha, node_id: nodeId('Commit', sha), url: `${repository}/commits/${sha}`, html_url: `${page}/${sha}` },
    ...{ comments_url: `${repository}/commits/${sha}/comments`, author: null, committer: null },
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${repository}/commits/${parent}`,
      html_url: `${page}/${parent}`,
    })),
    commit: {
      ...{ author, committer, message, comment_count: 0, url: `${repository}/git/commits/${sha}` },
      tree: { sha: tree, url: `${repository}/git/trees/${tree}` },
    },
  };
}

export interface Comparison {
  readonly base: Commit;
  readonly mergeBase: Commit;
  readonly ahead: readonly Commit[];
  readonly behind: number;
}

export function comparisonBody(place: Place, basehead: string, { base, mergeBase, ahead, behind }: Comparison): object {
  const page = `${web}/${place.fullName}/compare/${basehead}`;
  const status = ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
  return {
    ...{ url: `${place.api}/repos/${place.fullName}/compare/${basehead}`, html_url: page, permalink_url: page },
    ...{ diff_url: `${page}.diff`, patch_url: `${page}.patch`, status, ahead_by: ahead.length, behind_by: behind },
    ...{ base_commit: commitBody(place, base), merge_base_commit: commitBody(place, mergeBase) },
    ...{ total_commits: ahead.length, commits: ahead.map((commit) => commitBody(place, commit)), files: [] },
  };
}

function objectBody({ api, fullName }: Place, { type, sha }: GitObject): object {
  return { type, sha, url: `${api}/repos/${fullName}/git/${type}s/${sha}` };
}

export function refBody(place: Place, ref: string, object: GitObject): object {
  const url = `${place.api}/repos/${place.fullName}/git/${ref}`;
  return { ref, node_id: nodeId('Ref', ref), url, object: objectBody(place, object) };
}

export function tagBody(place: Place, sha: string, { tag, message, object, tagger }: AnnotatedTag): object {
  const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
  const url = `${place.api}/repos/${place.fullName}/git/tags/${sha}`;
  const pointed = objectBody(place, object);
  return { node_id: nodeId('Tag', sha), sha, url, tag, message, tagger, object: pointed, verification };
}

export interface StoredAsset {
  readonly id: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** `open` is what a broken upload leaves. */
  readonly state: 'uploaded' | 'open';
  readonly digest: string | null;
}

export interface StoredRelease {
  readonly id: number;
  tag: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  immutable: boolean;
  readonly target: string;
  readonly createdAt: string;
  publishedAt: string | null;
  assets: StoredAsset[];
}

export function assetBody(place: Place, { tag, createdAt }: StoredRelease, asset: StoredAsset): object {
  const { id, name, contentType, bytes, state, digest } = asset;
  return {
    ...{
      id,
      node_id: nodeId('Asset', id),
      name,
      label: '',
      state,
      content_type: contentType,
      size: bytes.length,
      digest,
    },
    ...{ url: `${place.api}/repos/${place.fullName}/releases/assets/${id}`, download_count: 0 },
    browser_download_url: `${web}/${place.fullName}/releases/download/${encodeURIComponent(tag)}/${name}`,
    ...{ created_at: createdAt, updated_at: createdAt, uploader: userBody(bot.name, place) },
  };
}

export function releaseBody(place: Place, release: StoredRelease): object {
  const { id, tag, name, body, draft, prerelease, immutable, target, createdAt, publishedAt, assets } = release;
  const url = `${place.api}/repos/${place.fullName}/releases/${id}`;
  const page = `${web}/${place.fullName}/releases/tag/${draft ? `untagged-${id}` : tag}`;
  return {
    ...{ id, node_id: nodeId('Release', id), url, html_url: page, assets_url: `${url}/assets` },
    upload_url: `${place.uploads}/repos/${place.fullName}/releases/${id}/assets{?name,label}`,
    ...{ tag_name: tag, target_commitish: target, name, body, draft, prerelease, immutable },
    ...{ created_at: createdAt, updated_at: createdAt, published_at: publishedAt, author: userBody(bot.name, place) },
    ...{ tarball_url: draft ? null : `${url}/tarball`, zipball_url: draft ? null : `${url}/zipball` },
    assets: assets.map((asset) => assetBody(place, release, asset)),
  };
}
