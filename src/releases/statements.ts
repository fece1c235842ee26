import type { Digest } from '../image/digest.ts';
import { isDigest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';
import { untrustedAnswer } from '../registry/failures.ts';
import { readDescriptors, readManifest, type Child } from '../registry/manifest-content.ts';
import { parseJson, textAt, valueAt } from '../tools/foreign-json.ts';

/** Something that BuildKit has stored about the image for one platform: an in-toto statement, as a blob. */
export interface Statement {
  /** `linux/arm64` */
  readonly platform: string;
  /** The image that it is about. */
  readonly subject: Digest;
  /** `https://spdx.dev/Document`, `https://slsa.dev/provenance/v1`; foreign text. */
  readonly predicateType: string;
  readonly digest: Digest;
  /** In bytes, as it is listed. */
  readonly size: number;
}

/** More than that is no image. */
const maxAttestationManifests = 200;

/**
 * What BuildKit has stored with an image about its platforms (BuildKit, docs/attestations/attestation-storage.md), in the order
 * of the index. It is only listed; none for an image that is no index.
 * @throws ReleaseError when a manifest cannot be read
 */
export async function listStatements(
  client: Pick<RegistryClient, 'getManifest'>,
  repository: Repository,
  digest: Digest,
): Promise<readonly Statement[]> {
  const index = await client.getManifest(repository, digest);
  const content = readManifest(index);
  if (content.kind === 'image') return [];
  const subjects = subjectsIn(index, content.children);
  if (subjects.length > maxAttestationManifests) throw untrustedAnswer('The image has too many attestations', digest);
  const lists = await Promise.all(
    subjects.map(async ({ manifest, ...about }) =>
      layersOf(await client.getManifest(repository, manifest)).map((layer) => ({ ...about, ...layer })),
    ),
  );
  return lists.flat();
}

/** Whether a statement says how the image was built. */
export function isProvenance({ predicateType }: Pick<Statement, 'predicateType'>): boolean {
  return predicateType.startsWith('https://slsa.dev/provenance/');
}

interface Subject extends Pick<Statement, 'platform' | 'subject'> {
  /** Its attestation manifest. */
  readonly manifest: Digest;
}

/** The attestation manifests of an index, each with the image beside it that it is about. */
function subjectsIn(index: Manifest, children: readonly Child[]): readonly Subject[] {
  const images = new Map(children.filter(({ attestation }) => !attestation).map((child) => [child.digest, child]));
  const attestations = new Set(children.filter(({ attestation }) => attestation).map(({ digest }) => digest));
  return entriesOf(index, 'manifests').flatMap(([{ digest: manifest }, fields]) => {
    const subject = textAt(fields, 'annotations', 'vnd.docker.reference.digest') ?? '';
    const platform = isDigest(subject) ? images.get(subject)?.platform : undefined;
    if (!attestations.has(manifest) || !isDigest(subject) || platform === undefined) return [];
    return [{ manifest, subject, platform }];
  });
}

function layersOf(manifest: Manifest): readonly Pick<Statement, 'predicateType' | 'digest' | 'size'>[] {
  if (readManifest(manifest).kind === 'index') return [];
  return entriesOf(manifest, 'layers').flatMap(([{ digest, size, mediaType }, fields]) => {
    const predicateType = textAt(fields, 'annotations', 'in-toto.io/predicate-type');
    return mediaType === 'application/vnd.in-toto+json' && predicateType !== undefined
      ? [{ predicateType, digest, size }]
      : [];
  });
}

/** The descriptors of a manifest that was read before, with their annotations. */
function entriesOf({ bytes, digest }: Manifest, list: 'manifests' | 'layers'): ReturnType<typeof readDescriptors> {
  const fail = (problem: string): Error => untrustedAnswer(`The manifest ${digest} cannot be read: ${problem}`);
  return readDescriptors(valueAt(parseJson(bytes), list), fail);
}
