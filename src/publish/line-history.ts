import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { annotatedVersion, unknownPlatform } from '../registry/image-notes.ts';
import { readManifest } from '../registry/manifest-content.ts';
import { describeImage, type PlatformImage } from './image-platforms.ts';
import type { Place } from './place.ts';
import type { Effect, RepositoryState } from './protocol.ts';

/** What the first repository showed of the lines, for people to read; nothing is decided by it. */
export interface LineHistory {
  /** What images are called there. */
  readonly names: ReadonlyMap<Digest, string>;
  /** The version tags of the lines that are withdrawn, as far as anybody had to look. */
  readonly withdrawn: readonly string[];
  /** What the first float that was moved came from. */
  readonly previous: PreviousImage | undefined;
}

export interface PreviousImage {
  readonly digest: Digest;
  /** What it says that it is. Foreign text. */
  readonly version: string | undefined;
  readonly platforms: readonly PlatformImage[];
}

/** How long the report waits for it once everything else is done, in milliseconds. */
const patience = 2000;

/**
 * Looks at the image that a release takes over from, while its tags are written: its manifest, one more for each platform of
 * an index, and the configuration of an image that carries no annotations; never more than two requests for a platform.
 */
export class LookBack {
  readonly #place: Place | undefined;
  readonly #defaultPlatform: () => string;
  #looking: Promise<PreviousImage | undefined> | undefined;

  constructor(place: Place | undefined, defaultPlatform: () => string) {
    this.#place = place;
    this.#defaultPlatform = defaultPlatform;
  }

  /** Hears of every effect, and begins with the first move of a tag that was there. */
  begin(effect: Effect): void {
    if (effect.do !== 'move' || effect.repository !== 0 || effect.from === undefined) return;
    if (this.#looking !== undefined || this.#place === undefined || effect.from === effect.to) return;
    this.#looking = look(this.#place, effect.from, this.#defaultPlatform).catch((error: unknown) => {
      if (error instanceof ReleaseError) return undefined;
      throw error;
    });
    // Who awaits it hears of a mistake of ours, and nobody else has to.
    this.#looking.catch(() => undefined);
  }

  /** `undefined` when there is none, or the registry does not tell in time. */
  async found(): Promise<PreviousImage | undefined> {
    if (this.#looking === undefined) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, patience, undefined);
    });
    return Promise.race([this.#looking, late]).finally(() => {
      clearTimeout(timer);
    });
  }
}

async function look(place: Place, digest: Digest, defaultPlatform: () => string): Promise<PreviousImage> {
  const manifest = await place.manifest(digest);
  const version = annotatedVersion(manifest);
  const options = { manifest: (child: Digest) => place.manifest(child), defaultPlatform: defaultPlatform() };
  const isKnown = version !== undefined && options.defaultPlatform !== unknownPlatform;
  if (isKnown || readManifest(manifest).kind === 'index') {
    return { digest, version, platforms: await describeImage(digest, options) };
  }
  const notes = await place.notesOf(digest);
  const platform = notes.platforms[0]?.platform ?? options.defaultPlatform;
  const platforms = await describeImage(digest, { ...options, defaultPlatform: platform });
  return { digest, version: version ?? notes.version, platforms };
}

/** What a repository's state tells of the lines, and the previous image. Pure. */
export function lineHistory(state: RepositoryState | undefined, previous: PreviousImage | undefined): LineHistory {
  const candidates = [...(state?.survey?.lines.values() ?? [])].flat();
  const seen = candidates.flatMap(({ digest, tag }): [Digest, string][] =>
    digest === undefined ? [] : [[digest, tag]],
  );
  const said: [Digest, string][] = previous?.version === undefined ? [] : [[previous.digest, previous.version]];
  const withdrawn = new Set(candidates.filter((candidate) => candidate.withdrawn).map(({ tag }) => tag));
  return { names: new Map([...said, ...seen]), withdrawn: [...withdrawn], previous };
}
