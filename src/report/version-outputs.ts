import type { Digest } from '../image/digest.ts';
import type { Plan } from '../plan/plan.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import { isUnfinished } from './tags-json.ts';

/** What a run says of its version as a whole, not of single tags. */
export interface VersionNews {
  /** Why a branch that is to release a version does not. */
  readonly reason?: string | undefined;
  /** How large the step to the version is; `none` when it does not come of commits. */
  readonly bump: string;
  /** What has changed, as Markdown; `''` when nobody asks. */
  readonly notes: string;
  /** The release on GitHub, when there is one. */
  readonly release?:
    { readonly url: string; readonly did: 'created' | 'updated' | 'kept'; readonly isDraft: boolean } | undefined;
}

/** The outputs about the version that the plan alone gives. */
export const plannedVersionOutputNames = ['git-tag', 'bump', 'notes'] as const;
/** All of them. */
export const versionOutputNames = ['released', ...plannedVersionOutputNames, 'release-url'] as const;

type Named<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

export function plannedVersionOutputs(
  { gitTag }: Pick<Plan, 'gitTag'>,
  { bump, notes }: Pick<VersionNews, 'bump' | 'notes'>,
): Named<typeof plannedVersionOutputNames> {
  return { 'git-tag': gitTag?.name ?? '', bump, notes };
}

/** Where the image is, and what became of its tags. */
interface Standing {
  readonly digest: Digest | undefined;
  readonly tags: readonly TagOutcome[];
}

export function versionOutputs(plan: Plan, result: Standing, news: VersionNews): Named<typeof versionOutputNames> {
  return {
    released: String(isReleased(plan, result)),
    ...plannedVersionOutputs(plan, news),
    'release-url': news.release?.url ?? '',
  };
}

/** Whether a version stands published at the end of the run, by this run or by one before. */
function isReleased(plan: Plan, { tags, digest }: Standing): boolean {
  const hasVersion = plan.tags.some(({ version }) => version !== undefined);
  return plan.push.push && hasVersion && digest !== undefined && tags.length > 0 && !tags.some(isUnfinished);
}

/** What became of the release on GitHub, or why there is no version, as a sentence. */
export function newsLine({ reason, release }: Pick<VersionNews, 'reason' | 'release'>): string | undefined {
  if (release === undefined) return reason === undefined ? undefined : `No version is released: ${reason}.`;
  const what = release.isDraft ? 'A draft of the release on GitHub' : 'The release on GitHub';
  const did = { created: 'was made', updated: 'was brought up to date', kept: 'is as it should be' }[release.did];
  return `${what} ${did}: ${release.url}`;
}
