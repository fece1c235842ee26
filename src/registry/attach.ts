import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Manifest } from './manifest.ts';
import { putManifest } from './manifests.ts';
import type { Perform } from './operations.ts';
import { referrersByApi } from './referrers.ts';
import { listAsReferrers } from './referrers-index.ts';

/**
 * Writes an artifact that names `subject`, whose blobs are there, and has it listed as what refers to it: by the registry itself, or
 * where it keeps no such list, by the tag that stands for it (OCI distribution-spec 1.1, "Pushing Manifests with Subject"). Only
 * both together are believed: ECR says that it lists a referrer, and has no list (sigstore/sigstore-js, packages/oci).
 * @throws ReleaseError when it is not accepted
 */
export async function attach(
  perform: Perform,
  repository: Repository,
  { subject, artifact }: { readonly subject: Digest; readonly artifact: Manifest },
): Promise<void> {
  const told = await putManifest(perform, { repository, reference: artifact.digest }, artifact);
  const listed = await referrersByApi(perform, repository, subject);
  if (listed !== undefined && told === subject) return;
  if (listed?.some(({ digest }) => digest === artifact.digest) === true) return;
  await listAsReferrers(perform, repository, { subject, artifacts: [artifact] });
}
