/** Releases as GitHub keeps them: drafts, publishing, files, which one is the latest, and what immutable ones refuse. */
import { createHash } from 'node:crypto';
import type { StoredAsset, StoredRelease } from './bodies.ts';
import { iso } from './git-store.ts';
import { exists, frozenAssets, invalid, restrictedRelease, type Reply } from './replies.ts';

export interface ReleaseRequest {
  readonly tag_name?: string;
  readonly target_commitish?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  readonly make_latest?: 'true' | 'false' | 'legacy';
}

export interface ReleaseRules {
  /** Whether releases become immutable when they are published. */
  readonly immutableReleases: boolean;
  /** Whether GitHub tells the digests of files. */
  readonly tellsDigests: boolean;
}

/** Makes the tag of a release that is published without one. @returns whether the rules of the repository allow it */
export type MakeTag = (tag: string, target: string) => Promise<boolean>;

export class ReleaseStore {
  readonly all: StoredRelease[] = [];
  latest: StoredRelease | undefined;
  readonly #rules: () => ReleaseRules;
  readonly #makeTag: MakeTag;
  #nextId = 1;

  constructor(rules: () => ReleaseRules, makeTag: MakeTag) {
    this.#rules = rules;
    this.#makeTag = makeTag;
  }

  byId(id: number): StoredRelease | undefined {
    return this.all.find((release) => release.id === id);
  }

  published(tag: string): StoredRelease | undefined {
    return this.all.find((release) => !release.draft && release.tag === tag);
  }

  /** Releases that were there before, in the order in which they were made; published, when nothing else is said. */
  seed(known: readonly (Partial<StoredRelease> & { readonly tag: string })[]): void {
    for (const release of known) {
      const id = this.#nextId++;
      const at = this.#now(id);
      const texts = { name: null, body: null, target: 'main' };
      const state = { draft: false, prerelease: false, immutable: false, createdAt: at, publishedAt: at };
      this.all.unshift({ id, ...texts, ...state, assets: [], ...release });
    }
    this.latest = this.all.find(({ draft, prerelease }) => !draft && !prerelease);
  }

  /** @returns the new release, or why there is none */
  async create(request: ReleaseRequest): Promise<StoredRelease | Reply> {
    const id = this.#nextId++;
    const { tag_name: tag = '', target_commitish: target = 'main' } = request;
    const fresh = { tag, name: null, body: null, draft: true, prerelease: false, immutable: false, target };
    const release: StoredRelease = { id, ...fresh, createdAt: this.#now(id), publishedAt: null, assets: [] };
    const problem = await this.#apply(release, { draft: false, ...request });
    if (problem !== undefined) return problem;
    this.all.unshift(release);
    return release;
  }

  async update(release: StoredRelease, request: ReleaseRequest): Promise<Reply | undefined> {
    const frozen = (['tag_name', 'target_commitish'] as const).filter((field) => request[field] !== undefined);
    if (release.immutable && (frozen.length > 0 || request.draft === true)) {
      // AprilNEA/OpenLogi#55
      const message = `${frozen[0] ?? 'draft'} cannot be changed when release is immutable`;
      return invalid({ resource: 'Release', code: 'custom', message });
    }
    return this.#apply(release, request);
  }

  async #apply(release: StoredRelease, request: ReleaseRequest): Promise<Reply | undefined> {
    const { name = release.name, body = release.body, tag_name: tag = release.tag } = request;
    const { draft = release.draft, prerelease = release.prerelease, make_latest } = request;
    const publishes = release.draft && !draft;
    if (make_latest === 'true' && (draft || prerelease)) {
      const message = 'Latest release cannot be draft or prerelease.';
      return invalid({ resource: 'Release', code: 'custom', message });
    }
    if (publishes && this.published(tag) !== undefined) return exists('Release', 'tag_name');
    if (publishes && !(await this.#makeTag(tag, release.target))) return restrictedRelease;
    Object.assign(release, { name, body, tag, draft, prerelease });
    if (publishes) {
      release.publishedAt = this.#now(release.id);
      release.immutable = this.#rules().immutableReleases;
    }
    const byDefault = publishes && make_latest === undefined && !prerelease;
    if (make_latest === 'true' || byDefault) this.latest = release;
    return undefined;
  }

  upload(release: StoredRelease, file: Pick<StoredAsset, 'name' | 'contentType' | 'bytes'>): StoredAsset | Reply {
    if (release.immutable) return frozenAssets;
    if (release.assets.some(({ name }) => name === file.name)) return exists('ReleaseAsset', 'name');
    const hash = createHash('sha256').update(file.bytes).digest('hex');
    const digest = this.#rules().tellsDigests ? `sha256:${hash}` : null;
    const asset: StoredAsset = { id: this.#nextId++, ...file, state: 'uploaded', digest };
    release.assets.push(asset);
    return asset;
  }

  /** What an upload leaves whose connection broke. */
  breakUpload(release: StoredRelease, name: string): void {
    const empty = { contentType: '', bytes: new Uint8Array(), state: 'open', digest: null } as const;
    release.assets.push({ id: this.#nextId++, name, ...empty });
  }

  /** A second for each, so that orders are repeatable. */
  #now(id: number): string {
    return iso(Date.UTC(2026, 0, 2) + id * 1000);
  }
}
