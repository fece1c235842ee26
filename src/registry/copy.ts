import type { Digest } from '../image/digest.ts';
import { sameRepository } from '../image/repository.ts';
import { eachAtOnce } from './at-once.ts';
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
  await copyParts(perform, route, { manifest, isThere, depth });
  if (!isThere) await putManifest(perform, { repository: to, reference: digest }, manifest);
}

/**
 * Makes everything that a manifest of `from` refers to present in `to`, but not the manifest itself.
 * @throws ReleaseError when something cannot be read, or is not accepted
 */
export async function copyParts(
  perform: Perform,
  route: Route,
  { manifest, isThere, depth = 0 }: { readonly manifest: Manifest; readonly isThere: boolean; readonly depth?: number },
): Promise<void> {
  const content = readManifest(manifest);
  switch (content.kind) {
    case 'index':
      // Even when it is there: not every registry has checked then that its images are.
      for (const child of content.children) await copyManifest(perform, route, { ...child, depth: depth + 1 });
      break;
    case 'image':
      if (!isThere) await copyBlobs(perform, route, [content.config, ...content.layers]);
  }
}

/** Each once. */
async function copyBlobs(perform: Perform, route: Route, blobs: readonly Descriptor[]): Promise<void> {
  const distinct = [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
  const pushed = distinct.filter(({ mediaType }) => !neverPushed.test(mediaType));
  await eachAtOnce(pushed, blobsAtOnce, (blob) => copyBlob(perform, route, blob));
}
