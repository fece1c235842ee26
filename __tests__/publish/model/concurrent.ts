import { scenario, type RunSpec } from './builder.ts';
import type { Scenario } from './explore.ts';

export const released = '0.9.0';
/** The candidates first: the order of the two looks of a survey is explored where there is less else to explore. */
export const inOrder = { looks: 'candidates first' } as const;

/** Releases of these versions, with `latest` and what else they have in common. */
export function releases(versions: readonly string[], common: Partial<RunSpec> = {}): readonly RunSpec[] {
  return versions.map((of) => ({ of, floats: ['latest'], ...common }));
}

export const rollback = (of: string, floats: readonly string[]): RunSpec => ({
  of,
  floats,
  kind: 'rollback',
  name: `rollback of ${of}`,
});

/** Releases at the same time, of lines that they share. */
export const concurrent: readonly Scenario[] = [
  scenario({
    name: 'four releases',
    rules: { ...inOrder, forgetful: true },
    runs: releases(['1.0.0', '1.0.1', '1.1.0', '2.0.0']),
  }),
  scenario({ name: 'three releases', released, runs: releases(['1.0.0', '1.0.1', '1.1.0']) }),
  scenario({
    name: 'three releases, git tags at any time',
    released,
    rules: { ...inOrder, gitTags: 'any time' },
    runs: releases(['1.0.0', '1.0.1', '1.1.0']),
  }),
  scenario({
    name: 'two releases, 1.0, 1 and latest',
    released,
    rules: { gitTags: 'any time' },
    runs: [{ of: '1.0.0' }, { of: '1.0.1' }],
  }),
  scenario({ name: 'two releases, two registries', registries: 2, released, runs: releases(['1.0.0', '1.0.1']) }),
  scenario({
    name: 'two releases, two registries, bytes first',
    registries: 2,
    released,
    rules: { push: 'digest' },
    runs: releases(['1.0.0', '1.0.1']),
  }),
  scenario({
    name: 'two builds of one version and a lower one',
    released,
    runs: releases(['1.0.0_a', '1.0.0_b', '0.9.1']),
  }),
  scenario({
    name: 'three releases, git does not answer',
    released,
    rules: { candidates: 'list' },
    runs: releases(['1.0.0', '1.0.1', '1.1.0']),
  }),
];

/** Runs that die, and what comes after them. */
export const killed: readonly Scenario[] = [
  scenario({
    name: 'two kills, post steps and runs again',
    released,
    rules: { gitTags: 'any time' },
    budget: { kills: 2 },
    runs: releases(['1.0.0', '1.0.1'], { floats: ['1', 'latest'], afterKill: 'post, again' }),
  }),
  scenario({
    name: 'two kills, two registries',
    registries: 2,
    released,
    budget: { kills: 2 },
    runs: [{ of: '1.0.0', afterKill: 'post, again' }],
  }),
  scenario({
    name: 'two kills without a post step, and a later run',
    released,
    budget: { kills: 2 },
    runs: [
      ...releases(['1.0.0', '1.0.1'], { afterKill: 'nothing' }),
      { of: '0.9.1', floats: ['latest'], after: [0, 1] },
    ],
  }),
  scenario({
    name: 'a free tag, killed after another run',
    budget: { kills: 2 },
    runs: [
      { of: 'main', name: 'A', floats: ['nightly'], follows: 'free' },
      { of: 'main', name: 'B', commit: 2, floats: ['nightly'], follows: 'free', after: [0], afterKill: 'post, again' },
    ],
  }),
  scenario({
    name: 'two builds of one version, two kills',
    released,
    budget: { kills: 2 },
    runs: releases(['1.0.0_a', '1.0.0_b'], { afterKill: 'post, again' }),
  }),
];
