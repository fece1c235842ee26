import { formatPinned } from '../image/reference.ts';
import type { Plan } from '../plan/plan.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import type { OnFailure } from '../inputs/inputs.ts';
import type { Published } from '../publish/publish.ts';
import type { Start } from '../publish/start.ts';
import { codeBlock, codeSpan, table } from './markdown.ts';
import type { Result } from './outputs.ts';
import { recoveryLine } from './recovery.ts';
import { stateWords } from './tag-lines.ts';
import { isUnfinished } from './tags-json.ts';
import { formatBytes, formatSeconds } from './units.ts';
import { newsLine, type VersionNews } from './version-outputs.ts';

/** What the job summary tells. */
export interface Report {
  readonly plan: Plan;
  readonly result: Result;
  /** What was decided before the build; `undefined` when nothing was to be pushed. */
  readonly start: Start | undefined;
  readonly news?: VersionNews | undefined;
  /** How long the run took, in milliseconds. */
  readonly duration: number;
}

/** The job summary: what was released, where it is, and how to get it. */
export function summaryOf(report: Report): string {
  const { plan, result, news } = report;
  const sections = [
    `### ${headline(report)}`,
    reuseOf(report),
    news === undefined ? undefined : newsLine(news),
    recoveryOf(report),
    result.attestationsAreImages === true ? attestationNote : undefined,
    result.tags.length > 0 ? tagTable(result.tags) : undefined,
    result.platforms.length > 0 ? platformTable(report) : undefined,
    plan.push.push && result.digest !== undefined ? pullLines(report) : undefined,
  ];
  return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}

const attestationNote =
  'A registry refuses attestations as OCI artifacts: they are stored as images (`oci-artifact=false`).';

/** What the post step did about a release whose main step was killed. */
export function finishedSummary(
  { tags }: Pick<Published, 'tags'>,
  onFailure: OnFailure,
): { readonly headline: string; readonly text: string } {
  const done =
    onFailure === 'restore'
      ? 'Put back what a release that was cut short had moved'
      : 'Finished a release that was cut short';
  const headline = tags.some(isUnfinished) && onFailure !== 'restore' ? `${done}, as far as that was possible` : done;
  return { headline, text: `### ${headline}\n\n${tagTable(tags)}\n` };
}

/** One sentence: what happened to which version, and how long it took. */
export function headline({ plan, result, start, duration }: Report): string {
  const { tags } = result;
  const failed = tags.filter((tag) => isUnfinished(tag)).length;
  const took = `in ${formatSeconds(duration)}`;
  const version = codeSpan(plan.version);
  if (failed > 0) return `${version} is only partly published: ${failed} of ${tags.length} tags were not moved`;
  if (start?.kind === 'skip') {
    return start.reason === 'exists'
      ? `${version} is released already, and was left as it is`
      : `Nothing was built: ${codeSpan(tags[0]?.tag ?? '')} stands at a newer commit`;
  }
  if (start?.kind === 'reuse') return reused(start, { version, isComplete: !tags.some(isChanged) });
  if (result.part !== undefined) return `Built a part of ${version} ${took}: ${result.part.platforms.join(', ')}`;
  if (plan.push.push) return `Released ${version} ${took}`;
  const what = plan.version === '' ? 'Built' : `Built ${version}`;
  return `${what} ${took}, not pushed: ${plan.push.reason}`;
}

function reused(
  { because, tag }: Extract<Start, { readonly kind: 'reuse' }>,
  { version, isComplete }: { readonly version: string; readonly isComplete: boolean },
): string {
  switch (because) {
    case 'released':
      return `${version} was released before${isComplete ? ', and all is as it should be' : ', and what was missing is there now'}`;
    case 'built':
      return `Released ${version} without a build: its commit was built before from the same inputs, as ${codeSpan(tag ?? '')}`;
    case 'promoted':
      return isComplete ? `${version} was promoted before, and all is as it should be` : `Promoted ${version}`;
  }
}

/** Why nothing had to be built, when an earlier build of the commit was taken, as a sentence. */
export function reuseOf({ plan, start }: Report): string | undefined {
  if (start?.kind !== 'reuse' || start.because !== 'built' || start.source === 'origin') return undefined;
  const { digest, source, tag = '' } = start;
  const { repository } = plan.repositories[source] ?? {};
  const place = repository === undefined ? digest : `${repository.name}:${tag}@${digest}`;
  const commit = plan.labels.get('org.opencontainers.image.revision') ?? '';
  return `Nothing was built: commit ${commit} was built before from the same inputs, as ${place}.`;
}

/** What the run survived, as a sentence. */
export function recoveryOf({ result }: Report): string | undefined {
  return recoveryLine(result.retries, { succeeded: !result.tags.some(isUnfinished) });
}

function isChanged({ state }: TagOutcome): boolean {
  return state === 'created' || state === 'moved';
}

export function tagTable(tags: readonly TagOutcome[]): string {
  const rows = tags.map((outcome) => [
    codeSpan(outcome.tag),
    codeSpan(outcome.repository.name),
    stateText(outcome),
    outcome.from === undefined ? '' : codeSpan(outcome.from),
    nowText(outcome),
  ]);
  return table(['Tag', 'Image', '', 'Before', 'Now'], rows);
}

/** Nobody has looked at a tag that was not reached: nothing is said about it. */
function nowText({ state, to }: TagOutcome): string {
  if (to !== undefined) return codeSpan(to);
  return state === 'not-reached' ? 'not looked at' : '';
}

function stateText(outcome: TagOutcome): string {
  const words = stateWords(outcome.state);
  return isUnfinished(outcome) ? `**${words}**` : words;
}

function platformTable({ result }: Report): string {
  const rows = result.platforms.map(({ platform, digest, size }) => [
    codeSpan(platform),
    formatBytes(size),
    codeSpan(digest),
  ]);
  return table(['Platform', 'Size', 'Digest'], rows);
}

function pullLines({ plan, result }: Report): string {
  const { digest } = result;
  if (digest === undefined) return '';
  const lines = plan.repositories.map(({ repository }) => `docker pull ${formatPinned(repository, digest)}`);
  return codeBlock(lines, 'sh');
}
