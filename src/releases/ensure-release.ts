import type { ReleaseAsset } from './asset.ts';
import { isSame, type AssetApi } from './asset-api.ts';
import { hasGitTag, type GitTag } from './create-git-tag.ts';
import { gitTagMissing } from './failures.ts';
import type { GitHubReleases } from './github-releases.ts';
import { setLatest } from './mark-release.ts';
import type { Release, ReleaseFields } from './release-api.ts';

export interface WantedRelease extends GitTag {
  /** Where the tag is; the whole commit id. */
  readonly commit: string;
  /** The title of a release that has none. */
  readonly name: string;
  /** The text, made from the one that is there. What it does not know has to stay in it. */
  readonly body: (existing: string | undefined) => string;
  readonly prerelease: boolean;
  /** Whether GitHub is to call it the latest; never for a pre-release. */
  readonly makeLatest: boolean;
  /** Whether a release that is not published yet stays a draft. */
  readonly draft: boolean;
  readonly assets: readonly ReleaseAsset[];
}

export interface EnsuredRelease {
  /** The page for people. */
  readonly url: string;
  readonly did: 'created' | 'updated' | 'kept';
  readonly isDraft: boolean;
}

/**
 * Makes the release of a git tag, or brings it up to date. It is a draft until its files are there, because publishing may make
 * it immutable. A draft that is there, of a run that was killed or of a person, is completed; title and text of what is there
 * stay, except for what `body` changes. An immutable release gets a new text and no files.
 * @throws ReleaseError `git-tag-missing` or `git-tag-taken` when the tag is not at the commit: GitHub would make one, elsewhere
 * @see https://docs.github.com/code-security/supply-chain-security/understanding-your-software-supply-chain/immutable-releases
 */
export async function ensureRelease(api: GitHubReleases, wanted: WantedRelease): Promise<EnsuredRelease> {
  const { repository, tag, commit, name, body, prerelease } = wanted;
  if (!(await hasGitTag(api, wanted))) throw gitTagMissing(tag, commit);
  const there = await api.findRelease(repository, tag);
  const isNew = there === undefined;
  const before = there ?? (await api.createDraft(repository, tag, { name, body: body(undefined), prerelease }));
  const { release, changed } = await (before.isDraft ? complete : refresh)(api, wanted, before);
  return { url: release.url, did: isNew ? 'created' : changed ? 'updated' : 'kept', isDraft: release.isDraft };
}

interface Changed {
  readonly release: Release;
  readonly changed: boolean;
}

/** Files first; the last request publishes, with the text. */
async function complete(api: GitHubReleases, wanted: WantedRelease, draft: Release): Promise<Changed> {
  const { repository, prerelease, makeLatest } = wanted;
  const moved = await putAssets(api, wanted, draft);
  const publishing: ReleaseFields = { draft: false, prerelease, make_latest: makeLatest ? 'true' : 'false' };
  const staying: ReleaseFields = draft.isPrerelease === prerelease ? {} : { prerelease };
  const { release, changed } = await update(api, repository, draft, {
    ...textsOf(wanted, draft),
    ...(wanted.draft ? staying : publishing),
  });
  return { release, changed: changed || moved };
}

/**
 * What is published stays published, with what a person has ticked. Of an immutable release, text and latest can still be
 * changed (github/docs#45718).
 */
async function refresh(api: GitHubReleases, wanted: WantedRelease, published: Release): Promise<Changed> {
  const { repository } = wanted;
  const moved = published.isImmutable ? false : await putAssets(api, wanted, published);
  const { release, changed } = await update(api, repository, published, textsOf(wanted, published));
  const becomesLatest = wanted.makeLatest && (await setLatest(api, repository, release));
  return { release, changed: changed || moved || becomesLatest };
}

async function update(
  api: GitHubReleases,
  repository: string,
  release: Release,
  fields: ReleaseFields,
): Promise<Changed> {
  if (Object.keys(fields).length === 0) return { release, changed: false };
  return { release: await api.updateRelease(repository, release, fields), changed: true };
}

function textsOf({ name, body }: WantedRelease, there: Release): ReleaseFields {
  const text = body(there.body);
  return { ...(there.name === '' ? { name } : {}), ...(text === there.body ? {} : { body: text }) };
}

/** @returns whether there was anything to do */
async function putAssets(api: AssetApi, { repository, assets }: WantedRelease, release: Release): Promise<boolean> {
  if (assets.length === 0) return false;
  const there = await api.assets(repository, release);
  let changed = false;
  for (const asset of assets) {
    const old = there.find(({ name }) => name === asset.name);
    if (old !== undefined && isSame(old, asset)) continue;
    if (old !== undefined) await api.deleteAsset(repository, old);
    await api.uploadAsset(repository, release, asset);
    changed = true;
  }
  return changed;
}
