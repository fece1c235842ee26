import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Version } from '../image/version.ts';
import type { RegistryClient } from '../registry/client.ts';
import { type LineFloat, type Rival, type Rivals, rivalsOf } from './candidates.ts';
import { decides, mayMove } from './floats.ts';
import { markOf } from './marks.ts';
import { nameOf, type Naming, versionOf } from './naming.ts';
import type { Candidate, Move, RepositoryRelease, Survey } from './release.ts';
import type { Withdrawal } from './withdrawal.ts';

export interface SurveyOptions {
  readonly client: Pick<RegistryClient, 'getManifest' | 'resolve' | 'tags'>;
  readonly lines: ReadonlyMap<Tag, LineFloat>;
  /** What the release is in this repository. */
  readonly digest: Digest;
  /** The version tags that this run has found or put there. */
  readonly named: ReadonlyMap<Tag, Digest>;
  /** The versions that git knows at this moment; `undefined` when nobody can say. */
  readonly knownVersions: () => Promise<Iterable<Version> | undefined>;
  /** What this run has moved so far. */
  readonly moves?: readonly Move[];
  /** What this run itself has said about versions, which a registry may show late. */
  readonly marks?: ReadonlyMap<Tag, Withdrawal>;
}

/** How many candidates and marks are asked for by name at most; after that, only those in the list of all tags. */
const maxAsked = 32;
/** How many candidates are asked for at a time. */
const atOnce = 8;

/** What points where, as often as it is asked for. */
type Resolve = (tag: Tag) => Promise<Digest | undefined>;

/**
 * Looks at the version tags and the floats of a repository, and at the versions that each float could stand at: those that git
 * knows, each asked for by its name. Tag lists are no ground to decide on, because registries show them late (reliability: a
 * list that is one write old ends wrong); only where git cannot be asked, or has too many candidates, the list has to do.
 */
export async function survey(
  { repository, versions, floats }: RepositoryRelease,
  options: SurveyOptions,
): Promise<Survey> {
  const names = [...versions, ...floats.map(({ tag }) => tag)];
  const resolve = remembering((tag) => see(repository, tag, options));
  const { moves = [] } = options;
  const asked = floats.flatMap((float): readonly AskedLine[] => {
    const { tag, kind, leaves } = float;
    const line = kind === 'line' ? options.lines.get(tag) : undefined;
    const isOurs = async (): Promise<boolean> => leaves === undefined || mayMove(float, await resolve(tag), moves);
    return line === undefined ? [] : [{ line, isOurs }];
  });
  const look = surveyLines(repository, { ...options, moves, asked, resolve });
  const [lines, ...digests] = await Promise.all([look, ...names.map(resolve)]);
  return { tags: new Map(names.map((tag, index) => [tag, digests[index]])), lines };
}

/**
 * What points where. Of a version tag that this run has put there, a replica that denies it lags behind; and the word of one that
 * says something else is not taken: only bytes tell.
 */
async function see(
  repository: Repository,
  tag: Tag,
  { client, named }: Pick<SurveyOptions, 'client' | 'named'>,
): Promise<Digest | undefined> {
  const [found, ours] = [await client.resolve(repository, tag), named.get(tag)];
  if (ours === undefined || found === ours) return found;
  return found === undefined ? ours : (await client.getManifest(repository, tag)).digest;
}

interface AskedLine {
  readonly line: LineFloat;
  /** Whether the float is this run's affair. */
  readonly isOurs: () => Promise<boolean>;
}

interface LineOptions extends Omit<SurveyOptions, 'lines'> {
  /** The lines of this repository. */
  readonly asked: readonly AskedLine[];
  readonly resolve: Resolve;
}

