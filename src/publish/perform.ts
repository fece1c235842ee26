import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Version } from '../image/version.ts';
import type { Tag } from '../image/tag.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { LineFloat } from './candidates.ts';
import type { Perform } from './driver.ts';
import { nameOfText } from './naming.ts';
import type { Place } from './place.ts';
import type { EffectOf, State } from './protocol.ts';
import type { Notes, Release, Survey } from './release.ts';
import { survey } from './survey.ts';
import type { Withdrawal } from './withdrawal.ts';

/** What a release is in one repository: read back, and not named yet. */
export interface ProvenImage {
  readonly repository: Repository;
  readonly digest: Digest;
}

export interface PerformOptions {
  readonly client: RegistryClient;
  /** In the order of the release. */
  readonly places: readonly Place[];
  readonly lines: ReadonlyMap<Tag, LineFloat>;
  /** Builds the image and pushes it to every repository. `unlike` is an earlier build from other inputs. */
  readonly build: (unlike?: Tag) => Promise<Digest>;
  /** Whether the build pushes without a tag, instead of under the first one; asked when it is over. */
  readonly pushesByDigest?: () => boolean;
  /**
   * Stands between the proof of the images and their names: told once what each repository has. Only a version that has its names
   * everywhere does not come here again. @throws ReleaseError when nothing is to be named
   */
  readonly gate?: (images: readonly ProvenImage[]) => Promise<void>;
  /** Makes the git tag of the release, unless it is there. @throws ReleaseError when it is at another commit, or cannot be made */
  readonly createGitTag?: (name: string) => Promise<void>;
  /** The versions that git knows now; `undefined` when nobody can say. */
  readonly knownVersions: () => Promise<Iterable<Version> | undefined>;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** What this run says about versions. */
  readonly marks?: ReadonlyMap<Tag, Withdrawal>;
}

/** The effects of the protocol on real registries. */
export function createPerform(release: Release, options: PerformOptions): Perform {
  const { client, places, build, pushesByDigest = () => false } = options;
  const placeOf = ({ repository }: { readonly repository: number }): Place => at(places, repository);

  return async (effect, state) => {
    switch (effect.do) {
      case 'build':
        return { type: 'build', effect, result: { digest: await build(unlikeOf(state)), isTagged: !pushesByDigest() } };
      case 'check':
        return { type: 'check', effect, result: pushesByDigest() ? undefined : await placeOf(effect).check() };
      case 'look':
        return { type: 'look', effect, result: await placeOf(effect).look() };
      case 'copy':
        await client.copy(source(release, effect), placeOf(effect).repository, effect.digest);
        return { type: 'copy', effect, result: undefined };
      case 'prove':
        await placeOf(effect).prove(effect.digest);
        return { type: 'prove', effect, result: undefined };
      case 'gate':
        await askGate(release, { ...options, state });
        return { type: 'gate', effect, result: undefined };
      case 'git-tag':
        await createGitTag(release, options);
        return { type: 'git-tag', effect, result: undefined };
      case 'name':
        return { type: 'name', effect, result: await placeOf(effect).name(effect.tag, effect.digest) };
      case 'survey':
        return { type: 'survey', effect, result: await surveyOf(release, state, { ...options, effect }) };
      case 'inspect':
        return { type: 'inspect', effect, result: await inspect(placeOf(effect), effect.digest, options) };
      case 'move':
        await placeOf(effect).write(effect.tag, effect.to);
        return { type: 'move', effect, result: undefined };
      case 'restore':
        return { type: 'restore', effect, result: await placeOf(effect).restore(effect) };
    }
  };
}

async function askGate({ repositories }: Release, { gate, state }: PerformOptions & { state: State }): Promise<void> {
  if (gate === undefined) throw new Error('This release has no gate.');
  await gate(
    repositories.flatMap(({ repository }, index) => {
      const digest = state.repositories[index]?.digest;
      return digest === undefined ? [] : [{ repository, digest }];
    }),
  );
}

async function createGitTag({ gitTag }: Release, options: PerformOptions): Promise<void> {
  if (gitTag === undefined || options.createGitTag === undefined) throw new Error('This release makes no git tag.');
  await options.createGitTag(gitTag);
}

function unlikeOf({ start }: State): Tag | undefined {
  return start?.kind === 'build' ? start.unlike : undefined;
}

function source({ origin, repositories }: Release, { from }: EffectOf<'copy'>): Repository {
  if (from !== 'origin') return at(repositories, from).repository;
  if (origin === undefined) throw new Error('This release has no origin.');
  return origin.repository;
}

async function surveyOf(
  release: Release,
  state: State,
  { effect, ...options }: PerformOptions & { readonly effect: EffectOf<'survey'> },
): Promise<Survey> {
  const { digest, named, moves, round } = at(state.repositories, effect.repository);
  if (round >= 2) await options.sleep(patience(round));
  if (digest === undefined) throw new Error('A survey needs the digest of the release.');
  return survey(at(release.repositories, effect.repository), { ...options, digest, named, moves });
}

async function inspect(place: Place, digest: Digest, { lines }: PerformOptions): Promise<Notes> {
  const { version, relation } = await place.inspect(digest);
  return { relation, version: version === undefined ? undefined : versionTag(version, lines) };
}

/**
 * How long to wait before one more look, in milliseconds, when what was written was not to be seen by the last one: replicas of a
 * registry lag behind, and other runs write too. At most 10 s, and half a minute for all rounds.
 */
function patience(round: number): number {
  return Math.min(10_000, 200 * 2 ** (round - 2));
}

/** The version that an image says it has, as the tag of that version. */
function versionTag(text: string, lines: ReadonlyMap<Tag, LineFloat>): Tag | undefined {
  for (const { naming } of lines.values()) {
    const tag = naming === undefined ? undefined : nameOfText(text, naming);
    if (tag !== undefined) return tag;
  }
  return undefined;
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`There is no repository ${index} in this release.`);
  return item;
}
