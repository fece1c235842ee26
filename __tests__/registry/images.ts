import { digestOf, type Digest } from '../../src/image/digest.ts';
import type { Manifest } from '../../src/registry/manifest.ts';
import { userBase64 } from './servers.ts';

export const ociIndex = 'application/vnd.oci.image.index.v1+json';
export const ociImage = 'application/vnd.oci.image.manifest.v1+json';

export function manifestFrom(document: unknown, mediaType = ociImage): Manifest {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return { digest: digestOf(bytes), mediaType, bytes };
}

export const ociConfig = 'application/vnd.oci.image.config.v1+json';

/** Puts the configuration of an empty image into a repository, with plain requests, and gives a manifest that refers to it. */
export async function uploadImage(
  host: string,
  repository: string,
  authorization = `Basic ${userBase64}`,
): Promise<Manifest> {
  const config = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } };
  const blob = await uploadBlob({ host, repository, authorization }, new TextEncoder().encode(JSON.stringify(config)));
  return manifestFrom({
    schemaVersion: 2,
    mediaType: ociImage,
    config: { mediaType: ociConfig, ...blob },
    layers: [],
  });
}

/** Where a blob is to go, and the header that allows it. */
export interface Upload {
  readonly host: string;
  readonly repository: string;
  readonly authorization: string;
}

export async function uploadBlob(
  { host, repository, authorization }: Upload,
  body: Uint8Array<ArrayBuffer>,
): Promise<{ readonly digest: Digest; readonly size: number }> {
  const digest = digestOf(body);
  const headers = { authorization };
  const started = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST', headers });
  const location = new URL(started.headers.get('location') ?? '', `http://${host}`);
  location.searchParams.set('digest', digest);
  const stored = await fetch(location, { method: 'PUT', headers, body });
  if (stored.status !== 201) throw new Error(`The upload was answered with ${stored.status}.`);
  return { digest, size: body.length };
}
