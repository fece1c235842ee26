import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { tagText, type Version } from '../image/version.ts';
import type { RollbackInputs } from '../inputs/rollback-inputs.ts';
import { isInLine, type Line } from '../plan/lines.ts';
import type { LineFloat } from '../publish/candidates.ts';
import { markOf } from '../publish/marks.ts';
import type { Survey } from '../publish/release.ts';
import { survey } from '../publish/survey.ts';
import { isMarker, versionOfMarker, type Withdrawal } from '../publish/withdrawal.ts';
import type { RegistryClient } from '../registry/client.ts';
import { byWidth, floatsOf } from '../rollback/float-names.ts';
import { noDigest } from '../rollback/ground.ts';
import { versionAmong } from '../rollback/ranges.ts';
import { rehearsal } from '../publish/rehearsal.ts';
import {
  manifestAt,
  type NamedVersion,
  openView,
  otherTags,
  versionSaid,
  versionsThere,
  type View,
} from '../rollback/view.ts';
import type { FloatStatus, ImageStatus } from './model.ts';
import { belongs, type Looked, standingOf } from './standing.ts';

export interface StatusOptions {
  readonly client: RegistryClient;
  /** How the tags of the image are called. */
  readonly style: RollbackInputs['naming'];
  /** The versions that git knows; `undefined` when nobody can say. */
  readonly knownVersions: () => Promise<Iterable<Version> | undefined>;
}

/** What stands where in some images, each by itself: one that cannot be read does not stop the others. Never rejects with a ReleaseError. */
export function readStatus(images: readonly Repository[], options: StatusOptions): Promise<readonly ImageStatus[]> {
  return Promise.all(
    images.map(async (repository): Promise<ImageStatus> => {
      try {
        return await statusOf(repository, options);
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error;
        return { repository, floats: [], withdrawn: new Map(), warnings: [], failure: error };
      }
    }),
  );
}

async function statusOf(
  repository: Repository,
  { client: real, style, knownVersions }: StatusOptions,
): Promise<ImageStatus> {
  const view = listedOnly(await openView(repository, { client: rehearsal(real), style, knownVersions, wanted: [] }));
  const there = await versionsThere(view);
  const lines = linesOf(view, there);
  const { asked, warnings } = otherTags(view, lines);
  const [looked, marks, others] = await Promise.all([
    look(view, lines),
    readMarks(view),
    Promise.all(asked.map(async (tag) => [tag, await view.client.resolve(repository, tag)] as const)),
  ]);
  const known: Looked = { survey: looked, there, marks };
  const floats = await Promise.all([...lines.values()].map((line) => lineStatus(view, line, known)));
  const free = await Promise.all(others.map((other) => freeStatus(view, other, known)));
  const withdrawn = new Map([...marks].filter(([, { state }]) => state === 'withdrawn'));
  return { repository, floats: [...floats, ...free].flat(), withdrawn, warnings, failure: undefined };
}

/** A status is of the moment at which the list was made: what is not in it is not asked for. A marker is read whole at once. */
function listedOnly(view: View): View {
  const { client, repository, listed } = view;
  const resolve: RegistryClient['resolve'] = async (_, tag) => {
    if (!listed.has(tag)) return undefined;
    return isMarker(tag) ? (await manifestAt(view, tag))?.digest : client.resolve(repository, tag);
  };
  return { ...view, client: { ...client, resolve } };
}

/** The floats that are named after versions that are there, wide to narrow, each with the highest version of its line. */
function linesOf({ listed, style }: View, there: readonly NamedVersion[]): ReadonlyMap<Tag, LineFloat> {
  const lines = new Map<Tag, LineFloat>();
  for (const { version, naming } of there) {
    for (const { tag, line } of floatsOf(version, naming, style)) {
      if (listed.has(tag) && !lines.has(tag)) lines.set(tag, { tag, line, version, naming, isKept: false });
    }
  }
  const narrowFirst = byWidth([...lines.values()].toReversed(), ({ line }) => line);
  return new Map(narrowFirst.toReversed().map((float) => [float.tag, float]));
}

/** The look that a release takes. */
function look({ repository, client, knownVersions }: View, lines: ReadonlyMap<Tag, LineFloat>): Promise<Survey> {
  const floats = [...lines.keys()].map((tag) => ({ tag, kind: 'line' }) as const);
  return survey(
    { repository, first: undefined, built: [], versions: [], floats },
    { client, lines, digest: noDigest, named: new Map(), knownVersions },
  );
}

async function readMarks({ repository, client, listed }: View): Promise<ReadonlyMap<Tag, Withdrawal>> {
  const resolve = (tag: Tag): Promise<Digest | undefined> => client.resolve(repository, tag);
  const marks = [...listed].toSorted().map(async (marker): Promise<readonly (readonly [Tag, Withdrawal])[]> => {
    const version = versionOfMarker(marker);
    const mark = version === undefined ? undefined : await markOf(version, { client, repository, resolve });
    return version === undefined || mark === undefined ? [] : [[version, mark]];
  });
  return new Map((await Promise.all(marks)).flat());
}

async function lineStatus(view: View, float: LineFloat, known: Looked): Promise<readonly FloatStatus[]> {
  const digest = known.survey.tags.get(float.tag);
  if (digest === undefined) return [];
  const version = (await named(view, digest, known, float.line))?.version ?? (await versionSaid(view, digest));
  const standing = standingOf(float, { digest, version }, known);
  const goal = belongs(float, known);
  const tag =
    goal === undefined ? undefined : (goal.version ?? (await named(view, goal.digest, known, float.line))?.tag);
  const to = goal === undefined ? undefined : { digest: goal.digest, version: tag };
  return [{ tag: float.tag, digest, version: version && tagText(version), belongs: to, standing }];
}

/** The version that has a digest, of those in a line, or of all: among those that were looked at, else among the highest. */
async function named(
  view: View,
  digest: Digest,
  { survey: { lines }, there }: Looked,
  line?: Line,
): Promise<NamedVersion | undefined> {
  const inLine = line === undefined ? there : there.filter(({ version }) => isInLine(version, line));
  const candidates = [...lines.values()].flat().filter((candidate) => candidate.digest === digest);
  const known = inLine.find(({ tag }) => candidates.some((candidate) => candidate.tag === tag));
  return known ?? versionAmong(view, digest, inLine);
}

/** A tag of which the name says nothing, when it is at one of the highest versions. */
async function freeStatus(
  view: View,
  [tag, digest]: readonly [Tag, Digest | undefined],
  known: Looked,
): Promise<readonly FloatStatus[]> {
  const version = digest === undefined ? undefined : (await named(view, digest, known))?.tag;
  if (digest === undefined || version === undefined) return [];
  const kind = known.marks.get(version)?.state === 'withdrawn' ? 'withdrawn' : 'free';
  return [{ tag, digest, version, belongs: undefined, standing: { kind } }];
}
