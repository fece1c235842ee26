import type { Digest } from '../image/digest.ts';
import type { Manifest } from '../registry/client.ts';

/** A Sigstore bundle, and the artifact that it is in a registry. */
export interface StoredBundle {
  /** The image that it is about. */
  readonly subject: Digest;
  /** JSON. */
  readonly bundle: Uint8Array<ArrayBuffer>;
  readonly manifest: Manifest;
}
