import type { OnFailure } from '../inputs/inputs.ts';
import type { LineHistory } from '../publish/line-history.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import type { Published } from '../publish/publish.ts';
import { attestationLines } from './attestation.ts';
import { fitted } from './fit.ts';
import { gatesOf, headline, recoveryOf, reuseOf } from './headline.ts';
import { lineDiagram } from './line-diagram.ts';
import { codeSpan } from './markdown.ts';
import { type NameOf, namesOf, wordFor } from './names.ts';
import { pullCommands, rollbackCommands, verifyCommands } from './next-commands.ts';
import { phasesChart } from './phases-chart.ts';
import { platformTable } from './platform-table.ts';
import type { Report } from './report.ts';
import { reproductionSection } from './reproduction.ts';
import { stepTable } from './step-table.ts';
import { tagTable } from './tag-table.ts';
import { isUnfinished } from './tags-json.ts';
import { newsLine } from './version-outputs.ts';

/** The job summary: what was released, where it is, and how to get it. At most 64 KiB. */
export function summaryOf(report: Report): string {
  const { plan, result, news, history, phases = new Map<string, number>() } = report;
  const { digest, tags, platforms, steps = [] } = result;
  const nameOf = namesOf(plan, { digest, history });
  const isPushed = plan.push.push && digest !== undefined;
  const repositories = plan.repositories.map(({ repository }) => repository);
  const previous = history?.previous;
  return fitted([
    { text: `### ${headline(report)}`, cost: 0 },
    { text: reproductionSection(report.reproductions ?? [], steps), cost: 1 },
    { text: reuseOf(report), cost: 1 },
    { text: gatesOf(report), cost: 1 },
    { text: news === undefined ? undefined : newsLine(news), cost: 1 },
    { text: recoveryOf(report), cost: 1 },
    ...attestationLines(result.attestations).map((text) => ({ text: `${text}.`, cost: 1 })),
    { text: frontendNote(result.frontend), cost: 1 },
    { text: result.attestationsAreImages === true ? attestationNote : undefined, cost: 1 },
    { text: floatDiagram(tags, { nameOf, history }), cost: 4 },
    { text: tags.length > 0 ? tagTable(tags, nameOf) : undefined, cost: 1 },
    { text: platforms.length > 0 ? platformTable(platforms, { previous, nameOf }) : undefined, cost: 2 },
    { text: isPushed ? pullCommands(repositories, digest) : undefined, cost: 2 },
    { text: isPushed ? verifyCommands(tags, { digest, attestations: result.attestations }) : undefined, cost: 3 },
    { text: isPushed && tags.length > 0 ? rollbackCommands(plan, tags) : undefined, cost: 3 },
    { text: phasesChart(phases), cost: 4 },
    { text: steps.length > 0 ? stepTable(steps) : undefined, cost: 5 },
  ]);
}

const attestationNote =
  'A registry refuses attestations as OCI artifacts: they are stored as images (`oci-artifact=false`).';

function frontendNote(frontend: string | undefined): string | undefined {
  if (frontend === undefined) return undefined;
  return `The Dockerfile was read by ${codeSpan(frontend)}, a frontend that is not docker's: what it made of it, the image is.`;
}

/** The floats of the first repository before and after; the others stand in the table. */
export function floatDiagram(
  tags: readonly TagOutcome[],
  { nameOf, history }: { readonly nameOf: NameOf; readonly history: LineHistory | undefined },
): string | undefined {
  const [first] = tags;
  const isFloat = ({ tag, to }: TagOutcome): boolean => to === undefined || tag !== nameOf(to);
  const floats = tags.filter((tag) => tag.repository.name === first?.repository.name && isFloat(tag));
  const word = (digest: TagOutcome['to']): string | undefined =>
    digest === undefined ? undefined : wordFor(digest, nameOf);
  const drawn = floats.map(({ tag, from, to }) => ({ tag, before: word(from), now: word(to) }));
  return lineDiagram({ floats: drawn, withdrawn: history?.withdrawn ?? [] });
}

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
  const sections = [
    { text: `### ${headline}`, cost: 0 },
    { text: tagTable(tags), cost: 1 },
  ];
  return { headline, text: fitted(sections) };
}
