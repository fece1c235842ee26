import { scenario } from './builder.ts';
import type { Scenario } from './explore.ts';
import { inOrder, released, releases, rollback } from './concurrent.ts';

/** The same with more of everything, for minutes and gigabytes. */
export const largeScenarios: readonly Scenario[] = [
  scenario({
    name: 'four releases, in either order',
    rules: { forgetful: true },
    runs: releases(['1.0.0', '1.0.1', '1.1.0', '2.0.0']),
  }),
  scenario({
    name: 'three releases, git tags at any time, in either order',
    released,
    rules: { gitTags: 'any time' },
    runs: releases(['1.0.0', '1.0.1', '1.1.0']),
  }),
  scenario({
    name: 'two releases of three floats, two registries',
    registries: 2,
    released,
    rules: inOrder,
    runs: [{ of: '1.0.0' }, { of: '1.0.1' }],
  }),
  scenario({
    name: 'two releases, two registries, two kills',
    registries: 2,
    released,
    rules: inOrder,
    budget: { kills: 2 },
    runs: releases(['1.0.0', '1.0.1'], { afterKill: 'post' }),
  }),
  scenario({
    name: 'three releases, two kills',
    released,
    rules: inOrder,
    budget: { kills: 2 },
    runs: releases(['1.0.0', '1.0.1', '1.1.0'], { afterKill: 'post, again' }),
  }),
  scenario({
    name: 'a rollback among two releases, two kills',
    released,
    budget: { kills: 2 },
    runs: [...releases(['1.0.0', '1.0.1'], { afterKill: 'post, again' }), rollback('1.0.1', ['latest'])],
  }),
];
