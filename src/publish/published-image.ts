import type { Digest } from '../image/digest.ts';
import { formatReference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { manifestLimit } from '../registry/answer.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';
import type { ComparedImage, ImageSource } from './compare-images.ts';
import { nothingPublished } from './failures.ts';
import { askedOnce } from './shared-question.ts';

/** What is published of a commit in one repository, and the tag by which it was found. */
export interface PublishedImage extends ComparedImage {
  readonly repository: Repository;
  readonly tag: Tag;
  readonly digest: Digest;
  /** The version that it says it is; one that was built for its branch has the name of that. */
  readonly version: string | undefined;
}

/** Where an image of a commit may be. */
export interface Shelf {
  readonly repository: Repository;
  /** The most telling one first. */
  readonly tags: readonly Tag[];
}

/**
 * Finds the image of a commit in every repository. It only reads: a tag costs a HEAD, and an image that is there one more request, or two where
 * it is no index.
 * @throws ReleaseError when a repository has none that says it is of this commit, and what it has instead
 */
export async function findPublished(
  shelves: readonly Shelf[],
  { revision, client }: { readonly revision: string; readonly client: RegistryClient },
): Promise<readonly PublishedImage[]> {
  const found = await Promise.all(shelves.map((shelf) => searchShelf(shelf, revision, client)));
  const missing = found.flatMap((each) => ('instead' in each ? each.instead : []));
  const images = found.flatMap((each) => ('instead' in each ? [] : [each]));
  if (missing.length > 0 || images.length === 0) throw nothingPublished(revision, missing);
  return images;
}

/** @returns for each of its tags what is there instead, where none is of the commit */
async function searchShelf(
  { repository, tags }: Shelf,
  revision: string,
  client: RegistryClient,
): Promise<PublishedImage | { readonly instead: readonly string[] }> {
  const instead: string[] = [];
  for (const tag of tags) {
    const reference = formatReference({ repository, tag });
    const digest = await client.resolve(repository, tag);
    if (digest === undefined) {
      instead.push(`${reference} is not there`);
      continue;
    }
    const source = registrySource(repository, client);
    const notes = await client.describe(repository, await source.manifest(digest));
    if (notes.revision === revision) {
      return { repository, tag, digest, source, platforms: notes.platforms, version: notes.version };
    }
    instead.push(`${reference} is of ${notes.revision === undefined ? 'no known commit' : `commit ${notes.revision}`}`);
  }
  return { instead };
}

/** Images in a repository. A manifest is read once. */
export function registrySource(repository: Repository, client: RegistryClient): ImageSource {
  const manifests = new Map<Digest, Promise<Manifest>>();
  return {
    manifest: (digest) => askedOnce(manifests, digest, () => client.getManifest(repository, digest)),
    blob: (digest) => client.getBlob(repository, { digest, limit: manifestLimit }),
  };
}
