import type { Digest } from '../image/digest.ts';
import { isDigest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';

/**
 * A registry in which a rollback is rehearsed: what is there is read once from the real one, and what is written stays here. It
 * is for one repository only.
 */
export function rehearsal(client: RegistryClient): RegistryClient {
  const tags = new Map<Tag, Promise<Digest | undefined>>();
  const manifests = new Map<Digest, Promise<Manifest>>();
  const existing = new Map<Digest, Promise<boolean>>();
  let list: Promise<readonly Tag[]> | undefined;
  const getManifest = async (repository: Repository, reference: Tag | Digest): Promise<Manifest> => {
    if (isDigest(reference)) return once(manifests, reference, () => client.getManifest(repository, reference));
    const at = tags.get(reference);
    const digest = at === undefined ? undefined : await at;
    if (digest !== undefined) return getManifest(repository, digest);
    const manifest = await client.getManifest(repository, reference);
    tags.set(reference, Promise.resolve(manifest.digest));
    manifests.set(manifest.digest, Promise.resolve(manifest));
    return manifest;
  };
  return {
    ...client,
    getManifest,
    resolve: (repository, tag) => once(tags, tag, () => client.resolve(repository, tag)),
    exists: (repository, digest) => once(existing, digest, () => client.exists(repository, digest)),
    tags: (repository) => (list ??= client.tags(repository)),
    putManifest(_, reference, manifest) {
      manifests.set(manifest.digest, Promise.resolve(manifest));
      if (!isDigest(reference)) tags.set(reference, Promise.resolve(manifest.digest));
      return Promise.resolve();
    },
    putBlob: () => Promise.resolve(),
    deleteTag(_, tag) {
      tags.set(tag, Promise.resolve(undefined));
      return Promise.resolve(true);
    },
  };
}

function once<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, ask: () => Promise<Value>): Promise<Value> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}
