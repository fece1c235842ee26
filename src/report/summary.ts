import { formatPinned } from '../image/reference.ts';
import type { Plan } from '../plan/plan.ts';
import type { TagOutcome } from '../publish/publish.ts';
import { codeBlock, codeSpan, table } from './markdown.ts';
import type { Result } from './outputs.ts';
import { recoveryLine } from './recovery.ts';
import { formatBytes, formatSeconds } from './units.ts';

/** What the job summary tells. */
export interface Report {
  readonly plan: Plan;
  readonly result: Result;
  readonly tags: readonly TagOutcome[];
  /** How long the run took, in milliseconds. */
  readonly duration: number;
}

/** The job summary: what was released, where it is, and how to get it. */
export function summaryOf(report: Report): string {
  const { plan, result, tags } = report;
  const sections = [
    `### ${headline(report)}`,
    recoveryOf(report),
    tags.length > 0 ? tagTable(report) : undefined,
    result.platforms.length > 0 ? platformTable(report) : undefined,
    plan.push.push && result.digest !== undefined ? pullLines(report) : undefined,
  ];
  return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}

/** One sentence: what happened to which version, and how long it took. */
export function headline({ plan, tags, duration }: Report): string {
  const failed = tags.filter((tag) => tag.state === 'failed').length;
  const took = `in ${formatSeconds(duration)}`;
  if (failed > 0)
    return `${codeSpan(plan.version)} is only partly published: ${failed} of ${tags.length} tags were not moved`;
  if (plan.push.push) return `Released ${codeSpan(plan.version)} ${took}`;
  const what = plan.version === '' ? 'Built' : `Built ${codeSpan(plan.version)}`;
  return `${what} ${took}, not pushed: ${plan.push.reason}`;
}

/** What the run survived, as a sentence. */
export function recoveryOf({ result, tags }: Report): string | undefined {
  return recoveryLine(result.retries, { succeeded: tags.every(({ state }) => state === 'published') });
}

function tagTable({ result, tags }: Report): string {
  const rows = tags.map((outcome) => [
    codeSpan(outcome.tag),
    codeSpan(outcome.repository.name),
    outcome.state === 'published' ? codeSpan(result.digest ?? '') : '**not moved**',
  ]);
  return table(['Tag', 'Image', 'Digest'], rows);
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