async function surveyLines(
  repository: Repository,
  { client, asked: floats, digest, resolve, knownVersions, moves = [], marks }: LineOptions,
): Promise<ReadonlyMap<Tag, readonly Candidate[]>> {
  let answer: ReturnType<typeof knownVersions> | undefined;
  const git = (): ReturnType<typeof knownVersions> => (answer ??= knownVersions());
  // Whoever has moved a float asks for its line in any case: git, which is slow, need not wait for the registry.
  if (moves.length > 0 && floats.length > 0) git().catch(() => undefined);
  let list: Promise<ReadonlySet<Tag>> | undefined;
  const listed = (): Promise<ReadonlySet<Tag>> => (list ??= client.tags(repository).then((tags) => new Set(tags)));
  const byName = new Set<Tag>();
  const isListed = async (tag: Tag, known: unknown): Promise<boolean> => {
    if (known !== undefined && byName.size < maxAsked) byName.add(tag);
    return byName.has(tag) || (await listed()).has(tag);
  };
  const entries = floats.map(async ({ line: float, isOurs }): Promise<[Tag, readonly Candidate[]]> => {
    if (!(await isOurs())) return [float.tag, []];
    const known = await git();
    // Without git and without version tags, what git knew when the run was planned has to do.
    if (known === undefined && float.naming === undefined && float.isKept) return [float.tag, []];
    const rivals = rivalsOf(float, known ?? versionsIn(await listed(), float.naming));
    const ask = async (tag: Tag): Promise<Digest | undefined> =>
      (await isListed(tag, known)) ? resolve(tag) : undefined;
    const mark = async (version: Tag, by: Resolve): Promise<Withdrawal | undefined> =>
      marks?.get(version) ?? (await markOf(version, { client, repository, resolve: by }));
    const asking = { float: float.tag, naming: float.naming, resolve, ask, mark, digest };
    return [float.tag, await candidatesOf(rivals, asking)];
  });
  return new Map(await Promise.all(entries));
}

/** Parsed anew whenever they are gone through, so that 100,000 are never in memory at once. */
function versionsIn(listed: ReadonlySet<Tag>, naming: Naming | undefined): Iterable<Version> {
  return {
    *[Symbol.iterator]() {
      if (naming === undefined) return;
      for (const tag of listed) {
        const version = versionOf(tag, naming);
        if (version !== undefined) yield version;
      }
    },
  };
}

interface Asking {
  readonly float: Tag;
  readonly naming: Naming | undefined;
  readonly resolve: Resolve;
  /** The same, of a tag that is in no list when it has to be in one. */
  readonly ask: Resolve;
  readonly mark: (version: Tag, resolve: Resolve) => Promise<Withdrawal | undefined>;
  readonly digest: Digest;
}

/** The candidates from the highest to the first that can be taken. */
async function candidatesOf(rivals: Rivals, asking: Asking): Promise<readonly Candidate[]> {
  const { naming, digest } = asking;
  if (naming === undefined) {
    // Which versions are in the registry cannot be told by their names. Git has to do: nothing moves below a higher version.
    const [own] = rivals.same;
    if (rivals.higher.length > 0 || own === undefined) return [];
    return [{ tag: own.version.version as Tag, digest, withdrawn: false, rank: 'own' }];
  }
  const candidates: Candidate[] = [];
  for (const some of groupsOf(rivals)) {
    candidates.push(...(await askAll(some, naming, asking)));
    if (candidates.some(decides)) break;
  }
  return candidates;
}

/** A few at a time, and the released version together with those that are equal to it. Below it the first one is most often there. */
function* groupsOf({ higher, same, lower }: Rivals): Generator<readonly Rival[], void> {
  yield* chunksOf(higher, atOnce);
  yield same;
  yield* chunksOf(lower(), 1);
}

function* chunksOf(rivals: readonly Rival[], first: number): Generator<readonly Rival[], void> {
  for (let [next, size] = [0, first]; next < rivals.length; [next, size] = [next + size, Math.min(2 * size, atOnce)]) {
    yield rivals.slice(next, next + size);
  }
}

function askAll(rivals: readonly Rival[], naming: Naming, asking: Asking): Promise<Candidate[]> {
  const asked = rivals.flatMap(({ version, rank }) => {
    const tag = nameOf(version, naming);
    return tag === undefined ? [] : [{ tag, rank }];
  });
  return Promise.all(
    asked.map(async ({ tag, rank }) => {
      // The released version was written a moment ago, and a list may not have it yet.
      const ask = rank === 'own' ? asking.resolve : asking.ask;
      const [digest, mark] = await Promise.all([ask(tag), asking.mark(tag, ask)]);
      const held = mark?.state === 'reinstated' ? undefined : mark?.holds.get(asking.float);
      return { tag, rank, digest, withdrawn: mark?.state === 'withdrawn', held };
    }),
  );
}

function remembering(resolve: Resolve): Resolve {
  const asked = new Map<Tag, Promise<Digest | undefined>>();
  return (tag) => {
    const known = asked.get(tag) ?? resolve(tag);
    asked.set(tag, known);
    return known;
  };
}
