import { type Repository, sameRepository } from '../image/repository.ts';
import { clean } from '../tools/clean.ts';
import type { Plan } from '../plan/plan.ts';
import type { RepositoryPlan } from '../plan/repositories.ts';
import { codeSpan, table } from '../report/markdown.ts';
import { planRows } from '../report/plan-table.ts';

type Row = ReturnType<typeof planRows>[number];

interface Group {
  readonly names: string[];
  readonly rows: readonly Row[];
}

/** More than these are told by their number. */
const [maxRows, maxRepositories, maxReason] = [60, 20, 200];

/** What becomes of each tag of each repository: one table for all repositories of which the same is to be said. */
export function tagTables(plan: Plan, images: readonly Repository[]): string {
  const groups = new Map<string, Group>();
  for (const repository of plan.repositories) {
    const rows = rowsOf(plan, repository, images);
    const key = JSON.stringify(rows);
    const group = groups.get(key) ?? { names: [], rows };
    groups.set(key, group);
    group.names.push(repository.repository.name);
  }
  return [...groups.values()].map(groupText).join('\n\n');
}

/** Images have the tags of the rules, those that stay where they are included; other names come of whole references. */
function rowsOf(plan: Plan, { repository, tags }: RepositoryPlan, images: readonly Repository[]): readonly Row[] {
  const isImage = images.some((image) => sameRepository(image, repository));
  const ruled = isImage ? planRows({ ...plan, skipped: [] }) : [];
  const known = new Set(ruled.filter(([, action]) => !action.startsWith('keep')).map(([tag]) => tag));
  return [
    ...ruled,
    ...tags.filter((tag) => !known.has(tag)).map((tag): Row => [tag, 'move', 'is a whole reference of the input']),
  ];
}

function groupText({ names, rows }: Group): string {
  const shown = rows
    .slice(0, maxRows)
    .map(([tag, action, reason]) => [codeSpan(tag), codeSpan(action), codeSpan(clean(reason.slice(0, maxReason)))]);
  const where = names.slice(0, maxRepositories).map((name) => codeSpan(name));
  return [
    `In ${where.join(', ')}${moreText(names.length - where.length)}:`,
    table(['Tag', 'What becomes of it', 'Why'], shown),
    ...(rows.length > maxRows ? [`…${moreText(rows.length - maxRows)} tags.`] : []),
  ].join('\n\n');
}

function moreText(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}
