import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { ImageNotes, Manifest, RegistryClient } from '../registry/client.ts';
import { readManifest } from '../registry/manifest-content.ts';
import { incompleteImage, versionTaken } from './failures.ts';
import { refuseWithdrawn } from './marks.ts';
import type { Restoration } from './protocol.ts';
import type { Found, Move, Relation, RepositoryRelease } from './release.ts';
import { askedOnce } from './shared-question.ts';

export interface PlaceOptions {
  readonly client: RegistryClient;
  /** Whether a version tag that is at another image is written all the same. */
  readonly overwrite: boolean;
  /** What the commit of an image is to the released one. */
  readonly relate: (revision: string | undefined) => Promise<Relation>;
  /** The hash of what this run would build from, asked for when there is an earlier build; `undefined` when nobody can say. */
  readonly inputsHash?: (() => Promise<string | undefined>) | undefined;
}

/** What an image says about itself, and what it is compared by. */
interface Content extends Omit<ImageNotes, 'platforms'> {
  readonly content: string;
}

/** What an image is compared by: its platforms with their digests, in any order. */
export function contentOf({ platforms }: Pick<ImageNotes, 'platforms'>): string {
  const lines = platforms.map((image) => `${image.platform} ${image.digest}`);
  return lines.toSorted().join('\n');
}

/** One repository of a release: what the effects of the protocol do there. Manifests are read once, by their digest. */
export class Place {
  readonly repository: Repository;
  readonly #planned: RepositoryRelease;
  readonly #options: PlaceOptions;
  readonly #manifests = new Map<Digest, Promise<Manifest>>();
  readonly #contents = new Map<Digest, Promise<Content>>();

  constructor(planned: RepositoryRelease, options: PlaceOptions) {
    this.repository = planned.repository;
    this.#planned = planned;
    this.#options = options;
  }

  /** @throws ReleaseError when a push will not be possible, or the version is withdrawn */
  async look(): Promise<ReadonlyMap<Tag, Found>> {
    const { versions, built, first } = this.#planned;
    const tags = [...new Set([...versions, ...built, ...(first === undefined ? [] : [first])])];
    // The push is asked for first: the token that it gets is good for reading too, and its refusal says most.
    const [push, standing, found] = await Promise.allSettled([
      this.#options.client.probePush(this.repository),
      refuseWithdrawn(this.repository, versions, this.#options.client),
      Promise.all(tags.map(async (tag) => [tag, await this.#find(tag)] as const)),
    ]);
    if (push.status === 'rejected') throw push.reason;
    if (standing.status === 'rejected') throw standing.reason;
    if (found.status === 'rejected') throw found.reason;
    return new Map(found.value.flatMap(([tag, there]) => (there === undefined ? [] : [[tag, there]])));
  }

  /** What the tag of the bytes points at. */
  check(): Promise<Digest | undefined> {
    const { first } = this.#planned;
    return first === undefined ? Promise.resolve(undefined) : this.#options.client.resolve(this.repository, first);
  }

  /** @throws ReleaseError when the image, or something that it is made of, is not there, nor comes within 90 s */
  async prove(digest: Digest): Promise<void> {
    const content = readManifest(await this.#manifest(digest, { awaited: true }));
    const children = content.kind === 'index' ? content.children : [];
    await Promise.all(
      children.map(async (child) => {
        await this.#manifest(child.digest, { awaited: true }).catch((error: unknown) => {
          const isMissing = error instanceof ReleaseError && error.failure.code === 'not-visible';
          throw isMissing ? incompleteImage(this.repository, digest, child.digest) : error;
        });
      }),
    );
  }

  /**
   * Writes a version tag where there is none.
   * @returns what it points at now: `digest`, or an equal image
   * @throws ReleaseError when another image is there
   */
  async name(tag: Tag, digest: Digest): Promise<Digest> {
    const current = await this.#options.client.resolve(this.repository, tag);
    if (current === undefined || this.#options.overwrite) {
      await this.write(tag, digest);
      return digest;
    }
    if (current === digest) return digest;
    const [there, ours] = await Promise.all([this.#describe(current), this.#describe(digest)]);
    if (there.content !== ours.content) throw versionTaken({ repository: this.repository, tag }, current, digest);
    return current;
  }

  /** A registry that refuses to write what is there already has no quarrel with us (ECR does so for equal bytes too). */
  async write(tag: Tag, digest: Digest): Promise<void> {
    const { client } = this.#options;
    try {
      await client.putManifest(this.repository, tag, await this.manifest(digest));
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error;
      const isThere = await client.resolve(this.repository, tag).catch(() => undefined);
      if (isThere !== digest) throw error;
    }
  }

  /** Only what is still where this run put it goes back: whatever somebody else has written since is theirs. */
  async restore({ tag, from, to }: Move): Promise<Restoration> {
    const { client } = this.#options;
    if ((await client.resolve(this.repository, tag)) !== to) return 'moved-on';
    if (from === undefined) return 'new';
    if (!(await client.exists(this.repository, from))) return 'gone';
    await this.write(tag, from);
    return 'restored';
  }

  async inspect(digest: Digest): Promise<{ readonly relation: Relation; readonly version: string | undefined }> {
    const { version, revision } = await this.#describe(digest);
    return { version, relation: await this.#options.relate(revision) };
  }

  /** What an image says about itself. */
  async notesOf(digest: Digest): Promise<ImageNotes> {
    return this.#options.client.describe(this.repository, await this.manifest(digest));
  }

  manifest(digest: Digest): Promise<Manifest> {
    return this.#manifest(digest, { awaited: false });
  }

  /** What was just pushed is waited for; what a tag points at is there or not. */
  #manifest(digest: Digest, options: { readonly awaited: boolean }): Promise<Manifest> {
    return askedOnce(this.#manifests, digest, () => this.#options.client.getManifest(this.repository, digest, options));
  }

  async #find(tag: Tag): Promise<Found | undefined> {
    const digest = await this.#options.client.resolve(this.repository, tag);
    if (digest === undefined) return undefined;
    const { content, revision, inputs } = await this.#describe(digest);
    const found = { digest, content, revision, relation: await this.#options.relate(revision) };
    return this.#planned.built.includes(tag) ? { ...found, sameInputs: await this.#isEqual(inputs) } : found;
  }

  async #isEqual(inputs: string | undefined): Promise<boolean> {
    return inputs !== undefined && inputs === (await this.#options.inputsHash?.());
  }

  #describe(digest: Digest): Promise<Content> {
    return askedOnce(this.#contents, digest, async () => {
      const notes = await this.#options.client.describe(this.repository, await this.manifest(digest));
      return { ...notes, content: contentOf(notes) };
    });
  }
}
