/**
 * What actionlint (1.7, docs/checks.md) looks for and GitHub's own parser (github-grammar.ts) does not, by our names: it is not among the packages
 * that Debian has, and npm's is of 2024. Inputs, outputs and needs are in workflow-names.ts.
 */
import { parse } from 'yaml';
import type { Job, Step, Workflow } from './e2e/workflow-file.ts';

type Filters = Readonly<Record<string, readonly string[] | undefined>>;

/** Machines of GitHub that it has not announced the end of. */
const machines =
  /^(?:ubuntu-(?:latest|slim|(?:22|24|26)\.04(?:-arm)?)|macos-(?:14|15|26)(?:-(?:intel|large|xlarge))?|windows-(?:2022|2025|11-arm))$/;

const lints: Readonly<Record<string, (workflow: Workflow, code: string) => boolean>> = {
  'deprecated-commands': (_, code) => /::(?:set-output|save-state|set-env|add-path)\b/.test(code),
  'env-var': ({ jobs }) => namesOfVariables(Object.values(jobs)).some((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)),
  events: ({ on = {} }) =>
    filtersOf(on).some((filters) =>
      ['branches', 'tags', 'paths'].some((key) => key in filters && `${key}-ignore` in filters),
    ),
  glob: ({ on = {} }) =>
    filtersOf(on).some((filters) =>
      Object.values(filters).some((globs) => Array.isArray(globs) && globs.some((each) => isNoGlob(String(each)))),
    ),
  matrix: ({ jobs }) => Object.values(jobs).some(usesUnknownMatrix),
  'runner-label': ({ jobs }) =>
    Object.values(jobs).some(
      ({ 'runs-on': label }) => typeof label === 'string' && !label.startsWith('${{') && !machines.test(label),
    ),
  'shell-name': (_, code) => /^ +shell: (?!(?:bash|sh|pwsh|python)$)/m.test(code),
  timeout: ({ jobs }) =>
    Object.values(jobs).some(({ 'timeout-minutes': minutes = 1 }) => typeof minutes === 'number' && minutes <= 0),
};

export const lintNames = Object.keys(lints);

/** @returns the names of what was found */
export function lint(text: string): readonly string[] {
  const [workflow, code] = [parse(text) as Workflow, text.replace(/(^| )#.*$/gm, '')];
  return lintNames.filter((name) => lints[name]?.(workflow, code) === true);
}

function filtersOf(on: unknown): readonly Filters[] {
  const events = typeof on === 'object' && on !== null ? Object.values(on as Readonly<Record<string, unknown>>) : [];
  return events.filter((each): each is Filters => typeof each === 'object' && each !== null);
}

/** GitHub's "Filter pattern cheat sheet": names of refs without `refs/`, brackets that close, no spaces. */
function isNoGlob(glob: string): boolean {
  return /^refs\/|[\s~^:\\]|\[[^\]]*$|^!?$|^\.?\//.test(glob);
}

function namesOfVariables(jobs: readonly (Job & Step)[]): readonly string[] {
  return jobs.flatMap((job) => [job, ...(job.steps ?? [])].flatMap(({ env = {} }) => Object.keys(env)));
}

/** A matrix that is computed may have any key. */
function usesUnknownMatrix({ strategy, ...job }: Job): boolean {
  const matrix = strategy?.matrix;
  if (typeof matrix === 'string') return false;
  const { include = [], ...axes } = (matrix ?? {}) as { readonly include?: readonly object[] };
  const keys = [
    ...Object.keys(axes),
    ...(Array.isArray(include) ? include.flatMap((each: object) => Object.keys(each)) : []),
  ];
  const used = [...JSON.stringify(job).matchAll(/\bmatrix\.([A-Za-z0-9_-]+)/g)].map(([, key = '']) => key);
  return used.some((key) => !keys.includes(key));
}
