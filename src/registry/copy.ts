import type { Digest } from '../image/digest.ts';
import { sameRepository } from '../image/repository.ts';
import { copyBlob, type Route } from './copy-blob.ts';
import { untrustedAnswer } from './failures.ts';
import type { Manifest } from './manifest.ts';
import { readManifest, type Descriptor } from './manifest-content.ts';
import { getManifest, isStored, putManifest } from './manifests.ts';
import type { Perform } from './operations.ts';

/** How many blobs are on their way at the same time: each has two connections and their buffers. */
const blobsAtOnce = 3;
/** An index in an index is allowed, a tower of them is somebody's joke. */
const deepestIndex = 4;
/** Layers that no registry has: Windows' base layers come from their vendor (OCI image-spec 1.1, `layer.md`). */
const neverPushed = /nondistributable|\.foreign\./;

/**
 * Makes the manifest `digest` of `from`, with everything that it refers to, present in `to`, byte for byte and without a
 * tag. What others refer to comes first, so that at no time something there is incomplete.
 * @throws ReleaseError when something cannot be read, or is not accepted
 */
export async function copyImage(perform: Perform, route: Route, digest: Digest): Promise<void> {
  if (sameRepository(route.from, route.to)) return;
  await copyManifest(perform, route, { digest, depth: 0 });
}

async function copyManifest(
  perform: Perform,
  route: Route,
  { digest, depth }: { readonly digest: Digest; readonly depth: number },
): Promise<void> {
  const { from, to } = route;
  if (depth > deepestIndex) throw untrustedAnswer('The image index contains itself too often', digest);
  const [manifest, isThere] = await Promise.all([getManifest(perform, from, digest), isStored(perform, to, digest)]);
  const content = readManifest(manifest);
  switch (content.kind) {
    case 'index':
      // Even when it is there: not every registry has checked then that its images are.
      for (const child of content.children) await copyManifest(perform, route, { ...child, depth: depth + 1 });
      break;
    case 'image':
      if (isThere) return;
      await copyBlobs(perform, route, [content.config, ...content.layers]);
  }
  if (!isThere) await put(perform, route, manifest);
}

function put(perform: Perform, { to }: Route, manifest: Manifest): Promise<void> {
  return putManifest(perform, { repository: to, reference: manifest.digest }, manifest);
}

/** After a failure no further one is begun, and those on their way are waited for: a copy that has failed does nothing any more. */
async function copyBlobs(perform: Perform, route: Route, blobs: readonly Descriptor[]): Promise<void> {
  const left = copied(blobs);
  const work = async (): Promise<void> => {
    for (const blob of left) await copyBlob(perform, route, blob);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: blobsAtOnce }, work));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Each once, for all workers together: a generator ends for everybody when one of them leaves its loop. */
function* copied(blobs: readonly Descriptor[]): Generator<Descriptor, void> {
  const distinct = new Map(blobs.map((blob) => [blob.digest, blob]));
  for (const blob of distinct.values()) if (!neverPushed.test(blob.mediaType)) yield blob;
}
