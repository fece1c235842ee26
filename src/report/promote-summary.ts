import { formatReference } from '../image/reference.ts';
import type { Attachments } from '../registry/client.ts';
import { clean } from '../tools/clean.ts';
import { gateNames } from '../gates/names.ts';
import { fitted } from './fit.ts';
import { gatesOf } from './headline.ts';
import { codeBlock, codeSpan, table } from './markdown.ts';
import { namesOf } from './names.ts';
import { pullCommands } from './next-commands.ts';
import { platformTable } from './platform-table.ts';
import type { Promoted } from './promote-outputs.ts';
import { recoveryLine } from './recovery.ts';
import { floatDiagram } from './summary.ts';
import { tagTable } from './tag-table.ts';
import { isUnfinished } from './tags-json.ts';

/** The job summary: what was promoted from where, which tags it has, and what went along. */
export function promoteSummary(promoted: Promoted): string {
  const { inputs, plan, source, published, attachments, retries } = promoted;
  const { digest } = source.manifest;
  const { tags, platforms, history } = published;
  const left = leftLines(attachments);
  const nameOf = namesOf(plan, { digest, history });
  const repositories = plan.repositories.map(({ repository }) => repository);
  const { previous } = history;
  return fitted([
    { text: `### ${promoteHeadline(promoted)}`, cost: 0 },
    { text: recoveryLine(retries, { succeeded: !tags.some(isUnfinished) }), cost: 1 },
    { text: sourceTable(promoted), cost: 1 },
    { text: gatesOf({ gates: published.hasPassed ? gateNames(inputs) : [] }), cost: 1 },
    { text: floatDiagram(tags, { nameOf, history }), cost: 4 },
    { text: tags.length === 0 ? undefined : tagTable(tags, nameOf), cost: 1 },
    { text: platforms.length === 0 ? undefined : platformTable(platforms, { previous, nameOf }), cost: 3 },
    { text: attachments.found.length === 0 ? undefined : attachedTable(promoted), cost: 2 },
    { text: left.length === 0 ? undefined : `Not taken along:\n\n${codeBlock(left)}`, cost: 2 },
    {
      text: inputs.dryRun || published.failure !== undefined ? undefined : pullCommands(repositories, digest),
      cost: 3,
    },
  ]);
}

/** One sentence: what became of which image. */
export function promoteHeadline({ inputs, plan, source, published }: Promoted): string {
  const { tags, start } = published;
  const version = codeSpan(plan.version);
  const from = `from ${codeSpan(source.repository.name)}`;
  const written = tags.filter(({ state }) => state === 'created' || state === 'moved').length;
  const failed = tags.filter(isUnfinished).length;
  if (failed > 0) {
    return `${version} is only partly promoted ${from}: ${failed} of ${tags.length} tags were not moved`;
  }
  if (start?.kind === 'skip') return `${version} is there already, and was left as it is`;
  const count = `${written} tag${written === 1 ? '' : 's'}`;
  if (inputs.dryRun) return `Dry run: promote ${version} ${from}: ${count} would be written`;
  if (written === 0) return `${version} was promoted before, and all is as it should be`;
  return `Promoted ${version} ${from}: ${count} written`;
}

/** One line for each tag and each kind of attachment, for the log. */
export function promoteLines({ published, attachments, inputs }: Promoted): readonly string[] {
  const tags = published.tags.map(({ repository, tag, state, from, to }) => {
    const place = from === to ? (to ?? 'nothing') : `${from ?? 'nothing'} -> ${to ?? 'nothing'}`;
    return `${formatReference({ repository, tag })} ${state} ${place}`;
  });
  const along = inputs.dryRun ? 'would go along' : 'went along';
  return [...tags, ...counted(attachments).map(([type, count]) => `${count} × ${type} ${along}`)];
}

/** Why something did not go along, one line for each. Safe for the log. */
export function leftLines({ left }: Pick<Attachments, 'left'>): readonly string[] {
  return left.map(({ type, digest, subject, why }) => `${clean(type)} ${digest} of ${subject}: ${why}`);
}

function sourceTable({ source }: Promoted): string {
  const { repository, tag, manifest, notes } = source;
  const name = tag === undefined ? repository.name : formatReference({ repository, tag });
  const cells = [name, manifest.digest, clean(notes.version ?? ''), notes.revision ?? ''].map(codeSpan);
  return table(['From', 'Digest', 'Version', 'Commit'], [cells]);
}

function attachedTable({ attachments, inputs }: Promoted): string {
  const head = ['Attached', inputs.dryRun ? 'Would go along' : 'Went along'];
  return table(
    head,
    counted(attachments).map(([type, count]) => [codeSpan(type), String(count)]),
  );
}

function counted({ found }: Pick<Attachments, 'found'>): readonly (readonly [type: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { type } of found) counts.set(clean(type), (counts.get(clean(type)) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b));
}
