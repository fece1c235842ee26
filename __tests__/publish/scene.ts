/** Releases of one image on one real registry, and what is there afterwards. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import type { TagLine } from '../../src/inputs/inputs.ts';
import type { Published } from '../../src/publish/publish.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import { createSend, type HttpRequest, type Send } from '../../src/registry/transport.ts';
import { rule } from '../records.ts';
import { manifestFrom, ociIndex } from '../registry/images.ts';
import { type Running, startCrane, startDistribution } from '../registry/servers.ts';
import { commitOf, createStand, type Stand, type StandOptions, standClient } from './stand.ts';

/** Both implementations that there are here, one with a login and one without. */
export const registries: readonly (readonly [name: string, start: () => Promise<Running>])[] = [
  ['docker-registry', () => startDistribution({ kind: 'basic' })],
  ['crane registry', startCrane],
];

const client = standClient();

/** To be called in a `describe`: its tests share a registry, and each has repositories and git tags of its own. */
export class Scene {
  /** What git has. A test adds what it wants to be known without a release. */
  readonly gitTags: string[] = [];
  #host = '';
  #count = 0;

  constructor(start: () => Promise<Running>) {
    let registry: Running | undefined;
    beforeAll(async () => {
      registry = await start();
      this.#host = registry.host;
    });
    afterAll(() => registry?.stop());
    beforeEach(() => {
      this.#count += 1;
      this.gitTags.length = 0;
    });
  }

  get image(): string {
    return `${this.#host}/acme/widget-${this.#count}`;
  }

  get mirror(): string {
    return `${this.#host}/acme/mirror-${this.#count}`;
  }

  /** Makes the git tag of a version, and the stand for its release. */
  releaseOf(version: string, options: Partial<StandOptions> = {}): Stand {
    if (!this.gitTags.includes(`v${version}`)) this.gitTags.push(`v${version}`);
    return this.#stand(`refs/tags/v${version}`, { sha: commitOf(version), ...options });
  }

  /** The stand for a push to `main`. */
  pushOf(commit: string, options: Partial<StandOptions> = {}): Stand {
    return this.#stand('refs/heads/main', { sha: commitOf(commit), ...options });
  }

  #stand(ref: string, options: Partial<StandOptions> & Pick<StandOptions, 'sha'>): Stand {
    return createStand({ images: [this.image], ref, gitTags: () => this.gitTags, ...options });
  }

  /** Which version each tag stands at, or which commit when it is of a branch. */
  async standings(name = this.image): Promise<Record<string, string>> {
    const repository = parseRepository(name);
    const entries = (await client.tags(repository)).toSorted().map(async (tag): Promise<[string, string]> => {
      const notes = await client.describe(repository, await client.getManifest(repository, tag));
      return [tag, notes.version ?? ''];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  async digestOf(tag: string, name = this.image): Promise<Digest | undefined> {
    return client.resolve(parseRepository(name), parseTag(tag));
  }

  /** Has somebody else point a tag at what another one is at. */
  async point(tag: string, at: string, name = this.image): Promise<void> {
    const repository = parseRepository(name);
    await client.putManifest(repository, parseTag(tag), await client.getManifest(repository, parseTag(at)));
  }

  /** Puts an index over what a tag is at, as every build with provenance makes a new one. */
  async wrap(tag: string, note: string, name = this.image): Promise<void> {
    const repository = parseRepository(name);
    const image = await client.getManifest(repository, parseTag(tag));
    const { mediaType, digest, bytes } = image;
    const platform = { os: 'linux', architecture: 'amd64' };
    const manifests = [{ mediaType, digest, size: bytes.length, platform }];
    const index = { schemaVersion: 2, mediaType: ociIndex, manifests, annotations: { note } };
    await client.putManifest(repository, parseTag(tag), manifestFrom(index, ociIndex));
  }
}

export function states({ tags }: Published): Record<string, string> {
  return Object.fromEntries(tags.map(({ tag, state }) => [tag, state]));
}

/** `GET /v2/acme/widget-1/manifests/1.4.2` */
export function textOf({ method, url }: Pick<HttpRequest, 'method' | 'url'>): string {
  return `${method} ${url.pathname}`;
}

/** A client whose clock goes as fast as it waits, and that gets these answers to what `answer` has one for. */
export function clientWith(
  answer: (request: HttpRequest) => Partial<Awaited<ReturnType<Send>>> | undefined,
): RegistryClient {
  const send = createSend();
  let waited = 0;
  return standClient({
    now: () => performance.now() + waited,
    retry: {
      sleep(milliseconds) {
        waited += milliseconds;
        return Promise.resolve();
      },
    },
    send(request) {
      const given = answer(request);
      if (given === undefined) return send(request);
      return Promise.resolve({ status: 500, headers: new Map(), bytes: new Uint8Array(), ...given });
    },
  });
}

export const semver = (pattern: string): TagLine =>
  rule<'semver'>({ type: 'semver', pattern, value: undefined, match: undefined });
export const raw = (value: string): TagLine => rule<'raw'>({ type: 'raw', value });
export const branch: TagLine = rule<'ref'>({ type: 'ref', event: 'branch' });
