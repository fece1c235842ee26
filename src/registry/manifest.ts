import { digestOf, type Digest } from '../image/digest.ts';
import { untrustedAnswer } from './failures.ts';
import type { HttpAnswer } from './answer.ts';

/** An image index or an image manifest, byte for byte as it stands in a registry. */
export interface Manifest {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** OCI image-spec 1.1 `media-types.md`, and Docker's counterparts. */
export const indexTypes: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
export const imageTypes: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** All of them: distribution hides OCI content from who does not ask for it. */
export const acceptedTypes = [...indexTypes, ...imageTypes].join(', ');

/**
 * The manifest in a registry's answer. Its digest is that of the bytes, whatever the header says.
 * @param expected the digest that was asked for, when it was one
 * @throws ReleaseError when other bytes came, or something that is no manifest
 */
export function manifestOf(answer: HttpAnswer, subject: string, expected: Digest | undefined): Manifest {
  const { bytes } = answer;
  const digest = digestOf(bytes);
  if (expected !== undefined && digest !== expected) {
    throw untrustedAnswer(`The bytes that came for ${subject} have another digest`, digest);
  }
  const mediaType = (answer.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
  if (!indexTypes.includes(mediaType) && !imageTypes.includes(mediaType)) {
    throw untrustedAnswer(`What came for ${subject} is not an image`, mediaType);
  }
  return { digest, mediaType, bytes };
}
