import type { Plan } from '../plan/plan.ts';
import type { PlannedTag } from '../plan/planned-tag.ts';
import { codeSpan, table } from './markdown.ts';

/** The plan as rows that people read: tag, what becomes of it, why; a rule that gives no tag is a row without one. */
export function planRows(plan: Plan): readonly (readonly [tag: string, action: string, reason: string])[] {
  const tags = plan.tags.map((tag) => [tag.name, actionOf(tag), tag.reason] as const);
  const skipped = plan.skipped.map((reason) => ['', 'skip', reason] as const);
  return [...tags, ...skipped];
}

/** The plan as Markdown, for the job summary. */
export function planTable(plan: Plan): string {
  const rows = planRows(plan).map(([tag, action, reason]) => [codeSpan(tag), codeSpan(action), codeSpan(reason)]);
  return table(['Tag', 'Action', 'Why'], rows);
}

/** The plan as columns, for the log. */
export function planLines(plan: Plan): readonly string[] {
  const rows = planRows(plan);
  const width = (column: 0 | 1): number => Math.max(0, ...rows.map((row) => row[column].length));
  return rows.map(([tag, action, reason]) => `${tag.padEnd(width(0))}  ${action.padEnd(width(1))}  ${reason}`);
}

function actionOf({ action, version, other }: PlannedTag): string {
  switch (action) {
    case 'create':
      return 'create';
    case 'move':
      return other === undefined || version === undefined ? 'move' : `move ${other} -> ${version}`;
    case 'keep':
      return other === undefined ? 'keep' : `keep ${other}`;
  }
}
