import type { Tag } from '../../../src/image/tag.ts';
import type { Float, Origin, Release, RepositoryRelease } from '../../../src/publish/release.ts';
import type { Scenario } from './explore.ts';
import type { Digest } from '../../../src/image/digest.ts';
import { digestOf, elsewhere, imageOf, ofBranch, repositories } from './names.ts';
import { realProtocol } from './protocol.ts';
import type { Rules, Run } from './run.ts';
import { emptyRegistry, withBytes, withPassed, withTag, type World } from './world.ts';

/** What a scenario says about one run; the rest is as usual. */
export interface RunSpec extends Partial<Pick<Run, 'kind' | 'after' | 'afterKill' | 'idle' | 'buildless' | 'commit'>> {
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
  /** Whether it takes the image of `builtIn`, or of a branch run, when that is of its commit. */
  readonly promote?: NonNullable<Release['buildOnce']>;
  /** Whether it makes its git tag itself. */
  readonly makesGitTag?: boolean;
  /** Whether a gate stands before its names. A request of it that fails is one that is red. */
  readonly isGated?: boolean;
  /** The image of another repository that it promotes, instead of building one. */
  readonly origin?: string;
}

export interface ScenarioSpec {
  readonly name: string;
  readonly runs: readonly RunSpec[];
  readonly registries?: 1 | 2;
  /** A version that was released before, with all its floats. */
  readonly released?: string;
  /** The registries that have a build of the first commit, under its `sha-1`. */
  readonly builtIn?: readonly number[];
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
  const runs = spec.runs.map((run, index) => runOf(run, { count, index }));
  const budget = { kills: 0, faults: 0, staleLists: 0, ...spec.budget };
  return { name: spec.name, runs, world: worldOf(spec, runs, rules), rules, budget };
}

function runOf(spec: RunSpec, { count, index }: { count: number; index: number }): Run {
  const isVersion = spec.of.includes('.');
  const version = isVersion ? (spec.of as Tag) : ofBranch;
  // The tag of the bytes is no part of the model where it is no version tag and no float.
  const first = spec.first ?? (isVersion ? spec.of : 'sha-1');
  const { follows: kind = 'line' } = spec;
  const floats = (spec.floats ?? linesOf(spec.of)).map((tag): Float => ({ tag: tag as Tag, kind }));
  const planned = repositories.slice(0, count).map((repository): RepositoryRelease => ({
    repository,
    first: spec.origin === undefined ? (first as Tag) : undefined,
    built: spec.promote === undefined ? [] : ['sha-1' as Tag],
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
    buildless: spec.buildless ?? spec.origin !== undefined,
    release: {
      repositories: planned,
      onExists,
      onFailure,
      ...supplyOf(spec),
      ...(spec.makesGitTag === true ? { gitTag: version } : {}),
      ...(spec.isGated === true ? { isGated: true } : {}),
    },
  };
}

/** Where the bytes come from, when they are not simply built. */
function supplyOf({ promote, origin }: RunSpec): Pick<Release, 'buildOnce' | 'origin'> {
  if (origin !== undefined) return { origin: originOf(origin as Digest) };
  return promote === undefined ? {} : { buildOnce: promote };
}

function originOf(digest: Digest): Origin {
  const { version, commit } = imageOf(digest);
  return { repository: elsewhere, digest, content: `${version}@${commit}` };
}

/** The lines of a version, narrow to wide. */
function linesOf(version: string): readonly string[] {
  const [major = '', minor = ''] = version.split('.');
  return [`${major}.${minor}`, major, 'latest'];
}

function worldOf(spec: ScenarioSpec, runs: readonly Run[], rules: Rules): World {
  const { released, builtIn = [], registries = 1 } = spec;
  const early = runs
    .filter(({ kind, release }) => release.gitTag === undefined && (kind === 'rollback' || rules.gitTags === 'before'))
    .map(({ version }) => version);
  const git = [...new Set([...(released === undefined ? [] : [released as Tag]), ofBranch, ...early])].toSorted();
  const places = Array.from({ length: registries }, (_, place) => place);
  let world: World = { git, made: new Map(), passed: new Set(), registries: places.map(() => emptyRegistry) };
  const put = (place: number, digest: Digest, ...tags: readonly string[]): void => {
    world = withBytes(world, place, digest);
    for (const tag of tags) world = withTag(world, place, { tag: tag as Tag, digest });
  };
  for (const place of builtIn) put(place, digestOf({ version: ofBranch, commit: 1, build: '#main' }), 'sha-1');
  if (released === undefined) return world;
  const digest = digestOf({ version: released, commit: 0, build: '' });
  for (const place of places) put(place, digest, released, ...linesOf(released));
  return withPassed(world, [digest]);
}
