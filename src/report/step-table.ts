import type { BuildStep } from '../build/step-record.ts';
import { clean } from '../tools/clean.ts';
import { codeSpan, details, table } from './markdown.ts';
import { formatSeconds } from './units.ts';

const maxRows = 50;
const maxName = 80;

/** How many steps of the Dockerfile came from the cache, and each of them, folded away. */
export function stepTable(steps: readonly BuildStep[]): string {
  const rows = steps.slice(0, maxRows).map((step) => [codeSpan(cut(clean(step.name))), timeText(step)]);
  const more = steps.length > maxRows ? `\n\n… and ${steps.length - maxRows} more steps.` : '';
  const cached = steps.filter(({ isCached }) => isCached).length;
  const title = `Cache: ${cached} of ${steps.length} build step${steps.length === 1 ? '' : 's'}`;
  return details(title, table(['Step', ''], rows) + more);
}

function timeText({ isCached, duration }: BuildStep): string {
  if (isCached) return 'cached';
  return duration === undefined ? '' : formatSeconds(duration);
}

function cut(name: string): string {
  const points = Array.from(name);
  return points.length > maxName ? `${points.slice(0, maxName - 1).join('')}…` : name;
}
