import { ReleaseError } from '../errors.ts';
import type { Tag } from '../image/tag.ts';
import { tagText, type Version, versionOfTag } from '../image/version.ts';
import type { Git } from '../tools/git.ts';
import type { RollbackInputs } from '../inputs/rollback-inputs.ts';
import type { Event } from '../facts/event.ts';
import { gatherGitTags } from '../facts/git-tags.ts';
import { nameOf, namings } from '../publish/naming.ts';
import type { RepositoryOutcome } from '../rollback/carry-out.ts';
import type { FloatOutcome } from '../rollback/outcome.ts';
import { rollbackNotAnnounced } from '../releases/failures.ts';
import type { GitHubReleases } from '../releases/github-releases.ts';
import { annotateRelease, makeLatest } from '../releases/mark-release.ts';
import { type WithdrawnVersion, withBanner, withoutBanner } from '../releases/withdrawn-banner.ts';

/** A rollback that was carried out, and whom to tell. */
export interface MarkOptions {
  readonly inputs: Pick<RollbackInputs, 'request' | 'naming' | 'tagPrefix' | 'reason'>;
  readonly outcomes: readonly RepositoryOutcome[];
  readonly releases: GitHubReleases;
  readonly git: Pick<Git, 'remoteTags' | 'localTags'>;
  readonly repository: Event['repository'];
  readonly audit: Pick<WithdrawnVersion, 'actor' | 'run'> & { readonly time: Date };
}

/**
 * Tells releases on GitHub what became of their images: a withdrawn version gets a banner, a reinstated one loses it, and the latest
 * release is that of the version at which the floating tag `latest` is. The tags of the image have moved by then.
 * @returns what was done, a sentence each; none when there is no release
 * @throws ReleaseError when GitHub refuses
 */
export async function markReleases(options: MarkOptions): Promise<readonly string[]> {
  const { request } = options.inputs;
  try {
    const names = await gitTagNames(options);
    const versions = request.kind === 'move' ? [] : request.versions;
    const marked: string[] = [];
    for (const version of versions) marked.push(...(await markRelease(version, names, options)));
    return [...marked, ...(await moveLatest(names, options))];
  } catch (error) {
    throw error instanceof ReleaseError ? rollbackNotAnnounced(error) : error;
  }
}

/** The git tags of the component, by the version tags of its image. */
async function gitTagNames({ git, inputs }: MarkOptions): Promise<ReadonlyMap<Tag, string>> {
  const { names } = await gatherGitTags(git);
  const entries = names.flatMap((name): [Tag, string][] => {
    const version = versionOfTag(name, inputs.tagPrefix);
    return version === undefined ? [] : tagsOf(version, inputs).map((tag) => [tag, name]);
  });
  return new Map(entries);
}

/** How the version may be called in the registry. */
function tagsOf(version: Version, { naming }: MarkOptions['inputs']): readonly Tag[] {
  return namings(naming).flatMap((each) => nameOf(version, each) ?? []);
}

async function markRelease(
  version: Version,
  names: ReadonlyMap<Tag, string>,
  { inputs, outcomes, releases, repository, audit }: MarkOptions,
): Promise<readonly string[]> {
  const tags = tagsOf(version, inputs);
  const [gitTag] = tags.flatMap((tag) => names.get(tag) ?? []);
  if (gitTag === undefined) return [];
  const { fullName, url: repositoryUrl } = repository;
  const isOwn = (tag: Tag | undefined): boolean => tag !== undefined && tags.includes(tag);
  const left = outcomes.flatMap(({ floats }) => floats).filter(({ versionBefore }) => isOwn(versionBefore));
  // The narrowest float that has somewhere to go: what is most like the version.
  const to = left.map(({ versionNow }) => versionNow).find((tag) => tag !== undefined && !isOwn(tag));
  const target = to === undefined ? undefined : names.get(to);
  const instead = to === undefined || target === undefined ? undefined : { version: to, gitTag: target };
  const withdrawn = { ...audit, version: tagText(version), reason: inputs.reason, instead, repositoryUrl };
  const isWithdrawal = inputs.request.kind === 'withdraw';
  const body = (existing: string): string => (isWithdrawal ? withBanner(existing, withdrawn) : withoutBanner(existing));
  const did = await annotateRelease(releases, { repository: fullName, tag: gitTag, body });
  if (did !== 'updated') return [];
  return [`The release ${gitTag} on GitHub ${isWithdrawal ? 'says that it is withdrawn' : 'is as it was before'}.`];
}

async function moveLatest(
  names: ReadonlyMap<Tag, string>,
  { inputs, outcomes, releases, repository }: MarkOptions,
): Promise<readonly string[]> {
  const { prefix, prefixLatest, suffix, suffixLatest } = inputs.naming;
  const latest = `${prefixLatest ? prefix : ''}latest${suffixLatest ? suffix : ''}`;
  const isHere = ({ tag, versionNow }: FloatOutcome): boolean => tag === latest && versionNow !== undefined;
  const now = outcomes.flatMap(({ floats }) => floats).find(isHere)?.versionNow;
  const gitTag = now === undefined ? undefined : names.get(now);
  if (gitTag === undefined) return [];
  const did = await makeLatest(releases, { repository: repository.fullName, tag: gitTag });
  return did === 'updated' ? [`The latest release on GitHub is ${gitTag}.`] : [];
}
