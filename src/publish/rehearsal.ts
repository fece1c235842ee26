import type { Digest } from '../image/digest.ts';
import { isDigest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';
import { nothingThere } from '../registry/manifests.ts';

/** What is known of one repository, and what was written there in thought. */
class Memory {
  readonly tags = new Map<Tag, Promise<Digest | undefined>>();
  readonly manifests = new Map<Digest, Promise<Manifest>>();
  /** Those that were read by a tag. */
  readonly whole = new Map<Tag, Promise<Manifest>>();
  readonly existing = new Map<Digest, Promise<boolean>>();
  list: Promise<readonly Tag[]> | undefined;
  /** Where images were copied from. What they are made of can be read there. */
  source: Repository | undefined;
}

/**
 * Registries in which a run is rehearsed: what is there is read once from the real ones, and what is written stays here. The
 * right to push cannot be asked without an upload; a rehearsal asks for the login only.
 */
export function rehearsal(client: RegistryClient): RegistryClient {
  const memories = new Map<string, Memory>();
  const at = ({ registry, path }: Repository): Memory => once(memories, `${registry}/${path}`, () => new Memory());
  const read = (repository: Repository, digest: Digest): Promise<Manifest> =>
    once(at(repository).manifests, digest, () => {
      const { source } = at(repository);
      const here = (): Promise<Manifest> => client.getManifest(repository, digest);
      return source === undefined ? here() : read(source, digest).catch(here);
    });
  const readWhole = async (repository: Repository, tag: Tag): Promise<Manifest> => {
    const manifest = await client.getManifest(repository, tag);
    at(repository).manifests.set(manifest.digest, Promise.resolve(manifest));
    return manifest;
  };
  const getManifest = async (repository: Repository, reference: Tag | Digest): Promise<Manifest> => {
    if (isDigest(reference)) return read(repository, reference);
    const { tags, whole } = at(repository);
    const known = tags.get(reference);
    const digest = known === undefined ? undefined : await known;
    if (digest !== undefined) return read(repository, digest);
    const reading = shared(whole, reference, () => readWhole(repository, reference));
    // Whoever asks where the tag points need not send a request of their own meanwhile.
    void shared(tags, reference, () => reading.then((manifest) => manifest.digest, nothingThere));
    return reading;
  };
  return {
    ...client,
    ...writesTo(at),
    getManifest,
    probePush: (repository) => client.checkAccess(repository),
    resolve: (repository, tag) => shared(at(repository).tags, tag, () => client.resolve(repository, tag)),
    exists: (repository, digest) => once(at(repository).existing, digest, () => client.exists(repository, digest)),
    tags: (repository) => (at(repository).list ??= client.tags(repository)),
    describe(repository, manifest) {
      const { source } = at(repository);
      const here = (): ReturnType<RegistryClient['describe']> => client.describe(repository, manifest);
      return source === undefined ? here() : client.describe(source, manifest).catch(here);
    },
  };
}

type Writes = Pick<RegistryClient, 'copy' | 'copyAttached' | 'deleteTag' | 'putBlob' | 'putManifest'>;

function writesTo(at: (repository: Repository) => Memory): Writes {
  return {
    putManifest(repository, reference, manifest) {
      const { manifests, tags } = at(repository);
      manifests.set(manifest.digest, Promise.resolve(manifest));
      if (!isDigest(reference)) tags.set(reference, Promise.resolve(manifest.digest));
      return Promise.resolve();
    },
    copy(from, to) {
      at(to).source = from;
      return Promise.resolve();
    },
    copyAttached: () => Promise.resolve([]),
    putBlob: () => Promise.resolve(),
    deleteTag(repository, tag) {
      at(repository).tags.set(tag, Promise.resolve(undefined));
      return Promise.resolve(true);
    },
  };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, ask: () => Value): Value {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}

/** The same for a request. What was asked ahead of its time fails when somebody wants to know. */
function shared<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, ask: () => Promise<Value>): Promise<Value> {
  const asked = once(known, key, ask);
  asked.catch(() => undefined);
  return asked;
}
