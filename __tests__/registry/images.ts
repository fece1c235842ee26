import { digestOf } from '../../src/image/digest.ts';
import type { Manifest } from '../../src/registry/manifest.ts';
import { userBase64 } from './servers.ts';

export const ociIndex = 'application/vnd.oci.image.index.v1+json';
export const ociImage = 'application/vnd.oci.image.manifest.v1+json';

export function manifestFrom(document: unknown, mediaType = ociImage): Manifest {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return { digest: digestOf(bytes), mediaType, bytes };
}

/** Puts the configuration of an empty image into a repository, with plain requests, and gives a manifest that refers to it. */
export async function uploadImage(
  host: string,
  repository: string,
  authorization = `Basic ${userBase64}`,
): Promise<Manifest> {
  const config = new TextEncoder().encode(
    JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } }),
  );
  const digest = digestOf(config);
  const headers = { authorization };
  const started = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST', headers });
  const location = new URL(started.headers.get('location') ?? '', `http://${host}`);
  location.searchParams.set('digest', digest);
  const stored = await fetch(location, { method: 'PUT', headers, body: config });
  if (stored.status !== 201) throw new Error(`The upload was answered with ${stored.status}.`);
  const mediaType = 'application/vnd.oci.image.config.v1+json';
  return manifestFrom({
    schemaVersion: 2,
    mediaType: ociImage,
    config: { mediaType, digest, size: config.length },
    layers: [],
  });
}
