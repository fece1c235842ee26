import { ReleaseError } from '../errors.ts';
import { type Digest, isDigest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { incompleteImage } from '../publish/failures.ts';
import { emptyBlob, isMarker, markerManifest, markerOf, type Withdrawal } from '../publish/withdrawal.ts';
import type { Survey } from '../publish/release.ts';
import type { RegistryClient } from '../registry/client.ts';
import { readManifest } from '../registry/manifest-content.ts';
import { deciderOf, type Ground } from './ground.ts';
import { type Intent, type Mark, said } from './intent.ts';
import { type LoopOptions, moveFloats, type Moved } from './move-floats.ts';
import { type FloatOutcome, floatOutcomes } from './outcome.ts';

/** What became of one repository. */
export interface RepositoryOutcome {
  readonly repository: Repository;
  readonly marks: ReadonlyMap<Tag, Mark>;
  readonly floats: readonly FloatOutcome[];
  readonly warnings: readonly string[];
  /** Why not everything is as it should be. */
  readonly failures: readonly ReleaseError[];
}

export interface CarryOutOptions extends Pick<LoopOptions, 'sleep' | 'signal'> {
  readonly client: RegistryClient;
  readonly dryRun: boolean;
}

/**
 * Makes an intent true: rehearses it, checks that everything that floats will point at is there, writes the marks, moves the
 * floats with the loop of a release, and deletes those that have nowhere to go. A dry run ends with the rehearsal.
 * @throws ReleaseError when nothing was changed; what fails later is in the outcome
 */
export async function carryOut(
  ground: Ground,
  intent: Intent,
  { client, dryRun, ...waiting }: CarryOutOptions,
): Promise<RepositoryOutcome> {
  const { repository, knownVersions, knownNow } = ground;
  const loop = { ...waiting, repository, intent, knownVersions };
  const rehearsed = await moveFloats({ ...loop, client: ground.client });
  const [refusal] = rehearsed.state.failures;
  if (refusal !== undefined) throw refusal.error;
  await requireTargets(ground, rehearsed.state.moves);
  const leaving = await floatsToDelete(ground, intent, rehearsed);
  const marks = withFloats(intent.marks, { moves: rehearsed.state.moves, leaving });
  const result = { repository, marks, warnings: intent.warnings };
  if (dryRun) {
    const floats = floatOutcomes(intent, { before: rehearsed.first, moved: rehearsed, deleted: leaving });
    return { ...result, floats, failures: [] };
  }
  const isStopped = (): boolean => waiting.signal?.aborted === true;
  const isEarly = isStopped();
  const refused = isEarly ? undefined : await writeMarks(ground, client, marks).catch(asReleaseError);
  if (refused !== undefined || isStopped()) {
    const state = { ...rehearsed.state, moves: [], survey: rehearsed.first, fresh: true, done: false };
    const floats = floatOutcomes(intent, { before: rehearsed.first, moved: { ...rehearsed, state }, deleted: [] });
    const written = isEarly || refused !== undefined ? new Map() : marks;
    return { ...result, marks: written, floats, failures: refused === undefined ? [] : [refused] };
  }
  const known = rememberingContent(client, { read: ground.client, first: rehearsed.first });
  const first = rehearsed.state.moves.length === 0 ? undefined : rehearsed.first;
  const moved = await moveFloats({ ...loop, knownVersions: knownNow, client: known, first });
  const [deleted, kept] = await deleteFloats(client, repository, standing(leaving, moved));
  const floats = floatOutcomes(intent, { before: rehearsed.first, moved, deleted });
  const failures = [...moved.state.failures.map(({ error }) => error), ...kept];
  return { ...result, floats, failures: failures.map(asReleaseError) };
}

/**
 * What never changes is not asked for again: a manifest by its digest, and the version tags that are there (design rule 2). Marks
 * and floats are, and versions that were missing.
 */
function rememberingContent(
  client: RegistryClient,
  { read, first }: { readonly read: RegistryClient; readonly first: Survey },
): RegistryClient {
  const versions = new Map([...first.lines.values()].flat().map(({ tag, digest }) => [tag, digest]));
  return {
    ...client,
    getManifest: (repository, reference, options) =>
      isDigest(reference)
        ? read.getManifest(repository, reference)
        : client.getManifest(repository, reference, options),
    resolve: (repository, tag) => {
      const digest = versions.get(tag);
      return digest === undefined ? client.resolve(repository, tag) : Promise.resolve(digest);
    },
  };
}

/** What floats will point at is there, with everything that it is made of. */
async function requireTargets({ client, repository }: Ground, moves: Moved['state']['moves']): Promise<void> {
  const targets = [...new Set(moves.map(({ to }) => to))];
  await Promise.all(
    targets.map(async (digest) => {
      const content = readManifest(await client.getManifest(repository, digest));
      const children = content.kind === 'index' ? content.children : [];
      await Promise.all(
        children.map(async (child) => {
          if (!(await client.exists(repository, child.digest))) throw incompleteImage(repository, digest, child.digest);
        }),
      );
    }),
  );
}

/** The floats that stay at a withdrawn version although they are named after it: their line is empty, in git as in the list. */
async function floatsToDelete(ground: Ground, intent: Intent, { state }: Moved): Promise<readonly Tag[]> {
  const byList = { ...ground, knownVersions: () => Promise.resolve(undefined) };
  const left = intent.floats.map(async ({ tag, line, leaves, isOfVersion }): Promise<readonly Tag[]> => {
    const at = state.survey?.tags.get(tag);
    if (!isOfVersion || line === undefined || at === undefined || leaves?.has(at) !== true) return [];
    return (await deciderOf(byList, line, said(intent))) === undefined ? [tag] : [];
  });
  return (await Promise.all(left)).flat();
}

/** The marks of withdrawn versions say where the floats go that stood at them: whoever reinstates one brings them back. */
function withFloats(
  marks: Intent['marks'],
  { moves, leaving }: { readonly moves: Moved['state']['moves']; readonly leaving: readonly Tag[] },
): Intent['marks'] {
  const entries = [...marks].map(([tag, mark]): [Tag, Mark] => {
    if (!mark.isNew || mark.says.state !== 'withdrawn') return [tag, mark];
    const gone = leaving.map((float): [Tag, undefined] => [float, undefined]);
    const from = moves.filter((move) => move.from === mark.subject.digest);
    const floats = new Map<Tag, Digest | undefined>([
      ...from.map(({ tag: float, to }) => [float, to] as const),
      ...gone,
    ]);
    const says: Withdrawal = { ...mark.says, floats: mark.says.floats.size > 0 ? mark.says.floats : floats };
    return [tag, { ...mark, says }];
  });
  return new Map(entries);
}

/** Marks come before moves: a release that runs at the same time must not undo one. */
async function writeMarks(
  { repository, listed }: Ground,
  client: RegistryClient,
  marks: Intent['marks'],
): Promise<undefined> {
  const wanted = [...marks].filter(([, { isNew }]) => isNew);
  if (wanted.length === 0) return undefined;
  // Every marker refers to it: where there is none yet, it is not there either.
  await client.putBlob(repository, emptyBlob, { isNew: ![...listed].some(isMarker) });
  await Promise.all(
    wanted.map(async ([tag, { says, subject }]) => {
      const marker = markerOf(tag);
      if (marker !== undefined) await client.putManifest(repository, marker, markerManifest(says, subject));
    }),
  );
  return undefined;
}

/** Those that nobody has moved meanwhile. */
function standing(tags: readonly Tag[], { state, first }: Moved): readonly Tag[] {
  return tags.filter((tag) => state.survey?.tags.get(tag) === first.tags.get(tag));
}

async function deleteFloats(
  client: RegistryClient,
  repository: Repository,
  tags: readonly Tag[],
): Promise<readonly [deleted: readonly Tag[], failures: readonly unknown[]]> {
  const results = await Promise.allSettled(tags.map((tag) => client.deleteTag(repository, tag)));
  const deleted = tags.filter((_, index) => {
    const result = results[index];
    return result?.status === 'fulfilled' && result.value;
  });
  return [deleted, results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))];
}

function asReleaseError(error: unknown): ReleaseError {
  if (error instanceof ReleaseError) return error;
  throw error;
}
