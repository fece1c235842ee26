import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { Found, Move, Notes, Survey } from './release.ts';
import type { Start } from './start.ts';

/** What the driver is to do; `repository` is an index of the release. */
export type Effect =
  /** Look, before the build, whether a push will be possible, and what is there already. */
  | { readonly do: 'look'; readonly repository: number }
  /** Build, and push the bytes to every repository. */
  | { readonly do: 'build' }
  /** Read what the tag of the bytes points at, because the build failed and may have pushed it all the same. */
  | { readonly do: 'check'; readonly repository: number }
  /** Bring an image that is in one repository, or where it is promoted from, into another, without a tag. */
  | { readonly do: 'copy'; readonly repository: number; readonly from: number | 'origin'; readonly digest: Digest }
  /** Read the image by its digest, everything that it is made of included. */
  | { readonly do: 'prove'; readonly repository: number; readonly digest: Digest }
  /** Ask whatever stands between the proof and the names: the images of all repositories, once. */
  | { readonly do: 'gate' }
  /** Make the git tag of the release at its commit, unless it is there. */
  | { readonly do: 'git-tag' }
  /** Write a version tag, unless something else is there. */
  | { readonly do: 'name'; readonly repository: number; readonly tag: Tag; readonly digest: Digest }
  | { readonly do: 'survey'; readonly repository: number }
  /** Read what an image says about itself. */
  | { readonly do: 'inspect'; readonly repository: number; readonly digest: Digest }
  | ({ readonly do: 'move'; readonly repository: number } & Move)
  /** Take back one of our moves, when the tag is still where we put it. */
  | ({ readonly do: 'restore'; readonly repository: number } & Move);

export type EffectKind = Effect['do'];
export type EffectOf<Kind extends EffectKind> = Extract<Effect, { readonly do: Kind }>;

/** What a build has pushed: under the first tag of each repository, or without any. */
export interface Built {
  readonly digest: Digest;
  readonly isTagged: boolean;
}

/** What comes of each effect that does not fail. */
export interface Results {
  readonly look: ReadonlyMap<Tag, Found>;
  readonly build: Built;
  readonly check: Digest | undefined;
  readonly copy: undefined;
  readonly prove: undefined;
  readonly gate: undefined;
  readonly 'git-tag': undefined;
  /** What the version tag points at now: our image, or an equal one that was there before, under its own digest. */
  readonly name: Digest;
  readonly survey: Survey;
  readonly inspect: Notes;
  readonly move: undefined;
  /** Whether it was taken back, or why it could not be. */
  readonly restore: Restoration;
}

/** `moved-on`: somebody else has moved it since. `gone`: what it pointed at is. `new`: it did not exist, and few registries delete. */
export type Restoration = 'restored' | 'moved-on' | 'gone' | 'new';

/** An effect was performed. */
export interface DoneOf<Kind extends EffectKind> {
  readonly type: Kind;
  readonly effect: EffectOf<Kind>;
  readonly result: Results[Kind];
}
export type Done = { [Kind in EffectKind]: DoneOf<Kind> }[EffectKind];

export type Event =
  | Done
  | { readonly type: 'failed'; readonly effect: Effect; readonly error: unknown }
  /** The run is cancelled: nothing more is begun. */
  | { readonly type: 'stop' };

/**
 * The steps of a release. All repositories take each of them before any takes the next, up to `float`, which is a loop of its
 * own in every repository.
 */
export type Stage =
  'look' | 'build' | 'check' | 'copy' | 'prove' | 'gate' | 'git-tag' | 'name' | 'float' | 'restore' | 'end';

export interface State {
  readonly stage: Stage;
  /** Whether the run is cancelled. */
  readonly stopped: boolean;
  /** What was decided before the build, once it is. */
  readonly start: Start | undefined;
  readonly repositories: readonly RepositoryState[];
}

/** What is known of one repository, and how far it is. */
export interface RepositoryState {
  /** How many effects are not answered yet. The build, the gate and the git tag count for the first repository. */
  readonly awaited: number;
  /** The version tags, the tag of the bytes and those of earlier builds that were there before the build. */
  readonly found: ReadonlyMap<Tag, Found>;
  /** What the release is here, once that is known. */
  readonly digest: Digest | undefined;
  /** What each version tag points at, as soon as it is there. */
  readonly named: ReadonlyMap<Tag, Digest>;
  /** The moves of this run, oldest first. A tag may be in it more than once. */
  readonly moves: readonly Move[];
  /** The moves that are still to be made in this round of the loop. */
  readonly queue: readonly Move[];
  /** How often the floats were looked at. */
  readonly round: number;
  readonly survey: Survey | undefined;
  /** Whether no tag has been written since. */
  readonly fresh: boolean;
  /** What inspected images say about themselves. */
  readonly notes: ReadonlyMap<Digest, Notes>;
  /** Whether its floats stand where they belong, or nothing more can be done about it. */
  readonly done: boolean;
  readonly failures: readonly Failure[];
  readonly restored: ReadonlyMap<Tag, Restoration>;
}

export interface Failure {
  readonly effect: Effect;
  readonly error: unknown;
}
