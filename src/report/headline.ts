import type { Start } from '../publish/start.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import { codeSpan } from './markdown.ts';
import { movesText } from './moves.ts';
import { namesOf } from './names.ts';
import { recoveryLine } from './recovery.ts';
import type { Report } from './report.ts';
import { verdictOf } from './reproduction.ts';
import { isUnfinished } from './tags-json.ts';
import { formatSeconds } from './units.ts';

/** One sentence: what happened to which version, and how long it took. */
export function headline(report: Report): string {
  const { plan, result, start, duration } = report;
  const { tags } = result;
  const failed = tags.filter((tag) => isUnfinished(tag)).length;
  const took = `in ${formatSeconds(duration)}`;
  const version = codeSpan(plan.version);
  // Who compares only does nothing else.
  const verdict = plan.push.push ? '' : verdictOf(report.reproductions ?? []);
  if (verdict !== '') return `${version} was built again ${took}, and ${verdicts[verdict]}`;
  if (failed > 0) return `${version} is only partly published: ${failed} of ${tags.length} tags were not moved`;
  if (start?.kind === 'skip') {
    return start.reason === 'exists'
      ? `${version} is released already, and was left as it is`
      : `Nothing was built: ${codeSpan(tags[0]?.tag ?? '')} stands at a newer commit`;
  }
  const moves = movesOf(report);
  if (start?.kind === 'reuse') {
    return (
      reused(start, { version, isComplete: !tags.some(isChanged) }) +
      (tags.some(isChanged) && moves ? `; ${moves}` : '')
    );
  }
  if (result.part !== undefined) return `Built a part of ${version} ${took}: ${result.part.platforms.join(', ')}`;
  if (plan.push.push) return `Released ${version} ${took}${moves && `: ${moves}`}`;
  const what = plan.version === '' ? 'Built' : `Built ${version}`;
  return `${what} ${took}, not pushed: ${plan.push.reason}`;
}

const verdicts = { reproduced: 'is reproduced', diverged: 'has diverged' } as const;

function movesOf({ plan, result: { digest, tags }, history }: Report): string {
  const versions = new Set(plan.tags.filter(({ action }) => action === 'create').map(({ name }) => name));
  return movesText(tags, { nameOf: namesOf(plan, { digest, history }), isVersion: ({ tag }) => versions.has(tag) });
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

/** What the image has passed, as a sentence. */
export function gatesOf({ gates = [] }: Pick<Report, 'gates'>): string | undefined {
  return gates.length === 0 ? undefined : `Passed before it was named: ${gates.map(codeSpan).join(', ')}.`;
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
