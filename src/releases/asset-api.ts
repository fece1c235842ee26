import { createHash } from 'node:crypto';
import { numberAt, textAt } from '../tools/foreign-json.ts';
import type { Ask } from './ask.ts';
import type { ReleaseAsset } from './asset.ts';
import { isMissing, saysExists, unusableAnswer } from './failures.ts';
import type { Release } from './release-api.ts';
import { uploadUrl } from './upload-url.ts';

/** A file of a release as GitHub has it. */
export interface ExistingAsset {
  readonly id: number;
  readonly name: string;
  /** `sha256:…`; `undefined` where GitHub does not say it (Enterprise Server, files from before June 2025). */
  readonly digest: string | undefined;
  /** Whether all of it has arrived: a broken upload leaves a file without content, whose name is taken. */
  readonly isComplete: boolean;
}

/** Of GitHub's API for releases, what is needed of their files. */
export interface AssetApi {
  /**
   * `GET /repos/{owner}/{repo}/releases/{release_id}/assets`
   * @see https://docs.github.com/rest/releases/assets#list-release-assets
   */
  assets(repository: string, release: Release): Promise<readonly ExistingAsset[]>;
  /**
   * `POST {upload_url}`
   * @see https://docs.github.com/rest/releases/assets#upload-a-release-asset
   */
  uploadAsset(repository: string, release: Release, asset: ReleaseAsset): Promise<void>;
  /**
   * `DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}`; that it is gone already is no failure
   * @see https://docs.github.com/rest/releases/assets#delete-a-release-asset
   */
  deleteAsset(repository: string, asset: ExistingAsset): Promise<void>;
}

export function createAssetApi(ask: Ask): AssetApi {
  const api: AssetApi = {
    async assets(repository, { id, tag }) {
      const what = `list the files of the release ${tag}`;
      const found = await ask.list({ repository, path: ['releases', id, 'assets'], what });
      return found.map((data) => {
        const asset = readAsset(data);
        if (asset === undefined) throw unusableAnswer(ask.apiUrl.host, what);
        return asset;
      });
    },

    async uploadAsset(repository, release, asset) {
      const { name, contentType, bytes } = asset;
      const what = `upload ${name} to the release ${release.tag}`;
      const url = uploadUrl(release.uploadUrl, { apiUrl: ask.apiUrl, what, name });
      /** What is there under the name and is not whole, or is another file, is in the way of the next try. */
      const isThere = async (): Promise<boolean> => {
        const there = (await api.assets(repository, release)).find((found) => found.name === name);
        if (there !== undefined && !isSame(there, asset)) await api.deleteAsset(repository, there);
        return there !== undefined && isSame(there, asset);
      };
      const send = { repository, what, url, contentType, bytes, reread: isThere };
      const { status } = await ask.upload({ ...send, expects: saysExists });
      if (status === 422 && !(await isThere())) await ask.upload(send);
    },

    async deleteAsset(repository, { id, name }) {
      const path = ['releases', 'assets', id];
      await ask({ method: 'DELETE', repository, path, what: `delete the file ${name}`, expects: isMissing });
    },
  };
  return api;
}

/** Whether GitHub has the same bytes: what does not say its digest may be anything. */
export function isSame({ isComplete, digest }: ExistingAsset, { bytes }: ReleaseAsset): boolean {
  return isComplete && digest === `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function readAsset(data: unknown): ExistingAsset | undefined {
  const [id, name] = [numberAt(data, 'id'), textAt(data, 'name')];
  if (id === undefined || name === undefined) return undefined;
  return { id, name, digest: textAt(data, 'digest'), isComplete: textAt(data, 'state') === 'uploaded' };
}
