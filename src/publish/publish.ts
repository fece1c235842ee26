import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { RegistryClient } from '../registry/client.ts';
import { type DriveOptions, drive } from './driver.ts';
import { releaseFailure } from './ending.ts';
import { describeImage, type PlatformImage } from './image-platforms.ts';
import { type LineHistory, lineHistory, LookBack } from './line-history.ts';
import type { PlannedRelease } from './make-release.ts';
import { outcomes, type TagOutcome } from './outcome.ts';
import { createPerform, type PerformOptions } from './perform.ts';
import { Place, type PlaceOptions } from './place.ts';
import type { State } from './protocol.ts';
import type { Step } from './reduce.ts';
import type { Release } from './release.ts';

/** What is in the registries after publishing. */
export interface Published {
  /** Why nothing was built, when that is so. */
  readonly start: State['start'];
  /** What the release is in the first repository; `undefined` when it did not come so far. */
  readonly digest: Digest | undefined;
  readonly tags: readonly TagOutcome[];
  readonly platforms: readonly PlatformImage[];
  readonly history: LineHistory;
  /** Whether a gate was asked in this run and has let the image pass. */
  readonly hasPassed: boolean;
  /** The image of the same commit that this run has built again, and the tag that was at it in the first repository. */
  readonly earlier: EarlierImage | undefined;
  /** Why the release is not what it should be. */
  readonly failure: ReleaseError | undefined;
}

export interface EarlierImage {
  readonly tag: Tag;
  readonly digest: Digest;
}

export interface PublishOptions
  extends
    Pick<PerformOptions, 'build' | 'pushesByDigest' | 'gate' | 'createGitTag' | 'knownVersions' | 'sleep'>,
    Pick<PlaceOptions, 'relate' | 'inputsHash'>,
    Pick<DriveOptions, 'journal' | 'signal'> {
  readonly client: RegistryClient;
  /** Of an image that does not say. */
  readonly defaultPlatform: () => string;
}

/**
 * Makes a release true, from a step of the protocol to its end. What fails is in the result, together with what is there all
 * the same.
 */
export async function publish(
  { release: planned, lines }: PlannedRelease,
  first: Step,
  options: PublishOptions,
): Promise<Published> {
  const { gate } = options;
  const release = { ...planned, isGated: gate !== undefined };
  const { client, relate, inputsHash } = options;
  const overwrite = release.onExists === 'overwrite';
  const places = release.repositories.map(
    (repository) => new Place(repository, { client, overwrite, relate, inputsHash }),
  );
  const perform = createPerform(release, { ...options, places, lines });
  const back = new LookBack(places[0], options.defaultPlatform);
  const gatesPassed = { inThisRun: false };
  const state = await drive(release, first, {
    ...options,
    async perform(effect, now) {
      back.begin(effect);
      const done = await perform(effect, now);
      gatesPassed.inThisRun ||= effect.do === 'gate';
      return done;
    },
  });
  const { start, repositories } = state;
  const digest = repositories[0]?.digest ?? existing(state);
  const tags = outcomes(release, state);
  const isStopped = options.signal?.aborted === true;
  const platforms = isStopped ? [] : await platformsOf(places[0], digest, options.defaultPlatform);
  const history = lineHistory(repositories[0], isStopped ? undefined : await back.found());
  const earlier = builtAgain(release, state);
  const failure = releaseFailure(release, state, tags);
  return { start, digest, tags, platforms, history, earlier, hasPassed: gatesPassed.inThisRun, failure };
}

/** Of the tags that this run writes first: an earlier build from other inputs has a name of its own. */
function builtAgain({ repositories: [planned] }: Release, { start, repositories }: State): EarlierImage | undefined {
  if (start?.kind !== 'build' || planned === undefined) return undefined;
  const tags = [...planned.versions, ...(planned.first === undefined ? [] : [planned.first])];
  const [earlier] = tags.flatMap((tag) => {
    const found = repositories[0]?.found.get(tag);
    return found?.relation === 'same' ? [{ tag, digest: found.digest }] : [];
  });
  return earlier;
}

/** The version that is there already, of a run that leaves it alone. */
function existing({ start, repositories }: State): Digest | undefined {
  if (start?.kind !== 'skip' || start.reason !== 'exists') return undefined;
  const [found] = repositories[0]?.found.values() ?? [];
  return found?.digest;
}

/** What the report shows of the platforms; when a registry does not tell, the tags are right all the same. */
async function platformsOf(
  place: Place | undefined,
  digest: Digest | undefined,
  defaultPlatform: () => string,
): Promise<readonly PlatformImage[]> {
  if (place === undefined || digest === undefined) return [];
  try {
    return await describeImage(digest, {
      manifest: (child) => place.manifest(child),
      defaultPlatform: defaultPlatform(),
    });
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return [];
  }
}
