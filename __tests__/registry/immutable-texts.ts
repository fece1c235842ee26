/** An error in the form of the OCI distribution-spec. */
export function error(code: string, message: string): string {
  return JSON.stringify({ errors: [{ code, message }] });
}

/** What registries say when a tag may not be changed, in their own words. */
export const immutableTexts: readonly (readonly [registry: string, status: number, body: string])[] = [
  [
    'ECR',
    400,
    error(
      'TAG_INVALID',
      "The image tag '1.4.2' already exists in the 'app' repository and cannot be overwritten because the tag is immutable.",
    ),
  ],
  [
    'ECR, as it was',
    400,
    error(
      'TAG_INVALID',
      "The image tag '1.4.2' already exists in the 'app' repository and cannot be overwritten because the repository is immutable.",
    ),
  ],
  [
    'Google Artifact Registry',
    400,
    error('MANIFEST_INVALID', 'manifest invalid: cannot update tag 1.4.2. The repository has enabled tag immutability'),
  ],
  ['Google Artifact Registry by IAM', 403, error('DENIED', 'Permission "artifactregistry.tags.update" denied')],
  ['Harbor', 412, error('PRECONDITION', "Failed to process request due to 'app:1.4.2' configured as immutable.")],
  ['Quay', 409, error('TAG_IMMUTABLE', 'tag is immutable and cannot be overwritten')],
  ['Quay, for a tag that exists', 409, error('TAG_ALREADY_EXISTS', 'tag already exists')],
  [
    'Azure',
    405,
    error('REGISTRY_DISALLOWED_OPERATION', 'The operation is disallowed on this registry, repository or image.'),
  ],
  ['Alibaba', 400, error('DENIED', 'The requested tag already exists and cannot be overwritten.')],
  ['MSR', 400, error('DENIED', 'tag=1.4.2 cannot be overwritten because app is an immutable repository')],
  ['Artifactory', 409, ''],
  // Known by the tag being there, and a login that may push.
  ['Docker Hub', 403, 'Forbidden'],
];
