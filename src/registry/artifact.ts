import { isDigest, type Digest } from '../image/digest.ts';
import { parseJson, textAt, valueAt } from '../tools/foreign-json.ts';
import type { Descriptor } from './manifest-content.ts';
import { imageTypes, type Manifest } from './manifest.ts';

/** What a manifest says that it is about. Foreign text. */
export interface ArtifactNotes {
  readonly subject: Digest | undefined;
  /** Its artifact type, else the type of its configuration; `undefined` of an index that names none. */
  readonly type: string | undefined;
}

/** OCI image-spec 1.1, `manifest.md`: `subject`, `artifactType`. Nothing of what is not JSON. */
export function readArtifact(manifest: Manifest): ArtifactNotes {
  const document = parseJson(manifest.bytes);
  const subject = textAt(document, 'subject', 'digest');
  return {
    subject: subject !== undefined && isDigest(subject) ? subject : undefined,
    type: typeOf(manifest, document),
  };
}

/** How an artifact stands in a list of referrers: OCI distribution-spec 1.1, "Pushing Manifests with Subject", step 6. */
export function referrerEntry(manifest: Manifest): Descriptor & Readonly<Record<string, unknown>> {
  const document = parseJson(manifest.bytes);
  const { digest, mediaType, bytes } = manifest;
  const [artifactType, annotations] = [typeOf(manifest, document), valueAt(document, 'annotations')];
  return {
    mediaType,
    digest,
    size: bytes.length,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function typeOf({ mediaType }: Manifest, document: unknown): string | undefined {
  const type = textAt(document, 'artifactType') ?? '';
  if (type !== '') return type;
  return imageTypes.includes(mediaType) ? textAt(document, 'config', 'mediaType') : undefined;
}
