import { isTrueAt, numberAt, textAt } from '../tools/foreign-json.ts';
import type { Ask } from './ask.ts';
import { isMissing, unusableAnswer } from './failures.ts';

/** A release as GitHub has it. Name and body are foreign text. */
export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly body: string;
  /** The page for people. */
  readonly url: string;
  /** Where files are sent to: foreign until `uploadUrl` has looked at it. */
  readonly uploadUrl: string;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  /** Whether its tag and its files can never be changed any more. A draft never is. */
  readonly isImmutable: boolean;
}

/** What is written of a release, by GitHub's names. What is not given stays as it is. */
export interface ReleaseFields {
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  /** Neither a draft nor a pre-release can be the latest. */
  readonly make_latest?: 'true' | 'false';
}

/** Of GitHub's API for releases, what is needed of the releases themselves. */
export interface ReleasesApi {
  /**
   * The release of a tag, a published one before a draft: `GET /repos/{owner}/{repo}/releases/tags/{tag}` knows no drafts, so
   * they are looked for in `GET /repos/{owner}/{repo}/releases`, which shows them to those who may write.
   * @see https://docs.github.com/rest/releases/releases#get-a-release-by-tag-name
   */
  findRelease(repository: string, tag: string): Promise<Release | undefined>;
  /**
   * `GET /repos/{owner}/{repo}/releases/latest`; `undefined` when none is
   * @see https://docs.github.com/rest/releases/releases#get-the-latest-release
   */
  latestRelease(repository: string): Promise<Release | undefined>;
  /**
   * `POST /repos/{owner}/{repo}/releases`: a draft, which nobody sees who may not write. The tag has to be there already.
   * @see https://docs.github.com/rest/releases/releases#create-a-release
   */
  createDraft(
    repository: string,
    tag: string,
    fields: Pick<ReleaseFields, 'name' | 'body' | 'prerelease'>,
  ): Promise<Release>;
  /**
   * `PATCH /repos/{owner}/{repo}/releases/{release_id}`
   * @see https://docs.github.com/rest/releases/releases#update-a-release
   */
  updateRelease(repository: string, release: Release, fields: ReleaseFields): Promise<Release>;
}

export function createReleasesApi(ask: Ask): ReleasesApi {
  const reader = createReader(ask);
  return {
    async findRelease(repository, tag) {
      const published = await reader.get(repository, ['releases', 'tags', tag], `read the release ${tag}`);
      return published ?? reader.findDraft(repository, tag);
    },

    latestRelease: (repository) => reader.get(repository, ['releases', 'latest'], 'read which release is the latest'),

    async createDraft(repository, tag, fields) {
      const what = `create the release ${tag}`;
      const body = { tag_name: tag, draft: true, ...fields };
      let found: Release | undefined;
      const reread = async (): Promise<boolean> => (found = await reader.findDraft(repository, tag)) !== undefined;
      const { data } = await ask({ method: 'POST', repository, path: ['releases'], body, what, reread });
      return found ?? reader.read(data, what);
    },

    async updateRelease(repository, { id, tag }, fields) {
      const what = `update the release ${tag}`;
      const path = ['releases', id];
      let found: Release | undefined;
      const reread = async (): Promise<boolean> => {
        const there = await reader.get(repository, path, what);
        if (there !== undefined && isWritten(there, fields)) found = there;
        return found !== undefined;
      };
      const { data } = await ask({ method: 'PATCH', repository, path, body: fields, what, reread });
      return found ?? reader.read(data, what);
    },
  };
}

interface Reader {
  /** `undefined` when there is none. */
  get(repository: string, path: readonly (string | number)[], what: string): Promise<Release | undefined>;
  findDraft(repository: string, tag: string): Promise<Release | undefined>;
  read(data: unknown, what: string): Release;
}

function createReader(ask: Ask): Reader {
  const read: Reader['read'] = (data, what) => {
    const release = readRelease(data);
    if (release === undefined) throw unusableAnswer(ask.apiUrl.host, what);
    return release;
  };
  return {
    read,
    async get(repository, path, what) {
      const { status, data } = await ask({ method: 'GET', repository, path, what, expects: isMissing });
      return status === 404 ? undefined : read(data, what);
    },
    async findDraft(repository, tag) {
      const what = `look for a draft of the release ${tag}`;
      const releases = await ask.list({ repository, path: ['releases'], what });
      return releases.map((data) => read(data, what)).find((release) => release.isDraft && release.tag === tag);
    },
  };
}

/** Whether all that can be seen of `fields` is there. Which release is the latest cannot: it is written again. */
function isWritten(release: Release, { name, body, draft, prerelease, make_latest }: ReleaseFields): boolean {
  return (
    (name ?? release.name) === release.name &&
    (body ?? release.body) === release.body &&
    (draft ?? release.isDraft) === release.isDraft &&
    (prerelease ?? release.isPrerelease) === release.isPrerelease &&
    (make_latest === undefined || draft === false)
  );
}

/** @returns `undefined` when what GitHub's description promises is missing */
function readRelease(data: unknown): Release | undefined {
  const [id, tag, url] = [numberAt(data, 'id'), textAt(data, 'tag_name'), textAt(data, 'html_url')];
  const uploadUrl = textAt(data, 'upload_url');
  if (id === undefined || tag === undefined || url === undefined || uploadUrl === undefined) return undefined;
  return {
    ...{ id, tag, url, uploadUrl },
    name: textAt(data, 'name') ?? '',
    body: textAt(data, 'body') ?? '',
    isDraft: isTrueAt(data, 'draft'),
    isPrerelease: isTrueAt(data, 'prerelease'),
    isImmutable: isTrueAt(data, 'immutable'),
  };
}
