import { scenario, type RunSpec } from './builder.ts';
import { concurrent, inOrder, killed, released, releases, rollback } from './concurrent.ts';
import type { Scenario } from './explore.ts';

const again = (spec: RunSpec): RunSpec => ({ ...spec, name: `${spec.of} again`, after: [0] });

/** Rollbacks while releases are under way. */
const withdrawn: readonly Scenario[] = [
  scenario({
    name: 'a rollback among two releases',
    released,
    runs: [...releases(['1.0.0', '1.0.1']), rollback('1.0.1', ['latest'])],
  }),
  scenario({
    name: 'a rollback, a kill',
    released,
    rules: inOrder,
    budget: { kills: 1 },
    runs: [...releases(['1.0.0', '1.0.1'], { afterKill: 'post, again' }), rollback('1.0.1', ['latest'])],
  }),
  scenario({
    name: 'a rollback, and the withdrawn release once more',
    registries: 2,
    released,
    runs: [
      { of: '1.0.0' },
      rollback('1.0.0', ['1.0', '1', 'latest']),
      { of: '1.0.0', name: '1.0.0 again', after: [0, 1] },
    ],
  }),
];

/** One version in several runs. */
const repeated: readonly Scenario[] = [
  scenario({
    name: 'a finished release once more',
    registries: 2,
    released,
    runs: [{ of: '1.0.0' }, { ...again({ of: '1.0.0' }), idle: true }],
  }),
  scenario({
    name: 'a finished release with other content',
    registries: 2,
    released,
    runs: [{ of: '1.0.0' }, { ...again({ of: '1.0.0' }), commit: 2 }],
  }),
  scenario({
    name: 'two runs of one version, nobody between HEAD and PUT',
    released,
    rules: { push: 'digest', naming: 'atomic' },
    runs: releases(['1.0.0', '1.0.0']),
  }),
  scenario({
    name: 'overwriting a version',
    released,
    runs: [
      { of: '1.0.0', floats: ['latest'], onExists: 'overwrite' },
      { of: '1.0.0', name: 'other 1.0.0', commit: 2, floats: ['latest'], onExists: 'overwrite' },
    ],
  }),
  scenario({
    name: 'skipping what exists',
    released,
    runs: [{ of: '1.0.0' }, { ...again({ of: '1.0.0' }), commit: 2, onExists: 'skip', idle: true }],
  }),
  scenario({
    name: 'failing where something exists',
    released,
    runs: [{ of: '1.0.0' }, { ...again({ of: '1.0.0' }), onExists: 'fail', idle: true }],
  }),
];

/** Releases of images that exist already. */
const buildless: readonly Scenario[] = [
  scenario({
    name: 'a branch build in one of two registries is released, a kill',
    registries: 2,
    released,
    rules: inOrder,
    builtIn: [0],
    budget: { kills: 1 },
    runs: [
      { of: '1.0.0', floats: ['latest'], promote: 'always', buildless: true, afterKill: 'post, again' },
      { of: '1.0.1', floats: ['latest'], commit: 2, promote: 'auto' },
    ],
  }),
  scenario({
    name: 'a branch is built and its commit released at the same time',
    registries: 2,
    released,
    runs: [
      { of: 'main', floats: ['main'], follows: 'branch', first: 'sha-1' },
      { of: '1.0.0', floats: ['latest'], promote: 'auto' },
    ],
  }),
  scenario({
    name: 'a branch build that was released, released once more',
    released,
    builtIn: [0],
    runs: [
      { of: '1.0.0', promote: 'auto', buildless: true },
      { ...again({ of: '1.0.0' }), promote: 'auto', idle: true },
    ],
  }),
  scenario({
    name: 'a promotion and a release, a kill',
    registries: 2,
    released,
    rules: inOrder,
    budget: { kills: 1 },
    runs: [
      { of: '1.0.0', floats: ['latest'], origin: '1.0.0@1#staging', afterKill: 'post, again' },
      { of: '1.0.1', floats: ['latest'], commit: 2 },
    ],
  }),
  scenario({
    name: 'a promotion once more, and one of another image',
    released,
    runs: [
      { of: '1.0.0', origin: '1.0.0@1#staging' },
      { ...again({ of: '1.0.0' }), origin: '1.0.0@1#staging', idle: true },
      { of: '1.0.0', name: 'another image', origin: '1.0.0@2#staging', idle: true, after: [0] },
    ],
  }),
  scenario({
    name: 'two faults in a promotion, and the promotion once more',
    registries: 2,
    released,
    rules: { exclusive: true },
    budget: { faults: 2 },
    runs: [
      { of: '1.0.0', origin: '1.0.0@1#staging' },
      { ...again({ of: '1.0.0' }), origin: '1.0.0@1#staging' },
    ],
  }),
];

