import type { ReleaseError } from '../errors.ts';
import { fullText } from '../image/version.ts';
import type { Repository } from '../image/repository.ts';
import { clean } from '../tools/clean.ts';
import { codeSpan } from '../report/markdown.ts';
import { statusSummary } from '../report/status.ts';
import { commitsUrl, compareUrl } from '../releases/links.ts';
import { changeSections } from '../releases/notes.ts';
import { plainText } from '../releases/plain-text.ts';
import type { ImageStatus } from '../status/model.ts';
import { type Forecast, futureCommit, type NextVersion, type Outlook } from './forecast.ts';
import { tagTables } from './tag-tables.ts';
import { reasonOf } from './version-reason.ts';

export interface PlanCommentOptions {
  readonly marker: string;
  /** The input `images`. */
  readonly images: readonly Repository[];
  /** `https://github.com/acme/widget` */
  readonly repositoryUrl: string;
  /** What the registries said; `undefined` when they were not asked. */
  readonly status: readonly ImageStatus[] | undefined;
}

/** What GitHub takes: "Body is too long (maximum is 65536 characters)". */
export const maxComment = 65_536;
/** In code points. */
const [maxReason, maxDetail, maxBranch] = [1000, 300, 200];
/** For the changes, in UTF-16 code units; tags and registries have the rest. */
const maxChanges = 20_000;
const maxTitled = 3;
const noRoom = '… There is no room for more here; the job summary and the log have it.';

/**
 * The plan as the text of a comment. Nothing in it is of now or of one commit, so that the same plan is the same text.
 * Everything foreign in it is shown, and does nothing.
 */
export function planComment(forecast: Forecast, options: PlanCommentOptions): string {
  const { marker, images, repositoryUrl, status } = options;
  const title = `### Release plan${titleOf(images)}`;
  const parts = [
    ...tagParts(forecast, options),
    ...changesPart(forecast, repositoryUrl),
    ...(status === undefined ? [] : [statusSummary(status).trim().replaceAll(/^### /gm, '#### ')]),
  ];
  const lead = leadOf(forecast, repositoryUrl);
  return `${fitted({ first: [marker, title, lead], parts, last: footerOf(forecast, status !== undefined) })}\n`;
}

function titleOf(images: readonly Repository[]): string {
  const names = images.slice(0, maxTitled).map(({ name }) => codeSpan(name));
  const more = images.length - names.length;
  return names.length === 0 ? '' : `: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function leadOf({ base, next, merge }: Forecast, repositoryUrl: string): string {
  const merging = `Merging this into ${codeSpan(clean(base.slice(0, maxBranch)))}`;
  const failure = next.kind === 'failure' ? next.failure : merge.kind === 'failure' ? merge.failure : undefined;
  if (failure !== undefined && !writesNothing(failure))
    return warningOf(`${merging} would fail`, failure, repositoryUrl);
  return `${merging} ${sayNext(next, repositoryUrl)}`;
}

function sayNext(next: NextVersion, repositoryUrl: string): string {
  switch (next.kind) {
    case 'release': {
      const version = `**${codeSpan(fullText(next.version))}**`;
      const why = `${version}, ${reasonOf(next)}.`;
      if (next.isByMerge) return `releases ${why}`;
      return `releases no version by itself. Its commits ask for ${why} The git tag ${codeSpan(next.gitTag)} would release it.`;
    }
    case 'given':
      return `releases **${codeSpan(fullText(next.version))}**, as the input \`version\` says.`;
    case 'none':
      return `releases no version: ${plainText(next.reason, { limit: maxReason, repositoryUrl })}.`;
    case 'failure':
      return 'would fail.';
  }
}

/** @see https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
function warningOf(what: string, { failure }: ReleaseError, repositoryUrl: string): string {
  const say = (text: string, limit: number): string => plainText(text, { limit, repositoryUrl });
  const details = (failure.details ?? []).slice(0, 10).map((line) => `- ${say(line, maxDetail)}`);
  const value = failure.value === undefined ? '' : ` (${say(JSON.stringify(failure.value), maxDetail)})`;
  const lines = [`**${what}:** ${say(failure.what, maxReason)}${value}. ${say(failure.remedy, maxReason)}`];
  return ['[!WARNING]', ...lines, ...(details.length === 0 ? [] : ['', ...details])]
    .map((line) => `> ${line}`.trim())
    .join('\n');
}

function tagParts({ next, merge, gitTag }: Forecast, { images, repositoryUrl }: PlanCommentOptions): readonly string[] {
  const part = (title: string, outlook: Outlook | undefined): readonly string[] => {
    if (outlook === undefined) return [];
    if (outlook.kind === 'plan') return [`#### ${title}\n\n${tagTables(outlook.plan, images)}`];
    if (writesNothing(outlook.failure)) return [`#### ${title}\n\nNone: no rule of this step is for it.`];
    return [warningOf('It would fail', outlook.failure, repositoryUrl)];
  };
  const tagged = next.kind === 'release' ? `The git tag ${codeSpan(next.gitTag)}` : 'The git tag';
  const merging = merge.kind === 'failure' && !writesNothing(merge.failure) ? undefined : merge;
  return [...part('The merge', merging), ...part(tagged, gitTag)];
}

function changesPart({ next, head }: Forecast, repositoryUrl: string): readonly string[] {
  if (next.kind !== 'release') return [];
  const { changes, previous } = next;
  const allUrl =
    previous === undefined ? commitsUrl(repositoryUrl, head) : compareUrl(repositoryUrl, previous.name, head);
  const sections = changeSections(changes, { repositoryUrl, limit: maxChanges, allUrl });
  return [`#### Changes\n\n${sections.replaceAll(/^### /gm, '##### ')}`];
}

/** A run that has no tag to write is an error, unless it was never meant to be one. */
function writesNothing({ failure }: ReleaseError): boolean {
  return failure.code === 'nothing-to-tag';
}

function footerOf({ merge, next }: Forecast, hasStatus: boolean): string {
  const names = merge.kind === 'plan' ? merge.plan.tags.map(({ name }) => name as string) : [];
  return [
    ...(next.kind === 'release' ? ['Commits count as they are; a squash merge counts by its title.'] : []),
    ...(names.some((name) => name.includes(futureCommit)) ? [`\`${futureCommit}\` is the commit of the merge.`] : []),
    hasStatus ? 'Nothing was written.' : 'Git was asked, and no registry; nothing was written.',
  ].join(' ');
}

/** As many parts as there is room for. */
function fitted({ first, parts, last }: { first: readonly string[]; parts: readonly string[]; last: string }): string {
  const shown = [...first];
  const length = (): number => [...shown, noRoom, last].join('\n\n').length + 1;
  let isWhole = true;
  for (const part of parts) {
    shown.push(part);
    if (length() <= maxComment) continue;
    shown.pop();
    isWhole = false;
  }
  return [...shown, ...(isWhole ? [] : [noRoom]), last].join('\n\n');
}
