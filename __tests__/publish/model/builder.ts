import type { Tag } from '../../../src/image/tag.ts';
import type { Float, Release, RepositoryRelease } from '../../../src/publish/release.ts';
import type { Scenario } from './explore.ts';
import { digestOf, repositories } from './names.ts';
import { realProtocol } from './protocol.ts';
import type { Rules, Run } from './run.ts';
import { emptyRegistry, withBytes, withTag, type World } from './world.ts';

/** What a scenario says about one run; the rest is as usual. */
export interface RunSpec extends Partial<Pick<Run, 'kind' | 'after' | 'afterKill' | 'idle' | 'commit'>> {
  /** The version, or the branch. */
  readonly of: string;
  /** Another name for the traces. */
  readonly name?: string;
  /** Floats in the order in which they are written; those of the version, when nothing is said. */
  readonly floats?: readonly string[];
  /** What they are, when they are not lines. */
  readonly follows?: Float['kind'];
  readonly first?: string;
  readonly onExists?: Release['onExists'];
  readonly onFailure?: Release['onFailure'];
}

export interface ScenarioSpec {
  readonly name: string;
  readonly runs: readonly RunSpec[];
  readonly registries?: 1 | 2;
  /** A version that was released before, with all its floats. */
  readonly released?: string;
  readonly rules?: Partial<Rules>;
  readonly budget?: Partial<Scenario['budget']>;
}

const usual: Rules = {
  protocol: realProtocol,
  push: 'tag',
  candidates: 'git',
  looks: 'any order',
  forgetful: false,
  naming: 'head, put',
  gitTags: 'before',
  exclusive: false,
};

export function scenario(spec: ScenarioSpec): Scenario {
  const count = spec.registries ?? 1;
  const rules = { ...usual, ...spec.rules };
  const runs = spec.runs.map((run, index) => runOf(run, { count, rules, index }));
  const budget = { kills: 0, faults: 0, staleLists: 0, ...spec.budget };
  return { name: spec.name, runs, world: worldOf(spec, runs, rules), rules, budget };
}

function runOf(spec: RunSpec, { count, rules, index }: { count: number; rules: Rules; index: number }): Run {
  const isVersion = spec.of.includes('.');
  const version = (isVersion ? spec.of : '0.0.0') as Tag;
  // The tag of the bytes is no part of the model where it is no version tag and no float.
  const first = spec.first ?? (isVersion && rules.push === 'tag' ? spec.of : 'sha-1');
  const { follows: kind = 'line' } = spec;
  const floats = (spec.floats ?? linesOf(spec.of)).map((tag): Float => ({ tag: tag as Tag, kind }));
  const planned = repositories.slice(0, count).map((repository): RepositoryRelease => ({
    repository,
    first: first as Tag,
    versions: isVersion && spec.kind !== 'rollback' ? [version] : [],
    floats,
  }));
  const { onExists = 'verify', onFailure = 'roll-forward' } = spec;
  return {
    name: spec.name ?? `${spec.of}#${index}`,
    version,
    kind: spec.kind ?? 'release',
    commit: spec.commit ?? 1,
    after: spec.after ?? [],
    afterKill: spec.afterKill ?? 'immortal',
    idle: spec.idle ?? false,
    release: { repositories: planned, onExists, onFailure },
  };
}

/** The lines of a version, narrow to wide. */
function linesOf(version: string): readonly string[] {
  const [major = '', minor = ''] = version.split('.');
  return [`${major}.${minor}`, major, 'latest'];
}

function worldOf({ released, registries = 1 }: ScenarioSpec, runs: readonly Run[], rules: Rules): World {
  const early = runs
    .filter(({ kind }) => kind === 'rollback' || rules.gitTags === 'before')
    .map(({ version }) => version);
  const git = [...new Set([...(released === undefined ? [] : [released as Tag]), '0.0.0' as Tag, ...early])].toSorted();
  let world: World = { git, registries: Array.from({ length: registries }, () => emptyRegistry) };
  if (released === undefined) return world;
  const digest = digestOf({ version: released, commit: 0, build: '' });
  for (const place of world.registries.keys()) {
    world = withBytes(world, place, digest);
    for (const tag of [released, ...linesOf(released)]) world = withTag(world, place, { tag: tag as Tag, digest });
  }
  return world;
}