/** Releases that make their git tags. */
const tagging: readonly Scenario[] = [
  scenario({
    name: 'two commits are released as the same version, two kills',
    released,
    rules: { push: 'digest' },
    budget: { kills: 2 },
    runs: [1, 2].map((commit) => ({
      of: '1.0.0',
      name: `commit ${commit}`,
      commit,
      floats: ['1', 'latest'],
      makesGitTag: true,
      afterKill: 'post, again',
    })),
  }),
  scenario({
    name: 'two versions make their git tags, a kill',
    released,
    budget: { kills: 1 },
    runs: [1, 2].map((commit) => ({
      of: `1.0.${commit}`,
      commit,
      floats: ['latest'],
      first: `sha-${commit}`,
      makesGitTag: true,
      afterKill: 'post, again',
    })),
  }),
  scenario({
    name: 'two faults around a git tag, and the release once more',
    registries: 2,
    released,
    rules: { exclusive: true, push: 'digest' },
    budget: { faults: 2 },
    runs: [{ of: '1.0.0', makesGitTag: true }, again({ of: '1.0.0', makesGitTag: true })],
  }),
];

/** Releases with a gate before their names. */
const gated: readonly Scenario[] = [
  scenario({
    name: 'two gated releases, a kill and a red gate',
    released,
    rules: { ...inOrder, push: 'digest' },
    budget: { kills: 1, faults: 1 },
    runs: [1, 2].map((commit) => ({
      of: `1.0.${commit}`,
      commit,
      floats: ['latest'],
      isGated: true,
      afterKill: 'post, again',
    })),
  }),
  scenario({
    name: 'two runs of one gated version that make its git tag, a kill, nobody between HEAD and PUT',
    released,
    rules: { naming: 'atomic' },
    budget: { kills: 1 },
    runs: [1, 1].map((commit, index) => ({
      of: '1.0.0',
      name: `run ${index}`,
      commit,
      first: 'sha-1',
      floats: ['1', 'latest'],
      isGated: true,
      makesGitTag: true,
      afterKill: 'post, again',
    })),
  }),
  scenario({
    name: 'two red gates, and the release once more',
    registries: 2,
    released,
    rules: { exclusive: true },
    budget: { faults: 2 },
    runs: [{ of: '1.0.0', first: 'sha-1', isGated: true }, again({ of: '1.0.0', first: 'sha-1', isGated: true })],
  }),
  scenario({
    name: 'a gated promotion of a released version, a kill',
    registries: 2,
    released,
    budget: { kills: 1, faults: 1 },
    runs: [
      { of: '1.0.0', origin: '1.0.0@1#staging', isGated: true, afterKill: 'again' },
      { ...again({ of: '1.0.0' }), origin: '1.0.0@1#staging', isGated: true },
    ],
  }),
];

/** Requests that fail; the report is judged too, because nothing else is under way. */
const failing: readonly Scenario[] = [
  scenario({
    name: 'two faults, and the release once more',
    registries: 2,
    released,
    rules: { exclusive: true },
    budget: { faults: 2 },
    runs: [{ of: '1.0.0' }, again({ of: '1.0.0' })],
  }),
  scenario({
    name: 'two faults, bytes first',
    registries: 2,
    released,
    rules: { exclusive: true, push: 'digest' },
    budget: { faults: 2 },
    runs: [{ of: '1.0.0' }],
  }),
];

/** Where only one run goes at a time. */
const exclusive: readonly Scenario[] = [
  scenario({
    name: 'a stale list, one run at a time',
    released,
    rules: { candidates: 'list', exclusive: true },
    budget: { staleLists: 1 },
    runs: releases(['1.0.0', '1.0.1']),
  }),
  scenario({
    name: 'a branch, one run at a time, a kill',
    rules: { exclusive: true },
    budget: { kills: 1 },
    runs: [1, 2].map((commit) => ({
      of: 'main',
      name: `commit ${commit}`,
      commit,
      floats: ['main'],
      follows: 'branch',
      afterKill: 'post, again',
    })),
  }),
  scenario({
    name: 'taking back, one run at a time',
    released,
    rules: { exclusive: true },
    budget: { faults: 1, kills: 1 },
    runs: [
      { of: '1.0.0', floats: ['latest'], onFailure: 'restore', afterKill: 'post' },
      { of: '1.0.1', floats: ['latest'] },
    ],
  }),
];

/** What must hold in all states of these, in seconds. */
export const scenarios: readonly Scenario[] = [
  ...concurrent,
  ...killed,
  ...withdrawn,
  ...repeated,
  ...buildless,
  ...tagging,
  ...gated,
  ...failing,
  ...exclusive,
];
