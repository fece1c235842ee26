import { type Digest, digestOf, isDigest } from '../image/digest.ts';
import { listAt, parseJson, textAt } from '../tools/foreign-json.ts';
import type { Manifest } from '../registry/client.ts';
import { provenanceType } from './provenance.ts';

/** What `gh attestation verify --bundle-from-oci` looks for, and cosign 3 (sigstore/cosign, specs/BUNDLE_SPEC.md). */
export const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
/** OCI image-spec 1.1, `manifest.md`, "Guidance for an Empty Descriptor". */
export const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(emptyBlob), size: emptyBlob.length };

/** The artifact that has a bundle as its one layer and refers to an image, as actions/attest pushes it (sigstore-js, packages/oci). */
export function bundleManifest(bundle: Uint8Array, { image, created }: { image: Manifest; created: Date }): Manifest {
  const document = {
    schemaVersion: 2,
    mediaType: imageManifest,
    artifactType: bundleType,
    config: empty,
    layers: [{ mediaType: bundleType, digest: digestOf(bundle), size: bundle.length }],
    subject: { mediaType: image.mediaType, digest: image.digest, size: image.bytes.length },
    annotations: {
      'org.opencontainers.image.created': created.toISOString(),
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': provenanceType,
    },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return { digest: digestOf(bytes), mediaType: imageManifest, bytes };
}

/** The bundle that somebody's artifact about `subject` has; `undefined` when it is no such artifact. */
export function bundleIn({ bytes }: Manifest, subject: Digest): Digest | undefined {
  const document = parseJson(bytes);
  const [layer] = listAt(document, 'layers');
  const digest = textAt(layer, 'digest');
  const isOurs = textAt(document, 'subject', 'digest') === subject && textAt(layer, 'mediaType') === bundleType;
  return isOurs && digest !== undefined && isDigest(digest) ? digest : undefined;
}
