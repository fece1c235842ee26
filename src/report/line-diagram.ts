import { compareVersions, parseVersion } from '../image/version.ts';
import { grouped } from './grouped.ts';
import { diagram, label } from './mermaid.ts';

/** One floating tag, and the names of what it pointed at and points at; `undefined` when that is nothing, or not known. */
export interface DrawnFloat {
  readonly tag: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

export interface DrawnLine {
  readonly floats: readonly DrawnFloat[];
  /** Names of versions that are withdrawn. */
  readonly withdrawn: readonly string[];
}

/** More than this nobody reads, and Mermaid draws no more than 500 arrows. */
const maxVersions = 12;
const maxGroups = 12;
const maxTags = 6;

/**
 * The versions of a line from low to high, and the floats before and after as a Mermaid flow chart; `undefined` when no float
 * pointed anywhere before, because a table says that as well.
 */
export function lineDiagram({ floats, withdrawn }: DrawnLine): string | undefined {
  const groups = [...groupsOf(floats)].slice(0, maxGroups);
  if (!groups.some(([, [float]]) => float?.before !== undefined)) return undefined;
  const shown = groups.flatMap(([, [float]]) => [float?.before, float?.now]).filter((name) => name !== undefined);
  const versions = inOrder([...new Set([...shown, ...withdrawn])]).slice(-maxVersions);
  const idOf = new Map(versions.map((name, index) => [name, `v${index}`]));
  const lines = [
    ...versions.map(
      (name) => `${idOf.get(name) ?? ''}[${label(withdrawn.includes(name) ? `${name} withdrawn` : name)}]`,
    ),
    ...versions.slice(1).map((_, index) => `v${index} --- v${index + 1}`),
    ...groups.flatMap(([, group], index) => groupLines(group, { id: `t${index}`, idOf })),
    ...classLines(versions, withdrawn),
  ];
  return diagram(['flowchart LR', ...lines.map((line) => `  ${line}`)]);
}

/** Floats that go the same way are one box. */
function groupsOf(floats: readonly DrawnFloat[]): ReadonlyMap<string, readonly DrawnFloat[]> {
  return grouped(floats, ({ before, now }) => JSON.stringify([before ?? null, now ?? null]));
}

function groupLines(
  group: readonly DrawnFloat[],
  { id, idOf }: { readonly id: string; readonly idOf: ReadonlyMap<string, string> },
): readonly string[] {
  const [{ before, now } = { before: undefined, now: undefined }] = group;
  const more = group.length > maxTags ? [`${group.length - maxTags} more`] : [];
  const tags = [...group.slice(0, maxTags).map(({ tag }) => tag), ...more].join(', ');
  const [from, to] = [idOf.get(before ?? ''), idOf.get(now ?? '')];
  const box = `${id}([${label(tags)}])`;
  if (from === to) return to === undefined ? [] : [box, `${id} --> ${to}`];
  return [
    box,
    ...(from === undefined ? [] : [`${id} -. before .-> ${from}`]),
    ...(to === undefined ? [] : [`${id} == now ==> ${to}`]),
  ];
}

function classLines(versions: readonly string[], withdrawn: readonly string[]): readonly string[] {
  const struck = versions.flatMap((name, index) => (withdrawn.includes(name) ? [`v${index}`] : []));
  if (struck.length === 0) return [];
  return ['classDef withdrawn text-decoration:line-through,stroke-dasharray:4', `class ${struck.join(',')} withdrawn`];
}

/** Versions from low to high; what is none, such as a digest, comes before them, as it was given. */
function inOrder(names: readonly string[]): readonly string[] {
  const known = names.flatMap((name) => {
    const version = parseVersion(name);
    return version === undefined ? [] : [{ name, version }];
  });
  const sorted = known.toSorted((a, b) => compareVersions(a.version, b.version)).map(({ name }) => name);
  return [...names.filter((name) => !sorted.includes(name)), ...sorted];
}
