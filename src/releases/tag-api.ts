import { textAt } from '../tools/foreign-json.ts';
import type { Ask } from './ask.ts';
import { isMissing, saysExists, unusableAnswer } from './failures.ts';

/** What a ref or an annotated tag points at. */
export interface GitObject {
  /** `commit`, or `tag` for an annotated tag; trees and blobs can be tagged as well. */
  readonly type: string;
  readonly sha: string;
}

/** Of GitHub's database API for git, what a tag needs. */
export interface TagApi {
  /**
   * `GET /repos/{owner}/{repo}/git/ref/tags/{tag}`; `undefined` when there is no such tag
   * @see https://docs.github.com/rest/git/refs#get-a-reference
   */
  tagRef(repository: string, tag: string): Promise<GitObject | undefined>;
  /**
   * `GET /repos/{owner}/{repo}/git/tags/{tag_sha}`: what an annotated tag points at
   * @see https://docs.github.com/rest/git/tags#get-a-tag
   */
  tagObject(repository: string, sha: string): Promise<GitObject>;
  /**
   * `POST /repos/{owner}/{repo}/git/tags`: makes an annotated tag that no ref names yet, by whom the token belongs to
   * @returns its id
   * @see https://docs.github.com/rest/git/tags#create-a-tag-object
   */
  createTagObject(repository: string, annotated: AnnotatedTag): Promise<string>;
  /**
   * `POST /repos/{owner}/{repo}/git/refs`
   * @param sha of the annotated tag
   * @returns `exists` when there is a tag of that name, wherever it points
   * @see https://docs.github.com/rest/git/refs#create-a-reference
   */
  createTagRef(repository: string, tag: string, sha: string): Promise<'created' | 'exists'>;
}

export interface AnnotatedTag {
  readonly tag: string;
  readonly commit: string;
  readonly message: string;
}

export function createTagApi(ask: Ask): TagApi {
  const tagRef: TagApi['tagRef'] = async (repository, tag) => {
    const what = `read the git tag ${tag}`;
    // Slashes of a ref are written as they are ("heads/<branch name>"), unlike those of other parameters.
    const path = ['git', 'ref', 'tags', ...tag.split('/')];
    const { status, data } = await ask({ method: 'GET', repository, path, what, expects: isMissing });
    return status === 404 ? undefined : (readObject(data) ?? refuse(ask, what));
  };

  return {
    tagRef,

    async tagObject(repository, sha) {
      const what = `read the annotated tag ${sha}`;
      const { data } = await ask({ method: 'GET', repository, path: ['git', 'tags', sha], what });
      return readObject(data) ?? refuse(ask, what);
    },

    async createTagObject(repository, { tag, commit, message }) {
      const what = `make the annotated tag ${tag}`;
      const body = { tag, message, object: commit, type: 'commit' };
      const { data } = await ask({ method: 'POST', repository, path: ['git', 'tags'], body, what });
      return textAt(data, 'sha') ?? refuse(ask, what);
    },

    async createTagRef(repository, tag, sha) {
      const what = `create the git tag ${tag}`;
      const body = { ref: `refs/tags/${tag}`, sha };
      const path = ['git', 'refs'];
      const reread = async (): Promise<boolean> => (await tagRef(repository, tag))?.sha === sha;
      const { status } = await ask({ method: 'POST', repository, path, body, what, reread, expects: saysExists });
      return status === 422 ? 'exists' : 'created';
    },
  };
}

function readObject(data: unknown): GitObject | undefined {
  const [type, sha] = [textAt(data, 'object', 'type'), textAt(data, 'object', 'sha')];
  return type === undefined || sha === undefined ? undefined : { type, sha };
}

function refuse(ask: Ask, what: string): never {
  throw unusableAnswer(ask.apiUrl.host, what);
}
