import type { Withdrawal } from '../publish/withdrawal.ts';
import type { FloatStatus, ImageStatus } from '../status/model.ts';
import { clean } from '../tools/clean.ts';
import { codeSpan, table } from './markdown.ts';

/** What stands where, as lines for the log. */
export function statusLines(images: readonly ImageStatus[]): readonly string[] {
  return images.flatMap(({ repository, floats, withdrawn, failure }) => [
    `${repository.name}${failure === undefined ? '' : `: ${clean(failure.message)}`}`,
    ...columns(floats.map((float) => [float.tag, float.version ?? 'no version', standingText(float), float.digest])),
    ...[...withdrawn].map(([version, mark]) => `  ${version} was withdrawn${auditText(mark)}`),
  ]);
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

/** The same, for the job summary. */
export function statusSummary(images: readonly ImageStatus[]): string {
  const sections = images.flatMap(({ repository, floats, withdrawn, failure, warnings }) => [
    `### Status of ${codeSpan(repository.name)}`,
    ...(failure === undefined ? [] : [`**Not read**: ${codeSpan(clean(failure.message))}`]),
    ...(floats.length === 0 ? [] : [floatTable(floats)]),
    ...[...withdrawn].map(([version, mark]) => `${codeSpan(version)} was withdrawn ${codeSpan(auditText(mark))}`),
    ...warnings.map((warning) => codeSpan(clean(warning))),
  ]);
  return `${sections.join('\n\n')}\n`;
}

function floatTable(floats: readonly FloatStatus[]): string {
  const rows = floats.map((float) => {
    const isFine = ['right', 'free'].includes(float.standing.kind);
    const text = codeSpan(standingText(float));
    return [codeSpan(float.tag), codeSpan(float.version ?? ''), isFine ? text : `**${text}**`, codeSpan(float.digest)];
  });
  return table(['Tag', 'Version', '', 'Digest'], rows);
}

/** How a float stands, in words: `2 versions behind 1.4.3`. */
export function standingText({ version, belongs, standing }: FloatStatus): string {
  const where = belongs === undefined ? '' : `, belongs to ${belongs.version ?? belongs.digest}`;
  switch (standing.kind) {
    case 'right':
      return 'where it belongs';
    case 'free':
      return 'not named after a version';
    case 'held':
      return `held at ${version ?? 'its image'}${auditText(standing.mark)}, ${countText(standing.behind)} behind ${standing.from}`;
    case 'behind':
      return `${countText(standing.behind)} behind ${standing.highest}${belongs?.version === standing.highest ? '' : where}`;
    case 'withdrawn':
      return `at a withdrawn version${where}`;
    case 'elsewhere':
      return `at another image${where}`;
  }
}

function countText(versions: number): string {
  return `${versions} version${versions === 1 ? '' : 's'}`;
}

/** ` by octocat since 2026-11-22T10:00:00Z because it crashes (https://…/runs/7)`, as far as it is known. */
function auditText({ actor, time, reason, run }: Withdrawal): string {
  const since = time?.toISOString().replace(/\.\d+Z$/, 'Z');
  const known = [
    actor === '' ? '' : ` by ${actor}`,
    since === undefined ? '' : ` since ${since}`,
    reason === '' ? '' : ` because: ${reason}`,
    run === '' ? '' : ` (${run})`,
  ];
  return known.join('');
}

/** The output `status`: one object for each image. */
export function statusJson(images: readonly ImageStatus[]): readonly object[] {
  return images.map(({ repository, floats, withdrawn, warnings, failure }) => ({
    repository: repository.name,
    floats: floats.map(floatJson),
    withdrawn: [...withdrawn].map(([version, mark]) => ({ version, ...auditOf(mark) })),
    warnings,
    error: failure === undefined ? null : { code: failure.failure.code, message: failure.message },
  }));
}

function floatJson({ tag, digest, version, belongs, standing }: FloatStatus): object {
  const behind = standing.kind === 'right' ? 0 : 'behind' in standing ? standing.behind : null;
  const held = standing.kind === 'held' ? { from: standing.from, ...auditOf(standing.mark) } : null;
  return { tag, version: version ?? null, digest, state: standing.kind, behind, belongs: belongs ?? null, held };
}

function auditOf({ actor, time, reason, run }: Withdrawal): object {
  return { actor, time: time ?? null, reason, run };
}
